import { useLocale, useTranslations } from 'next-intl'
import { formatVisitTime } from '@/components/aftercare/visit-time'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'

/** da 1.12.2026 kl. 9.30 */
export function useSessionTime(): (session: { on: Day; atTime: string | null }) => string {
  const t = useTranslations('coaching.session')
  const locale = useLocale()
  return ({ on, atTime }) => {
    const day = formatDay(on, locale)
    return atTime ? t('when', { day, time: formatVisitTime(atTime, locale) }) : day
  }
}
