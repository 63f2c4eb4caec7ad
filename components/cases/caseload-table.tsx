import { useLocale, useTranslations } from 'next-intl'
import { type CaseloadCells, caseloadCells, cellOfColumn } from '@/components/cases/caseload-cells'
import { deadlineEdge } from '@/components/deadlines/deadline-edge'
import { Table, type TableColumn, type TableSort } from '@/components/ui/table'
import type { Day } from '@/lib/calendar/day'
import type { CaseloadRow } from '@/lib/cases/caseload-details'
import { caseloadHref } from '@/lib/cases/caseload-filter'
import type { CaseloadSort } from '@/lib/cases/caseload-words'
import type { CaseloadColumn } from '@/lib/cases/list-preferences'
import type { Caseload } from '@/lib/cases/queries'

/** The words are found once for all rows: the list is the page people open most. */
export function CaseloadTable({ view, today }: { view: Caseload; today: Day }) {
  const t = useTranslations('caseload')
  const cells = caseloadCells({ t, locale: useLocale(), today })
  return (
    <Table
      caption={t('caption')}
      isCaptionHidden
      rows={view.rows}
      rowKey={(row) => row.caseId}
      rowEdge={(row) => deadlineEdge(row, today)}
      columns={[
        {
          key: 'select',
          label: t('column.select'),
          isLabelHidden: true,
          className: 'is-select',
          cell: cells.select,
        },
        {
          key: 'citizen',
          label: t('column.citizen'),
          isTitle: true,
          sort: sortBy(view, 'NAME'),
          cell: cells.citizen,
        },
        ...view.look.columns.map((key) => columnOf(key, { view, cells, label: t(`column.${key}`) })),
      ]}
    />
  )
}

type ColumnParts = { view: Caseload; cells: CaseloadCells; label: string }

function columnOf(key: CaseloadColumn, { view, cells, label }: ColumnParts): TableColumn<CaseloadRow> {
  const plain = { key, label, cell: cells[cellOfColumn[key]] }
  switch (key) {
    case 'DUE':
      return { ...plain, sort: sortBy(view, 'DUE'), className: 'may-break' }
    case 'LANE':
      return { ...plain, className: 'may-break' }
    case 'PAID_HOURS':
      return { ...plain, isNumber: true }
    default:
      return plain
  }
}

function sortBy({ filter }: Caseload, sort: CaseloadSort): TableSort {
  return {
    href: caseloadHref({ ...filter, sort, page: 1 }),
    direction: filter.sort === sort ? 'ascending' : null,
  }
}
