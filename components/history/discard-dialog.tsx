import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Dialog, DialogCancel } from '@/components/ui/dialog'
import { formLabels } from '@/components/ui/form-labels'
import { discardImportAction } from '@/lib/history/actions'

/** The file is deleted: asked about once more. */
export function DiscardDialog({
  importId,
  rowCount,
  label,
}: {
  importId: string
  rowCount: number
  label: string
}) {
  const t = useTranslations('history.preview')
  const ui = useTranslations('ui')
  return (
    <Dialog
      trigger={{ label }}
      title={t('discardDialog.question')}
      consequence={t('discardDialog.consequence', { count: rowCount })}
    >
      <ActionForm
        action={discardImportAction}
        labels={formLabels(ui, label)}
        submitKind="danger"
        aside={<DialogCancel label={t('discardDialog.cancel')} />}
      >
        <input type="hidden" name="importId" value={importId} />
      </ActionForm>
    </Dialog>
  )
}
