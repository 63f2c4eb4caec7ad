import { useLocale, useTranslations } from 'next-intl'
import { CompareBars } from '@/components/baseline/compare-bars'
import { NotCounted } from '@/components/baseline/not-counted'
import { HowCounted } from '@/components/overview/how-counted'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { Table } from '@/components/ui/table'
import type { Compared as ComparedNumbers } from '@/lib/baseline/rules/try-thresholds'
import type { ThresholdTrialView } from '@/lib/baseline/threshold-queries'
import { formatNumber } from '@/lib/calendar/format'

type Row = ComparedNumbers & { key: string; label: string; unknown: string }

export function ThresholdResult({ trial }: { trial: ThresholdTrialView }) {
  const t = useTranslations('baseline.thresholds.result')
  const locale = useLocale()
  const number = (value: number) => formatNumber(value, locale)
  const { result, wrong, changed } = trial
  const { before, after, comesIn, goesOut } = result.suggested
  return (
    <Panel id="result" title={t('title')}>
      {wrong.length > 0 ? (
        <Notice kind="warning" className="mb-4">
          {t('wrong')}
        </Notice>
      ) : null}
      <p role="status" className={result.citizens === 0 ? 'sr-only' : 'mb-4 text-column font-semibold'}>
        {t(changed.length === 0 ? 'unchanged' : 'summary', {
          before: number(before),
          after: number(after),
          comesIn: number(comesIn),
          goesOut: number(goesOut),
          citizens: number(result.citizens),
        })}
      </p>
      <div className="mb-4 grid gap-1 empty:hidden">
        <NotCounted {...trial} />
      </div>
      {result.citizens === 0 ? <p className="text-column">{t('nobody')}</p> : <Compared trial={trial} />}
      <HowCounted>{t('how')}</HowCounted>
    </Panel>
  )
}

function Compared({ trial }: { trial: ThresholdTrialView }) {
  const t = useTranslations('baseline.thresholds.result')
  const locale = useLocale()
  const number = (value: number) => formatNumber(value, locale)
  const beforeAfter = (before: number, after: number) =>
    t('beforeAfter', { before: number(before), after: number(after) })
  const rows = useRows(trial, beforeAfter)
  return (
    <>
      <CompareBars
        items={rows.map(({ key, label, ...row }) => ({
          key,
          label,
          before: row.before,
          after: row.after,
          text: beforeAfter(row.before, row.after),
        }))}
        max={trial.result.citizens}
        words={{ before: t('before'), after: t('after') }}
      />
      <div className="mt-4">
        <Table
          caption={t('title')}
          isCaptionHidden
          rows={rows}
          rowKey={(row) => row.key}
          className="headings-wrap"
          columns={[
            { key: 'marker', label: t('column.marker'), isTitle: true, cell: (row) => row.label },
            ...(['before', 'after', 'comesIn', 'goesOut'] as const).map((key) => ({
              key,
              label: t(`column.${key}`),
              isNumber: true,
              cell: (row: Row) => number(row[key]),
            })),
            { key: 'unknown', label: t('column.unknown'), isNumber: true, cell: (row) => row.unknown },
          ]}
        />
      </div>
    </>
  )
}

/** The suggested group first: it is what the thresholds are for; then the markers in the order of the rule. */
function useRows(
  { result }: ThresholdTrialView,
  beforeAfter: (before: number, after: number) => string,
): Row[] {
  const t = useTranslations('baseline.thresholds.result')
  const markers = useTranslations('screening.markers')
  return [
    { key: 'suggested', label: t('suggested'), ...result.suggested, unknown: '–' },
    ...result.markers.map(({ code, unknownBefore, unknownAfter, ...compared }) => ({
      key: code,
      label: markers(code),
      ...compared,
      unknown: beforeAfter(unknownBefore, unknownAfter),
    })),
  ]
}
