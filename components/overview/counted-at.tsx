import { useLocale, useTranslations } from 'next-intl'
import type { Day } from '@/lib/calendar/day'
import { formatDay, formatTime } from '@/lib/calendar/format'

/** How fresh the figures are. */
export function CountedAt({ on, at }: { on: Day; at: Date }) {
  const t = useTranslations('overview')
  const locale = useLocale()
  return <p>{t('countedAt', { day: formatDay(on, locale), time: formatTime(at, locale) })}</p>
}
