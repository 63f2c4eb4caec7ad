// R01 (domain.md 4.1): the window is the 48 full calendar months before the month of the screening date.
import { addMonths, type Day, firstOfMonth, toDayNumber } from '@/lib/calendar/day'
import type { DaySpan } from '@/lib/calendar/day-span'

export const WINDOW_MONTHS = 48

export type ScreeningWindow = {
  screenedOn: Day
  from: Day
  until: Day
  span: DaySpan
  /** The first day of each month, oldest first. */
  months: readonly Day[]
  /** Day numbers of the months' first days, and of the day after the last month. */
  monthStarts: readonly number[]
  /** Month index by days since the window's first day. */
  monthOfDay: Uint8Array
}

export function screeningWindow(screenedOn: Day): ScreeningWindow {
  const until = firstOfMonth(screenedOn)
  const from = addMonths(until, -WINDOW_MONTHS)
  const months = Array.from({ length: WINDOW_MONTHS }, (_, index) => addMonths(from, index))
  const monthStarts = [...months, until].map(toDayNumber)
  const span = { from: toDayNumber(from), until: toDayNumber(until) }
  const monthOfDay = new Uint8Array(span.until - span.from)
  for (let month = 0; month < WINDOW_MONTHS; month++) {
    monthOfDay.fill(month, daysIntoWindow(month), daysIntoWindow(month + 1))
  }
  return { screenedOn, from, until, span, months, monthStarts, monthOfDay }

  function daysIntoWindow(month: number): number {
    return (monthStarts[month] as number) - span.from
  }
}
