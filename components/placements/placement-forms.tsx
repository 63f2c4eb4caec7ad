import { useTranslations } from 'next-intl'
import { HoursFields } from '@/components/placements/hours-fields'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { formLabels } from '@/components/ui/form-labels'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import { type Day, minDay } from '@/lib/calendar/day'
import { addHoursAction, correctPlacementDatesAction, endPlacementAction } from '@/lib/placements/actions'
import type { PlacementView } from '@/lib/placements/queries'
import { placementEnds } from '@/lib/placements/schema'

type FormProps = { placement: PlacementView; today: Day }

export function AddHoursForm({ placement, today }: FormProps) {
  const t = useTranslations('placements.addHours')
  const ui = useTranslations('ui')
  return (
    <ActionForm action={addHoursAction} labels={formLabels(ui, t('save'))} submitKind="secondary" resetsOnOk>
      <Identity placement={placement} />
      <DayField name="fromOn" label={t('from')} hint={t('hint')} today={today} />
      <HoursFields />
    </ActionForm>
  )
}

export function CorrectDatesForm({ placement, today }: FormProps) {
  const t = useTranslations('placements')
  const ui = useTranslations('ui')
  return (
    <ActionForm
      action={correctPlacementDatesAction}
      labels={formLabels(ui, t('dates.save'))}
      submitKind="secondary"
    >
      <Identity placement={placement} />
      <DayField
        name="fromOn"
        label={t('form.from')}
        hint={null}
        defaultValue={placement.from}
        today={today}
      />
      <DayField
        name="lastDayOn"
        label={t('form.lastDay')}
        hint={t('dates.goesOn')}
        isOptional
        defaultValue={placement.lastDay}
        today={today}
      />
      <TextInput name="reason" label={t('dates.reason')} maxLength={400} />
    </ActionForm>
  )
}

export function EndPlacementForm({ placement, today }: FormProps) {
  const t = useTranslations('placements')
  const ui = useTranslations('ui')
  return (
    <ActionForm action={endPlacementAction} labels={formLabels(ui, t('end.save'))} submitKind="secondary">
      <Identity placement={placement} />
      <DayField
        name="lastDayOn"
        label={t('end.lastDay')}
        hint={null}
        defaultValue={placement.lastDay ? minDay(placement.lastDay, today) : null}
        today={today}
      />
      <RadioGroup
        name="endKind"
        label={t('end.kind')}
        choices={placementEnds.map((value) => ({ value, label: t(`endKind.${value}`) }))}
      />
      <TextInput name="endReason" label={t('end.reason')} hint={t('end.reasonHint')} maxLength={400} />
    </ActionForm>
  )
}

function Identity({ placement }: { placement: PlacementView }) {
  return (
    <>
      <input type="hidden" name="placementId" value={placement.id} />
      <input type="hidden" name="version" value={placement.version} />
    </>
  )
}
