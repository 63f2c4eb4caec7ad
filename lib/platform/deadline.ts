import { type Day, dayOrNull, daysBetween, fromDbDate } from '@/lib/calendar/day'

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9
export type RuleId = `R${Digit}${Digit}`

/** What a deadline is about: the row its `subjectId` names. */
export type DeadlineSubject = 'EMPLOYMENT' | 'VISITATION' | 'ENROLMENT' | 'CASE' | 'OFFER_REFERRAL'

/** What a rule asks for by a date. A function of the facts alone: what it is today, `deadlineStateOn` says. */
export type Deadline = {
  ruleId: RuleId
  kind: string
  subjectType: DeadlineSubject
  subjectId: string
  opensOn: Day
  dueOn: Day
  /** Last working day that still keeps the deadline; `dueOn` itself when there is none. */
  planBy: Day
  metOn: Day | null
  cancelledOn: Day | null
  /** First day it no longer asks; null = asks until met. */
  closesOn: Day | null
  /** A corrected date put it in the past: due at once and never counted as late. */
  startCorrected: boolean
  /** 1, 2, … among the deadlines of one rule, kind and subject, cancelled ones included. */
  sequence: number
}

export type DeadlineState =
  | 'NOT_YET'
  | 'OPEN'
  | 'DUE_SOON'
  | 'OVERDUE'
  | 'MET'
  | 'MET_LATE'
  | 'MISSED'
  | 'CANCELLED'

const DUE_SOON_DAYS = 7

/** What the state of a deadline rests on. */
export type DeadlineDates = Pick<
  Deadline,
  'opensOn' | 'dueOn' | 'metOn' | 'cancelledOn' | 'closesOn' | 'startCorrected'
>

type StoredDates = Record<'opensOn' | 'dueOn', Date> &
  Record<'metOn' | 'cancelledOn' | 'closesOn', Date | null>

/** The dates of a stored deadline as days. */
export function deadlineDatesOf(row: StoredDates): Omit<DeadlineDates, 'startCorrected'> {
  return {
    opensOn: fromDbDate(row.opensOn),
    dueOn: fromDbDate(row.dueOn),
    metOn: dayOrNull(row.metOn),
    cancelledOn: dayOrNull(row.cancelledOn),
    closesOn: dayOrNull(row.closesOn),
  }
}

/** As it stood on a day, also an earlier one: what happened after that day is not seen. */
export function deadlineStateOn(deadline: DeadlineDates, on: Day): DeadlineState {
  const { opensOn, dueOn, metOn, cancelledOn, closesOn } = deadline
  if (cancelledOn !== null && cancelledOn <= on) return 'CANCELLED'
  if (metOn !== null && metOn <= on) return metOn > dueOn && !deadline.startCorrected ? 'MET_LATE' : 'MET'
  if (closesOn !== null && closesOn <= on) return 'MISSED'
  if (on < opensOn) return 'NOT_YET'
  if (on > dueOn) return 'OVERDUE'
  return daysBetween(on, dueOn) <= DUE_SOON_DAYS ? 'DUE_SOON' : 'OPEN'
}

/**
 * As the closing of its case leaves it: what was due before that day and not met is missed, what was due on it or later
 * is cancelled, and what had not begun to ask is gone (null). `closedOn` null = the case is open.
 */
export function endWithCase<D extends DeadlineDates>(deadline: D, closedOn: Day | null): D | null {
  if (closedOn === null) return deadline
  const settledOn = [deadline.metOn, deadline.cancelledOn, deadline.closesOn].filter((day) => day !== null)
  if (settledOn.some((day) => day <= closedOn)) return deadline
  if (deadline.opensOn > closedOn) return null
  const ended = { ...deadline, metOn: null, cancelledOn: null, closesOn: null }
  return deadline.dueOn < closedOn ? { ...ended, closesOn: closedOn } : { ...ended, cancelledOn: closedOn }
}

/**
 * How a deadline counts in the figure "til tiden", in the month of its due date. Null = does not count: still
 * asking, cancelled, or put in the past by a corrected date and not met on the day it became due.
 */
export function timelinessOf(deadline: DeadlineDates, on: Day): 'IN_TIME' | 'NOT_IN_TIME' | null {
  const state = deadlineStateOn(deadline, on)
  if (state !== 'MET' && state !== 'MET_LATE' && state !== 'MISSED') return null
  if (deadline.metOn !== null && deadline.metOn <= deadline.dueOn) return 'IN_TIME'
  return deadline.startCorrected ? null : 'NOT_IN_TIME'
}
