import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/link'
import { Table, type TableColumn, type TableSort } from '@/components/ui/table'
import { FlowTag } from '@/components/visitation/flow-tag'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'
import type { VisitationRow } from '@/lib/visitation/rows'

export type VisitationColumn =
  | 'programme'
  | 'aKasse'
  | 'createdOn'
  | 'flow'
  | 'answerDueOn'
  | 'requestedOn'
  | 'requestedBy'
  | 'talkOn'
  | 'decision'
  | 'decidedOn'
  | 'startOn'
  | 'elements'

type VisitationTableProps = {
  caption: string
  rows: readonly VisitationRow[]
  columns: readonly VisitationColumn[]
  /** The date the list is in the order of, and the address of the other order. */
  sorted?: { column: VisitationColumn; sort: TableSort }
}

export function VisitationTable({ caption, rows, columns, sorted }: VisitationTableProps) {
  const t = useTranslations('visitation')
  const missing = useTranslations('words')('notGiven')
  const locale = useLocale()
  const dayText = (day: Day | null, none: string) => (day ? formatDay(day, locale) : none)
  const cells: Record<VisitationColumn, TableColumn<VisitationRow>['cell']> = {
    programme: (row) => row.programmeName,
    aKasse: (row) => row.aKasseName ?? missing,
    talkOn: (row) => dayText(row.talkOn, t('list.noTalk')),
    createdOn: (row) => dayText(row.createdOn, '–'),
    flow: (row) => <FlowTag flow={row} />,
    answerDueOn: (row) => dayText(row.answerDueOn, '–'),
    requestedOn: (row) => dayText(row.requested?.on ?? null, '–'),
    requestedBy: (row) => row.requested?.by ?? '–',
    decision: (row) => (row.decision ? t(`decision.${row.decision}`) : '–'),
    decidedOn: (row) => dayText(row.decidedOn, '–'),
    startOn: (row) => dayText(row.startOn, '–'),
    elements: (row) => row.coreElements.join(', ') || '–',
  }
  return (
    <Table
      caption={caption}
      isCaptionHidden
      rows={rows}
      rowKey={(row) => row.id}
      rowEdge={({ wait }) => (wait && wait.daysOver > 0 ? 'overdue' : null)}
      columns={[
        {
          key: 'citizen',
          label: t('list.column.citizen'),
          isTitle: true,
          cell: (row) => (
            <span className="grid justify-items-start gap-0.5">
              <TextLink href={routes.visitation(row.id)}>{row.citizenName}</TextLink>
              <span className="font-normal text-ink-600 text-small">
                {t('list.born', { day: formatDay(row.birthOn, locale) })}
              </span>
            </span>
          ),
        },
        ...columns.map((key) => ({
          key,
          label: t(`list.column.${key}`),
          cell: cells[key],
          ...(sorted?.column === key ? { sort: sorted.sort } : {}),
        })),
      ]}
    />
  )
}
