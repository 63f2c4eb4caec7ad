import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/calendar/day'
import { runCommand } from '@/lib/deadlines/run-command'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { programmeSettings } from '@/lib/programmes/settings'
import { getCitizenScreening } from '@/lib/screening/citizen-queries'
import { assessScreening, startScreening } from '@/lib/screening/commands'
import type { StoredScreening } from '@/lib/screening/screening-record'
import { getTalkPrint } from '@/lib/screening/talk-print-query'
import type { Screening } from '@/prisma/generated/client'
import { ensureReferenceData } from '@/prisma/seed/reference-data'
import { createCase, createCitizen } from '@/tests/factories/citizen'
import { createKnownHistory } from '@/tests/factories/known-history'
import { createAKasse, createTeam, createUnit, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'
import { assessmentValues, createOpenScreening } from '@/tests/factories/screening'

let unitId: string
let viewer: Viewer
let programmeId: string
let screening: Screening

beforeAll(() => ensureReferenceData(db))

beforeEach(async () => {
  unitId = (await createUnit(db)).id
  viewer = (await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId, name: 'Åse Nørgaard' })).viewer
  programmeId = (await createProgramme(db, { unitId })).id
  const citizen = await createCitizen(db, { unitId, name: 'Amina Holst' })
  await createKnownHistory(db, {
    unitId,
    citizenId: citizen.id,
    programmeId,
    createdById: viewer.userId,
    periods: [{ code: 'a-dagpenge', from: '2025-01-01', until: '2025-08-01' }],
    jobs: [{ employer: 'Bageriet Nord', hours: 30, from: '2025-08-01', until: '2025-11-01' }],
  })
  screening = await createOpenScreening({ unitId, citizenId: citizen.id, programmeId })
})

const stored = () => db.screening.findUniqueOrThrow({ where: { id: screening.id } })
const seen = async (who = viewer) =>
  (await getCitizenScreening(who, { citizenId: screening.citizenId, screeningId: screening.id }))?.screening

const assess = async (who = viewer, answers = {}) =>
  runCommand(assessScreening, { viewer: who, values: await assessmentValues(viewer, screening, answers) })

async function start(who = viewer) {
  const { version } = await stored()
  return runCommand(startScreening, {
    viewer: who,
    values: { screeningId: screening.id, version: String(version) },
  })
}

async function createColleague(overrides: Partial<Parameters<typeof createUser>[1]> = {}) {
  return (await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId, name: 'Jens Skov', ...overrides }))
    .viewer
}

/** Another period of seven months, as a colleague types it in. */
function addPeriod() {
  return db.benefitPeriod.create({
    data: {
      citizenId: screening.citizenId,
      benefitCode: 'a-dagpenge',
      fromOn: toDbDate('2024-01-01'),
      untilOn: toDbDate('2024-08-01'),
      source: 'TYPED',
    },
  })
}

describe('R01 an open screening', () => {
  it('shows the history as it is, and its numbers are those the queue stores', async () => {
    expect((await stored()).result).toBeNull()
    const view = await seen()
    const row = await stored()
    expect(view?.result.supportMonths).toBe(7)
    expect(row).toMatchObject({
      supportMonths: 7,
      settingsVersion: 1,
      markersFired: view?.result.markers.filter((one) => one.result === 'FIRED').length,
      markersNotComputable: view?.result.markers.filter((one) => one.result === 'NOT_COMPUTABLE').length,
      isSuggested: view?.result.suggested,
    })
    await addPeriod()
    expect((await seen())?.result.supportMonths).toBe(14)
  })

  it('uses the numbers in force today', async () => {
    const before = (await seen())?.result.markers[0]
    expect(before).toMatchObject({ code: 'SUPPORT_MONTHS', threshold: 24, result: 'NOT_FIRED' })
    await db.programmeSettings.create({
      data: {
        programmeId,
        version: 2,
        validFrom: toDbDate('2026-01-01'),
        values: programmeSettings.parse({ screening: { supportMonths: 5 } }),
      },
    })
    const after = await seen()
    expect(after?.settingsVersion).toBe(2)
    expect(after?.result.markers[0]).toMatchObject({ threshold: 5, result: 'FIRED' })
  })
})

