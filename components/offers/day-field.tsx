import { useLocale, useTranslations } from 'next-intl'
import { DayInput } from '@/components/ui/day-input'
import type { Day } from '@/lib/calendar/day'

type DayFieldProps = {
  name: string
  label: string
  today: Day
  /** Left out = empty. */
  defaultValue?: Day | undefined
  hint?: string
  isOptional?: boolean
}

/** A date field with the fixed words of every date field. */
export function DayField({ isOptional, hint, ...rest }: DayFieldProps) {
  const ui = useTranslations('ui')
  const locale = useLocale()
  return (
    <DayInput
      {...rest}
      hint={hint ?? ui('day.hint')}
      locale={locale}
      labels={{ openCalendar: ui('day.openCalendar'), notUnderstood: ui('day.notUnderstood') }}
      {...(isOptional ? { optional: ui('optional') } : {})}
    />
  )
}
