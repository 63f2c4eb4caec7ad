import { useLocale, useTranslations } from 'next-intl'
import { type HistoryRow, rowsOf } from '@/components/citizen-history/history-rows'
import { FromDay, LastDay, RowActions } from '@/components/citizen-history/row-cells'
import { SourceCell } from '@/components/citizen-history/source-cell'
import { Table, type TableColumn } from '@/components/ui/table'
import type { DayRange } from '@/lib/calendar/day-range'
import { formatDay } from '@/lib/calendar/format'
import type { CitizenHistoryView, HistoryLine } from '@/lib/history/corrections/queries'
import type { HistoryKind } from '@/lib/history/corrections/schema'

type HistoryTableProps<Values extends DayRange> = {
  caption: string
  view: Pick<CitizenHistoryView, 'citizenId' | 'may'>
  lines: readonly HistoryLine<Values>[]
  shown: HistoryKind | null
  titleColumn: Pick<TableColumn<HistoryRow<Values>>, 'key' | 'label' | 'cell'>
  /** Between the days and the source. */
  ownColumns?: readonly TableColumn<HistoryRow<Values>>[]
  nameOf: (values: Values) => string
  changesOf: Parameters<typeof SourceCell<Values>>[0]['changesOf']
}

/** Benefits and jobs alike: what it is, its days, where each value comes from, and what may be done about it. */
export function HistoryTable<Values extends DayRange>(props: HistoryTableProps<Values>) {
  const { caption, view, lines, shown, titleColumn, ownColumns = [], nameOf, changesOf } = props
  const t = useTranslations('corrections')
  const locale = useLocale()
  const columns: TableColumn<HistoryRow<Values>>[] = [
    { ...titleColumn, isTitle: true },
    { key: 'from', label: t('column.from'), cell: (row) => <FromDay row={row} /> },
    { key: 'lastDay', label: t('column.lastDay'), cell: (row) => <LastDay row={row} /> },
    ...ownColumns,
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
            name: nameOf(row.version.values),
            day: formatDay(row.version.values.from, locale),
          })}
        />
      ),
    })
  }
  return (
    <Table
      caption={caption}
      isCaptionHidden
      rows={rowsOf(lines)}
      rowKey={({ version }) => version.id}
      columns={columns}
    />
  )
}