describe('starting a screening', () => {
  it('says who works on it and since when, and leaves a line without words', async () => {
    await start()
    expect(await seen()).toMatchObject({
      status: 'IN_PROGRESS',
      startedBy: { id: viewer.userId, name: 'Åse Nørgaard' },
      may: { start: false, takeOver: false, assess: true },
    })
    const line = await db.auditEvent.findFirstOrThrow({ where: { entityId: screening.id, kind: 'CHANGE' } })
    expect(line).toMatchObject({ operation: 'screening.start', citizenId: screening.citizenId })
    expect(line.details).toMatchObject({ startedById: { before: null, after: viewer.userId } })
  })

  it('can be taken over by a colleague, who then stands as the one', async () => {
    const jens = await createColleague()
    await start()
    expect((await seen(jens))?.may).toMatchObject({ start: false, takeOver: true })
    await start(jens)
    expect((await seen())?.startedBy?.name).toBe('Jens Skov')
  })

  it('by two at once is one, and the other is told who was first', async () => {
    const jens = await createColleague()
    const { version } = await stored()
    const values = { screeningId: screening.id, version: String(version) }
    const attempts = await Promise.allSettled([
      runCommand(startScreening, { viewer, values }),
      runCommand(startScreening, { viewer: jens, values }),
    ])
    const lost = attempts.find((one) => one.status === 'rejected')
    expect(attempts.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(lost?.reason).toMatchObject({ name: 'ConflictError', by: { name: expect.any(String) } })
  })
})

describe('an assessment', () => {
  it('freezes what the page showed, with the version of the numbers', async () => {
    const shown = await seen()
    const words = { agreement: 'PARTLY', reason: 'Ny uddannelse', citizenWords: 'Jeg vil gerne i gang.' }
    const answer = await assess(viewer, words)
    expect(answer.href).toBe(`/borgere/${screening.citizenId}/screening?screening=${screening.id}&gemt=1`)
    const after = await stored()
    expect(after).toMatchObject({
      ...words,
      status: 'ASSESSED',
      recommendation: 'VISITATION',
      assessedById: viewer.userId,
      startedById: viewer.userId,
      settingsVersion: 1,
      supportMonths: 7,
    })
    expect(after.result).toEqual(JSON.parse(JSON.stringify(shown?.result)))

    await addPeriod()
    await db.programmeSettings.create({
      data: {
        programmeId,
        version: 2,
        validFrom: toDbDate('2026-01-01'),
        values: programmeSettings.parse({ screening: { supportMonths: 5 } }),
      },
    })
    const later = await seen()
    expect(later?.result).toEqual(after.result as unknown as StoredScreening)
    expect(later).toMatchObject({ settingsVersion: 1, shown: null, may: { assess: false } })

    const lines = await db.auditEvent.findMany({ where: { entityId: screening.id } })
    expect(lines).toMatchObject([{ operation: 'screening.assess', citizenId: screening.citizenId }])
    expect(JSON.stringify(lines)).not.toContain('Jeg vil gerne i gang.')
    expect(JSON.stringify(lines)).not.toContain('Ny uddannelse')
  })

  it('of figures that have changed since the page was shown is a conflict', async () => {
    const values = await assessmentValues(viewer, screening)
    await addPeriod()
    await expect(runCommand(assessScreening, { viewer, values })).rejects.toMatchObject({
      name: 'ConflictError',
    })
    expect(await stored()).toMatchObject({ status: 'TO_SCREEN', result: null })
  })

  it.each(['PARTLY', 'DISAGREE'])('that is %s needs a reason', async (agreement) => {
    await expect(assess(viewer, { agreement, reason: '  ' })).rejects.toMatchObject({
      issues: [{ path: ['reason'], message: 'assessmentReasonMissing' }],
    })
    expect((await stored()).status).toBe('TO_SCREEN')
    expect(await db.auditEvent.count({ where: { entityId: screening.id } })).toBe(0)
  })

  it('made twice at once is saved once and met by a readable conflict', async () => {
    const jens = await createColleague()
    const values = await assessmentValues(viewer, screening)
    const attempts = await Promise.allSettled([
      runCommand(assessScreening, { viewer, values }),
      runCommand(assessScreening, { viewer: jens, values: { ...values, recommendation: 'LATER' } }),
    ])
    expect(attempts.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = attempts.find((one) => one.status === 'rejected')
    expect(lost?.reason).toMatchObject({ name: 'ConflictError', by: { name: expect.any(String) } })
    expect(await db.auditEvent.count({ where: { entityId: screening.id } })).toBe(1)
  })

  it('is not for a consultant, a leader, a fund, another unit, or where only cleared users see the person', async () => {
    const values = await assessmentValues(viewer, screening)
    const unit = await createUnit(db)
    const fund = await createAKasse(db)
    const others = [
      await createColleague({ role: 'VIRKSOMHEDSKONSULENT' }),
      await createColleague({ role: 'LEDER' }),
      await createColleague({ role: 'A_KASSE', aKasseId: fund.id }),
      await createColleague({ unitId: unit.id }),
    ]
    for (const other of others) {
      await expect(runCommand(assessScreening, { viewer: other, values })).rejects.toMatchObject({
        name: 'NotFoundError',
      })
      expect(await seen(other)).toBeUndefined()
    }
    await db.citizen.update({ where: { id: screening.citizenId }, data: { protection: 'PROTECTED' } })
    await expect(runCommand(assessScreening, { viewer, values })).rejects.toMatchObject({
      name: 'NotFoundError',
    })
    expect(await seen()).toBeUndefined()
    expect((await stored()).status).toBe('TO_SCREEN')
  })

  it('leaves the page to the consultant of the case to read, not to write', async () => {
    const team = await createTeam(db, { unitId })
    const consultant = await createColleague({ role: 'VIRKSOMHEDSKONSULENT' })
    await createCase(db, {
      unitId,
      teamId: team.id,
      citizenId: screening.citizenId,
      ks: viewer.userId,
      vk: consultant.userId,
    })
    expect((await seen(consultant))?.may).toEqual({
      start: false,
      takeOver: false,
      assess: false,
      proposeVisitation: false,
    })
  })
})

describe('the paper for the talk', () => {
  it('holds what is known in the window and the questions, no markers, and its printing is logged', async () => {
    const print = await getTalkPrint(viewer, { citizenId: screening.citizenId, screeningId: screening.id })
    expect(print).toMatchObject({
      citizen: { name: 'Amina Holst' },
      window: { from: '2022-11-01', until: '2026-11-01' },
      supportMonths: 7,
      benefits: [{ labelDa: 'A-dagpenge', from: '2025-01-01', until: '2025-08-01' }],
      jobs: [{ employerName: 'Bageriet Nord', weeklyHours: 30 }],
    })
    expect(print?.questions[0]).toMatchObject({ text: 'Hvorfor sluttede jobbet?', isForEachJob: true })
    expect(JSON.stringify(print)).not.toMatch(/marker|threshold|FIRED/)
    const line = await db.auditEvent.findFirstOrThrow({ where: { actorId: viewer.userId, kind: 'PRINT' } })
    expect(line).toMatchObject({ entityId: screening.id, citizenId: screening.citizenId })
  })

  it('is nobody’s whom the file is closed to', async () => {
    const stranger = await createColleague({ unitId: (await createUnit(db)).id })
    const asked = { citizenId: screening.citizenId, screeningId: screening.id }
    expect(await getTalkPrint(stranger, asked)).toBeNull()
    expect(await db.auditEvent.count({ where: { actorId: stranger.userId } })).toBe(0)
  })
})
