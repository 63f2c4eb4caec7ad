import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import { DayField } from '@/components/ui/day-field'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { FieldNote } from '@/components/visitation/field-note'
import { WaitTags } from '@/components/visitation/flow-tag'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import { routes } from '@/lib/platform/routes'
import { recordFundAnswerAction, sendToFundAction, takeBackAction } from '@/lib/visitation/actions'
import { aKasseAnswers } from '@/lib/visitation/schema'
import type { VisitationView } from '@/lib/visitation/visitation-view'

type SavedView = VisitationView & { id: string }

/** Asking the fund, waiting for it, and writing down what it said. */
export function FundPanel({ view, today }: { view: SavedView; today: Day }) {
  const t = useTranslations('visitation.send')
  if (view.may.send) {
    if (view.sending === 'HAS_ANSWERED') return null
    return (
      <Panel id="send" title={t('title')}>
        <Sending view={view} />
      </Panel>
    )
  }
  if (view.status !== 'SENT') return null
  return (
    <Panel id="send" title={t('title')}>
      <Waiting view={view} today={today} />
    </Panel>
  )
}

function Sending({ view }: { view: SavedView }) {
  const t = useTranslations('visitation.send')
  const ui = useTranslations('ui')
  const { sending } = view
  if (sending === 'NO_CONSENT') {
    return (
      <Notice
        kind="warning"
        title={t('state.NO_CONSENT')}
        actions={<TextLink href={`${routes.citizen(view.citizen.id)}#samtykke`}>{t('toConsent')}</TextLink>}
      />
    )
  }
  if (sending !== 'READY') return <p className="text-column">{t(`state.${sending}`)}</p>
  return (
    <VersionForm view={view} action={sendToFundAction} labels={formLabels(ui, t('submit'))}>
      <FieldNote name="fund">
        <p className="text-column">{t('intro')}</p>
        <p className="text-ink-700 text-table">
          {t('consentGiven')} {t('saveFirst')}
        </p>
      </FieldNote>
    </VersionForm>
  )
}

type VersionFormProps = Pick<Parameters<typeof ActionForm>[0], 'action' | 'labels'> & {
  view: SavedView
  children: ReactNode
}

function VersionForm({ view, action, labels, children }: VersionFormProps) {
  return (
    <ActionForm action={action} labels={labels} submitKind="secondary">
      <input type="hidden" name="visitationId" value={view.id} />
      <input type="hidden" name="version" value={view.version} />
      {children}
    </ActionForm>
  )
}

function Waiting({ view, today }: { view: SavedView; today: Day }) {
  const t = useTranslations('visitation.send')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const { fund, may } = view
  return (
    <div className="grid gap-4">
      {fund.wait ? <WaitTags wait={fund.wait} /> : null}
      <p>
        {fund.sentOn ? t('sent', { day: formatDay(fund.sentOn, locale), name: fund.sentBy ?? '–' }) : null}
        {fund.answerDueOn ? (
          <span className="block">{t('due', { day: formatDay(fund.answerDueOn, locale) })}</span>
        ) : null}
      </p>
      {view.sending === 'NO_CONSENT' ? <Notice kind="warning">{t('closed')}</Notice> : null}
      {may.decide ? (
        <p>
          <ButtonLink href={routes.visitationReview(view.id)}>{t('decideAnyway')}</ButtonLink>
        </p>
      ) : null}
      {may.recordAnswer ? (
        <Disclosure summary={t('record')}>
          <RecordAnswer view={view} today={today} />
        </Disclosure>
      ) : null}
      {may.takeBack ? (
        <VersionForm view={view} action={takeBackAction} labels={formLabels(ui, t('takeBack'))}>
          <p className="text-ink-700 text-table">{t('takeBackHint')}</p>
        </VersionForm>
      ) : null}
    </div>
  )
}

function RecordAnswer({ view, today }: { view: SavedView; today: Day }) {
  const t = useTranslations('visitation')
  const ui = useTranslations('ui')
  return (
    <VersionForm view={view} action={recordFundAnswerAction} labels={formLabels(ui, t('send.recordSubmit'))}>
      <RadioGroup
        name="aKasseView"
        label={t('send.recordView')}
        look="row"
        choices={aKasseAnswers.map((value) => ({ value, label: t(`aKasseView.${value}`) }))}
      />
      <Textarea name="aKasseViewText" label={t('send.recordText')} hint={t('shared.page.textHint')} />
      <TextInput
        name="aKasseDecider"
        label={t('send.recordDecider')}
        defaultValue={view.fields.aKasseDecider ?? ''}
        maxLength={200}
      />
      <DayField name="answeredOn" label={t('send.answeredOn')} today={today} defaultValue={today} />
    </VersionForm>
  )
}
