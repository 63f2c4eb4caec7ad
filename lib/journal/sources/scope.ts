import type { Day } from '@/lib/calendar/day'

/** Whose events, and what of them the viewer may read. */
export type EventScope = {
  citizenId: string
  /** All cases of the citizen. */
  caseIds: readonly string[]
  /** Those whose health notes the viewer may read. */
  healthCaseIds: readonly string[]
  today: Day
}
