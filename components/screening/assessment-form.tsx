import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { formLabels } from '@/components/ui/form-labels'
import { RadioGroup } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { assessScreeningAction } from '@/lib/screening/actions'
import { agreements, recommendations } from '@/lib/screening/schema'
import type { ScreeningView } from '@/lib/screening/screening-view'

export function AssessmentForm({ screening }: { screening: ScreeningView }) {
  const t = useTranslations('screening.assessment')
  const ui = useTranslations('ui')
  const words = useTranslations('words')
  return (
    <ActionForm action={assessScreeningAction} labels={formLabels(ui, t('submit'))}>
      <input type="hidden" name="screeningId" value={screening.id} />
      <input type="hidden" name="version" value={screening.version} />
      <input type="hidden" name="shown" value={screening.shown ?? ''} />
      <RadioGroup
        name="agreement"
        label={t('agreement')}
        look="row"
        choices={agreements.map((value) => ({ value, label: t(`agreements.${value}`) }))}
      />
      <Textarea name="reason" label={t('reason')} hint={t('reasonHint')} />
      <Textarea name="citizenWords" label={t('citizenWords')} optional={words('optional')} isQuote />
      <RadioGroup
        name="recommendation"
        label={t('recommendation')}
        look="row"
        choices={recommendations.map((value) => ({ value, label: t(`recommendations.${value}`) }))}
      />
    </ActionForm>
  )
}
