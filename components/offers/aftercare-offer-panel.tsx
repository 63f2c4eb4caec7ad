import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { Panel } from '@/components/ui/panel'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import type { Day } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import { recordAftercareOfferAction } from '@/lib/offers/actions'
import type { CitizenOffers } from '@/lib/offers/citizen-queries'

/** R09: aftercare is offered when an enrolment ended to a job; the answer may be no. */
export function AftercareOfferPanel({ view }: { view: CitizenOffers }) {
  const t = useTranslations('offers.aftercare')
  const locale = useLocale()
  return (
    <Panel id="tilbud-om-eftervaern" title={t('title')}>
      <ul className="grid gap-4">
        {view.aftercareOffers.map(({ enrolmentId, programmeName, answer, isMet }) => (
          <li key={enrolmentId} className="grid gap-2">
            <p>{t('intro', { programme: programmeName })}</p>
            {answer ? (
              <p className="font-semibold">
                {t(answer.isAccepted ? 'yes' : 'no', { day: formatDay(answer.on, locale) })}
                {answer.note ? <span className="block font-normal">{answer.note}</span> : null}
              </p>
            ) : null}
            {!answer && isMet ? <p className="text-ink-700">{t('met')}</p> : null}
            {!answer && !isMet && view.caseId ? (
              <Disclosure summary={t('record')} isOpen>
                <AnswerForm caseId={view.caseId} enrolmentId={enrolmentId} today={view.today} />
              </Disclosure>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function AnswerForm({ caseId, enrolmentId, today }: { caseId: string; enrolmentId: string; today: Day }) {
  const t = useTranslations('offers.aftercare')
  const ui = useTranslations('ui')
  return (
    <ActionForm
      action={recordAftercareOfferAction}
      labels={formLabels(ui, t('submit'))}
      submitKind="secondary"
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="enrolmentId" value={enrolmentId} />
      <DayField name="offeredOn" label={t('on')} today={today} defaultValue={today} />
      <RadioGroup
        name="answer"
        look="row"
        label={t('answer')}
        hint={t('consentNext')}
        choices={[
          { value: 'YES', label: t('answerYes') },
          { value: 'NO', label: t('answerNo') },
        ]}
      />
      <TextInput name="note" label={t('note')} optional={ui('optional')} maxLength={500} />
    </ActionForm>
  )
}
