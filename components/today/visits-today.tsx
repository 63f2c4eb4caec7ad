import { useLocale, useTranslations } from 'next-intl'
import { formatVisitTime } from '@/components/aftercare/visit-time'
import { StandInMark } from '@/components/today/stand-in-mark'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'
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
      cell: (row) => (
        <>
          <TextLink href={routes.citizen(row.citizenId)}>{row.citizenName}</TextLink>
          <StandInMark name={row.standInFor} />
        </>
      ),
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
        <ButtonLink
          href={routes.newVisit(row.aftercareId)}
          kind="secondary"
          isSmall
          className="whitespace-nowrap max-sm:mt-1 max-sm:min-h-11 max-sm:w-full"
          aria-label={t('actionFor', { action: t('action.visit'), name: row.citizenName })}
        >
          {t('action.visit')}
        </ButtonLink>
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
