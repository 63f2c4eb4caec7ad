import { addDays, type Day } from '@/lib/calendar/day'
import { rangesOverlap } from '@/lib/calendar/day-range'
import type { NamedActivity } from '@/lib/placements/load-activity'
import type { PlacementKind } from '@/lib/placements/rules/paid-hours'
import { AFTERCARE_JOB, LANE_MOVE_DAYS_BACK } from './rules/lane-moves'

/** Something the lane of running activities can rest on; `value` is what the form sends. */
export type LaneChoice = { value: string; companyName: string; placementKind: PlacementKind | null }

/**
 * What has run on any day a move may be dated. Jobs under aftercare come as one: the move says that it is a job, not
 * which.
 */
export function laneChoicesOf(named: readonly NamedActivity[], today: Day): LaneChoice[] {
  const within = { from: addDays(today, -LANE_MOVE_DAYS_BACK), until: addDays(today, 1) }
  const running = named.filter((activity) => rangesOverlap(activity, within))
  const job = running.findLast(({ kind }) => kind === 'JOB')
  return [
    ...running.flatMap((activity) =>
      activity.kind === 'PLACEMENT'
        ? [
            {
              value: activity.id,
              companyName: activity.companyName,
              placementKind: activity.placementKind,
            },
          ]
        : [],
    ),
    ...(job ? [{ value: AFTERCARE_JOB, companyName: job.companyName, placementKind: null }] : []),
  ]
}
