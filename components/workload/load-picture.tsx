import { useLocale, useTranslations } from 'next-intl'
import { DotLine } from '@/components/ui/dot-line'
import { formatNumber } from '@/lib/calendar/format'
import type { WorkloadView } from '@/lib/workload/queries'

type Loads = readonly { id: string; name: string; cases: number }[]

/** Everybody's load on one line, with the agreed range, the norm and the median. */
export function LoadPicture({ view }: { view: WorkloadView }) {
  const loads = view.rows.map(({ id, name, cases }) => ({ id, name, cases: cases.count }))
  return <LoadLine view={view} loads={loads} median={view.median} summary={useSummary(view)} />
}

type LoadLineProps = { view: WorkloadView; loads: Loads; median: number | null; summary: string }

export function LoadLine({ view, loads, median, summary }: LoadLineProps) {
  const t = useTranslations('workload.picture')
  const locale = useLocale()
  const { norm, rangeFrom, rangeTo } = view.norm
  const most = Math.max(0, ...view.rows.map(({ cases }) => cases.count), ...loads.map(({ cases }) => cases))
  return (
    <DotLine
      summary={summary}
      dots={loads.map(({ id, name, cases }) => ({
        key: id,
        value: cases,
        label: t('dot', { name, count: cases }),
      }))}
      max={Math.max(10, (norm ?? 0) * 1.25, (rangeTo ?? 0) * 1.1, most * 1.1)}
      {...(rangeFrom !== null && rangeTo !== null
        ? {
            band: {
              from: rangeFrom,
              until: rangeTo,
              label: t('range', { from: rangeFrom, to: rangeTo }),
            },
          }
        : {})}
      {...(norm === null ? {} : { reference: { value: norm, label: t('norm', { norm }) } })}
      {...(median === null
        ? {}
        : { middle: { value: median, label: t('median', { median: formatNumber(median, locale) }) } })}
    />
  )
}

function useSummary({ rows, norm, median }: WorkloadView): string {
  const t = useTranslations('workload.picture')
  const locale = useLocale()
  const [most] = rows
  const least = rows.at(-1)
  if (!most || !least || median === null) return ''
  const spread = t('summary', {
    most: most.name,
    mostCount: most.cases.count,
    least: least.name,
    leastCount: least.cases.count,
    median: formatNumber(median, locale),
  })
  if (norm.norm === null) return spread
  const { norm: limit } = norm
  const above = rows.filter(({ cases }) => cases.count > limit).length
  return `${t('summaryNorm', { count: above, norm: limit })} ${spread}`
}
