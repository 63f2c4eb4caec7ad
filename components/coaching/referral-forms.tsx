import { useTranslations } from 'next-intl'
import { BookingFields } from '@/components/coaching/booking-fields'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { formLabels } from '@/components/ui/form-labels'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import type { Day } from '@/lib/calendar/day'
import { endReferralAction, extendAction, planSessionAction, referAction } from '@/lib/coaching/actions'
import type { CitizenCoaching, CitizenReferral } from '@/lib/coaching/citizen-query'

/** To whom and what for. */
export function ReferForm({ caseId, coaches }: NonNullable<CitizenCoaching['refer']>) {
  const t = useTranslations('coaching.citizen')
  const ui = useTranslations('ui')
  if (coaches.length === 0) return <Notice>{t('noCoach')}</Notice>
  return (
    <ActionForm action={referAction} labels={formLabels(ui, t('referSubmit'))}>
      <input type="hidden" name="caseId" value={caseId} />
      <Select
        name="coachId"
        label={t('coach')}
        emptyLabel={t('choose')}
        options={coaches.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Textarea name="purpose" label={t('purpose')} hint={t('purposeHint')} maxLength={1000} />
    </ActionForm>
  )
}

type BookFormProps = {
  referralId: string
  booked: CitizenReferral['sessions'][number] | null
  today: Day
}

export function BookForm({ referralId, booked, today }: BookFormProps) {
  const t = useTranslations('coaching.citizen')
  const ui = useTranslations('ui')
  return (
    <ActionForm
      key={`${booked?.id} ${booked?.on} ${booked?.atTime}`}
      action={planSessionAction}
      labels={formLabels(ui, t(booked ? 'moveSubmit' : 'bookSubmit'))}
      submitKind="secondary"
    >
      <input type="hidden" name="referralId" value={referralId} />
      <input type="hidden" name="version" value={booked?.version ?? 0} />
      <BookingFields today={today} booked={booked} />
    </ActionForm>
  )
}

export function EndForm({ referral, today }: { referral: CitizenReferral; today: Day }) {
  const t = useTranslations('coaching.citizen')
  const ui = useTranslations('ui')
  return (
    <ActionForm action={endReferralAction} labels={formLabels(ui, t('endSubmit'))} submitKind="secondary">
      <input type="hidden" name="referralId" value={referral.id} />
      <input type="hidden" name="version" value={referral.version} />
      <DayField
        name="lastDayOn"
        label={t('lastDay')}
        hint={null}
        today={today}
        defaultValue={referral.lastDayOn ?? today}
      />
    </ActionForm>
  )
}

/** R14, the leader's way out. */
export function ExtendForm({ referralId }: { referralId: string }) {
  const t = useTranslations('coaching.citizen')
  const ui = useTranslations('ui')
  return (
    <ActionForm action={extendAction} labels={formLabels(ui, t('extendSubmit'))} submitKind="secondary">
      <input type="hidden" name="referralId" value={referralId} />
      <Textarea
        name="reason"
        label={t('extendReason')}
        hint={t('extendReasonHint')}
        rows={2}
        maxLength={1000}
      />
    </ActionForm>
  )
}
