import { useLocale, useTranslations } from 'next-intl'
import { ImportStatusTag } from '@/components/history/import-status-tag'
import { UploadForm } from '@/components/history/upload-form'
import { EmptyState } from '@/components/ui/empty-state'
import { formLabels } from '@/components/ui/form-labels'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Table } from '@/components/ui/table'
import type { Day } from '@/lib/calendar/day'
import { formatDay, formatNumber, formatTime } from '@/lib/calendar/format'
import { dayAt } from '@/lib/calendar/today'
import type { ImportSummary, ImportsPage as ImportsView } from '@/lib/history/queries'
import { routes } from '@/lib/platform/routes'

export function ImportsPage({ view, today }: { view: ImportsView; today: Day }) {
  const t = useTranslations('history')
  return (
    <>
      <PageHeader title={t('list.title')} meta={<p className="max-w-prose">{t('list.intro')}</p>} />
      <div className="grid gap-6">
        <Panel id="upload" title={t('list.upload')}>
          {view.programmes.length === 0 ? (
            <Notice kind="info">{t('list.noProgrammes')}</Notice>
          ) : (
            <Upload programmes={view.programmes} today={today} />
          )}
        </Panel>
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

function Upload({ programmes, today }: { programmes: ImportsView['programmes']; today: Day }) {
  const t = useTranslations('history.upload')
  const ui = useTranslations('ui')
  const words = useTranslations('words')
  const validation = useTranslations('validation')
  return (
    <UploadForm
      programmes={programmes}
      today={today}
      locale={useLocale()}
      words={{
        file: t('file'),
        fileHint: t('fileHint'),
        fileTooLarge: validation('fileTooLarge'),
        programme: t('programme'),
        choose: t('choose'),
        extractOn: t('extractOn'),
        extractOnHint: t('extractOnHint'),
        coversFrom: t('coversFrom'),
        coversFromHint: t('coversFromHint'),
        optional: words('optional'),
      }}
      dayLabels={{ openCalendar: ui('day.openCalendar'), notUnderstood: ui('day.notUnderstood') }}
      labels={formLabels(ui, t('submit'))}
    />
  )
}

function ImportsTable({ imports }: { imports: readonly ImportSummary[] }) {
  const t = useTranslations('history')
  const locale = useLocale()
  const at = (instant: Date) => ({
    day: formatDay(dayAt(instant), locale),
    time: formatTime(instant, locale),
  })
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
          cell: (row) => <TextLink href={routes.import(row.id)}>{row.fileName}</TextLink>,
        },
        { key: 'programme', label: t('list.column.programme'), cell: (row) => row.programme },
        {
          key: 'extractOn',
          label: t('list.column.extractOn'),
          cell: (row) => formatDay(row.extractOn, locale),
        },
        {
          key: 'rows',
          label: t('list.column.rows'),
          isNumber: true,
          cell: (row) => formatNumber(row.rowCount, locale),
        },
        {
          key: 'people',
          label: t('list.column.people'),
          isNumber: true,
          cell: (row) => formatNumber(row.peopleCount, locale),
        },
        {
          key: 'status',
          label: t('list.column.status'),
          cell: (row) => <ImportStatusTag status={row.status} />,
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
