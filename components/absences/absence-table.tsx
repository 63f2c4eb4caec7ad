import { useLocale, useTranslations } from 'next-intl'
import { ChangeAbsenceForm, EndAbsenceForm } from '@/components/absences/absence-forms'
import { Disclosure } from '@/components/ui/disclosure'
import { type StatusKind, StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import type { AbsenceRow, AbsencesView } from '@/lib/absences/queries'
import { formatDay } from '@/lib/calendar/format'

const KIND: Record<AbsenceRow['state'], StatusKind> = {
  RUNNING: 'soon',
  COMING: 'planned',
  OVER: 'neutral',
}

type AbsenceTableProps = { rows: readonly AbsenceRow[]; view: AbsencesView; caption: string }

export function AbsenceTable({ rows, view, caption }: AbsenceTableProps) {
  const t = useTranslations('absences')
  const locale = useLocale()
  const mayChangeSome = rows.some(({ mayChange }) => mayChange)
  return (
    <Table
      caption={caption}
      isCaptionHidden
      className="[&_td]:align-top [&_th]:align-top"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'absent',
          label: t('column.absent'),
          isTitle: true,
          cell: ({ absent, isOwn }) => (isOwn ? t('you', { name: absent.name }) : absent.name),
        },
        { key: 'from', label: t('column.from'), cell: ({ from }) => formatDay(from, locale) },
        { key: 'lastDay', label: t('column.lastDay'), cell: ({ lastDay }) => formatDay(lastDay, locale) },
        {
          key: 'standIn',
          label: t('column.standIn'),
          cell: ({ standIn }) => standIn?.name ?? t('otherHalf'),
        },
        {
          key: 'state',
          label: t('column.state'),
          cell: ({ state }) => <StatusTag kind={KIND[state]}>{t(`state.${state}`)}</StatusTag>,
        },
        ...(mayChangeSome
          ? [
              {
                key: 'change',
                label: t('column.change'),
                isLabelHidden: true,
                cell: (row: AbsenceRow) => (row.mayChange ? <Change row={row} view={view} /> : null),
              },
            ]
          : []),
      ]}
    />
  )
}

function Change({ row, view }: { row: AbsenceRow; view: AbsencesView }) {
  const t = useTranslations('absences.change')
  return (
    <Disclosure
      summary={
        <>
          {t('open')}
          <span className="sr-only"> {t('of', { name: row.absent.name })}</span>
        </>
      }
    >
      <div className="grid gap-4">
        <ChangeAbsenceForm row={row} view={view} />
        <EndAbsenceForm row={row} />
      </div>
    </Disclosure>
  )
}
