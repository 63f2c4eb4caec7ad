// What the aftercare rules R02–R06 see: one employment of one citizen, and the programme's numbers.
import type { Day } from '@/lib/calendar/day'
import { type ClosedDays, DEFAULT_CLOSED_DAYS } from '@/lib/calendar/working-days'
import type { Deadline } from '@/lib/platform/deadline'

export type AftercareSettings = {
  trialMonths: number
  visitIntervalDays: number
  /** Months after S at which the hotline closes and the last status is due. */
  hotlineUntilMonths: number
  startMeetingDays: number
  closedDays: ClosedDays
}

export const DEFAULT_AFTERCARE_SETTINGS: AftercareSettings = {
  trialMonths: 3,
  visitIntervalDays: 28,
  hotlineUntilMonths: 12,
  startMeetingDays: 7,
  closedDays: DEFAULT_CLOSED_DAYS,
}

/** S or X was corrected, or T made later; the previous values are those that held until `correctedOn`. */
export type EmploymentCorrection = {
  correctedOn: Day
  previousStartsOn: Day
  previousLastDayOn: Day | null
  /** Left out = as it is now. */
  previousTrialEndsOn?: Day | null
}

export type EmploymentFacts = {
  id: string
  /** S */
  startsOn: Day
  agreedOn: Day
  recordedOn: Day
  /** X, the last day of work; null = still employed. */
  lastDayOn: Day | null
  /** A later T agreed for this case; an earlier one has no effect. */
  trialEndsOn: Day | null
  corrections: EmploymentCorrection[]
}

export type VisitKind = 'WORKPLACE_VISIT' | 'START_MEETING' | 'PHONE' | 'VIDEO'

export type VisitOutcome =
  | 'HELD'
  | 'CANCELLED_BY_CITIZEN'
  | 'CANCELLED_BY_COMPANY'
  | 'CANCELLED_BY_US'
  | 'NO_SHOW'
  | 'NOT_REACHED'

export type VisitFacts = { id: string; on: Day; kind: VisitKind; outcome: VisitOutcome; atWorkplace: boolean }

/** Consent to aftercare; a visit on either of the two dates is covered. */
export type ConsentFacts = { givenOn: Day; withdrawnOn: Day | null }

export type StatusPoint = 'TRIAL_END' | 'TWELVE_MONTHS' | 'JOB_END'

export type AftercareFacts = {
  settings: AftercareSettings
  employment: EmploymentFacts
  visits: VisitFacts[]
  preStartTalks: { on: Day }[]
  statuses: { at: StatusPoint; recordedOn: Day }[]
  consents: ConsentFacts[]
  /** Shorter intervals for this case; the one set last holds. */
  intervals: { setOn: Day; days: number }[]
}

/** A deadline before it is settled: corrections, plan-by and numbering come last, for all rules alike. */
export type DeadlineDraft = Omit<Deadline, 'planBy' | 'sequence'>

export type DraftDeadlines = (facts: AftercareFacts) => DeadlineDraft[]

export function draftDeadline(
  facts: AftercareFacts,
  draft: Pick<DeadlineDraft, 'ruleId' | 'kind' | 'opensOn' | 'dueOn'> & Partial<DeadlineDraft>,
): DeadlineDraft {
  return {
    subjectType: 'EMPLOYMENT',
    subjectId: facts.employment.id,
    metOn: null,
    cancelledOn: null,
    closesOn: null,
    startCorrected: false,
    ...draft,
  }
}
