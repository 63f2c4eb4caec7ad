import { randomUUID } from 'node:crypto'
import { addDays, type Day, toDbDate } from '@/lib/calendar/day'
import { refreshDeadlines } from '@/lib/deadlines/refresh-deadlines'
import type { Tx } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import type { Aftercare, AKasse, Case, Citizen, Team, Unit, User } from '@/prisma/generated/client'
import type { ConsentKind } from '@/prisma/generated/enums'
import { createCase, createCitizen } from './citizen'
import { createTeam, createUnit, createUser } from './organisation'

/** A number of the invented series 99 that passes the check. */
const TEST_CVR = '99000015'

type JobOverrides = {
  citizenId: string
  caseId: string
  employerName?: string
  cvr?: string | null
  startsOn?: Day
  lastDayOn?: Day | null
  agreedOn?: Day
  recordedOn?: Day
  /** Null = the company has not agreed yet. */
  companyAgreedOn?: Day | null
}

/** A job from Monday 2 November 2026, agreed on 12 October, with the company's agreement; T is 2 February 2027. */
export async function createAftercare(db: Tx, overrides: JobOverrides): Promise<Aftercare> {
  const { citizenId, caseId, employerName = 'Prøve Bageri ApS', cvr = TEST_CVR } = overrides
  const { startsOn = '2026-11-02', lastDayOn = null, agreedOn = '2026-10-12' } = overrides
  const { recordedOn = agreedOn, companyAgreedOn = agreedOn } = overrides
  const employment = await db.employment.create({
    data: {
      citizenId,
      employerName,
      cvr,
      fromOn: toDbDate(startsOn),
      untilOn: lastDayOn && toDbDate(addDays(lastDayOn, 1)),
      weeklyHours: 20,
      source: 'TYPED',
    },
  })
  const aftercare = await db.aftercare.create({
    data: {
      employmentId: employment.id,
      caseId,
      agreedOn: toDbDate(agreedOn),
      recordedOn: toDbDate(recordedOn),
      companyAgreedOn: companyAgreedOn && toDbDate(companyAgreedOn),
      companyChannel: companyAgreedOn && 'PHONE',
      companyContactName: companyAgreedOn && 'Prøve Kontakt',
    },
  })
  await refreshDeadlines(db, [citizenId])
  return aftercare
}

type ConsentOverrides = {
  citizenId: string
  createdById: string
  kind?: ConsentKind
  givenOn?: Day
  withdrawnOn?: Day | null
}

export async function createConsent(db: Tx, overrides: ConsentOverrides) {
  const { kind = 'AFTERCARE', givenOn = '2026-10-12', withdrawnOn = null, ...rest } = overrides
  const consent = await db.consent.create({
    data: {
      id: randomUUID(),
      kind,
      givenOn: toDbDate(givenOn),
      withdrawnOn: withdrawnOn && toDbDate(withdrawnOn),
      ...rest,
    },
  })
  await refreshDeadlines(db, [rest.citizenId])
  return consent
}

export type Person = { user: User; viewer: Viewer }

export type Workplace = {
  unit: Unit
  team: Team
  /** Holds the case as VK and KS. */
  consultant: Person
  adviser: Person
  citizen: Citizen
  case: Case
  aKasse?: AKasse
}

/** One citizen with an open case held by a pair, in a team of its own. */
export async function createWorkplace(db: Tx): Promise<Workplace> {
  const unit = await createUnit(db)
  const team = await createTeam(db, { unitId: unit.id })
  const at = { unitId: unit.id, teamId: team.id }
  const consultant = await createUser(db, at)
  const adviser = await createUser(db, { ...at, role: 'MYNDIGHEDSRAADGIVER' })
  const citizen = await createCitizen(db, { unitId: unit.id })
  const ownCase = await createCase(db, {
    ...at,
    citizenId: citizen.id,
    ks: adviser.user.id,
    vk: consultant.user.id,
  })
  return { unit, team, consultant, adviser, citizen, case: ownCase }
}

/** The same with a job under aftercare and, unless told otherwise, consent from 12 October 2026. */
export async function createJobWorkplace(
  db: Tx,
  overrides: Partial<JobOverrides> & { consent?: { givenOn: Day; withdrawnOn?: Day | null } | null } = {},
): Promise<Workplace & { aftercare: Aftercare }> {
  const { consent = { givenOn: '2026-10-12' }, ...job } = overrides
  const workplace = await createWorkplace(db)
  const { citizen, consultant } = workplace
  if (consent) await createConsent(db, { citizenId: citizen.id, createdById: consultant.user.id, ...consent })
  const aftercare = await createAftercare(db, { citizenId: citizen.id, caseId: workplace.case.id, ...job })
  return { ...workplace, aftercare }
}
