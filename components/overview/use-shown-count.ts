import { useTranslations } from 'next-intl'
import type { ShownCount } from '@/lib/overview/rules/small-numbers'

/** A number as R25 lets it be shown: a withheld part is at least 5, of a withheld total nothing is said. */
export function useShownCount() {
  const t = useTranslations('overview.steering')
  const shown = (count: ShownCount, withheld: string): string => {
    if (count.kind === 'EXACT') return String(count.value)
    return count.kind === 'FEW' ? t('few') : withheld
  }
  return {
    part: (count: ShownCount) => shown(count, t('withheld')),
    total: (count: ShownCount) => shown(count, t('withheldTotal')),
  }
}
