import { addDays, type Day, maxDay } from './day'

/** Half-open: `from` is inside, `until` is not; null = still running. */
export type DayRange = { from: Day; until: Day | null }

export function isInRange(range: DayRange, day: Day): boolean {
  return range.from <= day && (range.until === null || day < range.until)
}

/** The last day inside; null while the range is still running. */
export function lastDayOf(range: DayRange): Day | null {
  return range.until === null ? null : addDays(range.until, -1)
}

/** True when at least one day lies in both; ranges that only meet do not overlap, empty ones never do. */
export function rangesOverlap(a: DayRange, b: DayRange): boolean {
  const from = maxDay(a.from, b.from)
  return (a.until === null || from < a.until) && (b.until === null || from < b.until)
}
