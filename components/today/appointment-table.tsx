import { useLocale, useTranslations } from 'next-intl'
import { formatVisitTime } from '@/components/aftercare/visit-time'
import { CitizenCell } from '@/components/today/citizen-cell'
import { RowActions } from '@/components/today/row-actions'
import { useAppointmentWords } from '@/components/today/use-appointment-words'
import { Table, type TableColumn } from '@/components/ui/table'
import type { Day } from '@/lib/calendar/day'
import type { TodayAppointment } from '@/lib/today/queries'

type AppointmentTableProps = { appointments: readonly TodayAppointment[]; today: Day }

/** The day in the order of its times; citizens at one workplace stand together as one stop. */
export function AppointmentTable({ appointments, today }: AppointmentTableProps) {
  const t = useTranslations('today')
  const locale = useLocale()
  const { what, recordHref } = useAppointmentWords()
  const columns: TableColumn<TodayAppointment>[] = [
    {
      key: 'time',
      label: t('column.time'),
      className: 'sm:w-32',
      cell: ({ atTime }) => (atTime ? formatVisitTime(atTime, locale) : t('noTime')),
    },
    {
      key: 'citizen',
      label: t('column.citizen'),
      isTitle: true,
      className: 'sm:w-1/5',
      cell: (row) => <CitizenCell row={row} today={today} />,
    },
    { key: 'what', label: t('column.what'), cell: what },
    { key: 'where', label: t('column.where'), cell: (row) => <Where row={row} /> },
    {
      key: 'action',
      label: t('column.action'),
      isLabelHidden: true,
      className: 'sm:text-end',
      cell: (row) => (
        <RowActions
          phone={row.phone}
          citizenName={row.citizenName}
          primary={{
            words: t('record.register'),
            label: t('record.registerFor', { what: what(row), name: row.citizenName }),
            href: recordHref(row),
          }}
        />
      ),
    },
  ]
  return (
    <Table
      caption={t('caption.appointments')}
      isCaptionHidden
      columns={columns}
      rows={appointments}
      rowKey={({ id }) => id}
    />
  )
}

function Where({ row: { companyName, place, stopSize } }: { row: TodayAppointment }) {
  const t = useTranslations('today')
  if (stopSize === 0) return <span className="text-ink-600">{t('sameStop')}</span>
  return (
    <div>
      {companyName ?? place}
      {stopSize > 1 ? (
        <span className="block text-ink-600 text-tag">{t('stop', { count: stopSize })}</span>
      ) : null}
    </div>
  )
}
