import { useTranslations } from 'next-intl'
import { DayField } from '@/components/ui/day-field'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import type { Day } from '@/lib/calendar/day'
import { outcomeKinds } from '@/lib/outcomes/schema'

type OutcomeFieldsProps = { today: Day; words: { outcome: string; day: string; note: string } }

/** What became of the citizen, and when. */
export function OutcomeFields({ today, words }: OutcomeFieldsProps) {
  const ui = useTranslations('ui')
  const kinds = useTranslations('words.outcomes')
  return (
    <>
      <Select
        name="outcome"
        label={words.outcome}
        emptyLabel={ui('choose')}
        options={outcomeKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
      />
      <DayField name="happenedOn" label={words.day} today={today} defaultValue={today} />
      <Textarea name="outcomeNote" label={words.note} optional={ui('optional')} rows={2} />
    </>
  )
}
