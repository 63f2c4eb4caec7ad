import { type Day, toDbDate } from '@/lib/calendar/day'

/** A time within working hours of that day in Copenhagen, summer and winter. */
export function instantOn(day: Day, minutesPastNine = 0): Date {
  const at = toDbDate(day)
  at.setUTCHours(8, minutesPastNine)
  return at
}
