import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { formLabels } from '@/components/ui/form-labels'
import { recheckImportAction } from '@/lib/history/actions'

/** Reads the same file again, with the tables as they are now. */
export function RecheckForm({ importId, label }: { importId: string; label: string }) {
  const ui = useTranslations('ui')
  return (
    <ActionForm action={recheckImportAction} labels={formLabels(ui, label)} submitKind="secondary">
      <input type="hidden" name="importId" value={importId} />
    </ActionForm>
  )
}
