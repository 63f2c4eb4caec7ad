import { useTranslations } from 'next-intl'
import { DayField } from '@/components/ui/day-field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { Day } from '@/lib/calendar/day'
import { talkKinds } from '@/lib/case-talks/codes'
import type { TalkView } from '@/lib/case-talks/talk-rows'

export function TalkKindField({ talk }: { talk: TalkView | null }) {
  const t = useTranslations('caseTalks.form')
  const kinds = useTranslations('words.talkKinds')
  return (
    <Select
      name="kind"
      label={t('kind')}
      emptyLabel={t('choose')}
      defaultValue={talk?.kind ?? ''}
      options={talkKinds.map((value) => ({ value, label: kinds(value) }))}
    />
  )
}

type TalkTimeFieldsProps = { talk: Pick<TalkView, 'on' | 'atTime' | 'place'> | null; today: Day }

/** Day, time of day and place. */
export function TalkTimeFields({ talk, today }: TalkTimeFieldsProps) {
  const t = useTranslations('caseTalks.form')
  const ui = useTranslations('ui')
  return (
    <>
      <div className="flex flex-wrap gap-x-6 gap-y-4 sm:items-end">
        <DayField name="onDate" label={t('onDate')} today={today} defaultValue={talk?.on ?? today} />
        <TextInput
          name="atTime"
          type="time"
          label={t('atTime')}
          optional={ui('optional')}
          characters={8}
          defaultValue={talk?.atTime ?? ''}
        />
      </div>
      <TextInput
        name="place"
        label={t('place')}
        optional={ui('optional')}
        hint={t('placeHint')}
        defaultValue={talk?.place ?? ''}
        maxLength={200}
      />
    </>
  )
}
