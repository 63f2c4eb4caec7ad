import { useLocale, useTranslations } from 'next-intl'
import { AgreementRows } from '@/components/case-talks/agreement-rows'
import { EarlierAgreements } from '@/components/case-talks/earlier-agreements'
import { BookingFields } from '@/components/coaching/booking-fields'
import { ClosingFields, ToldFields } from '@/components/coaching/told-fields'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { DayField } from '@/components/ui/day-field'
import { formLabels } from '@/components/ui/form-labels'
import { TextInput } from '@/components/ui/text-input'
import { minDay } from '@/lib/calendar/day'
import { recordSessionAction } from '@/lib/coaching/actions'
import { sessionParticipants } from '@/lib/coaching/codes'
import type { SessionView } from '@/lib/coaching/session-query'

/** A booked session becomes a held one. */
export function SessionForm({ view }: { view: SessionView }) {
  const t = useTranslations('coaching')
  const ui = useTranslations('ui')
  return (
    <ActionForm action={recordSessionAction} labels={formLabels(ui, t('session.submit'))} isSubmitFixed>
      <input type="hidden" name="sessionId" value={view.id} />
      <input type="hidden" name="version" value={view.version} />
      <BookingFields today={view.today} booked={{ ...view, on: minDay(view.on, view.today) }} />
      <CheckboxGroup
        name="participants"
        label={t('session.participants')}
        choices={sessionParticipants.map((value) => ({ value, label: t(`participant.${value}`) }))}
        defaultValues={['CITIZEN']}
      />
      <ToldFields told={view} />
      {view.open.length > 0 ? <EarlierAgreements agreements={view.open} /> : null}
      <NewAgreements view={view} />
      {view.isLast ? <ClosingFields closing={view} /> : <NextSession view={view} />}
    </ActionForm>
  )
}

function NewAgreements({ view }: { view: SessionView }) {
  const talks = useTranslations('caseTalks.form')
  const t = useTranslations('coaching.session')
  const ui = useTranslations('ui')
  return (
    <AgreementRows
      today={view.today}
      locale={useLocale()}
      words={{
        title: t('agreements'),
        hint: talks('agreementsHint'),
        row: talks.raw('agreementNumber'),
        what: talks('what'),
        who: talks('who'),
        whoDefault: talks('whoCitizen'),
        when: talks('when'),
        optional: ui('optional'),
        add: talks('addAgreement'),
        openCalendar: ui('day.openCalendar'),
        notUnderstood: ui('day.notUnderstood'),
      }}
    />
  )
}

function NextSession({ view }: { view: SessionView }) {
  const t = useTranslations('coaching.session')
  const ui = useTranslations('ui')
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-semibold text-h3">{t('next')}</legend>
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <DayField name="nextOn" label={t('nextOn')} hint={null} isOptional today={view.today} />
        <TextInput
          name="nextAtTime"
          type="time"
          label={t('nextAtTime')}
          optional={ui('optional')}
          characters={8}
        />
      </div>
    </fieldset>
  )
}
