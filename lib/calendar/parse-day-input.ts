import { addDays, type Day, isDay, isoWeekOf, weekdayOf } from './day'

const DAY_WORDS: Record<string, number> = {
  'i går': -1,
  yesterday: -1,
  'i dag': 0,
  today: 0,
  'i morgen': 1,
  tomorrow: 1,
}
const YEAR_FIRST = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<date>\d{1,2})$/
const DAY_FIRST = /^(?<date>\d{1,2})[./-] ?(?<month>\d{1,2})(?:[./-] ?(?<year>\d{4}|\d{2}))?\.?$/
const DIGITS_ONLY = /^(?<date>\d{2})(?<month>\d{2})(?<year>\d{4}|\d{2})$/
const WEEK = /^(?:uge|week) ?(?<week>\d{1,2})$/

/**
 * What a person types in a date field, in Danish or English; null when it is no date or the date does not exist.
 * Without a year the year is that of `today`, for weeks too; a week gives its Monday; two-digit years are 20xx.
 */
export function parseDayInput(text: string, today: Day): Day | null {
  const input = text.trim().toLowerCase().replace(/\s+/g, ' ')
  const shift = Object.hasOwn(DAY_WORDS, input) ? DAY_WORDS[input] : undefined
  if (shift !== undefined) return addDays(today, shift)

  const thisYear = today.slice(0, 4)
  const week = WEEK.exec(input)?.groups?.week
  if (week !== undefined) return mondayOf({ year: Number(thisYear), week: Number(week) })

  const written = (YEAR_FIRST.exec(input) ?? DIGITS_ONLY.exec(input) ?? DAY_FIRST.exec(input))?.groups
  if (!written?.date || !written.month) return null
  const year = written.year ?? thisYear
  const day = `${year.padStart(4, '20')}-${written.month.padStart(2, '0')}-${written.date.padStart(2, '0')}`
  return isDay(day) ? day : null
}

function mondayOf(wanted: { year: number; week: number }): Day | null {
  const inWeekOne: Day = `${wanted.year}-01-04`
  const monday = addDays(inWeekOne, 1 - weekdayOf(inWeekOne) + 7 * (wanted.week - 1))
  const found = isoWeekOf(monday)
  return found.year === wanted.year && found.week === wanted.week ? monday : null
}
