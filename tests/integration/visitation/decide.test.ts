import { beforeEach, describe, expect, it } from 'vitest'
import { fromDbDate, toDbDate } from '@/lib/calendar/day'
import { runCommand } from '@/lib/deadlines/run-command'
import { ConflictError, FieldError, NotFoundError, RefusalError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import { decide } from '@/lib/visitation/commands'
import { visitationEvidence } from '@/lib/visitation/evidence'
import { createCase, createCitizen } from '@/tests/factories/citizen'
import { createStandIn, createTeam, createUnit, createUser, viewerOf } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'
import { buildDecideValues, createDraft, createScreening } from '@/tests/factories/visitation'

async function world() {
  const unit = await createUnit(db)
  const team = await createTeam(db, { unitId: unit.id })
  const at = { unitId: unit.id, teamId: team.id }
  const adviser = await createUser(db, { ...at, role: 'MYNDIGHEDSRAADGIVER', name: 'Kirsten Aagaard' })
  const otherAdviser = await createUser(db, { ...at, role: 'MYNDIGHEDSRAADGIVER' })
  const consultant = await createUser(db, { ...at, role: 'VIRKSOMHEDSKONSULENT' })
  const programme = await createProgramme(db, { unitId: unit.id })
  const citizen = await createCitizen(db, { unitId: unit.id })
  const screening = await createScreening(db, {
    citizenId: citizen.id,
    programmeId: programme.id,
    assessedById: adviser.user.id,
  })
  const pair = { teamId: team.id, adviserId: adviser.user.id, consultantId: consultant.user.id }
  return { unit, team, adviser, otherAdviser, consultant, programme, citizen, screening, pair }
}

describe('visitation.decide', () => {
  let w: Awaited<ReturnType<typeof world>>
  const draftOf = (answers: Partial<Parameters<typeof createDraft>[1]> = {}) =>
    createDraft(db, { screening: w.screening, createdById: w.adviser.user.id, ...answers })
  const run = (
    visitation: Awaited<ReturnType<typeof createDraft>>,
    { by = w.adviser, ...values }: { by?: typeof w.adviser } & Record<string, unknown> = {},
  ) =>
    runCommand(decide, {
      viewer: by.viewer,
      values: buildDecideValues(visitation, { ...w.pair, ...values }) as never,
    })
  const openCaseOf = () =>
    db.case.findFirst({
      where: { citizenId: w.citizen.id, closedOn: null },
      include: { roleHolders: true, laneMoves: true },
    })

  beforeEach(async () => {
    w = await world()
  })

  it('R20 accepted opens a case with its pair, its lane and a number of the year', async () => {
    await run(await draftOf(), { lane: 'READY' })
    const file = await openCaseOf()
    expect(file?.number).toMatch(/^2026-\d{4}$/)
    expect(file?.lane).toBe('READY')
    expect(file?.laneMoves).toHaveLength(1)
    expect(file?.roleHolders.map(({ role, userId, untilOn }) => [role, userId, untilOn]).sort()).toEqual([
      ['KS', w.adviser.user.id, null],
      ['VK', w.consultant.user.id, null],
    ])
    expect(file && fromDbDate(file.openedOn)).toBe('2026-11-23')
  })

  it('R20 accepted enrols with the granted core elements from the start date and closes the screening', async () => {
    const draft = await draftOf()
    await run(draft)
    const enrolment = await db.enrolment.findUniqueOrThrow({ where: { visitationId: draft.id } })
    expect(enrolment.coreElements).toEqual(['KE2', 'KE4'])
    expect(fromDbDate(enrolment.fromOn)).toBe('2026-12-01')
    const screening = await db.screening.findUniqueOrThrow({ where: { id: w.screening.id } })
    expect(screening.status).toBe('CLOSED')
  })

  it('keeps what the decider saw, unchanged when the history changes after', async () => {
    const draft = await draftOf()
    await run(draft)
    await db.benefitPeriod.deleteMany({ where: { citizenId: w.citizen.id } })
    const decided = await db.visitation.findUniqueOrThrow({ where: { id: draft.id } })
    const evidence = visitationEvidence.parse(decided.evidence)
    expect(evidence.benefitPeriods).toEqual([
      { benefitCode: 'a-dagpenge', from: '2024-01-01', until: '2026-06-01' },
    ])
    expect(evidence.screening.settingsVersion).toBe(1)
    expect(evidence.screening.result.supportMonths).toBe(29)
    expect(evidence.screening.assessedBy).toBe('Kirsten Aagaard')
    expect(decided.decidedById).toBe(w.adviser.user.id)
  })

  it('writes an audit line for the decision, the case and the enrolment', async () => {
    await run(await draftOf())
    const lines = await db.auditEvent.findMany({
      where: { citizenId: w.citizen.id, operation: 'visitation.decide' },
    })
    expect(lines.map((line) => `${line.kind} ${line.entity}`).sort()).toEqual([
      'CHANGE Screening',
      'CHANGE Visitation',
      'CREATE Case',
      'CREATE Enrolment',
    ])
  })

  it.each(['REJECTED', 'WAITING_LIST'] as const)('%s opens no case and enrols nobody', async (decision) => {
    const draft = await draftOf({ decision, coreElements: [], startOn: null })
    await run(draft)
    expect(await openCaseOf()).toBeNull()
    expect(await db.enrolment.count({ where: { citizenId: w.citizen.id } })).toBe(0)
    expect((await db.visitation.findUniqueOrThrow({ where: { id: draft.id } })).status).toBe('DECIDED')
  })

  it('R20 refuses a consultant, and leaves nothing behind', async () => {
    const draft = await draftOf()
    const refusal = run(draft, { by: w.consultant })
    await expect(refusal).rejects.toThrow(RefusalError)
    await expect(refusal).rejects.toMatchObject({ refusal: { rule: 'R20', reason: 'NOT_AUTHORITY' } })
    expect((await db.visitation.findUniqueOrThrow({ where: { id: draft.id } })).status).toBe('DRAFT')
    expect(
      await db.auditEvent.count({ where: { operation: 'visitation.decide', citizenId: w.citizen.id } }),
    ).toBe(0)
  })

  it('R20 one person with both roles may be the whole pair', async () => {
    const both = await createUser(db, {
      unitId: w.unit.id,
      teamId: w.team.id,
      role: 'MYNDIGHEDSRAADGIVER',
      moreRoles: ['VIRKSOMHEDSKONSULENT'],
    })
    await run(await draftOf(), { by: both, adviserId: both.user.id, consultantId: both.user.id })
    expect((await openCaseOf())?.roleHolders).toHaveLength(2)
  })

  it('R20 with an open case only its coordinating adviser decides, and the case is kept', async () => {
    const file = await createCase(db, {
      unitId: w.unit.id,
      teamId: w.team.id,
      citizenId: w.citizen.id,
      ks: w.adviser.user.id,
      vk: w.consultant.user.id,
    })
    const draft = await draftOf()
    await expect(run(draft, { by: w.otherAdviser })).rejects.toMatchObject({
      refusal: { rule: 'R20', reason: 'NOT_COORDINATOR', facts: { name: 'Kirsten Aagaard' } },
    })
    await run(draft, { teamId: '', adviserId: '', consultantId: '' })
    expect((await openCaseOf())?.id).toBe(file.id)
    expect(await db.enrolment.count({ where: { citizenId: w.citizen.id } })).toBe(1)
  })

  it('R20 a case whose coordinating adviser begins tomorrow is not decided on by anybody today', async () => {
    const file = await createCase(db, {
      unitId: w.unit.id,
      teamId: w.team.id,
      citizenId: w.citizen.id,
      ks: w.adviser.user.id,
    })
    await db.caseRoleHolder.updateMany({
      where: { caseId: file.id },
      data: { fromOn: toDbDate('2026-11-24') },
    })
    await expect(run(await draftOf(), { by: w.otherAdviser })).rejects.toMatchObject({
      refusal: { rule: 'R20', reason: 'NOT_COORDINATOR' },
    })
  })

  it('R20 nobody decides whose role as adviser ended yesterday', async () => {
    await db.roleAssignment.updateMany({
      where: { userId: w.adviser.user.id },
      data: { untilOn: toDbDate('2026-11-23') },
    })
    await db.roleAssignment.create({
      data: {
        userId: w.adviser.user.id,
        role: 'VIRKSOMHEDSKONSULENT',
        unitId: w.unit.id,
        fromOn: toDbDate('2026-11-23'),
      },
    })
    const viewer = await viewerOf(db, w.adviser.user.id)
    await createCase(db, {
      unitId: w.unit.id,
      teamId: w.team.id,
      citizenId: w.citizen.id,
      ks: w.adviser.user.id,
    })
    await expect(run(await draftOf(), { by: { ...w.adviser, viewer } })).rejects.toMatchObject({
      refusal: { rule: 'R20', reason: 'NOT_AUTHORITY' },
    })
  })

  it('R20 a stand-in decides for the coordinating adviser', async () => {
    await createCase(db, {
      unitId: w.unit.id,
      teamId: w.team.id,
      citizenId: w.citizen.id,
      ks: w.adviser.user.id,
    })
    await createStandIn(db, { absentId: w.adviser.user.id, standInId: w.otherAdviser.user.id })
    const viewer = await viewerOf(db, w.otherAdviser.user.id)
    const draft = await draftOf()
    await run(draft, { by: { ...w.otherAdviser, viewer } })
    expect((await db.visitation.findUniqueOrThrow({ where: { id: draft.id } })).status).toBe('DECIDED')
  })

  it('two decisions at once make one, and the other is told of the conflict', async () => {
    const draft = await draftOf()
    const outcomes = await Promise.allSettled([run(draft), run(draft, { by: w.otherAdviser })])
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
    const lost = outcomes.find((outcome) => outcome.status === 'rejected')
    expect(lost?.reason).toBeInstanceOf(ConflictError)
    expect(await db.case.count({ where: { citizenId: w.citizen.id } })).toBe(1)
    expect(await db.enrolment.count({ where: { citizenId: w.citizen.id } })).toBe(1)
  })

  it('the same sending twice decides once and answers the same', async () => {
    const draft = await draftOf()
    const values = buildDecideValues(draft, w.pair) as never
    const submissionId = '018f3c1e-7f4b-7000-8000-00000000000a'
    const once = () => runCommand(decide, { viewer: w.adviser.viewer, values, submissionId })
    const [first, second] = await Promise.all([once(), once()])
    expect(first).toEqual(second)
    expect(await db.case.count({ where: { citizenId: w.citizen.id } })).toBe(1)
  })

  it('a draft changed since the review opened is a conflict', async () => {
    const draft = await draftOf()
    await db.visitation.update({ where: { id: draft.id }, data: { version: 2 } })
    await expect(run(draft)).rejects.toThrow(ConflictError)
  })

  it.each([
    [{ reason: null }],
    [{ decision: null }],
    [{ startOn: null }],
    [{ coreElements: [] }],
    [{ talkOn: null }],
    [{ aKasseView: 'DISAGREE' as const }],
  ])('is refused while an answer is missing: %o', async (answers) => {
    await expect(run(await draftOf(answers))).rejects.toMatchObject({ key: 'decisionIncomplete' })
    expect(await openCaseOf()).toBeNull()
  })

  it.each([
    ['teamId', 'teamUnknown'],
    ['adviserId', 'adviserUnknown'],
    ['consultantId', 'consultantUnknown'],
  ])('accepted without a case needs %s', async (field, key) => {
    const draft = await draftOf()
    await expect(run(draft, { [field]: '' })).rejects.toMatchObject({ field, key })
    await expect(run(draft, { [field]: crypto.randomUUID() })).rejects.toMatchObject({ field, key })
  })

  it('R20 an adviser of the pair holds the role: a consultant is not taken', async () => {
    await expect(run(await draftOf(), { adviserId: w.consultant.user.id })).rejects.toThrow(FieldError)
  })

  it('a second acceptance into the same programme is refused', async () => {
    await run(await draftOf())
    const again = await draftOf()
    await expect(run(again)).rejects.toMatchObject({ key: 'alreadyEnrolled' })
  })

  it('is not there for an adviser of another unit', async () => {
    const elsewhere = await createUnit(db)
    const stranger = await createUser(db, { unitId: elsewhere.id, role: 'MYNDIGHEDSRAADGIVER' })
    await expect(run(await draftOf(), { by: stranger })).rejects.toThrow(NotFoundError)
  })
})
