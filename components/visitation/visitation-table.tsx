import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/link'
import { Table, type TableColumn } from '@/components/ui/table'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'
import type { VisitationRow } from '@/lib/visitation/queries'

export type VisitationColumn =
  | 'programme'
  | 'aKasse'
  | 'talkOn'
  | 'decision'
  | 'decidedOn'
  | 'startOn'
  | 'elements'

type VisitationTableProps = {
  caption: string
  rows: readonly VisitationRow[]
  columns: readonly VisitationColumn[]
}

export function VisitationTable({ caption, rows, columns }: VisitationTableProps) {
  const t = useTranslations('visitation')
  const missing = useTranslations('words')('notGiven')
  const locale = useLocale()
  const dayText = (day: Day | null, none: string) => (day ? formatDay(day, locale) : none)
  const cells: Record<VisitationColumn, TableColumn<VisitationRow>['cell']> = {
    programme: (row) => row.programmeName,
    aKasse: (row) => row.aKasseName ?? missing,
    talkOn: (row) => dayText(row.talkOn, t('list.noTalk')),
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
        ...columns.map((key) => ({ key, label: t(`list.column.${key}`), cell: cells[key] })),
      ]}
    />
  )
}
