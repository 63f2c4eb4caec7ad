import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { Panel } from '@/components/ui/panel'
import { RadioGroup } from '@/components/ui/radio-group'
import { StatusTag } from '@/components/ui/status-tag'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { formatDay } from '@/lib/calendar/format'
import { answerRevisitationAction, requestRevisitationAction } from '@/lib/visitation/actions'
import { revisitationAnswers } from '@/lib/visitation/schema'
import type { Revisitation, VisitationView } from '@/lib/visitation/visitation-view'

/** The consultant asks for another decision; the authority takes it up, or keeps the one there is. */
export function RevisitationPanel({ view }: { view: VisitationView & { id: string } }) {
  const t = useTranslations('visitation.revisitation')
  const ui = useTranslations('ui')
  const { revisitations, may } = view
  if (revisitations.length === 0 && !may.requestChange) return null
  return (
    <Panel id="revisitation" title={t('title')}>
      <ul className="grid gap-4">
        {revisitations.map((request) => (
          <li key={request.id} className="border-line-300 border-t pt-3 first:border-t-0 first:pt-0">
            <RevisitationFacts request={request} />
            {request.status === 'OPEN' && may.answerRequest ? <Answer requestId={request.id} /> : null}
            {request.status === 'OPEN' && !may.answerRequest ? (
              <p className="mt-2 text-ink-700 text-table">{t('awaits')}</p>
            ) : null}
          </li>
        ))}
      </ul>
      {may.requestChange ? (
        <Disclosure summary={t('link')}>
          <p className="mb-3 text-column">{t('intro')}</p>
          <ActionForm
            action={requestRevisitationAction}
            labels={formLabels(ui, t('submit'))}
            submitKind="secondary"
          >
            <input type="hidden" name="visitationId" value={view.id} />
            <TextInput name="wish" label={t('wish')} maxLength={500} />
            <Textarea name="requestReason" label={t('reason')} />
          </ActionForm>
        </Disclosure>
      ) : null}
    </Panel>
  )
}

export function RevisitationFacts({ request }: { request: Revisitation }) {
  const t = useTranslations('visitation.revisitation')
  const locale = useLocale()
  const facts: [string, string][] = [
    [t('wishLabel'), request.wish],
    [t('reasonLabel'), request.reason],
  ]
  if (request.answerReason) facts.push([t('answerTitle'), request.answerReason])
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-table">
        <StatusTag kind={request.status === 'OPEN' ? 'planned' : 'neutral'}>
          {t(`status.${request.status}`)}
        </StatusTag>
        <span>{t('askedBy', { day: formatDay(request.on, locale), name: request.by })}</span>
      </p>
      <dl className="mt-2 grid gap-1">
        {facts.map(([label, text]) => (
          <div key={label} className="grid gap-x-4 sm:grid-cols-[10rem_1fr]">
            <dt className="text-ink-600 text-table">{label}</dt>
            <dd className="whitespace-pre-line text-column">{text}</dd>
          </div>
        ))}
      </dl>
      {request.answeredOn ? (
        <p className="mt-1 text-ink-700 text-table">
          {t('answeredBy', {
            day: formatDay(request.answeredOn, locale),
            name: request.answeredBy ?? '–',
          })}
        </p>
      ) : null}
    </>
  )
}

function Answer({ requestId }: { requestId: string }) {
  const t = useTranslations('visitation.revisitation')
  const ui = useTranslations('ui')
  return (
    <ActionForm
      action={answerRevisitationAction}
      labels={formLabels(ui, t('answerSubmit'))}
      submitKind="secondary"
      className="mt-3"
    >
      <input type="hidden" name="requestId" value={requestId} />
      <RadioGroup
        name="answer"
        label={t('answer')}
        choices={revisitationAnswers.map((value) => ({
          value,
          label: t(`answers.${value}`),
          hint: t(`answerHints.${value}`),
        }))}
      />
      <Textarea name="answerReason" label={t('answerReason')} />
    </ActionForm>
  )
}
