import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { formLabels } from '@/components/ui/form-labels'
import { RadioGroup } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import type { Day } from '@/lib/calendar/day'
import { checkHypothesisAction } from '@/lib/hypotheses/actions'
import type { HypothesisView } from '@/lib/hypotheses/queries'
import { outcomes } from '@/lib/hypotheses/schema'

type CheckFormProps = { hypothesis: HypothesisView; today: Day; nextCheckOn: Day }

/** The day of the next check is asked for by style alone, so the form works before the page is alive. */
export function CheckForm({ hypothesis, today, nextCheckOn }: CheckFormProps) {
  const t = useTranslations('hypotheses')
  const ui = useTranslations('ui')
  return (
    <ActionForm
      action={checkHypothesisAction}
      labels={{ ...formLabels(ui, t('checkForm.submit')), saved: t('checkForm.saved') }}
      submitKind="secondary"
      resetsOnOk
    >
      <input type="hidden" name="hypothesisId" value={hypothesis.id} />
      <input type="hidden" name="version" value={hypothesis.version} />
      <div className="group/outcome grid gap-6">
        <RadioGroup
          name="outcome"
          label={t('checkForm.outcome')}
          look="row"
          choices={outcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
        />
        <Textarea name="note" label={t('checkForm.note')} hint={t('checkForm.noteHint')} maxLength={2000} />
        <div className="hidden group-has-[[value=OPEN]:checked]/outcome:block">
          <DayField
            name="followUpOn"
            label={t('checkForm.followUpOn')}
            hint={t('checkForm.followUpHint')}
            defaultValue={nextCheckOn}
            today={today}
          />
        </div>
      </div>
    </ActionForm>
  )
}
