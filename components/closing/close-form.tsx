import { useTranslations } from 'next-intl'
import { OutcomeFields } from '@/components/outcomes/outcome-fields'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { formLabels } from '@/components/ui/form-labels'
import { Panel } from '@/components/ui/panel'
import { Textarea } from '@/components/ui/textarea'
import { closeCaseAction } from '@/lib/closing/actions'
import type { ClosingView } from '@/lib/closing/queries'

type CloseFormProps = { view: Extract<ClosingView, { kind: 'CLOSE' }>; hasOpen: boolean }

/** What became of it, why it ends, and what is left open on purpose. */
export function CloseForm({ view, hasOpen }: CloseFormProps) {
  const t = useTranslations('closing.form')
  const ui = useTranslations('ui')
  return (
    <Panel>
      <ActionForm action={closeCaseAction} labels={formLabels(ui, t('submit'))} submitKind="danger">
        <input type="hidden" name="caseId" value={view.caseId} />
        <input type="hidden" name="version" value={view.version} />
        <OutcomeFields today={view.today} words={{ outcome: t('outcome'), day: t('day'), note: t('note') }} />
        <Textarea name="closingReason" label={t('reason')} rows={3} />
        {view.enrolments.length > 0 ? (
          <CheckboxGroup
            name="endedEnrolmentIds"
            label={t('enrolments')}
            hint={t('enrolmentsHint')}
            optional={ui('optional')}
            choices={view.enrolments.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        {hasOpen ? (
          <CheckboxGroup
            name="anyway"
            label={t('anywayTitle')}
            hint={t('anywayHint')}
            choices={[{ value: 'yes', label: t('anyway') }]}
          />
        ) : null}
        <p className="text-ink-700 text-table">{t('effect')}</p>
      </ActionForm>
    </Panel>
  )
}
