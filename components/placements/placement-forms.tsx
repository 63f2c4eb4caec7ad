import { useLocale, useTranslations } from 'next-intl'
import { HoursFields } from '@/components/placements/hours-fields'
import { ActionForm } from '@/components/ui/action-form'
import { DayInput } from '@/components/ui/day-input'
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
  const { ui, day } = useFormParts(today)
  return (
    <ActionForm action={addHoursAction} labels={formLabels(ui, t('save'))} submitKind="secondary" resetsOnOk>
      <Identity placement={placement} />
      <DayInput name="fromOn" label={t('from')} hint={t('hint')} {...day} />
      <HoursFields />
    </ActionForm>
  )
}

export function CorrectDatesForm({ placement, today }: FormProps) {
  const t = useTranslations('placements')
  const { ui, day } = useFormParts(today)
  return (
    <ActionForm
      action={correctPlacementDatesAction}
      labels={formLabels(ui, t('dates.save'))}
      submitKind="secondary"
    >
      <Identity placement={placement} />
      <DayInput name="fromOn" label={t('form.from')} defaultValue={placement.from} {...day} />
      <DayInput
        name="lastDayOn"
        label={t('form.lastDay')}
        hint={t('dates.goesOn')}
        optional={ui('optional')}
        defaultValue={placement.lastDay ?? undefined}
        {...day}
      />
      <TextInput name="reason" label={t('dates.reason')} maxLength={400} />
    </ActionForm>
  )
}

export function EndPlacementForm({ placement, today }: FormProps) {
  const t = useTranslations('placements')
  const { ui, day } = useFormParts(today)
  return (
    <ActionForm action={endPlacementAction} labels={formLabels(ui, t('end.save'))} submitKind="secondary">
      <Identity placement={placement} />
      <DayInput
        name="lastDayOn"
        label={t('end.lastDay')}
        defaultValue={placement.lastDay ? minDay(placement.lastDay, today) : undefined}
        {...day}
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

function useFormParts(today: Day) {
  const ui = useTranslations('ui')
  const locale = useLocale()
  const labels = { openCalendar: ui('day.openCalendar'), notUnderstood: ui('day.notUnderstood') }
  return { ui, day: { today, locale, labels } }
}
