import type { Day } from '@/lib/calendar/day'

/** What the form says when a visit is saved. */
export type LoggedVisit = {
  isHeldVisit: boolean
  nextDueOn: Day | null
  daysLate: number | null
  plannedOn: Day | null
  isPlannedAfterDue: boolean
}
