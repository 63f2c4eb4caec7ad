import { UTCDate } from '@date-fns/utc'
import { addMonths as addMonthsToDate } from 'date-fns'

/** A calendar date written YYYY-MM-DD. Sorts and compares as plain text. */
export type Day = `${number}-${number}-${number}`

const MS_PER_DAY = 86_400_000
const DAY_SHAPE = /^[1-9]\d{3}-\d{2}-\d{2}$/

/** True for a date that exists; years 1000–9999. */
export function isDay(text: string): text is Day {
  return DAY_SHAPE.test(text) && fromDayNumber(toDayNumber(text as Day)) === text
}

/** Whole days since 1970-01-01; negative before it. */
export function toDayNumber(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MS_PER_DAY
}

export function fromDayNumber(dayNumber: number): Day {
  return fromDbDate(new Date(dayNumber * MS_PER_DAY))
}

/** Midnight UTC, as a `@db.Date` column takes it. */
export function toDbDate(day: Day): Date {
  return new Date(toDayNumber(day) * MS_PER_DAY)
}

/** Reads the UTC date, as a `@db.Date` column gives it; the time of day is ignored. */
export function fromDbDate(date: Date): Day {
  return date.toISOString().slice(0, 10) as Day
}

/** The same of a column that may be empty. */
export function dayOrNull(date: Date | null | undefined): Day | null {
  return date ? fromDbDate(date) : null
}

export function addDays(day: Day, days: number): Day {
  return fromDayNumber(toDayNumber(day) + days)
}

/** Keeps the day of the month, clamped to the month's last day: 31 January + 1 month = 28 or 29 February. */
export function addMonths(day: Day, months: number): Day {
  return fromDbDate(addMonthsToDate(new UTCDate(toDayNumber(day) * MS_PER_DAY), months))
}

/** `to` − `from` in days; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toDayNumber(to) - toDayNumber(from)
}

/** Throws RangeError when given none. */
export function minDay(...days: Day[]): Day {
  return pickDay(days, (day, best) => day < best)
}

/** Throws RangeError when given none. */
export function maxDay(...days: Day[]): Day {
  return pickDay(days, (day, best) => day > best)
}

export function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01` as Day
}

export function lastOfMonth(day: Day): Day {
  return addDays(addMonths(firstOfMonth(day), 1), -1)
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): number {
  // 1970-01-01 was a Thursday.
  return ((((toDayNumber(day) + 3) % 7) + 7) % 7) + 1
}

/** ISO 8601 week; its year differs from the calendar year around New Year. */
export function isoWeekOf(day: Day): { year: number; week: number } {
  const thursday = addDays(day, 4 - weekdayOf(day))
  const year = Number(thursday.slice(0, 4))
  return { year, week: Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1 }
}

/** Age on a day. Someone born 29 February turns older on 1 March in common years. */
/** The last day inside a stored range, whose column holds the day after it; null while it runs. */
export function lastDayBefore(until: Date | null | undefined): Day | null {
  return until ? addDays(fromDbDate(until), -1) : null
}

export function fullYearsBetween(birthOn: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birthOn.slice(0, 4))
  return on.slice(5) < birthOn.slice(5) ? years - 1 : years
}

function pickDay(days: Day[], isBetter: (day: Day, best: Day) => boolean): Day {
  const [first, ...rest] = days
  if (first === undefined) throw new RangeError('Needs at least one day')
  return rest.reduce((best, day) => (isBetter(day, best) ? day : best), first)
}
