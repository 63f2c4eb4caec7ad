import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Day, toDbDate } from '@/lib/calendar/day'
import { runCommand } from '@/lib/deadlines/run-command'
import { db } from '@/lib/platform/db'
import { countAcceptedVisitations, listAcceptedVisitations } from '@/lib/visitation/accepted-queries'
import { decide } from '@/lib/visitation/commands'
import type { VisitationTab } from '@/lib/visitation/list-address'
import { listVisitations } from '@/lib/visitation/queries'
import { listSharedMembers } from '@/lib/visitation/shared-members'
import { listTargetProgress } from '@/lib/visitation/target-progress'
import { createConsent } from '@/tests/factories/aftercare'
import { createCitizen } from '@/tests/factories/citizen'
import { createAKasse, createTeam, createUnit, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'
import { buildDecideValues, createDraft, createScreening } from '@/tests/factories/visitation'

async function world() {
  const unit = await createUnit(db)
  const team = await createTeam(db, { unitId: unit.id })
  const [own, other] = await Promise.all([createAKasse(db), createAKasse(db)])
  const at = { unitId: unit.id, teamId: team.id }
  const programme = await createProgramme(db, {
    unitId: unit.id,
    aKasseId: own.id,
    settings: { visitation: { targetCount: 30 } },
  })
  return {
    unit,
    team,
    own,
    other,
    programme,
    adviser: await createUser(db, { ...at, role: 'MYNDIGHEDSRAADGIVER' }),
    consultant: await createUser(db, { ...at }),
    leader: await createUser(db, { unitId: unit.id, role: 'LEDER' }),
    fund: await createUser(db, { unitId: unit.id, role: 'A_KASSE', aKasseId: own.id }),
  }
}
type World = Awaited<ReturnType<typeof world>>

type Person = Omit<Parameters<typeof createCitizen>[1], 'unitId'>

async function draftFor(w: World, person: Person, answers: Partial<Parameters<typeof createDraft>[1]> = {}) {
  const citizen = await createCitizen(db, { unitId: w.unit.id, ...person })
  const screening = await createScreening(db, {
    citizenId: citizen.id,
    programmeId: w.programme.id,
    assessedById: w.adviser.user.id,
  })
  return createDraft(db, { screening, createdById: w.adviser.user.id, ...answers })
}

async function decideFor(w: World, person: Person, answers: Partial<Parameters<typeof createDraft>[1]> = {}) {
  const draft = await draftFor(w, person, answers)
  const pair = { teamId: w.team.id, adviserId: w.adviser.user.id, consultantId: w.consultant.user.id }
  await runCommand(decide, { viewer: w.adviser.viewer, values: buildDecideValues(draft, pair) as never })
  return draft
}

describe('accepted visitations (GA-K1)', () => {
  let w: World

  beforeAll(async () => {
    w = await world()
    const today = { startOn: toDbDate('2026-11-23') }
    await decideFor(w, { name: 'Anna Egen', aKasseId: w.own.id }, today)
    await decideFor(w, { name: 'Åse Egen', aKasseId: w.own.id }, today)
    await decideFor(w, { name: 'Bo Anden', aKasseId: w.other.id }, today)
    await decideFor(w, { name: 'Carl Uden' }, today)
    const hidden = await decideFor(w, { name: 'Skjult Person', aKasseId: w.own.id }, today)
    await db.citizen.update({ where: { id: hidden.citizenId }, data: { protection: 'PROTECTED' } })
    await decideFor(w, { name: 'Dorte Senere', aKasseId: w.own.id }, { startOn: toDbDate('2026-11-24') })
    await decideFor(w, { name: 'Emil Venter', aKasseId: w.own.id }, { decision: 'WAITING_LIST' })
    await decideFor(w, { name: 'Freja Afvist', aKasseId: w.own.id }, { decision: 'REJECTED' })
    const ended = await decideFor(
      w,
      { name: 'Gert Stoppet', aKasseId: w.own.id },
      { startOn: toDbDate('2026-11-01') },
    )
    await db.enrolment.update({
      where: { visitationId: ended.id },
      data: { untilOn: toDbDate('2026-11-23') },
    })
    await draftFor(w, { name: 'Hans Kladde', aKasseId: w.own.id })
  })

  it('counts those enrolled today, own fund apart from others', async () => {
    expect(await countAcceptedVisitations(w.leader.viewer, w.programme.id)).toEqual({ own: 3, others: 2 })
  })

  it('the list behind has as many people, the protected one counted without a name', async () => {
    const list = await listAcceptedVisitations(w.leader.viewer, w.programme.id)
    expect(list?.own.map((row) => row.citizenName)).toEqual(['Anna Egen', 'Åse Egen'])
    expect(list?.hiddenOwn).toBe(1)
    expect(list?.others.map((row) => row.citizenName)).toEqual(['Bo Anden', 'Carl Uden'])
    expect(list?.hiddenOthers).toBe(0)
  })

  it('counts on an earlier day what was so then', async () => {
    const on: Day = '2026-11-22'
    expect(await countAcceptedVisitations(w.leader.viewer, w.programme.id, on)).toEqual({ own: 0, others: 0 })
  })

  it('stands against the target of the programme', async () => {
    const [progress] = await listTargetProgress(w.adviser.viewer, '2026-11-23')
    expect(progress).toMatchObject({ own: 3, others: 2, target: 30, href: null })
    const [leaders] = await listTargetProgress(w.leader.viewer, '2026-11-23')
    expect(leaders?.href).toContain(w.programme.id)
  })

  it('is not there for another unit, nor for one who is not a leader', async () => {
    const elsewhere = await world()
    expect(await listAcceptedVisitations(elsewhere.leader.viewer, w.programme.id)).toBeNull()
    expect(await countAcceptedVisitations(elsewhere.leader.viewer, w.programme.id)).toEqual({
      own: 0,
      others: 0,
    })
    expect(await listAcceptedVisitations(w.adviser.viewer, w.programme.id)).toBeNull()
  })

  it('the adviser has drafts, the waiting and the decided, counted as listed', async () => {
    const names = async (tab: VisitationTab) =>
      (await listVisitations(w.adviser.viewer, { tab })).rows.map((row) => row.citizenName).sort()
    const { counts } = await listVisitations(w.adviser.viewer, { tab: 'DRAFT' })
    expect(counts).toEqual({ DRAFT: 1, SENT: 0, WAITING: 1, REQUESTED: 0, DECIDED: 8 })
    expect(await names('DRAFT')).toEqual(['Hans Kladde'])
    expect(await names('WAITING')).toEqual(['Emil Venter'])
    expect(await names('DECIDED')).toHaveLength(8)
  })

  it('a decision after the waiting list takes the person off it', async () => {
    const waiting = await decideFor(w, { name: 'Ida Venter' }, { decision: 'WAITING_LIST' })
    const screening = await db.screening.findUniqueOrThrow({ where: { id: waiting.screeningId ?? '' } })
    const again = await createDraft(db, {
      screening,
      createdById: w.adviser.user.id,
      decision: 'REJECTED',
      coreElements: [],
    })
    await runCommand(decide, {
      viewer: w.adviser.viewer,
      values: buildDecideValues(again) as never,
    })
    const { rows } = await listVisitations(w.adviser.viewer, { tab: 'WAITING' })
    expect(rows.map((row) => row.citizenName)).toEqual(['Emil Venter'])
  })
})

describe('members shared with a fund', () => {
  let w: World

  const consent = (citizenId: string, dates: { givenOn?: Day; withdrawnOn?: Day } = {}) =>
    createConsent(db, {
      citizenId,
      createdById: w.adviser.user.id,
      kind: 'SHARE_A_KASSE',
      givenOn: '2026-11-01',
      ...dates,
    })

  beforeEach(async () => {
    w = await world()
  })

  it('shows the positive list of fields and nothing else', async () => {
    const draft = await decideFor(w, { name: 'Anna Egen', cpr: '6101800001', aKasseId: w.own.id })
    await consent(draft.citizenId)
    expect(await listSharedMembers(w.fund.viewer)).toEqual([
      {
        name: 'Anna Egen',
        birthYear: 1980,
        programme: w.programme.name,
        status: 'DECIDED',
        decision: 'ACCEPTED',
        coreElements: ['KE2', 'KE4'],
        asked: null,
      },
    ])
  })

  it('shows of a draft how far it is, not what may be decided', async () => {
    const draft = await draftFor(w, { aKasseId: w.own.id })
    await consent(draft.citizenId)
    expect(await listSharedMembers(w.fund.viewer)).toMatchObject([
      { status: 'TALK_HELD', decision: null, coreElements: [] },
    ])
  })

  it('shows no member without consent, of another fund, or with protected names', async () => {
    await draftFor(w, { aKasseId: w.own.id })
    await consent((await draftFor(w, { aKasseId: w.other.id })).citizenId)
    await consent((await draftFor(w, { aKasseId: w.own.id, protection: 'PROTECTED' })).citizenId)
    expect(await listSharedMembers(w.fund.viewer)).toEqual([])
  })

  it('closes on the very day the consent is withdrawn', async () => {
    const draft = await draftFor(w, { aKasseId: w.own.id })
    await consent(draft.citizenId, { withdrawnOn: '2026-11-23' })
    expect(await listSharedMembers(w.fund.viewer)).toEqual([])
  })

  it('writes who was shown', async () => {
    const draft = await draftFor(w, { aKasseId: w.own.id })
    await consent(draft.citizenId)
    await listSharedMembers(w.fund.viewer)
    const line = await db.auditEvent.findFirstOrThrow({ where: { actorId: w.fund.user.id, kind: 'LIST' } })
    expect(line.details).toMatchObject({ citizenIds: [draft.citizenId] })
  })

  it('gives everybody else nothing', async () => {
    const draft = await draftFor(w, { aKasseId: w.own.id })
    await consent(draft.citizenId)
    expect(await listSharedMembers(w.leader.viewer)).toEqual([])
    expect(await listVisitations(w.fund.viewer, { tab: 'DRAFT' })).toMatchObject({ rows: [] })
  })
})
