import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { Day } from '@/lib/calendar/day'
import { cancelReferralAction, endOfferAction, startOfferAction } from '@/lib/offers/actions'
import type { ReferralView } from '@/lib/offers/citizen-queries'
import { offerOutcomes } from '@/lib/offers/codes'

type FormProps = { referral: ReferralView; today: Day }

/** From the waiting list to the start, and from there to the end. */
export function ReferralForms({ referral, today }: FormProps) {
  const t = useTranslations('offers.act')
  const { may } = referral
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-1 [&>details[open]]:basis-full">
      {may.start ? (
        <Disclosure summary={t('start')}>
          <StartForm referral={referral} today={today} />
        </Disclosure>
      ) : null}
      {may.end ? (
        <Disclosure summary={t('end')}>
          <EndForm referral={referral} today={today} />
        </Disclosure>
      ) : null}
      {may.cancel ? (
        <Disclosure summary={t('cancel')}>
          <CancelForm referral={referral} />
        </Disclosure>
      ) : null}
    </div>
  )
}

function Hidden({ referral }: Pick<FormProps, 'referral'>) {
  return (
    <>
      <input type="hidden" name="referralId" value={referral.id} />
      <input type="hidden" name="version" value={referral.version} />
    </>
  )
}

function StartForm({ referral, today }: FormProps) {
  const t = useTranslations('offers.act')
  const ui = useTranslations('ui')
  return (
    <ActionForm action={startOfferAction} labels={formLabels(ui, t('startSubmit'))} submitKind="secondary">
      <Hidden referral={referral} />
      <DayField name="startedOn" label={t('startOn')} today={today} defaultValue={today} />
    </ActionForm>
  )
}

function EndForm({ referral, today }: FormProps) {
  const t = useTranslations('offers')
  const ui = useTranslations('ui')
  return (
    <ActionForm action={endOfferAction} labels={formLabels(ui, t('act.endSubmit'))} submitKind="secondary">
      <Hidden referral={referral} />
      <DayField name="lastDay" label={t('act.lastDay')} today={today} defaultValue={today} />
      <Select
        name="outcome"
        label={t('act.outcome')}
        emptyLabel={t('form.choose')}
        options={offerOutcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
      />
      <TextInput
        name="endReason"
        label={t('act.endReason')}
        optional={ui('optional')}
        hint={t('act.endReasonHint')}
        maxLength={500}
      />
    </ActionForm>
  )
}

function CancelForm({ referral }: Pick<FormProps, 'referral'>) {
  const t = useTranslations('offers.act')
  const ui = useTranslations('ui')
  return (
    <ActionForm
      action={cancelReferralAction}
      labels={formLabels(ui, t('cancelSubmit'))}
      submitKind="secondary"
    >
      <Hidden referral={referral} />
      <TextInput name="cancelReason" label={t('cancelReason')} maxLength={500} />
    </ActionForm>
  )
}
