import { useLocale, useTranslations } from 'next-intl'
import { type HistoryRow, rowsOf } from '@/components/citizen-history/history-rows'
import { CountedValue, FromDay, LastDay, RowActions, RowTitle } from '@/components/citizen-history/row-cells'
import { SourceCell } from '@/components/citizen-history/source-cell'
import { useChangeWords } from '@/components/citizen-history/use-change-words'
import { Table, type TableColumn } from '@/components/ui/table'
import { formatDay, formatNumber } from '@/lib/calendar/format'
import { isCvr } from '@/lib/companies/rules/cvr'
import type { CitizenHistoryView } from '@/lib/history/corrections/queries'
import type { JobValues } from '@/lib/history/corrections/row-values'
import type { HistoryKind } from '@/lib/history/corrections/schema'

type EmploymentTableProps = { view: CitizenHistoryView; shown: HistoryKind | null }

export function EmploymentTable({ view, shown }: EmploymentTableProps) {
  const t = useTranslations('corrections')
  const words = useTranslations('words')
  const locale = useLocale()
  const change = useChangeWords()
  const changesOf = (before: JobValues, after: JobValues) => [
    ...change.text({ field: 'employer', before: before.employerName, after: after.employerName }),
    ...change.text({ field: 'cvr', before: before.cvr, after: after.cvr }),
    ...change.range(before, after),
    ...change.hours(before.weeklyHours, after.weeklyHours),
  ]
  const columns: TableColumn<HistoryRow<JobValues>>[] = [
    {
      key: 'employer',
      label: t('column.employer'),
      isTitle: true,
      cell: (row) => (
        <>
          <RowTitle row={row}>{jobName(row.version.values, words('notGiven'))}</RowTitle>
          <Cvr row={row} />
        </>
      ),
    },
    { key: 'from', label: t('column.from'), cell: (row) => <FromDay row={row} /> },
    { key: 'lastDay', label: t('column.lastDay'), cell: (row) => <LastDay row={row} /> },
    {
      key: 'hours',
      label: t('column.hours'),
      isNumber: true,
      cell: (row) => <Hours row={row} />,
    },
    {
      key: 'source',
      label: t('column.source'),
      className: 'sm:min-w-64',
      cell: (row) => <SourceCell row={row} changesOf={changesOf} />,
    },
  ]
  if (view.may.correct) {
    columns.push({
      key: 'actions',
      label: t('column.actions'),
      isLabelHidden: true,
      className: 'no-print',
      cell: (row) => (
        <RowActions
          row={row}
          citizenId={view.citizenId}
          shown={shown}
          name={t('rowName', {
            name: jobName(row.version.values, words('notGiven')),
            day: formatDay(row.version.values.from, locale),
          })}
        />
      ),
    })
  }
  return (
    <Table
      caption={t('employments')}
      isCaptionHidden
      rows={rowsOf(view.employments)}
      rowKey={({ version }) => version.id}
      columns={columns}
    />
  )
}

function Hours({ row }: { row: HistoryRow<JobValues> }) {
  const words = useTranslations('words')
  const locale = useLocale()
  const { weeklyHours } = row.version.values
  return (
    <CountedValue row={row}>
      {weeklyHours === null ? words('notGiven') : formatNumber(weeklyHours, locale)}
    </CountedValue>
  )
}

/** A number that fails the check is kept; it is said as long as the row counts. */
function Cvr({ row }: { row: HistoryRow<JobValues> }) {
  const t = useTranslations('corrections')
  const { cvr, employerName } = row.version.values
  if (!cvr) return null
  return (
    <span className="block font-normal text-ink-700 text-tag">
      {employerName ? <CountedValue row={row}>{t('cvr', { cvr })}</CountedValue> : null}
      {row.counts && !isCvr(cvr) ? <span className="block text-soon-text">{t('cvrDoubtful')}</span> : null}
    </span>
  )
}

export function jobName({ employerName, cvr }: JobValues, notGiven: string): string {
  return employerName || (cvr ? `CVR ${cvr}` : notGiven)
}
