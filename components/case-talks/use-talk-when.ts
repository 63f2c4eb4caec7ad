import { useLocale, useTranslations } from 'next-intl'
import { formatVisitTime } from '@/components/aftercare/visit-time'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'

/** The day of a talk, and its time of day where it has one. */
export function useTalkWhen() {
  const t = useTranslations('caseTalks.entry')
  const locale = useLocale()
  return ({ on, atTime }: { on: Day; atTime: string | null }): string => {
    const day = formatDay(on, locale)
    return atTime ? t('when', { day, time: formatVisitTime(atTime, locale) }) : day
  }
}
