import { type Day, toDbDate } from '@/lib/calendar/day'
import type { Locale } from '@/lib/calendar/format'

const INTL_LOCALE = { da: 'da-DK', en: 'en-GB' } as const

type MonthName = { month: Day; locale: Locale; hasYear: boolean }

/** da “nov.” or “nov. 2024” · en “Nov”, “Nov 2024” */
export function monthName({ month, locale, hasYear }: MonthName): string {
  return new Intl.DateTimeFormat(INTL_LOCALE[locale], {
    month: 'short',
    timeZone: 'UTC',
    ...(hasYear ? { year: 'numeric' } : {}),
  }).format(toDbDate(month))
}
