import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Day, toDbDate } from '@/lib/calendar/day'
import { runCommand } from '@/lib/deadlines/run-command'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { assessScreening } from '@/lib/screening/commands'
import { getScreeningQueue } from '@/lib/screening/queries'
import { type QueueFilter, queueTabs, wholeQueue } from '@/lib/screening/queue-filter'
import type { Screening, VisitationStatus } from '@/prisma/generated/client'
import { ensureReferenceData } from '@/prisma/seed/reference-data'
import { createCitizen } from '@/tests/factories/citizen'
import { createKnownHistory } from '@/tests/factories/known-history'
import { createAKasse, createUnit, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'
import { assessmentValues, createOpenScreening } from '@/tests/factories/screening'

let unitId: string
let viewer: Viewer
let programmeId: string

beforeAll(() => ensureReferenceData(db))

beforeEach(async () => {
  unitId = (await createUnit(db)).id
  viewer = (await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId, name: 'Åse Nørgaard' })).viewer
  programmeId = (await createProgramme(db, { unitId })).id
})

const asked = (filter: Partial<QueueFilter> = {}, who = viewer) =>
  getScreeningQueue(who, { ...wholeQueue, ...filter })

async function inQueue(
  overrides: Partial<Parameters<typeof createOpenScreening>[0]> & { name?: string; aKasseId?: string } = {},
): Promise<Screening> {
  const { name, aKasseId, ...rest } = overrides
  const citizen = await createCitizen(db, {
    unitId,
    ...(name ? { name } : {}),
    ...(aKasseId ? { aKasseId } : {}),
  })
  return createOpenScreening({ unitId, citizenId: citizen.id, programmeId, ...rest })
}

async function assessed(recommendation = 'VISITATION'): Promise<Screening> {
  const screening = await inQueue()
  const values = await assessmentValues(viewer, screening, { recommendation })
  await runCommand(assessScreening, { viewer, values })
  return screening
}

async function visitation(screening: Screening, status: VisitationStatus) {
  const isSent = status === 'SENT' || status === 'ANSWERED'
  return db.visitation.create({
    data: {
      id: randomUUID(),
      citizenId: screening.citizenId,
      programmeId,
      screeningId: screening.id,
      status,
      createdById: viewer.userId,
      ...(isSent
        ? {
            sentAt: new Date(),
            sentById: viewer.userId,
            answerDueOn: toDbDate('2026-12-01'),
            askedAKasseId: (await createAKasse(db)).id,
          }
        : {}),
      ...(status === 'ANSWERED'
        ? { answeredAt: new Date(), answeredById: viewer.userId, aKasseView: 'AGREE' as const }
        : {}),
    },
  })
}

describe('the tabs of the queue', () => {
  it('hold every screening exactly once, and count what they list', async () => {
    const toScreen = await inQueue()
    const started = await inQueue({ status: 'IN_PROGRESS', startedById: viewer.userId })
    const onlyAssessed = await assessed()
    const drafted = await assessed()
    await visitation(drafted, 'DRAFT')
    const answered = await assessed()
    await visitation(answered, 'ANSWERED')
    const waiting = await assessed()
    await visitation(waiting, 'SENT')
    const later = await assessed('LATER')
    const reopened = await assessed('NO_EFFORT')
    await visitation(reopened, 'DRAFT')
    const closed = await assessed()
    await db.screening.update({ where: { id: closed.id }, data: { status: 'CLOSED' } })
    const decidedAnew = await assessed()
    await db.screening.update({ where: { id: decidedAnew.id }, data: { status: 'CLOSED' } })
    await visitation(decidedAnew, 'SENT')

    const expected = {
      TO_SCREEN: [toScreen],
      IN_PROGRESS: [started],
      ASSESSED: [onlyAssessed, drafted, answered, reopened],
      WAITING: [waiting, decidedAnew],
      CLOSED: [later, closed],
    }
    for (const tab of queueTabs) {
      const { rows, counts } = await asked({ tab })
      expect(rows.map((row) => row.screeningId).sort()).toEqual(expected[tab].map((one) => one.id).sort())
      expect(counts).toEqual({ TO_SCREEN: 1, IN_PROGRESS: 1, ASSESSED: 4, WAITING: 2, CLOSED: 2 })
    }
  })
})

