import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { formLabels } from '@/components/ui/form-labels'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { Day } from '@/lib/calendar/day'
import { makePlanAction } from '@/lib/job-search/actions'
import { planKinds } from '@/lib/job-search/schema'

export function PlanForm({ caseId, today }: { caseId: string; today: Day }) {
  const t = useTranslations('citizenFacts.plan')
  const ui = useTranslations('ui')
  return (
    <ActionForm action={makePlanAction} labels={formLabels(ui, t('save'))} resetsOnOk>
      <input type="hidden" name="caseId" value={caseId} />
      <RadioGroup
        name="kind"
        label={t('kindLabel')}
        choices={planKinds.map((kind) => ({
          value: kind,
          label: t(`kind.${kind}`),
          hint: t(`kindHint.${kind}`),
        }))}
      />
      <TextInput
        name="talkEveryDays"
        label={t('talkEveryDays')}
        hint={t('talkHint')}
        optional={ui('optional')}
        unit={t('days')}
        characters={3}
        inputMode="numeric"
      />
      <Textarea name="text" label={t('text')} maxLength={4000} />
      <DayField name="madeOn" label={t('madeOn')} hint={null} today={today} defaultValue={today} />
    </ActionForm>
  )
}
