import { useLocale, useTranslations } from 'next-intl'
import { type HistoryRow, rowsOf } from '@/components/citizen-history/history-rows'
import { FromDay, LastDay, RowActions, RowTitle } from '@/components/citizen-history/row-cells'
import { SourceCell } from '@/components/citizen-history/source-cell'
import { useChangeWords } from '@/components/citizen-history/use-change-words'
import { Table, type TableColumn } from '@/components/ui/table'
import { formatDay } from '@/lib/calendar/format'
import type { CitizenHistoryView } from '@/lib/history/corrections/queries'
import type { PeriodValues } from '@/lib/history/corrections/row-values'
import type { HistoryKind } from '@/lib/history/corrections/schema'

type PeriodTableProps = {
  view: CitizenHistoryView
  shown: HistoryKind | null
  labelOf: (code: string) => string
}

export function PeriodTable({ view, shown, labelOf }: PeriodTableProps) {
  const t = useTranslations('corrections')
  const locale = useLocale()
  const words = useChangeWords()
  const changesOf = (before: PeriodValues, after: PeriodValues) => [
    ...words.text({
      field: 'benefit',
      before: labelOf(before.benefitCode),
      after: labelOf(after.benefitCode),
    }),
    ...words.range(before, after),
  ]
  const columns: TableColumn<HistoryRow<PeriodValues>>[] = [
    {
      key: 'benefit',
      label: t('column.benefit'),
      isTitle: true,
      cell: (row) => <RowTitle row={row}>{labelOf(row.version.values.benefitCode)}</RowTitle>,
    },
    { key: 'from', label: t('column.from'), cell: (row) => <FromDay row={row} /> },
    { key: 'lastDay', label: t('column.lastDay'), cell: (row) => <LastDay row={row} /> },
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
            name: labelOf(row.version.values.benefitCode),
            day: formatDay(row.version.values.from, locale),
          })}
        />
      ),
    })
  }
  return (
    <Table
      caption={t('periods')}
      isCaptionHidden
      rows={rowsOf(view.periods)}
      rowKey={({ version }) => version.id}
      columns={columns}
    />
  )
}
