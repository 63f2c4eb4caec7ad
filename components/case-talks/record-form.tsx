import { useTranslations } from 'next-intl'
import { TalkKindField, TalkTimeFields } from '@/components/case-talks/talk-basics'
import { TalkRecordFields } from '@/components/case-talks/talk-record-fields'
import { ActionForm } from '@/components/ui/action-form'
import { formLabels } from '@/components/ui/form-labels'
import { RadioGroup } from '@/components/ui/radio-group'
import { recordTalkAction } from '@/lib/case-talks/actions'
import type { TalkPageView } from '@/lib/case-talks/citizen-queries'
import { talkOutcomes } from '@/lib/case-talks/codes'

const ONLY_WHEN_HELD = 'hidden gap-6 group-has-[[name=outcome][value=HELD]:checked]/talk:grid'

/** What became of a planned talk, or what is to be put right in a recorded one. */
export function RecordForm({ view }: { view: TalkPageView }) {
  const t = useTranslations('caseTalks')
  const ui = useTranslations('ui')
  const { talk } = view
  return (
    <ActionForm action={recordTalkAction} labels={formLabels(ui, t('form.submit'))} isSubmitFixed>
      <input type="hidden" name="talkId" value={talk.id} />
      <input type="hidden" name="version" value={talk.version} />
      <div className="group/talk grid gap-6">
        <RadioGroup
          name="outcome"
          look="cards"
          label={t('form.outcome')}
          {...(talk.status === 'PLANNED' ? {} : { defaultValue: talk.status })}
          choices={talkOutcomes.map((value) => ({ value, label: t(`status.${value}`) }))}
        />
        <TalkKindField talk={talk} />
        <TalkTimeFields talk={talk} today={view.today} />
        <div className={ONLY_WHEN_HELD}>
          <TalkRecordFields {...view} />
        </div>
      </div>
    </ActionForm>
  )
}
