import { useLocale, useTranslations } from 'next-intl'
import { ImportStatusTag } from '@/components/history/import-status-tag'
import { Table } from '@/components/ui/table'
import { formatDay, formatNumber, formatTime } from '@/lib/calendar/format'
import { dayAt } from '@/lib/calendar/today'
import type { ImportFigures } from '@/lib/operations/queries'

const figures = ['rows', 'people', 'rejected', 'warnings'] as const

export function ImportFiguresTable({ imports }: { imports: readonly ImportFigures[] }) {
  const t = useTranslations('operations.imports')
  const locale = useLocale()
  return (
    <Table
      caption={t('title')}
      isCaptionHidden
      rows={imports}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'at',
          label: t('at'),
          isTitle: true,
          cell: ({ createdAt }) =>
            t('atTime', { day: formatDay(dayAt(createdAt), locale), time: formatTime(createdAt, locale) }),
        },
        { key: 'programme', label: t('programme'), cell: (row) => row.programmeName },
        { key: 'status', label: t('status'), cell: (row) => <ImportStatusTag status={row.status} /> },
        ...figures.map((figure) => ({
          key: figure,
          label: t(figure),
          isNumber: true,
          cell: (row: ImportFigures) => formatNumber(row[figure], locale),
        })),
      ]}
    />
  )
}
