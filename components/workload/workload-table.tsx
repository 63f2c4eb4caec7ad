import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/link'
import { StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import { LaneBar } from '@/components/workload/lane-bar'
import { formatDay } from '@/lib/calendar/format'
import type { WorkloadRow } from '@/lib/workload/queries'

/** A number alone is a small thing to hit. */
const NUMBER = 'inline-flex min-h-8 min-w-8 items-center justify-end pointer-coarse:min-h-11'

export function WorkloadTable({ rows, norm }: { rows: readonly WorkloadRow[]; norm: number | null }) {
  const t = useTranslations('workload.table')
  const most = Math.max(0, ...rows.map(({ cases }) => cases.count))
  const counted = (key: 'overdue' | 'dueSoon' | 'newThisMonth') => ({
    key,
    label: t(`column.${key}`),
    isNumber: true,
    cell: (row: WorkloadRow) => (
      <TextLink href={row[key].href} className={NUMBER}>
        {row[key].count}
      </TextLink>
    ),
  })
  return (
    <Table
      caption={t('title')}
      isCaptionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', label: t('column.name'), isTitle: true, cell: (row) => <Name row={row} /> },
        {
          key: 'cases',
          label: t('column.cases'),
          isNumber: true,
          cell: (row) => (
            <>
              <TextLink href={row.cases.href} className={NUMBER}>
                {row.cases.count}
              </TextLink>
              {norm !== null && row.cases.count > norm ? (
                <span className="block text-tag">{t('above', { count: row.cases.count - norm })}</span>
              ) : null}
            </>
          ),
        },
        counted('overdue'),
        counted('dueSoon'),
        { key: 'lanes', label: t('column.lanes'), cell: (row) => <LaneBar row={row} most={most} /> },
        { key: 'away', label: t('column.away'), cell: (row) => <Away row={row} /> },
        counted('newThisMonth'),
        {
          key: 'transfer',
          label: t('column.transfer'),
          isLabelHidden: true,
          cell: (row) =>
            row.cases.count > 0 ? (
              <TextLink href={row.transferHref}>
                {t('transfer')}
                <span className="sr-only"> {t('transferFrom', { name: row.name })}</span>
              </TextLink>
            ) : null,
        },
      ]}
    />
  )
}

function Name({ row: { name, teamNames, allowed } }: { row: WorkloadRow }) {
  const t = useTranslations('workload.table')
  const under = [...teamNames, ...(allowed === null ? [] : [t('allowed', { count: allowed })])]
  return (
    <>
      {name}
      {under.length > 0 ? (
        <span className="block font-normal text-ink-600 text-tag">{under.join(' · ')}</span>
      ) : null}
    </>
  )
}

function Away({ row: { away } }: { row: WorkloadRow }) {
  const t = useTranslations('workload.table')
  const locale = useLocale()
  if (!away) return t('present')
  return (
    <>
      <StatusTag kind="soon">{t('awayUntil', { day: formatDay(away.lastDay, locale) })}</StatusTag>
      <span className="block text-ink-600 text-tag">
        {away.standInName ? t('standIn', { name: away.standInName }) : t('otherHalf')}
      </span>
    </>
  )
}
