import { addDays } from '@/lib/calendar/day'

/** Format numbers every workbook knows without spelling them: dates, and dates with a time. */
const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58,
])
const LAST_SERIAL = 2_958_465
/** Excel counts 29 February 1900, a day that never was. */
const FALSE_LEAP_DAY = 60
const DAYS_BETWEEN_SYSTEMS = 1462

export function isDateFormat(formatId: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN_DATES.has(formatId)
  const letters = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase()
  return /[dy]/.test(letters) || (letters.includes('m') && !/[hs]/.test(letters) && !/\[m+\]/.test(letters))
}

/** The day of a serial number as `yyyy-mm-dd`, its time left out; null when it is none. */
export function dayOfSerial(serial: number, { is1904 }: { is1904: boolean }): string | null {
  const day = Math.floor(serial) + (is1904 ? DAYS_BETWEEN_SYSTEMS : 0)
  if (!(day >= 1 && day <= LAST_SERIAL)) return null
  if (day === FALSE_LEAP_DAY) return '1900-02-29'
  return addDays(day < FALSE_LEAP_DAY ? '1899-12-31' : '1899-12-30', day)
}
