import { useLocale, useTranslations } from 'next-intl'
import type { HistoryRow } from '@/components/citizen-history/history-rows'
import { HistoryTable } from '@/components/citizen-history/history-table'
import { CountedValue, RowTitle } from '@/components/citizen-history/row-cells'
import { useChangeWords } from '@/components/citizen-history/use-change-words'
import { formatNumber } from '@/lib/calendar/format'
import { isCvr } from '@/lib/companies/rules/cvr'
import type { CitizenHistoryView } from '@/lib/history/corrections/queries'
import type { JobValues } from '@/lib/history/corrections/row-values'
import type { HistoryKind } from '@/lib/history/corrections/schema'

type EmploymentTableProps = { view: CitizenHistoryView; shown: HistoryKind | null }

export function EmploymentTable({ view, shown }: EmploymentTableProps) {
  const t = useTranslations('corrections')
  const words = useTranslations('words')
  const change = useChangeWords()
  const changesOf = (before: JobValues, after: JobValues) => [
    ...change.text({ field: 'employer', before: before.employerName, after: after.employerName }),
    ...change.text({ field: 'cvr', before: before.cvr, after: after.cvr }),
    ...change.range(before, after),
    ...change.hours(before.weeklyHours, after.weeklyHours),
  ]
  const nameOf = (values: JobValues) => jobName(values, words('notGiven'))
  return (
    <HistoryTable
      caption={t('employments')}
      view={view}
      lines={view.employments}
      shown={shown}
      titleColumn={{
        key: 'employer',
        label: t('column.employer'),
        cell: (row) => (
          <>
            <RowTitle row={row}>{nameOf(row.version.values)}</RowTitle>
            <Cvr row={row} />
          </>
        ),
      }}
      ownColumns={[
        {
          key: 'hours',
          label: t('column.hours'),
          isNumber: true,
          cell: (row) => <Hours row={row} />,
        },
      ]}
      nameOf={nameOf}
      changesOf={changesOf}
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
