import 'server-only'
import { type Day, dayOrNull, fromDbDate, lastDayBefore } from '@/lib/calendar/day'
import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import type { JobEndReason } from '@/prisma/generated/enums'
import { companyAgreementOf, settingsOf } from './job-terms'
import type { CompanyAgreement } from './rules/consent'
import { joinContinuedEmployments } from './rules/continued-employment'
import type { AftercareFacts } from './rules/facts'

/** One employment of a job, with its aftercare. */
export type JobPart = {
  id: string
  employmentId: string
  version: number
  startsOn: Day
  lastDayOn: Day | null
  trialEndsOn: Day | null
}

/** A job under aftercare: one employment, or several at the same company that continue each other (4.2). */
export type Job = {
  /** The oldest aftercare of the job: new visits, contacts and statuses are written on it. */
  aftercareId: string
  /** Oldest first; more than one when the employment was continued. */
  aftercares: JobPart[]
  citizenId: string
  caseId: string
  isCaseOpen: boolean
  employerName: string
  cvr: string | null
  weeklyHours: number | null
  /** The latest part's; `agreedOn` is when the company first agreed to contact about the job. */
  companyAgreement: (CompanyAgreement & { phone: string | null }) | null
  endReason: JobEndReason | null
  plannedVisit: { id: string; plannedOn: Day; atTime: string | null } | null
  facts: AftercareFacts
}

const jobSelect = {
  id: true,
  version: true,
  caseId: true,
  agreedOn: true,
  trialEndsOn: true,
  recordedOn: true,
  companyContactName: true,
  companyContactPhone: true,
  companyAgreedOn: true,
  companyChannel: true,
  endReason: true,
  corrections: {
    orderBy: [{ createdAt: 'asc' as const }, { id: 'asc' as const }],
    select: { correctedOn: true, previousFromOn: true, previousUntilOn: true, previousTrialEndsOn: true },
  },
  employment: {
    select: { id: true, employerName: true, cvr: true, fromOn: true, untilOn: true, weeklyHours: true },
  },
  case: {
    select: {
      citizenId: true,
      closedOn: true,
      citizen: {
        select: {
          consents: { where: { kind: 'AFTERCARE' as const }, select: { givenOn: true, withdrawnOn: true } },
          enrolments: {
            orderBy: { fromOn: 'asc' as const },
            select: {
              fromOn: true,
              untilOn: true,
              programme: {
                select: {
                  settings: {
                    orderBy: { version: 'asc' as const },
                    select: { validFrom: true, values: true },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
  visits: { select: { id: true, onDate: true, kind: true, outcome: true } },
  preStartTalks: { select: { onDate: true } },
  statuses: { select: { point: true, recordedOn: true } },
  visitIntervals: { select: { setOn: true, days: true, createdAt: true } },
  plannedVisits: {
    where: { visitId: null, cancelledAt: null },
    select: { id: true, plannedOn: true, atTime: true },
  },
} satisfies Prisma.AftercareSelect

export type JobRow = Prisma.AftercareGetPayload<{ select: typeof jobSelect }>

/** All jobs under aftercare of these citizens, in a fixed number of queries; oldest first for each citizen. */
export async function loadJobs(tx: Tx, citizenIds: readonly string[]): Promise<Job[]> {
  const rows = await tx.aftercare.findMany({
    where: { case: { citizenId: { in: [...citizenIds] } }, employment: { replacedById: null } },
    orderBy: [{ employment: { fromOn: 'asc' } }, { id: 'asc' }],
    select: jobSelect,
  })
  const byCitizen = new Map<string, JobRow[]>()
  for (const row of rows) {
    const own = byCitizen.get(row.case.citizenId)
    if (own) own.push(row)
    else byCitizen.set(row.case.citizenId, [row])
  }
  return [...byCitizen.values()].flatMap(joinRows)
}

function joinRows(rows: readonly JobRow[]): Job[] {
  const byEmployment = new Map(rows.map((row) => [row.employment.id, row]))
  const periods = rows.map((row) => ({
    id: row.employment.id,
    companyCvr: row.employment.cvr,
    startsOn: fromDbDate(row.employment.fromOn),
    agreedOn: fromDbDate(row.agreedOn),
    recordedOn: fromDbDate(row.recordedOn),
    lastDayOn: lastDayBefore(row.employment.untilOn),
    trialEndsOn: dayOrNull(row.trialEndsOn),
    corrections: row.corrections.map((correction) => ({
      correctedOn: fromDbDate(correction.correctedOn),
      previousStartsOn: fromDbDate(correction.previousFromOn),
      previousLastDayOn: lastDayBefore(correction.previousUntilOn),
      previousTrialEndsOn: dayOrNull(correction.previousTrialEndsOn),
    })),
  }))
  return joinContinuedEmployments(periods).map(({ employmentIds, companyCvr: _, ...employment }) =>
    toJob(
      employmentIds.flatMap((id) => byEmployment.get(id) ?? []),
      employment,
    ),
  )
}

function toJob(parts: readonly JobRow[], employment: AftercareFacts['employment']): Job {
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last) throw new Error('A job has at least one employment')
  const plan = parts.flatMap((part) => part.plannedVisits).at(0)
  return {
    aftercareId: first.id,
    aftercares: parts.map(toPart),
    citizenId: last.case.citizenId,
    caseId: last.caseId,
    isCaseOpen: last.case.closedOn === null,
    employerName: last.employment.employerName,
    cvr: last.employment.cvr,
    weeklyHours: last.employment.weeklyHours?.toNumber() ?? null,
    companyAgreement: companyAgreementOf(parts),
    endReason: last.endReason,
    plannedVisit: plan ? { id: plan.id, plannedOn: fromDbDate(plan.plannedOn), atTime: plan.atTime } : null,
    facts: {
      settings: settingsOf(first, employment.agreedOn),
      employment,
      visits: parts.flatMap((part) =>
        part.visits.map(({ id, onDate, kind, outcome }) => ({
          id,
          on: fromDbDate(onDate),
          kind,
          outcome,
          atWorkplace: kind === 'WORKPLACE_VISIT' || kind === 'START_MEETING',
        })),
      ),
      preStartTalks: parts.flatMap((part) =>
        part.preStartTalks.map((talk) => ({ on: fromDbDate(talk.onDate) })),
      ),
      statuses: parts.flatMap((part) =>
        part.statuses.map(({ point, recordedOn }) => ({ at: point, recordedOn: fromDbDate(recordedOn) })),
      ),
      consents: last.case.citizen.consents.map(({ givenOn, withdrawnOn }) => ({
        givenOn: fromDbDate(givenOn),
        withdrawnOn: dayOrNull(withdrawnOn),
      })),
      intervals: parts
        .flatMap((part) => part.visitIntervals)
        .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
        .map(({ setOn, days }) => ({ setOn: fromDbDate(setOn), days })),
    },
  }
}

function toPart({ id, version, employment, trialEndsOn }: JobRow): JobPart {
  return {
    id,
    version,
    employmentId: employment.id,
    startsOn: fromDbDate(employment.fromOn),
    lastDayOn: lastDayBefore(employment.untilOn),
    trialEndsOn: dayOrNull(trialEndsOn),
  }
}
