// biome-ignore-all lint/a11y/noRedundantRoles: a table shown as blocks loses its roles in some browsers
import { clsx } from 'clsx'
import Link from 'next/link'
import { Fragment, type ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { arrowsUpDownIcon, sortDownIcon, sortUpIcon } from '@/components/ui/icon-shapes'

export type TableSort = { href: string; direction: 'ascending' | 'descending' | null }

export type TableColumn<Row> = {
  key: string
  label: string
  cell: (row: Row) => ReactNode
  /** Numbers stand to the right. */
  isNumber?: boolean
  /** The column that names the row: a row header, and the head of the card on a phone. */
  isTitle?: boolean
  /** The label is heard but not seen, fx over a column of buttons. */
  isLabelHidden?: boolean
  /** A link that sorts: the address is the state. */
  sort?: TableSort
  className?: string
}

export type RowEdge = 'overdue' | 'soon' | 'last-opened' | null

type TableProps<Row> = {
  caption: ReactNode
  isCaptionHidden?: boolean
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  rowEdge?: (row: Row) => RowEdge
  /** Opened under a row over its whole width, fx a form; null = closed. */
  rowDetail?: (row: Row) => ReactNode
  /** Sheets wider than the screen scroll inside a named region instead of becoming cards. */
  scrollLabel?: string
  className?: string
}

/** On a phone the same rows become cards, by style alone. The roles are written out because a table shown as
 * blocks loses them in some browsers. */
export function Table<Row>({
  caption,
  isCaptionHidden,
  columns,
  rows,
  rowKey,
  rowEdge,
  rowDetail,
  scrollLabel,
  className,
}: TableProps<Row>) {
  const table = (
    <table role="table" className={clsx('data-table', !scrollLabel && 'data-table-cards', className)}>
      <caption className={isCaptionHidden ? 'sr-only' : 'pb-2 text-start font-semibold text-h3'}>
        {caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <ColumnHead key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => {
          const edge = rowEdge?.(row)
          const detail = rowDetail?.(row)
          return (
            <Fragment key={rowKey(row)}>
              <tr role="row" data-edge={edge ?? undefined}>
                {columns.map((column) => (
                  <Cell key={column.key} column={column} row={row} />
                ))}
              </tr>
              {detail ? (
                <tr role="row" className="row-detail">
                  <td role="cell" colSpan={columns.length}>
                    {detail}
                  </td>
                </tr>
              ) : null}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
  if (!scrollLabel) return table
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section aria-label={scrollLabel} tabIndex={0} className="overflow-x-auto">
      {table}
    </section>
  )
}

function ColumnHead<Row>({ column }: { column: TableColumn<Row> }) {
  const sort = column.sort
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={sort ? (sort.direction ?? 'none') : undefined}
      className={clsx(column.isNumber && 'text-end', column.className)}
    >
      {sort ? (
        <Link
          href={sort.href}
          prefetch={false}
          className="inline-flex items-center gap-1 rounded-sm text-fjord-700 no-underline hover:underline"
        >
          {column.label}
          <Icon
            shape={
              sort.direction === 'ascending'
                ? sortUpIcon
                : sort.direction === 'descending'
                  ? sortDownIcon
                  : arrowsUpDownIcon
            }
            className="size-4"
          />
        </Link>
      ) : column.isLabelHidden ? (
        <span className="sr-only">{column.label}</span>
      ) : (
        column.label
      )}
    </th>
  )
}

function Cell<Row>({ column, row }: { column: TableColumn<Row>; row: Row }) {
  const shared = {
    'data-label': column.isTitle || column.isLabelHidden ? undefined : column.label,
    className:
      clsx(column.isNumber && 'is-number', column.isTitle && 'is-title', column.className) || undefined,
  }
  if (!column.isTitle) {
    return (
      <td role="cell" {...shared}>
        {column.cell(row)}
      </td>
    )
  }
  return (
    <th role="rowheader" scope="row" {...shared}>
      {column.cell(row)}
    </th>
  )
}
