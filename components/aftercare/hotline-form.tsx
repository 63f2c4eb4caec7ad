import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { formLabels } from '@/components/ui/form-labels'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { logHotlineContactAction } from '@/lib/aftercare/actions'
import type { ContactJob } from '@/lib/aftercare/queries'
import { hotlineCallers } from '@/lib/aftercare/schema'

export function HotlineForm({ view }: { view: ContactJob }) {
  const t = useTranslations('aftercare')
  const ui = useTranslations('ui')
  const words = useTranslations('words')
  return (
    <ActionForm
      action={logHotlineContactAction}
      labels={formLabels(ui, t('hotlineForm.submit'))}
      isSubmitFixed
    >
      <input type="hidden" name="aftercareId" value={view.job.aftercareId} />
      <DayField name="onDate" label={t('hotlineForm.onDate')} today={view.today} defaultValue={view.today} />
      <RadioGroup
        name="caller"
        look="cards"
        label={t('hotlineForm.caller')}
        choices={hotlineCallers.map((value) => ({ value, label: t(`caller.${value}`) }))}
      />
      <TextInput name="topic" label={t('hotlineForm.topic')} maxLength={400} />
      <Textarea
        name="done"
        label={t('hotlineForm.done')}
        optional={ui('optional')}
        hint={t('visitForm.summaryHint')}
      />
      <RadioGroup
        name="isSolved"
        look="cards"
        label={t('hotlineForm.isSolved')}
        choices={[
          { value: 'YES', label: words('yes') },
          { value: 'NO', label: words('no') },
        ]}
      />
    </ActionForm>
  )
}
