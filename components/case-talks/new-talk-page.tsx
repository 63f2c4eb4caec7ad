import { useTranslations } from 'next-intl'
import { TalkKindField, TalkTimeFields } from '@/components/case-talks/talk-basics'
import { TalkHeading } from '@/components/case-talks/talk-heading'
import { TalkRecordFields } from '@/components/case-talks/talk-record-fields'
import { ActionForm } from '@/components/ui/action-form'
import { formLabels } from '@/components/ui/form-labels'
import { RadioGroup } from '@/components/ui/radio-group'
import { addTalkAction } from '@/lib/case-talks/actions'
import type { NewTalkView } from '@/lib/case-talks/citizen-queries'

/** What is asked follows the answer to “held?”, by style alone. */
const ONLY_WHEN_HELD = 'hidden gap-6 group-has-[[name=state][value=HELD]:checked]/talk:grid'

export function NewTalkPage({ view }: { view: NewTalkView }) {
  const t = useTranslations('caseTalks.form')
  const ui = useTranslations('ui')
  return (
    <>
      <TalkHeading citizen={view.citizen} title={t('newTitle')} />
      <div className="max-w-[40rem]">
        <ActionForm action={addTalkAction} labels={formLabels(ui, t('submit'))} isSubmitFixed>
          <input type="hidden" name="caseId" value={view.caseId} />
          <div className="group/talk grid gap-6">
            <RadioGroup
              name="state"
              look="cards"
              label={t('state')}
              defaultValue="PLANNED"
              choices={(['PLANNED', 'HELD'] as const).map((value) => ({
                value,
                label: t(`states.${value}`),
              }))}
            />
            <TalkKindField talk={null} />
            <TalkTimeFields talk={null} today={view.today} />
            <div className={ONLY_WHEN_HELD}>
              <TalkRecordFields talk={null} {...view} />
            </div>
          </div>
        </ActionForm>
      </div>
    </>
  )
}
