// R02: the longest gap, always shown beside the figure "til tiden".
import { type Day, daysBetween, minDay } from '@/lib/calendar/day'
import type { AftercareFacts } from './facts'
import { listHeldVisitDays, trialPeriod } from './visit-schedule'

export type VisitGap = {
  days: number
  from: Day
  to: Day
  /** Whole intervals (28 days) of the gap beyond the first. */
  extraStretches: number
}

/** Between S, held visits and T or X, as far as `on`; the first of equally long ones. Null before S. */
export function longestGap(facts: AftercareFacts, on: Day): VisitGap | null {
  const trial = trialPeriod(facts)
  const end = minDay(trial.until, facts.employment.lastDayOn ?? trial.until, on)
  if (end < trial.from) return null

  const points = [trial.from, ...listHeldVisitDays(facts).filter((day) => day < end), end]
  let longest: VisitGap = { days: 0, from: trial.from, to: trial.from, extraStretches: 0 }
  for (const [index, to] of points.entries()) {
    const from = points[index - 1] ?? to
    const days = daysBetween(from, to)
    if (days > longest.days) longest = { days, from, to, extraStretches: extraStretches(facts, days) }
  }
  return longest
}

function extraStretches({ settings }: AftercareFacts, days: number): number {
  return Math.max(0, Math.floor(days / settings.visitIntervalDays) - 1)
}
