import { useTranslations } from 'next-intl'
import { CvrInput } from '@/components/aftercare/cvr-input'
import { HoursFields } from '@/components/placements/hours-fields'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
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
      <DayField name="fromOn" label={t('from')} today={today} />
      <DayField name="lastDayOn" label={t('lastDay')} hint={t('lastDayHint')} isOptional today={today} />
      <HoursFields />
    </ActionForm>
  )
}
