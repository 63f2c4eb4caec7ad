import { useTranslations } from 'next-intl'
import { DayField } from '@/components/ui/day-field'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { Day } from '@/lib/calendar/day'
import type { EffortRow } from '@/lib/efforts/effort-view'
import { effortKinds } from '@/lib/efforts/kinds'

export function EffortFields({ today, effort }: { today: Day; effort?: EffortRow }) {
  const t = useTranslations('citizenFacts.efforts')
  const ui = useTranslations('ui')
  const kinds = useTranslations('words.effortKinds')
  return (
    <>
      <RadioGroup
        name="kind"
        label={t('kindLabel')}
        hint={t('privateHint')}
        look="row"
        choices={effortKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
        {...(effort ? { defaultValue: effort.kind } : {})}
      />
      <TextInput name="name" label={t('name')} defaultValue={effort?.what?.name} maxLength={120} />
      <TextInput
        name="provider"
        label={t('provider')}
        optional={ui('optional')}
        defaultValue={effort?.what?.provider ?? ''}
        maxLength={200}
      />
      <DayField
        name="fromOn"
        label={t('fromOn')}
        hint={null}
        today={today}
        defaultValue={effort ? effort.from : today}
      />
      <DayField
        name="lastDayOn"
        label={t('lastDayOn')}
        hint={null}
        today={today}
        isOptional
        defaultValue={effort?.lastDayOn}
      />
      <Textarea
        name="note"
        label={t('note')}
        hint={t('noteHint')}
        optional={ui('optional')}
        defaultValue={effort?.what?.note ?? ''}
        rows={2}
        maxLength={2000}
      />
    </>
  )
}
