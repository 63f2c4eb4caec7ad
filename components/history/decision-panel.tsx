import { useTranslations } from 'next-intl'
import { DiscardDialog } from '@/components/history/discard-dialog'
import { ActionForm } from '@/components/ui/action-form'
import { formLabels } from '@/components/ui/form-labels'
import { Panel } from '@/components/ui/panel'
import { completeImportAction } from '@/lib/history/actions'
import type { ImportView } from '@/lib/history/queries'

/** All the good rows or none. */
export function DecisionPanel({ view }: { view: ImportView }) {
  const t = useTranslations('history.preview')
  const ui = useTranslations('ui')
  return (
    <Panel id="decide" title={t('decideTitle')}>
      <p className="mb-4 max-w-prose">
        {view.may.import ? t('decideText', { rejected: view.rejectedCount }) : t('nothingToImport')}
      </p>
      <div className="flex flex-wrap items-start gap-4">
        {view.may.import ? (
          <ActionForm
            action={completeImportAction}
            labels={formLabels(ui, t('import', { count: view.acceptedCount }))}
          >
            <input type="hidden" name="importId" value={view.id} />
          </ActionForm>
        ) : null}
        {view.may.discard ? (
          <DiscardDialog importId={view.id} rowCount={view.rowCount} label={t('discard')} />
        ) : null}
      </div>
    </Panel>
  )
}
