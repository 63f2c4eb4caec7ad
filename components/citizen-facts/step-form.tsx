import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { formLabels } from '@/components/ui/form-labels'
import { RadioGroup } from '@/components/ui/radio-group'
import type { Day } from '@/lib/calendar/day'
import { moveStepAction } from '@/lib/programme-steps/actions'
import type { EnrolmentView } from '@/lib/programme-steps/enrolment-view'

/** “Trin 1: Startafklaring”, or the number alone where the programme names none. */
export function useStepName({ stepChoices }: Pick<EnrolmentView, 'stepChoices'>) {
  const t = useTranslations('citizenFacts.steps')
  return (step: number): string => {
    const name = stepChoices.find((choice) => choice.step === step)?.name
    return name ? t('stepNamed', { step, name }) : t('step', { step })
  }
}

type StepFormProps = { enrolment: EnrolmentView; caseId: string; today: Day }

export function StepForm({ enrolment, caseId, today }: StepFormProps) {
  const t = useTranslations('citizenFacts.steps')
  const ui = useTranslations('ui')
  const stepName = useStepName(enrolment)
  const { current, stepChoices } = enrolment
  return (
    <ActionForm action={moveStepAction} labels={formLabels(ui, t('save'))} submitKind="secondary" resetsOnOk>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="enrolmentId" value={enrolment.id} />
      <input type="hidden" name="seen" value={current?.id ?? ''} />
      <RadioGroup
        name="step"
        label={t('label')}
        hint={t('rule')}
        choices={stepChoices
          .filter(({ step }) => step !== current?.step)
          .map(({ step }) => ({ value: String(step), label: stepName(step) }))}
      />
      <DayField
        name="fromOn"
        label={t('fromOn')}
        today={today}
        defaultValue={today}
        hint={current ? t('hint') : null}
      />
    </ActionForm>
  )
}
