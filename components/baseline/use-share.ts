import { useLocale, useTranslations } from 'next-intl'
import { formatNumber } from '@/lib/calendar/format'
import { divideToOneDecimal } from '@/lib/screening/rules/rounding'

/** The share of all, in per cent with one decimal. */
export function useShare(citizens: number): (count: number) => string {
  const t = useTranslations('baseline')
  const locale = useLocale()
  return (count) =>
    t('share', {
      share: formatNumber(citizens === 0 ? 0 : divideToOneDecimal(100 * count, citizens), locale),
    })
}
