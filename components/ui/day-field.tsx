import { useLocale, useTranslations } from 'next-intl'
import { DayInput } from '@/components/ui/day-input'
import type { FieldWords } from '@/components/ui/field'
import type { Day } from '@/lib/calendar/day'

type DayFieldProps = Pick<FieldWords, 'name' | 'label' | 'hint' | 'optional' | 'id'> & {
  today: Day
  /** The day that stands there from the start; left out or null = empty. */
  defaultValue?: Day | null | undefined
  isOptional?: boolean
}

/** A date field with its fixed words in the reader's language. Its hint says how a date is written, unless
 * another one (or none: null) is given. */
export function DayField({ hint, optional, isOptional, defaultValue, ...rest }: DayFieldProps) {
  const ui = useTranslations('ui')
  return (
    <DayInput
      {...rest}
      hint={hint === undefined ? ui('day.hint') : hint}
      optional={optional ?? (isOptional ? ui('optional') : undefined)}
      locale={useLocale()}
      defaultValue={defaultValue ?? undefined}
      labels={{ openCalendar: ui('day.openCalendar'), notUnderstood: ui('day.notUnderstood') }}
    />
  )
}
