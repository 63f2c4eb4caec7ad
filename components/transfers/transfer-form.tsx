import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { formLabels } from '@/components/ui/form-labels'
import { Notice } from '@/components/ui/notice'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { addDays } from '@/lib/calendar/day'
import { transferCasesAction } from '@/lib/transfers/actions'
import type { TransferWizard } from '@/lib/transfers/queries'

type TermsView = Extract<TransferWizard, { step: 'TERMS' }>

export function TransferForm({ view }: { view: TermsView }) {
  const t = useTranslations('transfers.terms')
  const ui = useTranslations('ui')
  const { giver, receiver, cases, hidden, norm, on, fromToday } = view
  const count = cases.length + hidden
  return (
    <ActionForm action={transferCasesAction} labels={formLabels(ui, t('submit', { count }))}>
      <input type="hidden" name="giverId" value={giver.id} />
      <input type="hidden" name="role" value={giver.role} />
      <input type="hidden" name="receiverId" value={receiver.id} />
      {hidden > 0 ? <input type="hidden" name="withHidden" value="on" /> : null}
      {cases.map(({ caseId }) => (
        <input key={caseId} type="hidden" name="caseIds" value={caseId} />
      ))}
      {fromToday > 0 ? (
        <Notice kind="warning">{t('fromToday', { count: fromToday, name: giver.name })}</Notice>
      ) : null}
      <RadioGroup
        name="kind"
        label={t('kind')}
        defaultValue="PERMANENT"
        choices={[
          { value: 'PERMANENT', label: t('permanent') },
          { value: 'TEMPORARY', label: t('temporary'), hint: t('temporaryHint', { name: giver.name }) },
        ]}
      />
      <DayField
        name="transferFromOn"
        label={t('from')}
        today={on}
        defaultValue={fromToday > 0 ? addDays(on, 1) : on}
      />
      <DayField
        name="lentLastDayOn"
        label={t('lastDay')}
        hint={t('lastDayHint', { name: receiver.name })}
        optional={t('onlyTemporary')}
        today={on}
      />
      <TextInput name="transferReason" label={t('reason')} hint={t('reasonHint')} maxLength={500} />
      <Textarea
        name="handoverNote"
        label={t('note')}
        hint={t('noteHint', { name: receiver.name })}
        optional={ui('optional')}
        maxLength={4000}
      />
      {receiver.isAbove ? (
        <>
          <Notice kind="warning" title={t('aboveTitle')}>
            {t('above', { name: receiver.name, after: receiver.after, norm: norm.norm ?? 0 })}
          </Notice>
          <TextInput name="normReason" label={t('normReason')} maxLength={500} />
        </>
      ) : null}
    </ActionForm>
  )
}
