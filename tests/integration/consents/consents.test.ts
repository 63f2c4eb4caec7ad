import { beforeEach, expect, test } from 'vitest'
import { dayOrNull, fromDbDate } from '@/lib/calendar/day'
import { setTestNow } from '@/lib/calendar/today'
import { giveConsent, withdrawConsent } from '@/lib/consents/commands'
import { getConsents } from '@/lib/consents/queries'
import { runCommand } from '@/lib/deadlines/run-command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import {
  createAftercare,
  createConsent,
  createJobWorkplace,
  createWorkplace,
} from '@/tests/factories/aftercare'
import { createCitizen } from '@/tests/factories/citizen'
import { createTeam, createUser } from '@/tests/factories/organisation'

beforeEach(() => setTestNow('2026-11-23T09:30'))

function give(viewer: Parameters<typeof getConsents>[0], citizenId: string, givenOn: string) {
  return runCommand(giveConsent, { viewer, values: { citizenId, kind: 'AFTERCARE', givenOn } })
}

test('R04 giving is dated, by whom and in which wording, with an audit line', async () => {
  const { citizen, consultant } = await createWorkplace(db)

  await give(consultant.viewer, citizen.id, '20.11.2026')

  const consent = await db.consent.findFirstOrThrow({ where: { citizenId: citizen.id } })
  expect(consent).toMatchObject({
    kind: 'AFTERCARE',
    givenOn: new Date('2026-11-20'),
    withdrawnOn: null,
    textVersion: 1,
    createdById: consultant.user.id,
  })
  expect(await db.auditEvent.count({ where: { citizenId: citizen.id, operation: 'consents.give' } })).toBe(1)
})

test('R04 giving after today is refused at the field', async () => {
  const { citizen, consultant } = await createWorkplace(db)

  await expect(give(consultant.viewer, citizen.id, '24.11.2026')).rejects.toMatchObject({
    field: 'givenOn',
    key: 'dayAfterToday',
  })
})

test('R04 two giving at once make one consent', async () => {
  const { citizen, consultant, adviser } = await createWorkplace(db)

  const results = await Promise.allSettled([
    give(consultant.viewer, citizen.id, '20.11.2026'),
    give(adviser.viewer, citizen.id, '20.11.2026'),
  ])

  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await db.consent.count({ where: { citizenId: citizen.id } })).toBe(1)
})

test('R02 withdrawing cancels the open deadline the same day, giving again makes a new base', async () => {
  const { citizen, consultant } = await createJobWorkplace(db)
  const consent = await db.consent.findFirstOrThrow({ where: { citizenId: citizen.id } })

  await runCommand(withdrawConsent, {
    viewer: consultant.viewer,
    values: { consentId: consent.id, withdrawnOn: '22.11.2026' },
  })
  await give(consultant.viewer, citizen.id, '23.11.2026')

  const visits = await db.deadline.findMany({
    where: { citizenId: citizen.id, kind: 'VISIT' },
    orderBy: { sequence: 'asc' },
  })
  expect(visits.map(({ dueOn, cancelledOn }) => [fromDbDate(dueOn), dayOrNull(cancelledOn)])).toEqual([
    ['2026-11-30', '2026-11-22'],
    ['2026-12-21', null],
  ])
})

test('R04 withdrawing before it was given is refused, and twice is a conflict', async () => {
  const { citizen, consultant } = await createWorkplace(db)
  const { viewer, user } = consultant
  const consent = await createConsent(db, { citizenId: citizen.id, createdById: user.id })
  const withdraw = (withdrawnOn: string) =>
    runCommand(withdrawConsent, { viewer, values: { consentId: consent.id, withdrawnOn } })

  await expect(withdraw('11.10.2026')).rejects.toMatchObject({ key: 'withdrawnBeforeGiven' })
  await expect(withdraw('')).rejects.toMatchObject({ issues: [{ message: 'withdrawnDateMissing' }] })
  await withdraw('23.11.2026')
  await expect(withdraw('23.11.2026')).rejects.toBeInstanceOf(ConflictError)
})

test('R04 a new consent does not reach back into the time before the withdrawal', async () => {
  const { citizen, consultant } = await createWorkplace(db)
  await createConsent(db, {
    citizenId: citizen.id,
    createdById: consultant.user.id,
    withdrawnOn: '2026-11-20',
  })

  await expect(give(consultant.viewer, citizen.id, '19.11.2026')).rejects.toMatchObject({
    key: 'consentBeforeWithdrawal',
  })
})

test('the adviser who screens a person without a case may record consent, a consultant may not', async () => {
  const { unit, consultant, adviser } = await createWorkplace(db)
  const citizen = await createCitizen(db, { unitId: unit.id })

  await expect(give(consultant.viewer, citizen.id, '20.11.2026')).rejects.toBeInstanceOf(NotFoundError)
  await give(adviser.viewer, citizen.id, '20.11.2026')
  expect((await getConsents(adviser.viewer, citizen.id))?.kinds[0]?.running?.givenOn).toBe('2026-11-20')
})

test('a colleague of the team reads the consents and may not write; another team sees nothing', async () => {
  const { citizen, unit, team } = await createWorkplace(db)
  const colleague = await createUser(db, { unitId: unit.id, teamId: team.id })
  const elsewhere = await createTeam(db, { unitId: unit.id })
  const stranger = await createUser(db, { unitId: unit.id, teamId: elsewhere.id })

  expect((await getConsents(colleague.viewer, citizen.id))?.may).toEqual({ write: false })
  expect(await getConsents(stranger.viewer, citizen.id)).toBeNull()
})

test('R04 withdrawing drops the visits booked for later days, and leaves those of the day', async () => {
  const { citizen, consultant, aftercare } = await createJobWorkplace(db)
  const consent = await db.consent.findFirstOrThrow({ where: { citizenId: citizen.id } })
  const other = await createAftercare(db, {
    citizenId: citizen.id,
    caseId: aftercare.caseId,
    employerName: 'Prøve Gartneri',
    cvr: null,
  })
  const book = (aftercareId: string, plannedOn: string) =>
    db.plannedVisit.create({
      data: { aftercareId, plannedOn: new Date(plannedOn), createdById: consultant.user.id },
    })
  await book(aftercare.id, '2026-11-30')
  await book(other.id, '2026-11-23')

  await runCommand(withdrawConsent, {
    viewer: consultant.viewer,
    values: { consentId: consent.id, withdrawnOn: '23.11.2026' },
  })

  const open = await db.plannedVisit.findMany({
    where: { cancelledAt: null, aftercare: { case: { citizenId: citizen.id } } },
  })
  expect(open.map((visit) => visit.aftercareId)).toEqual([other.id])
  const line = await db.auditEvent.findFirstOrThrow({
    where: { operation: 'consents.withdraw', citizenId: citizen.id },
  })
  expect(line.details).toMatchObject({ cancelledVisits: 1 })
})
