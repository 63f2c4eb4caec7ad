import { useLocale, useTranslations } from 'next-intl'
import { DayInput } from '@/components/ui/day-input'
import type { Day } from '@/lib/calendar/day'

type DayFieldProps = {
  name: string
  label: string
  today: Day
  hint?: string
  isOptional?: boolean
  defaultValue?: Day | null
}

/** A date of a fact, with the fixed words of every date field. */
export function DayField({ name, label, today, hint, isOptional, defaultValue }: DayFieldProps) {
  const ui = useTranslations('ui')
  return (
    <DayInput
      name={name}
      label={label}
      hint={hint}
      optional={isOptional ? ui('optional') : undefined}
      today={today}
      locale={useLocale()}
      defaultValue={defaultValue ?? undefined}
      labels={{ openCalendar: ui('day.openCalendar'), notUnderstood: ui('day.notUnderstood') }}
    />
  )
}
