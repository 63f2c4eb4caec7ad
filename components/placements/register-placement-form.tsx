import { useLocale, useTranslations } from 'next-intl'
import { CvrInput } from '@/components/aftercare/cvr-input'
import { HoursFields } from '@/components/placements/hours-fields'
import { ActionForm } from '@/components/ui/action-form'
import { DayInput } from '@/components/ui/day-input'
import { formLabels } from '@/components/ui/form-labels'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { Day } from '@/lib/calendar/day'
import { registerPlacementAction } from '@/lib/placements/actions'
import { placementKinds } from '@/lib/placements/schema'

export function RegisterPlacementForm({ caseId, today }: { caseId: string; today: Day }) {
  const t = useTranslations('placements.form')
  const ui = useTranslations('ui')
  const kinds = useTranslations('words.placementKinds')
  const locale = useLocale()
  const day = {
    today,
    locale,
    labels: { openCalendar: ui('day.openCalendar'), notUnderstood: ui('day.notUnderstood') },
  }
  return (
    <ActionForm action={registerPlacementAction} labels={formLabels(ui, t('save'))} resetsOnOk>
      <input type="hidden" name="caseId" value={caseId} />
      <Select
        name="kind"
        label={t('kind')}
        emptyLabel={ui('choose')}
        options={placementKinds.map((value) => ({ value, label: kinds(value) }))}
      />
      <TextInput name="companyName" label={t('company')} maxLength={200} />
      <CvrInput
        name="cvr"
        label={t('cvr')}
        hint={t('cvrHint')}
        doubtful={t('cvrDoubtful')}
        optional={ui('optional')}
      />
      <DayInput name="fromOn" label={t('from')} hint={ui('day.hint')} {...day} />
      <DayInput
        name="lastDayOn"
        label={t('lastDay')}
        hint={t('lastDayHint')}
        optional={ui('optional')}
        {...day}
      />
      <HoursFields />
    </ActionForm>
  )
}
