import { useLocale, useTranslations } from 'next-intl'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'

/** “Fra 1.2.2026”, “1.2.2026 – 30.4.2026”; null when neither day is known. */
export function usePeriod() {
  const t = useTranslations('citizenFacts')
  const locale = useLocale()
  return ({ from, lastDayOn }: { from: Day | null; lastDayOn: Day | null }): string | null => {
    if (from && lastDayOn) {
      return t('period', { from: formatDay(from, locale), until: formatDay(lastDayOn, locale) })
    }
    if (lastDayOn) return t('until', { until: formatDay(lastDayOn, locale) })
    return from ? t('from', { from: formatDay(from, locale) }) : null
  }
}
