import { useTranslations } from 'next-intl'
import { TransferForm } from '@/components/transfers/transfer-form'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import type { TransferWizard } from '@/lib/transfers/queries'

type TermsView = Extract<TransferWizard, { step: 'TERMS' }>

export function TermsStep({ view }: { view: TermsView }) {
  const t = useTranslations('transfers')
  const { receiver, norm, isLeader, cases, hidden } = view
  const mustAsk = receiver.isAbove && !isLeader
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <Panel id="terms" title={t('step.TERMS')}>
        {mustAsk ? (
          <Notice kind="refusal" title={t('terms.aboveTitle')}>
            {t('terms.aboveAsk', { name: receiver.name, after: receiver.after, norm: norm.norm ?? 0 })}
          </Notice>
        ) : (
          <TransferForm view={view} />
        )}
      </Panel>
      <Panel id="preview" title={t('preview.title')}>
        <Preview view={view} />
        <h3 className="mt-4 text-h3">{t('preview.cases', { count: cases.length + hidden })}</h3>
        <ul className="mt-1 grid gap-0.5 text-table">
          {cases.map(({ caseId, name, number }) => (
            <li key={caseId}>
              {name} <span className="text-ink-600">{number}</span>
            </li>
          ))}
          {hidden > 0 ? <li className="text-ink-700">{t('preview.hidden', { count: hidden })}</li> : null}
        </ul>
      </Panel>
    </div>
  )
}

/** What follows the cases, and what stays: private notes are counted, never shown. */
function Preview({ view: { preview, giver, receiver } }: { view: TermsView }) {
  const t = useTranslations('transfers.preview')
  const follows = [
    t('deadlines', { count: preview.deadlines }),
    t('visits', { count: preview.plannedVisits }),
    t('talks', { count: preview.plannedTalks }),
  ]
  const stays = [t('reminders', { count: preview.reminders }), t('drafts', { count: preview.drafts })]
  return (
    <div className="grid gap-3 text-table">
      <div>
        <h3 className="text-h3">{t('follows', { name: receiver.name })}</h3>
        <ul className="list-disc ps-5">
          {follows.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <div>
        <h3 className="text-h3">{t('stays', { name: giver.name })}</h3>
        <ul className="list-disc ps-5">
          {stays.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {preview.reminders + preview.drafts > 0 ? (
          <p className="mt-1 text-ink-600">{t('staysHint')}</p>
        ) : null}
      </div>
      <p>{t('reads', { name: giver.name })}</p>
    </div>
  )
}
