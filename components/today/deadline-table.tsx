import { useTranslations } from 'next-intl'
import { DeadlineTag } from '@/components/deadlines/deadline-tag'
import { DeadlineTitle } from '@/components/deadlines/deadline-title'
import { CitizenCell, RowAction } from '@/components/today/row-parts'
import { Table, type TableColumn } from '@/components/ui/table'
import type { Day } from '@/lib/calendar/day'
import { routes } from '@/lib/platform/routes'
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
      cell: (row) => <DeadlineAction deadline={row} />,
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

function DeadlineAction({ deadline }: { deadline: TodayDeadline }) {
  const { citizenName, ...facts } = deadline
  const { key, href } = actionOf(facts)
  return <RowAction href={href} action={key} citizenName={citizenName} />
}

type ActionTarget = { key: 'visit' | 'talk' | 'status' | 'meeting' | 'review'; href: string }

function actionOf({
  kind,
  subjectId,
  aftercareId,
  citizenId,
}: Pick<TodayDeadline, 'kind' | 'subjectId' | 'aftercareId' | 'citizenId'>): ActionTarget {
  const milestones = `${routes.citizenAftercare(citizenId)}#milepaele-${aftercareId ?? ''}`
  if (kind === 'GROUP_REVIEW') return { key: 'review', href: routes.visitation(subjectId) }
  if (kind === 'PRE_START_TALK') return { key: 'talk', href: milestones }
  if (kind.startsWith('STATUS_')) return { key: 'status', href: milestones }
  const visit = routes.newVisit(aftercareId ?? undefined)
  return kind === 'START_MEETING' && aftercareId
    ? { key: 'meeting', href: `${visit}&form=START_MEETING` }
    : { key: 'visit', href: visit }
}
