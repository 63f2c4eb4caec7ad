import { useTranslations } from 'next-intl'
import { PeopleCount } from '@/components/baseline/people-count'
import { useShare } from '@/components/baseline/use-share'
import { HowCounted } from '@/components/overview/how-counted'
import { BarList } from '@/components/ui/bar-list'
import { Panel } from '@/components/ui/panel'
import { Table } from '@/components/ui/table'
import type { BaselineAnalysis } from '@/lib/baseline/queries'
import { type CountMeasure, countMeasures, partsOf, UNKNOWN } from '@/lib/baseline/rules/measures'

/** The five counts of R01 as bars of all, and as a table whose numbers open their people. */
export function FiveCounts({ analysis: { counts, choice } }: { analysis: BaselineAnalysis }) {
  const t = useTranslations('baseline')
  const share = useShare(counts.citizens)
  const countOf = (measure: CountMeasure, part: string) => counts.parts[measure][part] ?? 0
  const numberOf = (measure: CountMeasure, part: string) => (
    <PeopleCount scope={choice.scope} choice={{ measure, part }} count={countOf(measure, part)} />
  )
  const missing = counts.parts.MISSING_MONTHS.YES ?? 0
  return (
    <Panel id="counts" title={t('counts.title')}>
      <BarList
        max={counts.citizens}
        items={countMeasures.map((measure) => ({
          key: measure,
          label: t(`measure.${measure}`),
          value: countOf(measure, 'YES'),
          text: share(countOf(measure, 'YES')),
        }))}
      />
      <div className="mt-4">
        <Table
          caption={t('counts.title')}
          isCaptionHidden
          rows={countMeasures}
          rowKey={(measure) => measure}
          columns={[
            {
              key: 'measure',
              label: t('column.measure'),
              isTitle: true,
              cell: (measure) => t(`measure.${measure}`),
            },
            {
              key: 'citizens',
              label: t('column.citizens'),
              isNumber: true,
              cell: (measure) => numberOf(measure, 'YES'),
            },
            {
              key: 'share',
              label: t('column.share'),
              isNumber: true,
              cell: (measure) => share(countOf(measure, 'YES')),
            },
            {
              key: 'unknown',
              label: t('column.unknown'),
              isNumber: true,
              cell: (measure) => (partsOf(measure).includes(UNKNOWN) ? numberOf(measure, UNKNOWN) : '0'),
            },
          ]}
        />
      </div>
      {missing > 0 ? (
        <p className="mt-3 text-table">
          {t('missing.label')}
          {': '}
          <PeopleCount
            scope={choice.scope}
            choice={{ measure: 'MISSING_MONTHS', part: 'YES' }}
            count={missing}
          />{' '}
          ({share(missing)})
        </p>
      ) : null}
      <HowCounted>{t('counts.how')}</HowCounted>
    </Panel>
  )
}
