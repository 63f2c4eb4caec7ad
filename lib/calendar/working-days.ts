import Holidays from 'date-holidays'
import { addDays, type Day, firstOfMonth, weekdayOf } from './day'

/** Days of the year ('MM-DD') on which the municipality is closed although they are no public holidays. */
export type ClosedDays = readonly string[]

export const DEFAULT_CLOSED_DAYS: ClosedDays = ['06-05', '12-24', '12-31']

let danishHolidays: Holidays | null = null
const holidaysByYear = new Map<number, ReadonlySet<Day>>()

/** In date order. Store Bededag is among them until 2023. */
export function publicHolidaysOf(year: number): Day[] {
  return [...holidaysOf(year)]
}

export function isWorkingDay(day: Day, closedDays: ClosedDays = DEFAULT_CLOSED_DAYS): boolean {
  return (
    weekdayOf(day) <= 5 && !closedDays.includes(day.slice(5)) && !holidaysOf(Number(day.slice(0, 4))).has(day)
  )
}

export function lastWorkingDayOnOrBefore(day: Day, closedDays: ClosedDays = DEFAULT_CLOSED_DAYS): Day {
  return nearestWorkingDay({ from: day, step: -1, closedDays })
}

/** The month is the one `day` lies in; `n` counts from 1. */
export function nthWorkingDayOfMonth(day: Day, n: number, closedDays: ClosedDays = DEFAULT_CLOSED_DAYS): Day {
  let found = nearestWorkingDay({ from: firstOfMonth(day), step: 1, closedDays })
  for (let count = 1; count < n; count++) {
    found = nearestWorkingDay({ from: addDays(found, 1), step: 1, closedDays })
  }
  return found
}

function nearestWorkingDay(search: { from: Day; step: 1 | -1; closedDays: ClosedDays }): Day {
  let day = search.from
  while (!isWorkingDay(day, search.closedDays)) day = addDays(day, search.step)
  return day
}

function holidaysOf(year: number): ReadonlySet<Day> {
  const known = holidaysByYear.get(year)
  if (known) return known
  danishHolidays ??= new Holidays('DK', { types: ['public'] })
  const days = new Set(danishHolidays.getHolidays(year).map((holiday) => holiday.date.slice(0, 10) as Day))
  holidaysByYear.set(year, days)
  return days
}
