// Stalled cases (ux U4, a definition of ours): long in one lane without more paid hours, and not in a job.
import { addDays, type Day } from '@/lib/calendar/day'
import { isInRange } from '@/lib/calendar/day-range'
import { type ActivityFacts, paidHoursRose } from '@/lib/placements/rules/paid-hours'

type LaneStay = { since: Day; on: Day; weeks: number; activity: ActivityFacts }

/**
 * In the lane for at least so many weeks, and in the last of them the paid hours have not risen. Who is in an ordinary
 * job under aftercare has got where the lanes lead.
 */
export function isStalled({ since, on, weeks, activity }: LaneStay): boolean {
  const windowStart = addDays(on, -7 * weeks)
  if (activity.jobs.some((job) => isInRange(job, on))) return false
  return since <= windowStart && !paidHoursRose(activity, { after: windowStart, upTo: on })
}
