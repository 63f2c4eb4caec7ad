// domain.md 3.3: accepted visitations there shall be on a day (GA: 30 by a day, and still 30 on later ones).
import type { Day } from '@/lib/calendar/day'

export type Milestone = { on: Day; atLeast: number }

/** KEPT and MISSED are over; REACHED and MISSING are on their way, counted today. */
export type MilestoneState = 'KEPT' | 'MISSED' | 'REACHED' | 'MISSING'

export type MilestoneProgress = Milestone & { count: number; missing: number; state: MilestoneState }

/** `countOn` = the count on the milestone's own day when it is past, else today's. The day itself is not past. */
export function milestoneProgress(
  milestone: Milestone,
  { countOn, today }: { countOn: number; today: Day },
): MilestoneProgress {
  const isPast = milestone.on < today
  const missing = Math.max(0, milestone.atLeast - countOn)
  const isEnough = missing === 0
  const state = isPast ? (isEnough ? 'KEPT' : 'MISSED') : isEnough ? 'REACHED' : 'MISSING'
  return { ...milestone, count: countOn, missing, state }
}
