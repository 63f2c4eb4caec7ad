import { useTranslations } from 'next-intl'
import { DeadlineActionLink } from '@/components/deadlines/deadline-action-link'
import { DeadlineTag } from '@/components/deadlines/deadline-tag'
import { DeadlineTitle } from '@/components/deadlines/deadline-title'
import { CitizenCell } from '@/components/today/row-parts'
import { Table, type TableColumn } from '@/components/ui/table'
import type { Day } from '@/lib/calendar/day'
import { deadlineActionOf } from '@/lib/deadlines/deadline-actions'
import type { TodayDeadline } from '@/lib/today/queries'

type DeadlineTableProps = { deadlines: readonly TodayDeadline[]; caption: string; today: Day }

export function DeadlineTable({ deadlines, caption, today }: DeadlineTableProps) {
  const t = useTranslations('today')
  const columns: TableColumn<TodayDeadline>[] = [
    {
      key: 'citizen',
      label: t('column.citizen'),
      isTitle: true,
      cell: (row) => <CitizenCell row={row} />,
    },
    { key: 'company', label: t('column.company'), cell: ({ companyName }) => companyName },
    {
      key: 'why',
      label: t('column.why'),
      cell: (row) => (
        <>
          <DeadlineTitle deadline={row} />
          {row.isMine || !row.holder ? null : (
            <span className="block text-ink-600 text-tag">{t('heldBy', { name: row.holder.name })}</span>
          )}
        </>
      ),
    },
    {
      key: 'due',
      label: t('column.due'),
      cell: (row) => <DeadlineTag deadline={row} today={today} plannedOn={row.planned?.on ?? null} />,
    },
    {
      key: 'action',
      label: t('column.action'),
      isLabelHidden: true,
      className: 'sm:text-end',
      cell: (row) => <DeadlineActionLink action={deadlineActionOf(row)} citizenName={row.citizenName} />,
    },
  ]
  return (
    <Table
      caption={caption}
      isCaptionHidden
      columns={columns}
      rows={deadlines}
      rowKey={({ id }) => id}
      rowEdge={({ state }) => (state === 'OVERDUE' ? 'overdue' : state === 'DUE_SOON' ? 'soon' : null)}
    />
  )
}
