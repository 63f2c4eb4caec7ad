import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AgreementLine } from '@/components/case-talks/agreement-line'
import { ClosingFields, ToldFields } from '@/components/coaching/told-fields'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { Panel } from '@/components/ui/panel'
import { Quote } from '@/components/ui/quote'
import { correctSessionAction } from '@/lib/coaching/actions'
import type { SessionView } from '@/lib/coaching/session-query'

/** A held session as it was written. */
export function SessionRecord({ view }: { view: SessionView }) {
  const t = useTranslations('coaching')
  return (
    <>
      <Panel id="samtalen" title={t('session.record')}>
        <dl className="grid gap-4">
          <Fact label={t('session.form')}>{t(`form.${view.form}`)}</Fact>
          <Fact label={t('session.participants')}>
            {view.participants.map((code) => t(`participant.${code}` as never)).join(', ')}
          </Fact>
          <Fact label={t('session.fillsMost')}>
            {view.fillsMost ? <Quote>{view.fillsMost}</Quote> : null}
          </Fact>
          <Fact label={t('session.jobBelief')}>
            {view.jobBelief === null ? null : t('session.beliefOf', { value: view.jobBelief })}
          </Fact>
          <Fact label={t('session.focus')}>
            {view.focus.map((code) => t(`focus.${code}` as never)).join(', ')}
          </Fact>
          <Fact label={t('session.notes')}>{view.notes}</Fact>
          <Fact label={t('session.takesAlong')}>
            {view.takesAlong ? <Quote>{view.takesAlong}</Quote> : null}
          </Fact>
          <Fact label={t('session.handover')}>{view.handover}</Fact>
          <Fact label={t('session.settledHere')}>
            {view.settled.length > 0 ? <Agreements agreements={view.settled} /> : null}
          </Fact>
          <Fact label={t('session.agreements')}>
            {view.agreements.length > 0 ? <Agreements agreements={view.agreements} /> : null}
          </Fact>
        </dl>
      </Panel>
      {view.may.write ? (
        <Disclosure summary={t('session.correct')}>
          <CorrectionForm view={view} />
        </Disclosure>
      ) : null}
    </>
  )
}

function CorrectionForm({ view }: { view: SessionView }) {
  const t = useTranslations('coaching.session')
  const ui = useTranslations('ui')
  const hasClosing = view.isLast || view.takesAlong !== null || view.handover !== null
  return (
    <ActionForm
      key={view.version}
      action={correctSessionAction}
      labels={formLabels(ui, t('correctSubmit'))}
      submitKind="secondary"
    >
      <input type="hidden" name="sessionId" value={view.id} />
      <input type="hidden" name="version" value={view.version} />
      <ToldFields told={view} />
      {hasClosing ? <ClosingFields closing={view} /> : null}
    </ActionForm>
  )
}

function Agreements({ agreements }: { agreements: SessionView['agreements'] }) {
  const outcomes = useTranslations('caseTalks.agreementOutcomes')
  return (
    <ul className="grid gap-1">
      {agreements.map((agreement) => (
        <li key={agreement.id}>
          <AgreementLine agreement={agreement} />
          {agreement.outcome ? ` · ${outcomes(agreement.outcome)}` : null}
          {agreement.outcomeNote ? `: ${agreement.outcomeNote}` : null}
        </li>
      ))}
    </ul>
  )
}

/** Missing is written. */
function Fact({ label, children }: { label: string; children: ReactNode }) {
  const notGiven = useTranslations('words')('notGiven')
  return (
    <div>
      <dt className="font-semibold text-ink-700 text-table">{label}</dt>
      <dd className="whitespace-pre-line text-column">{children || notGiven}</dd>
    </div>
  )
}
