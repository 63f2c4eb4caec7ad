import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { formLabels } from '@/components/ui/form-labels'
import { RadioGroup } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { logPreStartTalkAction, recordStatusAction } from '@/lib/aftercare/actions'
import type { StatusPoint } from '@/lib/aftercare/rules/facts'
import { statusOutcomes } from '@/lib/aftercare/schema'
import type { Day } from '@/lib/calendar/day'

export function PreStartTalkForm({ aftercareId, today }: { aftercareId: string; today: Day }) {
  const t = useTranslations('aftercare')
  const ui = useTranslations('ui')
  return (
    <ActionForm
      action={logPreStartTalkAction}
      labels={formLabels(ui, t('talk.submit'))}
      submitKind="secondary"
    >
      <input type="hidden" name="aftercareId" value={aftercareId} />
      <DayField name="onDate" label={t('talk.day')} hint={null} today={today} defaultValue={today} />
      <Textarea
        name="summary"
        label={t('talk.summary')}
        optional={ui('optional')}
        hint={t('visitForm.summaryHint')}
      />
    </ActionForm>
  )
}

type StatusFormProps = { aftercareId: string; point: StatusPoint; today: Day }

export function StatusForm({ aftercareId, point, today }: StatusFormProps) {
  const t = useTranslations('aftercare')
  const ui = useTranslations('ui')
  return (
    <ActionForm
      action={recordStatusAction}
      labels={formLabels(ui, t('statusForm.submit'))}
      submitKind="secondary"
    >
      <input type="hidden" name="aftercareId" value={aftercareId} />
      <input type="hidden" name="point" value={point} />
      <RadioGroup
        name="outcome"
        label={t('statusForm.outcome')}
        choices={statusOutcomes.map((value) => ({ value, label: t(`statusOutcome.${value}`) }))}
      />
      <DayField
        name="recordedOn"
        label={t('statusForm.day')}
        hint={null}
        today={today}
        defaultValue={today}
      />
      <Textarea name="note" label={t('statusForm.note')} optional={ui('optional')} />
    </ActionForm>
  )
}
