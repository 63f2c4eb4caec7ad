import { useLocale, useTranslations } from 'next-intl'
import { MiniStrip } from '@/components/strip/mini-strip'
import { TextLink } from '@/components/ui/link'
import { type StatusKind, StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import { formatDay } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'
import type { QueueRow, QueueTab } from '@/lib/screening/queries'
import { markerCodes } from '@/lib/screening/rules/thresholds'

const STATUS_KIND: Record<QueueTab, StatusKind> = {
  TO_SCREEN: 'neutral',
  IN_PROGRESS: 'planned',
  ASSESSED: 'ok',
}

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
          cell: (row) => (
            <>
              <TextLink href={`${routes.citizenScreening(row.citizenId)}?screening=${row.screeningId}`}>
                {row.name}
              </TextLink>
              <span className="block font-normal text-ink-600 text-tag">
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
        {
          key: 'status',
          label: t('column.status'),
          className: 'sm:whitespace-nowrap',
          cell: (row) => <StatusTag kind={STATUS_KIND[row.status]}>{t(`tab.${row.status}`)}</StatusTag>,
        },
      ]}
    />
  )
}
