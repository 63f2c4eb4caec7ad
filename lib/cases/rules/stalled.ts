// Stalled cases (ux U4, a definition of ours): long in one lane without more paid hours.
import { addDays, type Day } from '@/lib/calendar/day'
import { type ActivityFacts, paidHoursRose } from '@/lib/placements/rules/paid-hours'

type LaneStay = { since: Day; on: Day; weeks: number; activity: ActivityFacts }

/** In the lane for at least so many weeks, and in the last of them the paid hours have not risen. */
export function isStalled({ since, on, weeks, activity }: LaneStay): boolean {
  const windowStart = addDays(on, -7 * weeks)
  return since <= windowStart && !paidHoursRose(activity, { after: windowStart, upTo: on })
}
