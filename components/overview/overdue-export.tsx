import { useTranslations } from 'next-intl'
import { ExportForm } from '@/components/exports/export-form'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { exportOverdueAction } from '@/lib/overview/actions'
import { type OverdueFilter, overdueQuery } from '@/lib/overview/overdue-filter'

export function OverdueExport({ filter, count }: { filter: OverdueFilter; count: number }) {
  const t = useTranslations('overview.late.file')
  const ui = useTranslations('ui')
  return (
    <Disclosure summary={t('open')}>
      <ExportForm
        action={exportOverdueAction}
        words={{
          purpose: t('why'),
          purposeHint: t('whyHint'),
          format: t('format'),
          xlsx: t('xlsx'),
          csv: t('csv'),
          labels: formLabels(ui, t('submit', { count })),
        }}
      >
        <input type="hidden" name="query" value={String(overdueQuery(filter))} />
      </ExportForm>
    </Disclosure>
  )
}
