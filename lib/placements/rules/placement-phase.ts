// 3.5 (domain.md): where a placement stands on a day, and whether a failed match asks for a new one.
import type { Day } from '@/lib/calendar/day'
import type { DayRange } from '@/lib/calendar/day-range'

export type PlacementPhase = 'COMING' | 'RUNNING' | 'ENDED'

export function placementPhase({ from, until }: DayRange, on: Day): PlacementPhase {
  if (until !== null && until <= on) return 'ENDED'
  return from > on ? 'COMING' : 'RUNNING'
}

type EndedPlacement = { from: Day; lastDay: Day | null; endKind: string | null }

/** A match that was broken off, or led to no pay, makes a new placement the next step until one is agreed. */
const FAILED: readonly (string | null)[] = ['BROKEN_OFF', 'NO_PAID_HOURS']

export function needsNewPlacement(placements: readonly EndedPlacement[], on: Day): boolean {
  const ended = placements.filter(({ lastDay }) => lastDay !== null && lastDay < on)
  if (ended.length === 0 || ended.length < placements.length) return false
  const [latest] = [...ended].sort((a, b) => ((a.lastDay ?? on) < (b.lastDay ?? on) ? 1 : -1))
  return latest !== undefined && FAILED.includes(latest.endKind)
}
