import { useTranslations } from 'next-intl'
import { DayField } from '@/components/ui/day-field'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import type { Day } from '@/lib/calendar/day'
import { sessionForms } from '@/lib/coaching/codes'
import type { SessionForm } from '@/prisma/generated/enums'

type BookingFieldsProps = {
  today: Day
  booked: { on: Day; atTime: string | null; form: SessionForm } | null
}

/** When and how a session takes place. */
export function BookingFields({ today, booked }: BookingFieldsProps) {
  const t = useTranslations('coaching')
  const ui = useTranslations('ui')
  return (
    <>
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <DayField name="onDate" label={t('session.onDate')} today={today} defaultValue={booked?.on} />
        <TextInput
          name="atTime"
          type="time"
          label={t('session.atTime')}
          optional={ui('optional')}
          characters={8}
          defaultValue={booked?.atTime ?? ''}
        />
      </div>
      <RadioGroup
        name="form"
        label={t('session.form')}
        look="row"
        choices={sessionForms.map((value) => ({ value, label: t(`form.${value}`) }))}
        defaultValue={booked?.form ?? 'IN_PERSON'}
      />
    </>
  )
}
