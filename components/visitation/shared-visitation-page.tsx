import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { FocusWhenChanged } from '@/components/ui/focus-when-changed'
import { formLabels } from '@/components/ui/form-labels'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { formatDay } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'
import { answerAsFundAction } from '@/lib/visitation/actions'
import { aKasseAnswers } from '@/lib/visitation/schema'
import type { SharedVisitation } from '@/lib/visitation/shared-visitation'

/** The fund's side of one visitation: what is proposed for the member, and the fund's answer. */
export function SharedVisitationPage({ shared }: { shared: SharedVisitation }) {
  const t = useTranslations('visitation.shared')
  const ui = useTranslations('ui')
  return (
    <>
      <PageHeader
        title={shared.name}
        breadcrumb={[{ href: routes.visitations, label: t('title') }]}
        breadcrumbLabel={ui('breadcrumb')}
        meta={<span>{t('page.onlyThis')}</span>}
      />
      <div className="grid max-w-4xl gap-5">
        <Panel id="facts" title={t('page.facts')}>
          <Facts shared={shared} />
        </Panel>
        <FocusWhenChanged state={shared.answer ? 'given' : 'asked'} className="rounded-md">
          <Panel id="answer" title={t('page.form')}>
            {shared.answer ? <Given answer={shared.answer} /> : <AnswerForm shared={shared} />}
          </Panel>
        </FocusWhenChanged>
      </div>
    </>
  )
}

function Facts({ shared }: { shared: SharedVisitation }) {
  const t = useTranslations('visitation')
  const missing = useTranslations('words')('notGiven')
  const locale = useLocale()
  const { proposed, talkOn, talkKind } = shared
  const talk = talkOn
    ? t('answers.talkOn', {
        kind: talkKind ? t(`talkKind.${talkKind}`) : missing,
        day: formatDay(talkOn, locale),
      })
    : t('shared.page.talkNone')
  const facts: [string, string][] = [
    [t('shared.page.birthYear'), String(shared.birthYear)],
    [t('shared.page.programme'), shared.programme],
    [t('shared.page.talk'), talk],
    [
      t(shared.isDecided ? 'shared.page.decided' : 'shared.page.proposal'),
      proposed.decision ? t(`decision.${proposed.decision}`) : missing,
    ],
    [
      t('shared.page.coreElements'),
      proposed.coreElements.map(({ code, name }) => `${code} ${name}`).join('\n') || '–',
    ],
    [t('shared.page.asked'), formatDay(shared.sentOn, locale)],
    [t('shared.page.due'), formatDay(shared.answerDueOn, locale)],
  ]
  return (
    <dl className="divide-y divide-line-300">
      {facts.map(([label, value]) => (
        <div key={label} className="grid gap-x-4 gap-y-0.5 py-2.5 sm:grid-cols-[12rem_1fr]">
          <dt className="text-ink-600 text-table">{label}</dt>
          <dd className="whitespace-pre-line">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Given({ answer }: { answer: NonNullable<SharedVisitation['answer']> }) {
  const t = useTranslations('visitation')
  const locale = useLocale()
  return (
    <>
      <Notice kind="success" title={t('shared.page.given', { day: formatDay(answer.on, locale) })}>
        {t('shared.page.thanks')}
      </Notice>
      <p className="mt-3 font-semibold">{t(`aKasseView.${answer.view}`)}</p>
      {answer.text ? <p className="mt-1 whitespace-pre-line text-column">{answer.text}</p> : null}
      {answer.decider ? <p className="mt-1 text-ink-700">{answer.decider}</p> : null}
    </>
  )
}

function AnswerForm({ shared }: { shared: SharedVisitation }) {
  const t = useTranslations('visitation')
  const ui = useTranslations('ui')
  if (shared.isDecided) return <p>{t('shared.page.isDecided')}</p>
  return (
    <ActionForm action={answerAsFundAction} labels={formLabels(ui, t('shared.page.submit'))}>
      {shared.wait && shared.wait.daysOver > 0 ? (
        <Notice kind="warning">{t('shared.page.late')}</Notice>
      ) : null}
      <input type="hidden" name="visitationId" value={shared.visitationId} />
      <input type="hidden" name="version" value={shared.version} />
      <RadioGroup
        name="aKasseView"
        label={t('shared.page.view')}
        look="row"
        choices={aKasseAnswers.map((value) => ({ value, label: t(`aKasseView.${value}`) }))}
      />
      <Textarea name="aKasseViewText" label={t('shared.page.text')} hint={t('shared.page.textHint')} />
      <TextInput name="aKasseDecider" label={t('shared.page.decider')} maxLength={200} />
    </ActionForm>
  )
}
