import { useTranslations } from 'next-intl'
import { RecordForm } from '@/components/case-talks/record-form'
import { TalkTimeFields } from '@/components/case-talks/talk-basics'
import { TalkEntry } from '@/components/case-talks/talk-entry'
import { TalkHeading } from '@/components/case-talks/talk-heading'
import { useTalkWhen } from '@/components/case-talks/use-talk-when'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { Panel } from '@/components/ui/panel'
import { moveTalkAction } from '@/lib/case-talks/actions'
import type { TalkPageView } from '@/lib/case-talks/citizen-queries'

export function TalkPage({ view }: { view: TalkPageView }) {
  const t = useTranslations('caseTalks.form')
  const kinds = useTranslations('words.talkKinds')
  const when = useTalkWhen()
  const { talk, citizen, may } = view
  const isPlanned = talk.status === 'PLANNED'
  return (
    <>
      <TalkHeading citizen={citizen} title={isPlanned && may.write ? t('recordTitle') : kinds(talk.kind)}>
        <span>{kinds(talk.kind)}</span>
        <span>{when(talk)}</span>
        {talk.place ? <span>{talk.place}</span> : null}
      </TalkHeading>
      <div className="grid max-w-[40rem] gap-6">
        {may.write ? null : <p className="text-ink-700">{t('readOnly')}</p>}
        {isPlanned && may.write ? (
          <>
            <Disclosure summary={t('move')}>
              <MoveForm view={view} />
            </Disclosure>
            <RecordForm view={view} />
          </>
        ) : (
          <Panel>
            <TalkEntry talk={talk} isLinked={false} />
          </Panel>
        )}
        {!isPlanned && may.write ? (
          <Disclosure summary={t('correct')}>
            <RecordForm view={view} />
          </Disclosure>
        ) : null}
      </div>
    </>
  )
}

function MoveForm({ view: { talk, today } }: { view: TalkPageView }) {
  const t = useTranslations('caseTalks.form')
  const ui = useTranslations('ui')
  return (
    <ActionForm action={moveTalkAction} labels={formLabels(ui, t('moveSubmit'))} submitKind="secondary">
      <input type="hidden" name="talkId" value={talk.id} />
      <input type="hidden" name="version" value={talk.version} />
      <TalkTimeFields talk={talk} today={today} />
    </ActionForm>
  )
}
