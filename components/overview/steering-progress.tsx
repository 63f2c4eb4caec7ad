import { useTranslations } from 'next-intl'
import { ProgressPanel } from '@/components/overview/progress-panel'
import { useShownCount } from '@/components/overview/use-shown-count'
import type { SteeringOverview } from '@/lib/overview/steering-overview'

type Programme = SteeringOverview['programmes'][number]

export function SteeringProgress({ programmes }: { programmes: readonly Programme[] }) {
  const t = useTranslations('overview.progress')
  const show = useShownCount()
  const rows = programmes.map(({ name, aKasseName, target, own, others }) => {
    const hasOthers = others.kind !== 'EXACT' || others.value > 0
    const count = show.part(own)
    return {
      key: name,
      name,
      aKasseName,
      target,
      value: own.kind === 'EXACT' ? own.value : null,
      count: target === null ? t('noTarget', { count }) : t('reading', { count, target }),
      others: hasOthers ? t('othersFew', { count: show.part(others) }) : null,
    }
  })
  return <ProgressPanel rows={rows} />
}
