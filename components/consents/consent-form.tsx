import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { formLabels } from '@/components/ui/form-labels'
import type { Day } from '@/lib/calendar/day'
import { giveConsentAction, withdrawConsentAction } from '@/lib/consents/actions'
import type { ConsentKind } from '@/lib/consents/kinds'

type ConsentFormProps =
  | { act: 'give'; kind: ConsentKind; citizenId: string; today: Day }
  | { act: 'withdraw'; consentId: string; today: Day; aside: ReactNode }

export function ConsentForm(props: ConsentFormProps) {
  const t = useTranslations('consents')
  const ui = useTranslations('ui')
  const { act, today } = props
  return (
    <ActionForm
      action={act === 'give' ? giveConsentAction : withdrawConsentAction}
      labels={formLabels(ui, t(`${act}.submit`))}
      submitKind={act === 'give' ? 'secondary' : 'danger'}
      aside={act === 'withdraw' ? props.aside : undefined}
    >
      {act === 'give' ? (
        <>
          <input type="hidden" name="citizenId" value={props.citizenId} />
          <input type="hidden" name="kind" value={props.kind} />
        </>
      ) : (
        <input type="hidden" name="consentId" value={props.consentId} />
      )}
      <DayField
        name={act === 'give' ? 'givenOn' : 'withdrawnOn'}
        label={t(`${act}.day`)}
        hint={t(`${act}.hint`)}
        today={today}
        defaultValue={act === 'give' ? today : null}
      />
    </ActionForm>
  )
}
