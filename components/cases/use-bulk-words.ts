import { useTranslations } from 'next-intl'
import type { BulkWords } from '@/components/cases/bulk-bar'
import type { ExportWords } from '@/components/exports/export-form'
import { formLabels } from '@/components/ui/form-labels'
import { lanes } from '@/lib/cases/schema'

/** The words of the list's script, which has no catalogue of its own. */
export function useBulkWords(): BulkWords {
  const t = useTranslations('caseload')
  const ui = useTranslations('ui')
  const lane = useTranslations('words.lanes')
  return {
    selectAll: t('selectAll'),
    bar: t('bulk.bar'),
    selectedOne: t('bulk.selectedOne'),
    selectedMany: t('bulk.selectedMany'),
    clear: t('bulk.clear'),
    close: t('bulk.close'),
    move: t('bulk.move'),
    lane: t('bulk.lane'),
    reason: t('bulk.reason'),
    optional: ui('optional'),
    lanes: lanes.map((value) => ({ value, label: lane(value) })),
    transfer: t('bulk.transfer'),
    results: t('bulk.results'),
    outcomes: { MOVED: t('bulk.moved'), REFUSED: t('bulk.refused'), CHANGED: t('bulk.changed') },
    export: t('bulk.export'),
    exportWords: useExportWords(),
    moveLabels: formLabels(ui, t('bulk.moveSubmit')),
    takeOverLabels: formLabels(ui, t('bulk.takeOver')),
  }
}

export function useExportWords(): ExportWords {
  const t = useTranslations('caseload.bulk')
  const ui = useTranslations('ui')
  return {
    purpose: t('purpose'),
    purposeHint: t('purposeHint'),
    format: t('format'),
    xlsx: t('xlsx'),
    csv: t('csv'),
    labels: formLabels(ui, t('exportSubmit')),
  }
}
