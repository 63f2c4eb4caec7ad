import type { Locale } from '@/lib/calendar/format'

export const LOCALE_COOKIE = 'sprog'

export function toLocale(text: string | undefined): Locale {
  return text === 'en' ? 'en' : 'da'
}
