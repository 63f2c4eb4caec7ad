import { addMonths, type Day, daysBetween, firstOfMonth, maxDay, minDay } from '@/lib/calendar/day'
import type { StripWindow } from '@/lib/history/strip-runs'

export type { StripWindow }

/** Where a day lies on a band, in per cent of its width; days outside are held at the edge. */
export function percentAt(window: StripWindow, day: Day): number {
  const share = daysBetween(window.from, day) / daysBetween(window.from, window.until)
  return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100
}

export type StripSpan = { left: number; width: number }

export function spanOn(window: StripWindow, range: { from: Day; until: Day | null }): StripSpan {
  const left = percentAt(window, range.from)
  const right = range.until === null ? 100 : percentAt(window, range.until)
  return { left, width: Math.round((right - left) * 100) / 100 }
}

export function spanStyle({ left, width }: StripSpan): { left: string; width: string } {
  return { left: `${left}%`, width: `${width}%` }
}

/** First days of the months inside the window. */
export function monthsIn(window: StripWindow): Day[] {
  const months: Day[] = []
  const start = firstOfMonth(window.from)
  for (let index = 0; ; index++) {
    const month = addMonths(start, index)
    if (month >= window.until) return months
    if (month >= window.from) months.push(month)
  }
}

/** The window cut into stretches of so many months, oldest first. */
export function splitByMonths(window: StripWindow, months: number): StripWindow[] {
  const parts: StripWindow[] = []
  for (let index = 0; ; index++) {
    const from = addMonths(window.from, index * months)
    if (from >= window.until) return parts
    parts.push({ from, until: minDay(addMonths(window.from, (index + 1) * months), window.until) })
  }
}

/** The part of each range that lies inside the window. */
export function clipTo<T extends { from: Day; until: Day | null }>(
  window: StripWindow,
  ranges: readonly T[],
): (T & { until: Day })[] {
  return ranges
    .filter((range) => range.from < window.until && (range.until === null || range.until > window.from))
    .map((range) => ({
      ...range,
      from: maxDay(range.from, window.from),
      until: range.until === null ? window.until : minDay(range.until, window.until),
    }))
}
