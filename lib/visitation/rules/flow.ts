// ux.md U15: how far a visitation is on its way, and when it may be decided.
import { type Day, daysBetween } from '@/lib/calendar/day'

export type FlowFacts = {
  status: 'DRAFT' | 'SENT' | 'ANSWERED' | 'DECIDED'
  /** When the fund was asked, and the last day to answer; null while it is not. */
  sentOn: Day | null
  answerDueOn: Day | null
}

/** Days since the fund was asked, and days past the last day to answer (0 = not past it). */
export type FundWait = { days: number; daysOver: number }

/** Null where the fund is not being waited for. */
export function fundWaitOn({ status, sentOn, answerDueOn }: FlowFacts, today: Day): FundWait | null {
  if (status !== 'SENT' || sentOn === null || answerDueOn === null) return null
  return {
    days: Math.max(0, daysBetween(sentOn, today)),
    daysOver: Math.max(0, daysBetween(answerDueOn, today)),
  }
}

/** While the fund has days left to answer, nobody decides over its head: the answer comes, or the question is taken back. */
export function isFundAnswerAwaited(facts: FlowFacts, today: Day): boolean {
  const wait = fundWaitOn(facts, today)
  return wait !== null && wait.daysOver === 0
}

/** What is sent stands as the fund was shown it; what is decided stands for good. */
export function isOpenToEditing(status: FlowFacts['status']): boolean {
  return status === 'DRAFT' || status === 'ANSWERED'
}
