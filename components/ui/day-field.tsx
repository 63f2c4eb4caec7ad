import { useLocale, useTranslations } from 'next-intl'
import { DayInput } from '@/components/ui/day-input'
import type { Day } from '@/lib/calendar/day'

type DayFieldProps = {
  name: string
  label: string
  hint?: string
  optional?: string
  today: Day
  /** The day that stands there from the start. */
  value?: Day | null
}

/** A date field with its fixed words in the reader's language. */
export function DayField({ name, label, hint, optional, today, value }: DayFieldProps) {
  const ui = useTranslations('ui.day')
  const locale = useLocale()
  return (
    <DayInput
      name={name}
      label={label}
      hint={hint ?? ui('hint')}
      {...(optional ? { optional } : {})}
      today={today}
      locale={locale}
      defaultValue={value ?? undefined}
      labels={{ openCalendar: ui('openCalendar'), notUnderstood: ui('notUnderstood') }}
    />
  )
}