describe('the filters of the queue', () => {
  it('narrow rows, counts and the hidden alike', async () => {
    const fund = await createAKasse(db)
    const other = await createProgramme(db, { unitId })
    const ofFund = await inQueue({ aKasseId: fund.id, dueOn: '2026-11-01' })
    const ofOther = await inQueue({
      programmeId: other.id,
      status: 'IN_PROGRESS',
      startedById: viewer.userId,
    })
    const protectedOne = await inQueue({ aKasseId: fund.id })
    await db.citizen.update({ where: { id: protectedOne.citizenId }, data: { protection: 'PROTECTED' } })

    const all = await asked()
    expect(all).toMatchObject({ counts: { TO_SCREEN: 1, IN_PROGRESS: 1 }, hidden: 1 })
    expect(all.programmes.map((one) => one.id).sort()).toEqual([programmeId, other.id].sort())
    expect(all.aKasser.map((one) => one.id)).toEqual([fund.id])

    const byFund = await asked({ aKasseId: fund.id })
    expect(byFund.rows.map((row) => row.screeningId)).toEqual([ofFund.id])
    expect(byFund).toMatchObject({ counts: { TO_SCREEN: 1, IN_PROGRESS: 0 }, hidden: 1 })

    const byProgramme = await asked({ programmeId: other.id, tab: 'IN_PROGRESS' })
    expect(byProgramme.rows.map((row) => row.screeningId)).toEqual([ofOther.id])
    expect(byProgramme).toMatchObject({ counts: { TO_SCREEN: 0, IN_PROGRESS: 1 }, hidden: 0 })

    expect((await asked({ isMine: true })).counts).toMatchObject({ TO_SCREEN: 0, IN_PROGRESS: 1 })
    expect(await asked({ isOverdue: true })).toMatchObject({
      rows: [{ screeningId: ofFund.id }],
      counts: { TO_SCREEN: 1, IN_PROGRESS: 0, CLOSED: 0 },
    })
  })

  it('know the suggested target group from the stored column', async () => {
    const one = await inQueue()
    const two = await inQueue()
    await db.screening.update({ where: { id: one.id }, data: { isSuggested: true } })
    await db.screening.update({ where: { id: two.id }, data: { isSuggested: false } })
    expect((await asked({ isSuggested: true })).rows.map((row) => row.screeningId)).toEqual([one.id])
  })

  it('"mine" goes to the one who assessed, once there is one', async () => {
    const jens = (await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId, name: 'Jens Skov' })).viewer
    const screening = await inQueue({ status: 'IN_PROGRESS', startedById: jens.userId })
    expect((await asked({ tab: 'IN_PROGRESS' })).rows[0]?.adviser).toBe('Jens Skov')
    await runCommand(assessScreening, { viewer, values: await assessmentValues(viewer, screening) })
    expect((await asked({ tab: 'ASSESSED', isMine: true })).rows[0]).toMatchObject({
      adviser: 'Åse Nørgaard',
    })
    expect((await asked({ tab: 'ASSESSED', isMine: true }, jens)).rows).toEqual([])
  })

  it('are in the audit trail with whom they showed', async () => {
    const screening = await inQueue()
    await asked({ isMine: false, programmeId })
    const line = await db.auditEvent.findFirstOrThrow({ where: { actorId: viewer.userId, kind: 'LIST' } })
    expect(line.details).toMatchObject({
      tab: 'TO_SCREEN',
      programmeId,
      citizenIds: [screening.citizenId],
    })
  })
})

describe('a row of the queue', () => {
  it('says since when the person is unemployed, and nothing where no spell runs', async () => {
    const spells: { until: Day | null; since: Day | null }[] = [
      { until: null, since: '2026-03-02' },
      { until: '2026-10-01', since: null },
    ]
    for (const { until, since } of spells) {
      const citizen = await createCitizen(db, { unitId })
      await createKnownHistory(db, {
        unitId,
        citizenId: citizen.id,
        programmeId,
        createdById: viewer.userId,
        periods: [
          { code: 'a-dagpenge', from: '2025-01-01', until: '2025-06-01' },
          { code: 'a-dagpenge', from: '2026-03-02', until: '2026-06-01' },
          // 20 days on sickness benefit do not end the spell.
          { code: 'a-dagpenge', from: '2026-06-21', until },
        ],
      })
      const screening = await createOpenScreening({ unitId, citizenId: citizen.id, programmeId })
      const { rows } = await asked()
      const row = rows.find((one) => one.screeningId === screening.id)
      expect(row?.unemployedSince).toBe(since)
      expect(row?.monthClasses).toHaveLength(48)
      expect(row?.monthClasses).toContain('D')
    }
  })

  it('does not count a period that gave way to a correction', async () => {
    const citizen = await createCitizen(db, { unitId })
    const { periodIds } = await createKnownHistory(db, {
      unitId,
      citizenId: citizen.id,
      programmeId,
      createdById: viewer.userId,
      periods: [{ code: 'a-dagpenge', from: '2026-03-02', until: null }],
    })
    const correction = await db.historyCorrection.create({
      data: {
        id: randomUUID(),
        citizenId: citizen.id,
        kind: 'REMOVED',
        reason: 'Fejl i udtrækket',
        createdById: viewer.userId,
      },
    })
    await db.benefitPeriod.updateMany({
      where: { id: { in: periodIds } },
      data: { replacedById: correction.id },
    })
    await createOpenScreening({ unitId, citizenId: citizen.id, programmeId })
    expect((await asked()).rows[0]).toMatchObject({ unemployedSince: null, supportMonths: 0 })
  })

  it('of a person nobody has told of is all missing, and lacks data', async () => {
    const citizen = await createCitizen(db, { unitId })
    await createOpenScreening({ unitId, citizenId: citizen.id, programmeId })
    await db.screeningFacts.deleteMany({ where: { citizenId: citizen.id } })
    const { rows, missingData, importedAt } = await asked()
    expect(rows[0]).toMatchObject({ monthClasses: '?'.repeat(48), markersNotComputable: 6 })
    expect({ missingData, importedAt }).toEqual({ missingData: 1, importedAt: null })
  })
})
