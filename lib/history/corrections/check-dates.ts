import { addMonths, type Day } from '@/lib/calendar/day'
import { type DayRange, lastDayOf } from '@/lib/calendar/day-range'
import { FieldError } from '@/lib/platform/command-error'

/** Further ahead an end is a year typed wrong. */
const MONTHS_AHEAD = 24

/**
 * What is typed into a history has begun, after the birth and not after today, and ends after it began. What a row said
 * before is left to it: an extract may hold a start to come.
 */
export function requireDates(
  range: DayRange,
  { today, birthOn, before }: { today: Day; birthOn: Day; before: DayRange | null },
): void {
  const lastDayOn = lastDayOf(range)
  if (range.from !== before?.from) {
    if (range.from > today) throw new FieldError('fromOn', 'historyStartsAfterToday', { today })
    if (range.from < birthOn) throw new FieldError('fromOn', 'historyBeforeBirth', { day: birthOn })
  }
  if (lastDayOn === null) return
  if (lastDayOn < range.from) throw new FieldError('lastDayOn', 'historyEndsBeforeStart', { day: range.from })
  if (range.until !== before?.until && lastDayOn > addMonths(today, MONTHS_AHEAD)) {
    throw new FieldError('lastDayOn', 'dayFarAway')
  }
}
