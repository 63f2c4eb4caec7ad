import { useLocale, useTranslations } from 'next-intl'
import { MiniStrip } from '@/components/strip/mini-strip'
import { TextLink } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { formatDay } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'
import type { QueueRow } from '@/lib/screening/queries'
import { markerCodes } from '@/lib/screening/rules/thresholds'

export function QueueTable({ rows }: { rows: readonly QueueRow[] }) {
  const t = useTranslations('screening.queue')
  const words = useTranslations('words')
  const locale = useLocale()
  return (
    <Table
      caption={t('caption')}
      isCaptionHidden
      rows={rows}
      rowKey={(row) => row.screeningId}
      columns={[
        {
          key: 'citizen',
          label: t('column.citizen'),
          isTitle: true,
          className: 'xl:min-w-52',
          cell: (row) => (
            <>
              <TextLink href={`${routes.citizenScreening(row.citizenId)}?screening=${row.screeningId}`}>
                {row.name}
              </TextLink>
              <span className="block font-normal text-ink-600 text-small">
                {t('bornOn', { day: formatDay(row.birthOn, locale) })}
              </span>
            </>
          ),
        },
        { key: 'aKasse', label: t('column.aKasse'), cell: (row) => row.aKasse ?? words('notGiven') },
        { key: 'programme', label: t('column.programme'), cell: (row) => row.programme },
        { key: 'support', label: t('column.support'), isNumber: true, cell: (row) => row.supportMonths },
        {
          key: 'strip',
          label: t('column.strip'),
          cell: (row) => (
            <MiniStrip
              summary={t('stripSummary', { months: row.supportMonths })}
              runs={row.strip}
              window={row.window}
            />
          ),
        },
        {
          key: 'markers',
          label: t('column.markers'),
          cell: (row) => (
            <>
              {t('markers', { fired: row.markersFired, total: markerCodes.length })}
              {row.markersNotComputable > 0 ? (
                <span className="block text-ink-600 text-tag">
                  {t('notComputable', { count: row.markersNotComputable })}
                </span>
              ) : null}
            </>
          ),
        },
        {
          key: 'screenedOn',
          label: t('column.screenedOn'),
          cell: (row) => formatDay(row.screenedOn, locale),
        },
      ]}
    />
  )
}
