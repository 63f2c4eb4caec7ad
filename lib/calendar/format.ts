import { type Day, toDbDate } from './day'

export type Locale = 'da' | 'en'

const INTL_LOCALE = { da: 'da-DK', en: 'en-GB' } as const
const NUMBER_OPTIONS = { maximumFractionDigits: 1, signDisplay: 'negative' } as const
const numberFormatters = {
  da: new Intl.NumberFormat(INTL_LOCALE.da, NUMBER_OPTIONS),
  en: new Intl.NumberFormat(INTL_LOCALE.en, NUMBER_OPTIONS),
}
const formatters = new Map<string, Intl.DateTimeFormat>()

/** da 23.11.2026 · en 23/11/2026 */
export function formatDay(day: Day, locale: Locale): string {
  return formatIn(day, locale, { day: '2-digit', month: '2-digit', year: 'numeric' })
}

/** da 23. november 2026 · en 23 November 2026 */
export function formatDayLong(day: Day, locale: Locale): string {
  return formatIn(day, locale, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** da man. 23. november 2026 · en Mon 23 November 2026; what a date field echoes. */
export function formatDayEcho(day: Day, locale: Locale): string {
  return `${formatIn(day, locale, { weekday: 'short' })} ${formatDayLong(day, locale)}`
}

/** da man. 23. nov. · en Mon 23 Nov; for dates within 60 days. */
export function formatDayShort(day: Day, locale: Locale): string {
  const weekday = formatIn(day, locale, { weekday: 'short' })
  return `${weekday} ${formatIn(day, locale, { day: 'numeric', month: 'short' })}`
}

/** da 12.12. · en 12/12; for tags. */
export function formatDayTag(day: Day, locale: Locale): string {
  const date = Number(day.slice(8))
  const month = Number(day.slice(5, 7))
  return locale === 'da' ? `${date}.${month}.` : `${date}/${month}`
}

/** da november 2026 · en November 2026; the month `day` lies in. */
export function formatMonth(day: Day, locale: Locale): string {
  return formatIn(day, locale, { month: 'long', year: 'numeric' })
}

/** The time in Copenhagen: da 9.30 · en 9:30. */
export function formatTime(instant: Date, locale: Locale): string {
  const time = formatterFor(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Europe/Copenhagen',
  })
  return time.format(instant).replace(/^0/, '')
}

/** At most one decimal, half away from zero: da 1.234,5 · en 1,234.5. */
export function formatNumber(value: number, locale: Locale): string {
  return numberFormatters[locale].format(value)
}

function formatIn(day: Day, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  return formatterFor(locale, { ...options, timeZone: 'UTC' }).format(toDbDate(day))
}

function formatterFor(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(INTL_LOCALE[locale], options)
  formatters.set(key, made)
  return made
}
