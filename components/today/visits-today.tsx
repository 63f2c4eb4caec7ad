import { useLocale, useTranslations } from 'next-intl'
import { formatVisitTime } from '@/components/aftercare/visit-time'
import { DeadlineActionLink } from '@/components/deadlines/deadline-action-link'
import { CitizenCell } from '@/components/today/row-parts'
import { Table, type TableColumn } from '@/components/ui/table'
import { routes } from '@/lib/platform/routes'
import type { TodayVisit } from '@/lib/today/queries'

export function VisitsToday({ visits }: { visits: readonly TodayVisit[] }) {
  const t = useTranslations('today')
  const locale = useLocale()
  const columns: TableColumn<TodayVisit>[] = [
    {
      key: 'citizen',
      label: t('column.citizen'),
      isTitle: true,
      cell: (row) => <CitizenCell row={row} />,
    },
    { key: 'company', label: t('column.company'), cell: ({ companyName }) => companyName },
    {
      key: 'time',
      label: t('column.time'),
      cell: ({ atTime }) => (atTime ? formatVisitTime(atTime, locale) : t('noTime')),
    },
    {
      key: 'action',
      label: t('column.action'),
      isLabelHidden: true,
      className: 'sm:text-end',
      cell: (row) => (
        <DeadlineActionLink
          action={{ key: 'visit', href: routes.newVisit(row.aftercareId) }}
          citizenName={row.citizenName}
        />
      ),
    },
  ]
  return (
    <Table
      caption={t('caption.visitsToday')}
      isCaptionHidden
      columns={columns}
      rows={visits}
      rowKey={({ id }) => id}
    />
  )
}
