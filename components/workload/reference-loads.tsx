import { useTranslations } from 'next-intl'
import { BarList } from '@/components/ui/bar-list'
import { Disclosure } from '@/components/ui/disclosure'
import type { WorkloadView } from '@/lib/workload/queries'

/** JobFirst's means, to hold one's own numbers against: not a norm. */
export function ReferenceLoads({ view: { references } }: { view: WorkloadView }) {
  const t = useTranslations('workload.compare')
  return (
    <div className="mt-4">
      <Disclosure summary={t('open')}>
        <p className="mb-3 text-column text-ink-700 text-table">{t('intro')}</p>
        <BarList
          items={references.map(({ key, mean }) => ({
            key,
            label: t(`group.${key}`),
            value: mean,
            text: String(mean),
          }))}
        />
      </Disclosure>
    </div>
  )
}
