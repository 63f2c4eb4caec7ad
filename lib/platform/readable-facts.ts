import { isDay } from '@/lib/calendar/day'
import { formatDay, type Locale } from '@/lib/calendar/format'

/** Days in the facts of a refusal are written as people write them. */
export function readableFacts(
  facts: Record<string, string | number | null>,
  locale: Locale,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]) => {
      if (typeof value === 'string' && isDay(value)) return [key, formatDay(value, locale)]
      return [key, value ?? '–']
    }),
  )
}
