import { isDay, toDayNumber } from '@/lib/calendar/day'

export type ParsedExtractDay = { dayNumber: number } | { problem: 'DAY_FORM' | 'DAY_NOT_REAL' }

const DANISH_FORM = /^(\d{2})-(\d{2})-(\d{4})$/
const ISO_FORM = /^\d{4}-\d{2}-\d{2}$/
const MOST_REMEMBERED = 50_000

/** `dd-mm-yyyy` or `yyyy-mm-dd` to a day number. Remembers what it has read: an extract repeats a few thousand dates. */
export function createDayReader(): (text: string) => ParsedExtractDay {
  const remembered = new Map<string, ParsedExtractDay>()
  return (text) => {
    const known = remembered.get(text)
    if (known !== undefined) return known
    const parsed = parseExtractDay(text)
    if (remembered.size < MOST_REMEMBERED) remembered.set(text, parsed)
    return parsed
  }
}

function parseExtractDay(text: string): ParsedExtractDay {
  const danish = DANISH_FORM.exec(text)
  const iso = danish === null ? text : `${danish[3]}-${danish[2]}-${danish[1]}`
  if (!ISO_FORM.test(iso)) return { problem: 'DAY_FORM' }
  return isDay(iso) ? { dayNumber: toDayNumber(iso) } : { problem: 'DAY_NOT_REAL' }
}
