// Lanes (domain.md 3.4 and 7, definitions of ours): what a move between lanes needs to be saved.
import { addDays, type Day } from '@/lib/calendar/day'
import { isInRange } from '@/lib/calendar/day-range'
import type { ActivityFacts } from '@/lib/placements/rules/paid-hours'

type Lane = 'ACTIVE' | 'READY' | 'UNDERWAY' | 'LONG_TERM'
type LeavingCause = 'COMPLETED' | 'BROKEN_OFF' | 'FEWER_HOURS'

/** What a case in the lane of running activities rests on when it is a job under aftercare and no placement. */
export const AFTERCARE_JOB = 'JOB'

/** A move may be written down this many days after it happened. */
export const LANE_MOVE_DAYS_BACK = 14

export type LaneMoveFacts = {
  from: Lane
  to: Lane
  movedOn: Day
  today: Day
  openedOn: Day
  /** The day of the latest move; null = it stands where it was opened. */
  lastMovedOn: Day | null
  activity: ActivityFacts
  /** The id of a placement, or AFTERCARE_JOB; null = nothing was chosen. */
  restsOn: string | null
  leavingCause: LeavingCause | null
}

/** The field that is wrong, the sentence that says what to do, and the day it names. */
export type LaneMoveFault =
  | { field: 'lane'; key: 'laneUnchanged' }
  | { field: 'movedOn'; key: 'dayAfterToday' }
  | { field: 'movedOn'; key: 'laneMovedTooEarly' | 'laneMovedBeforeLast'; day: Day }
  | { field: 'placementId'; key: 'activityMissing' }
  | { field: 'placementId'; key: 'activityNotRunning' | 'activityUnknown'; day: Day }
  | { field: 'leavingCause'; key: 'leavingCauseMissing' }

/** What the lane ACTIVE can rest on that day: running placements, and a job under aftercare. */
export function activitiesOn({ placements, jobs }: ActivityFacts, day: Day): string[] {
  const running = placements.filter((placement) => isInRange(placement, day)).map(({ id }) => id)
  return jobs.some((job) => isInRange(job, day)) ? [...running, AFTERCARE_JOB] : running
}

/** Null when the move can be saved. Into ACTIVE something must run that day; out of it, what happened is said. */
export function checkLaneMove(facts: LaneMoveFacts): LaneMoveFault | null {
  const { from, to, leavingCause } = facts
  if (from === to) return { field: 'lane', key: 'laneUnchanged' }
  const wrongDay = checkDay(facts)
  if (wrongDay) return wrongDay
  if (to === 'ACTIVE') return checkActivity(facts)
  if (from === 'ACTIVE' && leavingCause === null) return { field: 'leavingCause', key: 'leavingCauseMissing' }
  return null
}

function checkDay({ movedOn, today, openedOn, lastMovedOn }: LaneMoveFacts): LaneMoveFault | null {
  if (movedOn > today) return { field: 'movedOn', key: 'dayAfterToday' }
  const last = lastMovedOn !== null && lastMovedOn > openedOn ? lastMovedOn : openedOn
  if (movedOn < last) return { field: 'movedOn', key: 'laneMovedBeforeLast', day: last }
  const earliest = addDays(today, -LANE_MOVE_DAYS_BACK)
  return movedOn < earliest ? { field: 'movedOn', key: 'laneMovedTooEarly', day: earliest } : null
}

function checkActivity({ activity, movedOn, restsOn }: LaneMoveFacts): LaneMoveFault | null {
  const running = activitiesOn(activity, movedOn)
  if (running.length === 0) return { field: 'placementId', key: 'activityNotRunning', day: movedOn }
  if (restsOn === null) return { field: 'placementId', key: 'activityMissing' }
  return running.includes(restsOn) ? null : { field: 'placementId', key: 'activityUnknown', day: movedOn }
}
