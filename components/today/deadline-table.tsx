import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { deadlineEdge } from '@/components/deadlines/deadline-edge'
import { DeadlineTag } from '@/components/deadlines/deadline-tag'
import { DeadlineTitle } from '@/components/deadlines/deadline-title'
import { WhyDeadline } from '@/components/deadlines/why-deadline'
import { CitizenCell } from '@/components/today/citizen-cell'
import { PlanForm } from '@/components/today/plan-form'
import { RemindForm } from '@/components/today/remind-form'
import { QuietAction, RowActions } from '@/components/today/row-actions'
import { type TodayAddress, todayHref } from '@/components/today/today-address'
import { Table, type TableColumn } from '@/components/ui/table'
import type { Day } from '@/lib/calendar/day'
import { deadlineActionOf } from '@/lib/deadlines/deadline-actions'
import type { TodayDeadline } from '@/lib/today/queries'

type DeadlineTableProps = {
  deadlines: readonly TodayDeadline[]
  caption: string
  today: Day
  address: TodayAddress
}

export function DeadlineTable({ deadlines, caption, today, address }: DeadlineTableProps) {
  const t = useTranslations('today')
  const columns: TableColumn<TodayDeadline>[] = [
    {
      key: 'citizen',
      label: t('column.citizen'),
      isTitle: true,
      className: 'sm:w-1/5',
      cell: (row) => <CitizenCell row={row} today={today} />,
    },
    { key: 'company', label: t('column.company'), cell: ({ companyName }) => companyName },
    {
      key: 'what',
      label: t('column.what'),
      className: 'sm:min-w-56',
      cell: (row) => (
        <div>
          <DeadlineTitle deadline={row} />
          {row.isMine || !row.holder ? null : (
            <span className="block text-ink-600 text-tag">{t('heldBy', { name: row.holder.name })}</span>
          )}
          <WhyDeadline deadline={row} today={today} />
        </div>
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
      cell: (row) => <Actions row={row} address={address} />,
    },
  ]
  return (
    <Table
      caption={caption}
      isCaptionHidden
      columns={columns}
      rows={deadlines}
      rowKey={({ id }) => id}
      rowEdge={(row) => deadlineEdge({ deadline: row, plannedOn: row.planned?.on ?? null }, today)}
      rowDetail={(row) => detailOf(row, { today, address })}
    />
  )
}

function Actions({ row, address }: { row: TodayDeadline; address: TodayAddress }) {
  const t = useTranslations('today')
  const deadlines = useTranslations('deadlines')
  const { key, href } = deadlineActionOf(row)
  const name = row.citizenName
  const words = deadlines(`action.${key}`)
  return (
    <RowActions
      phone={row.phone}
      citizenName={name}
      primary={{ words, label: deadlines('actionFor', { action: words, name }), href }}
    >
      {isPlannable(row) ? (
        <QuietAction
          href={todayHref({ ...address, open: { what: 'plan', id: row.id } })}
          words={t('plan.open')}
          label={t('plan.openFor', { name })}
          shortcut="P"
        />
      ) : null}
      <QuietAction
        href={todayHref({ ...address, open: { what: 'remind', id: row.id } })}
        words={t('remember.open')}
        label={t('remember.openFor', { name })}
      />
    </RowActions>
  )
}

/** A visit is booked on its job. */
function isPlannable({ kind, aftercareId }: TodayDeadline): boolean {
  return (kind === 'VISIT' || kind === 'START_MEETING') && aftercareId !== null
}

/** The form that the address opens under this row; null = none. */
function detailOf(row: TodayDeadline, { today, address }: { today: Day; address: TodayAddress }): ReactNode {
  const { open } = address
  if (open?.id !== row.id) return null
  const closeHref = todayHref({ ...address, open: null })
  if (open.what === 'remind') return <RemindForm row={row} today={today} closeHref={closeHref} />
  if (open.what !== 'plan' || row.aftercareId === null) return null
  return <PlanForm row={{ ...row, aftercareId: row.aftercareId }} today={today} closeHref={closeHref} />
}
