import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { logVisit } from '@/lib/aftercare/commands'
import { dayOrNull, fromDbDate } from '@/lib/calendar/day'
import { setTestNow } from '@/lib/calendar/today'
import { runCommand } from '@/lib/deadlines/run-command'
import { FieldError, NotFoundError, RefusalError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { createJobWorkplace } from '@/tests/factories/aftercare'
import { buildVisitValues } from '@/tests/factories/aftercare-values'
import { createStandIn, createTeam, createUser, viewerOf } from '@/tests/factories/organisation'

beforeEach(() => setTestNow('2026-11-23T09:30'))

function save(viewer: Viewer, values: ReturnType<typeof buildVisitValues>, submissionId?: string) {
  return runCommand(logVisit, { viewer, values: values as never, ...(submissionId ? { submissionId } : {}) })
}

async function visitDeadlines(citizenId: string) {
  const rows = await db.deadline.findMany({
    where: { citizenId, ruleId: 'R02' },
    orderBy: { sequence: 'asc' },
  })
  return rows.map(({ dueOn, metOn }) => ({ dueOn: fromDbDate(dueOn), metOn: dayOrNull(metOn) }))
}

const countRows = (aftercareId: string) => db.aftercareVisit.count({ where: { aftercareId } })
const countAudit = (citizenId: string, kind: 'CREATE' | 'DENIED') =>
  db.auditEvent.count({ where: { citizenId, kind, operation: 'aftercare.logVisit' } })

describe('R02 a held workplace visit', () => {
  test('R02 meets the open deadline and the next one counts from its real date', async () => {
    const { aftercare, citizen, consultant } = await createJobWorkplace(db)
    expect(await visitDeadlines(citizen.id)).toEqual([{ dueOn: '2026-11-30', metOn: null }])

    const answer = await save(consultant.viewer, buildVisitValues(aftercare.id))

    expect(answer).toEqual({
      isHeldVisit: true,
      nextDueOn: '2026-12-21',
      daysLate: 0,
      plannedOn: null,
      isPlannedAfterDue: false,
    })
    expect(await visitDeadlines(citizen.id)).toEqual([
      { dueOn: '2026-11-30', metOn: '2026-11-23' },
      { dueOn: '2026-12-21', metOn: null },
    ])
    expect(await countAudit(citizen.id, 'CREATE')).toBe(1)
  })

  test('R02 one day after the deadline is saved as one day late', async () => {
    const { aftercare, consultant } = await createJobWorkplace(db, { startsOn: '2026-10-25' })

    const answer = await save(consultant.viewer, buildVisitValues(aftercare.id))

    expect(answer.daysLate).toBe(1)
    const visit = await db.aftercareVisit.findFirstOrThrow({ where: { aftercareId: aftercare.id } })
    expect(visit.daysLate).toBe(1)
  })

  test('R02 an earlier visit written down afterwards makes the later one in time', async () => {
    const { aftercare, consultant } = await createJobWorkplace(db, { startsOn: '2026-10-25' })
    await save(consultant.viewer, buildVisitValues(aftercare.id))

    await save(consultant.viewer, buildVisitValues(aftercare.id, { onDate: '10.11.2026' }))

    const visits = await db.aftercareVisit.findMany({
      where: { aftercareId: aftercare.id },
      orderBy: { onDate: 'asc' },
      select: { daysLate: true },
    })
    expect(visits).toEqual([{ daysLate: 0 }, { daysLate: 0 }])
  })

  test.each([
    ['a phone call', { form: 'PHONE' }],
    ['a video call', { form: 'VIDEO' }],
    ['a visit cancelled by the company', { form: 'NOT_HELD', notHeldReason: 'CANCELLED_BY_COMPANY' }],
  ])('R02 %s leaves the deadline open', async (_, values) => {
    const { aftercare, citizen, consultant } = await createJobWorkplace(db)

    const answer = await save(consultant.viewer, buildVisitValues(aftercare.id, values))

    expect(answer.nextDueOn).toBe('2026-11-30')
    expect(answer.daysLate).toBeNull()
    expect(await visitDeadlines(citizen.id)).toEqual([{ dueOn: '2026-11-30', metOn: null }])
  })

  test('R02 the last visit of the trial period is followed by none', async () => {
    setTestNow('2027-01-20T09:30')
    const { aftercare, consultant } = await createJobWorkplace(db)

    const answer = await save(consultant.viewer, buildVisitValues(aftercare.id, { onDate: 'i dag' }))

    expect(answer.nextDueOn).toBeNull()
  })

  test('R06 a start meeting at the workplace meets the start meeting and the first visit', async () => {
    const { aftercare, citizen, consultant } = await createJobWorkplace(db)

    await save(
      consultant.viewer,
      buildVisitValues(aftercare.id, { form: 'START_MEETING', onDate: '5.11.2026' }),
    )

    const meeting = await db.deadline.findFirstOrThrow({
      where: { citizenId: citizen.id, kind: 'START_MEETING' },
    })
    expect(dayOrNull(meeting.metOn)).toBe('2026-11-05')
    expect(await visitDeadlines(citizen.id)).toEqual([
      { dueOn: '2026-11-30', metOn: '2026-11-05' },
      { dueOn: '2026-12-03', metOn: null },
    ])
  })
})

describe('R04 guards', () => {
  test('R04 refuses a visit without consent and leaves neither row nor audit line', async () => {
    const { aftercare, citizen, consultant } = await createJobWorkplace(db, { consent: null })

    const saving = save(consultant.viewer, buildVisitValues(aftercare.id))

    await expect(saving).rejects.toMatchObject({ refusal: { rule: 'R04', reason: 'NO_CONSENT' } })
    expect(await countRows(aftercare.id)).toBe(0)
    expect(await countAudit(citizen.id, 'CREATE')).toBe(0)
  })

  test('R04 consent withdrawn yesterday refuses a visit today and accepts one yesterday', async () => {
    const { aftercare, consultant } = await createJobWorkplace(db, {
      consent: { givenOn: '2026-10-12', withdrawnOn: '2026-11-22' },
    })

    await expect(save(consultant.viewer, buildVisitValues(aftercare.id))).rejects.toMatchObject({
      refusal: { rule: 'R04', reason: 'AFTER_WITHDRAWAL', facts: { withdrawnOn: '2026-11-22' } },
    })
    await save(consultant.viewer, buildVisitValues(aftercare.id, { onDate: 'i går' }))
    expect(await countRows(aftercare.id)).toBe(1)
  })

  test('R04 contact with the company waits for the company agreement, a call to the citizen does not', async () => {
    const { aftercare, consultant } = await createJobWorkplace(db, { companyAgreedOn: null })

    await expect(save(consultant.viewer, buildVisitValues(aftercare.id))).rejects.toMatchObject({
      refusal: { rule: 'R04', reason: 'NO_COMPANY_AGREEMENT' },
    })
    await save(consultant.viewer, buildVisitValues(aftercare.id, { form: 'PHONE' }))
    expect(await countRows(aftercare.id)).toBe(1)
  })

  test('R04 nothing is dated after today', async () => {
    const { aftercare, consultant } = await createJobWorkplace(db)

    await expect(
      save(consultant.viewer, buildVisitValues(aftercare.id, { onDate: 'i morgen' })),
    ).rejects.toMatchObject({ refusal: { rule: 'R04', reason: 'AFTER_TODAY' } })
  })

  test('a visit before the job was agreed is a field error', async () => {
    const { aftercare, consultant } = await createJobWorkplace(db)

    await expect(
      save(consultant.viewer, buildVisitValues(aftercare.id, { onDate: '11.10.2026' })),
    ).rejects.toBeInstanceOf(FieldError)
  })
})

describe('who may record a visit', () => {
  test('a stand-in may', async () => {
    const { aftercare, consultant, unit, team } = await createJobWorkplace(db)
    const standIn = await createUser(db, { unitId: unit.id, teamId: team.id })
    await createStandIn(db, { absentId: consultant.user.id, standInId: standIn.user.id })

    await save(await viewerOf(db, standIn.user.id), buildVisitValues(aftercare.id))

    expect(await countRows(aftercare.id)).toBe(1)
  })

  test.each([
    ['a colleague of the same team', 'VIRKSOMHEDSKONSULENT', 'same'],
    ['a consultant of another team', 'VIRKSOMHEDSKONSULENT', 'other'],
    ['a leader', 'LEDER', 'same'],
    ['a jobcoach', 'JOBCOACH', 'same'],
  ] as const)('%s gets not found and nothing is written', async (_, role, which) => {
    const { aftercare, unit, team } = await createJobWorkplace(db)
    const own = which === 'same' ? team : await createTeam(db, { unitId: unit.id })
    const { viewer } = await createUser(db, { unitId: unit.id, teamId: own.id, role })

    await expect(save(viewer, buildVisitValues(aftercare.id))).rejects.toBeInstanceOf(NotFoundError)
    expect(await countRows(aftercare.id)).toBe(0)
  })

  test('nobody on a closed case', async () => {
    const workplace = await createJobWorkplace(db)
    await db.case.update({ where: { id: workplace.case.id }, data: { closedOn: new Date('2026-11-20') } })

    await expect(
      save(workplace.consultant.viewer, buildVisitValues(workplace.aftercare.id)),
    ).rejects.toBeInstanceOf(NotFoundError)
  })
})

describe('saving at once', () => {
  test('two simultaneous saves of one form make one row and one audit line', async () => {
    const { aftercare, citizen, consultant } = await createJobWorkplace(db)
    const submissionId = randomUUID()
    const values = buildVisitValues(aftercare.id)

    const answers = await Promise.all([
      save(consultant.viewer, values, submissionId),
      save(consultant.viewer, values, submissionId),
    ])

    expect(answers[0]).toEqual(answers[1])
    expect(await countRows(aftercare.id)).toBe(1)
    expect(await countAudit(citizen.id, 'CREATE')).toBe(1)
  })

  test('R02 two colleagues saving the same visit make one row, and the second is told who was first', async () => {
    const { aftercare, consultant, adviser } = await createJobWorkplace(db)

    const results = await Promise.allSettled([
      save(consultant.viewer, buildVisitValues(aftercare.id)),
      save(adviser.viewer, buildVisitValues(aftercare.id)),
    ])

    const refused = results.find((result) => result.status === 'rejected')
    expect(refused?.reason).toBeInstanceOf(RefusalError)
    const visit = await db.aftercareVisit.findFirstOrThrow({ where: { aftercareId: aftercare.id } })
    const first = visit.createdById === consultant.user.id ? consultant : adviser
    expect(refused?.reason.refusal).toMatchObject({
      rule: 'R02',
      reason: 'ALREADY_LOGGED',
      facts: { on: '2026-11-23', by: first.user.name },
    })
    expect(await countRows(aftercare.id)).toBe(1)
  })
})

describe('the next visit', () => {
  test('is booked weeks after this one, and the answer says when it is after the deadline', async () => {
    const { aftercare, consultant } = await createJobWorkplace(db)

    const inTime = await save(consultant.viewer, buildVisitValues(aftercare.id, { nextVisit: 'WEEKS_4' }))
    expect(inTime).toMatchObject({ plannedOn: '2026-12-21', isPlannedAfterDue: false })

    const late = await save(
      consultant.viewer,
      buildVisitValues(aftercare.id, { form: 'PHONE', nextVisit: 'DATE', nextVisitOn: '22.12.2026' }),
    )
    expect(late).toMatchObject({ plannedOn: '2026-12-22', isPlannedAfterDue: true })
    const open = await db.plannedVisit.findMany({
      where: { aftercareId: aftercare.id, visitId: null, cancelledAt: null },
    })
    expect(open.map(({ plannedOn }) => fromDbDate(plannedOn))).toEqual(['2026-12-22'])
  })

  test('a workplace visit on the day it was booked is the booked one', async () => {
    const { aftercare, consultant } = await createJobWorkplace(db)
    await save(
      consultant.viewer,
      buildVisitValues(aftercare.id, {
        form: 'PHONE',
        onDate: '20.11.2026',
        nextVisit: 'DATE',
        nextVisitOn: '23.11.2026',
      }),
    )

    await save(consultant.viewer, buildVisitValues(aftercare.id))

    const plans = await db.plannedVisit.findMany({ where: { aftercareId: aftercare.id } })
    const visit = await db.aftercareVisit.findFirstOrThrow({
      where: { aftercareId: aftercare.id, kind: 'WORKPLACE_VISIT' },
    })
    expect(plans.map(({ visitId }) => visitId)).toEqual([visit.id])
  })

  test('is not booked on a day that has passed', async () => {
    const { aftercare, consultant } = await createJobWorkplace(db)

    await expect(
      save(consultant.viewer, buildVisitValues(aftercare.id, { onDate: '9.11.2026', nextVisit: 'WEEKS_1' })),
    ).rejects.toMatchObject({ field: 'nextVisit', key: 'plannedBeforeToday' })
    expect(await countRows(aftercare.id)).toBe(0)
  })
})

test('what is only asked of a visit carried out is not kept with one that was not', async () => {
  const { aftercare, consultant } = await createJobWorkplace(db)

  await save(
    consultant.viewer,
    buildVisitValues(aftercare.id, {
      form: 'NOT_HELD',
      notHeldReason: 'NO_SHOW',
      paidHours: '12,5',
      summary: 'Skrevet, før formen blev ændret',
    }),
  )

  const visit = await db.aftercareVisit.findFirstOrThrow({ where: { aftercareId: aftercare.id } })
  expect(visit).toMatchObject({
    outcome: 'NO_SHOW',
    participants: [],
    howItGoes: null,
    paidHours: null,
    summary: null,
    daysLate: null,
  })
})

test('a visit carried out without participants or answer is refused at both fields', async () => {
  const { aftercare, consultant } = await createJobWorkplace(db)

  const saving = save(consultant.viewer, buildVisitValues(aftercare.id, { participants: [], howItGoes: '' }))

  await expect(saving).rejects.toMatchObject({
    issues: [{ message: 'participantsMissing' }, { message: 'howItGoesMissing' }],
  })
})
