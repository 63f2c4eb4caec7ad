import { useLocale, useTranslations } from 'next-intl'
import { ImportStatusTag } from '@/components/history/import-status-tag'
import { UploadPanel } from '@/components/history/upload-panel'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Table } from '@/components/ui/table'
import type { Day } from '@/lib/calendar/day'
import { formatDay, formatNumber, formatTime } from '@/lib/calendar/format'
import { dayAt } from '@/lib/calendar/today'
import type { ImportSummary } from '@/lib/history/import-view'
import type { ImportsPage as ImportsView } from '@/lib/history/queries'
import { routes } from '@/lib/platform/routes'

export function ImportsPage({ view, today }: { view: ImportsView; today: Day }) {
  const t = useTranslations('history')
  return (
    <>
      <PageHeader title={t('list.title')} meta={<p className="max-w-prose">{t('list.intro')}</p>} />
      <div className="grid gap-6">
        <UploadPanel programmes={view.programmes} sources={view.sources} today={today} />
        {view.imports.length === 0 ? (
          <EmptyState>{t('list.empty')}</EmptyState>
        ) : (
          <Panel id="imports" title={t('list.earlier')} isFlush>
            <ImportsTable imports={view.imports} />
          </Panel>
        )}
      </div>
    </>
  )
}

function ImportsTable({ imports }: { imports: readonly ImportSummary[] }) {
  const t = useTranslations('history')
  const locale = useLocale()
  const at = (instant: Date) => ({
    day: formatDay(dayAt(instant), locale),
    time: formatTime(instant, locale),
  })
  /** Nothing where nobody has counted yet. */
  const counted = (row: ImportSummary, count: number) =>
    row.rowCount === 0 ? '' : formatNumber(count, locale)
  return (
    <Table
      caption={t('list.earlier')}
      isCaptionHidden
      rows={imports}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'file',
          label: t('list.column.file'),
          isTitle: true,
          cell: (row) => (
            <TextLink href={routes.import(row.id)} className="break-words">
              {row.fileName}
            </TextLink>
          ),
        },
        { key: 'source', label: t('list.column.source'), cell: (row) => row.source },
        { key: 'programme', label: t('list.column.programme'), cell: (row) => row.programme },
        {
          key: 'status',
          label: t('list.column.status'),
          cell: (row) => <ImportStatusTag status={row.status} />,
        },
        {
          key: 'extractOn',
          label: t('list.column.extractOn'),
          cell: (row) => (row.extractOn ? formatDay(row.extractOn, locale) : t('list.dayNotKnown')),
        },
        {
          key: 'rows',
          label: t('list.column.rows'),
          isNumber: true,
          cell: (row) => counted(row, row.rowCount),
        },
        {
          key: 'people',
          label: t('list.column.people'),
          isNumber: true,
          cell: (row) => counted(row, row.peopleCount),
        },
        {
          key: 'by',
          label: t('list.column.by'),
          cell: (row) =>
            row.createdBy
              ? t('list.byAt', { name: row.createdBy, ...at(row.createdAt) })
              : t('list.at', at(row.createdAt)),
        },
      ]}
    />
  )
}
