import type { Locale } from '@/lib/calendar/format'

/** A time of day as stored, 09:30, in the person's writing: da 9.30 · en 9:30. */
export function formatVisitTime(atTime: string, locale: Locale): string {
  const time = atTime.replace(/^0/, '')
  return locale === 'da' ? time.replace(':', '.') : time
}
