import { useLocale, useTranslations } from 'next-intl'
import { formatVisitTime } from '@/components/aftercare/visit-time'
import { CitizenCell } from '@/components/today/citizen-cell'
import { CloseForm } from '@/components/today/close-form'
import { QuietAction, RowActions } from '@/components/today/row-actions'
import { type TodayAddress, todayHref } from '@/components/today/today-address'
import { useAppointmentWords } from '@/components/today/use-appointment-words'
import { Table, type TableColumn } from '@/components/ui/table'
import type { Day } from '@/lib/calendar/day'
import { formatDayShort } from '@/lib/calendar/format'
import type { TodayAppointment } from '@/lib/today/queries'

type MissingTableProps = {
  appointments: readonly TodayAppointment[]
  today: Day
  address: TodayAddress
}

/** What was booked for an earlier day: held, or what happened instead. None disappears by itself. */
export function MissingTable({ appointments, today, address }: MissingTableProps) {
  const t = useTranslations('today')
  const locale = useLocale()
  const { what, recordHref } = useAppointmentWords()
  const columns: TableColumn<TodayAppointment>[] = [
    {
      key: 'citizen',
      label: t('column.citizen'),
      isTitle: true,
      className: 'sm:w-1/5',
      cell: (row) => <CitizenCell row={row} today={today} />,
    },
    { key: 'company', label: t('column.where'), cell: ({ companyName, place }) => companyName ?? place },
    { key: 'what', label: t('column.what'), cell: what },
    {
      key: 'planned',
      label: t('column.planned'),
      cell: ({ on, atTime }) =>
        [formatDayShort(on, locale), ...(atTime ? [formatVisitTime(atTime, locale)] : [])].join(' · '),
    },
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
            words: t('record.held'),
            label: t('record.heldFor', { what: what(row), name: row.citizenName }),
            href: recordHref(row),
          }}
        >
          <QuietAction
            href={todayHref({ ...address, open: { what: 'close', id: row.id } })}
            words={t('record.notHeld')}
            label={t('record.notHeldFor', { name: row.citizenName })}
          />
        </RowActions>
      ),
    },
  ]
  return (
    <Table
      caption={t('caption.missing')}
      isCaptionHidden
      columns={columns}
      rows={appointments}
      rowKey={({ id }) => id}
      rowDetail={(row) =>
        address.open?.what === 'close' && address.open.id === row.id ? (
          <CloseForm row={row} closeHref={todayHref({ ...address, open: null })} />
        ) : null
      }
    />
  )
}
