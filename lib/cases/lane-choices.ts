import 'server-only'
import { addDays, type Day } from '@/lib/calendar/day'
import { rangesOverlap } from '@/lib/calendar/day-range'
import { today } from '@/lib/calendar/today'
import { loadActivity, type NamedActivity } from '@/lib/placements/load-activity'
import type { PlacementKind } from '@/lib/placements/rules/paid-hours'
import { writableCases } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { AFTERCARE_JOB, LANE_MOVE_DAYS_BACK } from './rules/lane-moves'

/** Something the lane of running activities can rest on; `value` is what the form sends. */
export type LaneChoice = { value: string; companyName: string; placementKind: PlacementKind | null }

/** Jobs under aftercare come as one: the move says that it is a job, not which. */
export function laneChoicesOf(named: readonly NamedActivity[], days: { from: Day; upTo: Day }): LaneChoice[] {
  const within = { from: days.from, until: addDays(days.upTo, 1) }
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

/** What has run on any day a move may be dated, for those who may move. */
export async function listLaneChoices(viewer: Viewer, citizenId: string): Promise<LaneChoice[]> {
  const on = today()
  const own = await db.case.findFirst({
    where: { citizenId, closedOn: null, AND: [writableCases(viewer, on)] },
    select: { id: true },
  })
  if (!own) return []
  const activity = await loadActivity(db, [citizenId])
  const named = activity.get(citizenId)?.named ?? []
  return laneChoicesOf(named, { from: addDays(on, -LANE_MOVE_DAYS_BACK), upTo: on })
}
