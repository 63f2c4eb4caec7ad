import { useLocale, useTranslations } from 'next-intl'
import { PeopleCount } from '@/components/baseline/people-count'
import { useShare } from '@/components/baseline/use-share'
import { HowCounted } from '@/components/overview/how-counted'
import { BarList } from '@/components/ui/bar-list'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { Table } from '@/components/ui/table'
import { partLabel } from '@/lib/baseline/part-label'
import type { BaselineAnalysis } from '@/lib/baseline/queries'
import { type Distribution, partsOf, UNKNOWN } from '@/lib/baseline/rules/measures'
import { formatNumber } from '@/lib/calendar/format'

/** Everyone in the parts of one measure; who cannot be placed is a part of its own, shown only where there is one. */
export function DistributionPanel({
  measure,
  analysis: { counts, choice },
}: {
  measure: Distribution
  analysis: BaselineAnalysis
}) {
  const t = useTranslations('baseline')
  const locale = useLocale()
  const share = useShare(counts.citizens)
  const countOf = (part: string) => counts.parts[measure][part] ?? 0
  const parts = partsOf(measure).filter((part) => part !== UNKNOWN || countOf(part) > 0)
  return (
    <Panel id={`distribution-${measure}`} title={t(`measure.${measure}`)}>
      <BarList
        items={parts.map((part) => ({
          key: part,
          label: partLabel(t, { measure, part }),
          value: countOf(part),
          text: formatNumber(countOf(part), locale),
        }))}
      />
      <div className="mt-4">
        <Disclosure summary={t('asTable')}>
          <Table
            caption={t(`measure.${measure}`)}
            isCaptionHidden
            rows={parts}
            rowKey={(part) => part}
            columns={[
              {
                key: 'part',
                label: t('column.part'),
                isTitle: true,
                cell: (part) => partLabel(t, { measure, part }),
              },
              {
                key: 'citizens',
                label: t('column.citizens'),
                isNumber: true,
                cell: (part) => (
                  <PeopleCount scope={choice.scope} choice={{ measure, part }} count={countOf(part)} />
                ),
              },
              {
                key: 'share',
                label: t('column.share'),
                isNumber: true,
                cell: (part) => share(countOf(part)),
              },
            ]}
          />
        </Disclosure>
      </div>
      <HowCounted>{t(`how.${measure}`)}</HowCounted>
    </Panel>
  )
}
