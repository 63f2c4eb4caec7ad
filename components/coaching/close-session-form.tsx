import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { formLabels } from '@/components/ui/form-labels'
import { RadioGroup } from '@/components/ui/radio-group'
import { closeSessionAction } from '@/lib/coaching/actions'
import { notHeldOutcomes } from '@/lib/coaching/codes'
import { routes } from '@/lib/platform/routes'

/** What became of a booked session that was not held. */
export function CloseSessionForm({ session }: { session: { id: string; version: number } }) {
  const t = useTranslations('coaching')
  const ui = useTranslations('ui')
  return (
    <ActionForm
      action={closeSessionAction}
      labels={formLabels(ui, t('session.close'))}
      submitKind="secondary"
      okHref={routes.coaching}
    >
      <input type="hidden" name="sessionId" value={session.id} />
      <input type="hidden" name="version" value={session.version} />
      <RadioGroup
        name="outcome"
        label={t('session.outcome')}
        hint={t('session.outcomeHint')}
        look="row"
        choices={notHeldOutcomes.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
    </ActionForm>
  )
}
