import { fromDayNumber, toDayNumber } from './day'
import type { DayRange } from './day-range'

/** A half-open range in day numbers (days since 1970-01-01), for loops over whole populations. */
export type DaySpan = { from: number; until: number }

/** The `until` of a span that is still running: later than any day. */
export const OPEN_ENDED = 0x7fffffff

export function toDaySpan(range: DayRange): DaySpan {
  return {
    from: toDayNumber(range.from),
    until: range.until === null ? OPEN_ENDED : toDayNumber(range.until),
  }
}

export function fromDaySpan(span: DaySpan): DayRange {
  return {
    from: fromDayNumber(span.from),
    until: span.until === OPEN_ENDED ? null : fromDayNumber(span.until),
  }
}

export function overlaps(a: DaySpan, b: DaySpan): boolean {
  return a.from < b.until && b.from < a.until
}

export function byFrom(a: DaySpan, b: DaySpan): number {
  return a.from - b.from
}
