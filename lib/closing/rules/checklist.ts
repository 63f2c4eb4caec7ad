// R21 (domain.md section 4): closing a case ends its roles. What must be over first, and what may be left open with a reason.
import { addMonths, type Day } from '@/lib/calendar/day'
import type { DayRange } from '@/lib/calendar/day-range'
import { type DeadlineDates, deadlineStateOn } from '@/lib/platform/deadline'
import type { Refusal } from '@/lib/platform/refusal'

/** Nothing closes over these. */
export const hardStops = ['RUNNING_PLACEMENT', 'PLANNED_VISIT', 'AFTERCARE'] as const
export const softItems = [
  'AFTERCARE_WITHOUT_CONSENT',
  'VISIT_WITHOUT_RECORD',
  'PLANNED_TALK',
  'PLANNED_SESSION',
  'OVERDUE_DEADLINE',
  'OPEN_DEADLINE',
  'OPEN_REFERRAL',
  'UNSETTLED_AGREEMENT',
  'DRAFT',
] as const

export type ClosingCode = (typeof hardStops)[number] | (typeof softItems)[number]

export type ClosingItem = { code: ClosingCode; count: number; isHard: boolean }

export type ClosingFacts = {
  /** Running ones and those that are to come. */
  placements: readonly DayRange[]
  /** Booked workplace visits without a record. */
  visits: readonly Day[]
  /** Planned and without a record, whether the day has come or not. */
  talks: number
  sessions: number
  /** Jobs under aftercare: S, X (null = still employed) and the months the aftercare lasts. */
  jobs: readonly { startsOn: Day; lastDayOn: Day | null; months: number }[]
  hasConsent: boolean
  deadlines: readonly DeadlineDates[]
  referrals: number
  agreements: number
  drafts: number
}

/** What is still open on the day, hard stops first; nothing where all is in order. */
export function closingChecklist(facts: ClosingFacts, today: Day): ClosingItem[] {
  const states = facts.deadlines.map((deadline) => deadlineStateOn(deadline, today))
  const followed = facts.jobs.filter((job) => isFollowed(job, today)).length
  const counts: Record<ClosingCode, number> = {
    RUNNING_PLACEMENT: facts.placements.filter(({ until }) => until === null || until > today).length,
    PLANNED_VISIT: facts.visits.filter((on) => on >= today).length,
    AFTERCARE: facts.hasConsent ? followed : 0,
    AFTERCARE_WITHOUT_CONSENT: facts.hasConsent ? 0 : followed,
    VISIT_WITHOUT_RECORD: facts.visits.filter((on) => on < today).length,
    PLANNED_TALK: facts.talks,
    PLANNED_SESSION: facts.sessions,
    OVERDUE_DEADLINE: states.filter((state) => state === 'OVERDUE').length,
    OPEN_DEADLINE: states.filter((state) => state === 'OPEN' || state === 'DUE_SOON').length,
    OPEN_REFERRAL: facts.referrals,
    UNSETTLED_AGREEMENT: facts.agreements,
    DRAFT: facts.drafts,
  }
  return [
    ...hardStops.map((code) => ({ code, count: counts[code], isHard: true })),
    ...softItems.map((code) => ({ code, count: counts[code], isHard: false })),
  ].filter(({ count }) => count > 0)
}

/** Aftercare lasts twelve months from the first day of the job, or to its last. */
function isFollowed({ startsOn, lastDayOn, months }: ClosingFacts['jobs'][number], today: Day): boolean {
  if (lastDayOn !== null && lastDayOn < today) return false
  return today < addMonths(startsOn, months)
}

/** Null when the case may be closed: no hard stop, and what is left open is left open on purpose. */
export function checkClosing(items: readonly ClosingItem[]): Refusal | null {
  const stop = items.find(({ isHard }) => isHard)
  if (!stop) return null
  const facts = { count: stop.count }
  switch (stop.code) {
    case 'RUNNING_PLACEMENT':
      return { rule: 'R21', reason: 'CLOSING_WITH_PLACEMENT', facts }
    case 'PLANNED_VISIT':
      return { rule: 'R21', reason: 'CLOSING_WITH_VISIT', facts }
    default:
      return { rule: 'R21', reason: 'CLOSING_WITH_AFTERCARE', facts }
  }
}
