import { useTranslations } from 'next-intl'
import { OverdueExportForm } from '@/components/overview/overdue-export-form'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { type OverdueFilter, overdueQuery } from '@/lib/overview/overdue-filter'

export function OverdueExport({ filter, count }: { filter: OverdueFilter; count: number }) {
  const t = useTranslations('overview.late.file')
  const ui = useTranslations('ui')
  return (
    <Disclosure summary={t('open')}>
      <OverdueExportForm
        query={String(overdueQuery(filter))}
        words={{
          purpose: t('why'),
          purposeHint: t('whyHint'),
          format: t('format'),
          xlsx: t('xlsx'),
          csv: t('csv'),
          labels: formLabels(ui, t('submit', { count })),
        }}
      />
    </Disclosure>
  )
}
