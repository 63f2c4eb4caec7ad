import { useLocale, useTranslations } from 'next-intl'
import { StepForm } from '@/components/transfers/step-form'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { RadioGroup } from '@/components/ui/radio-group'
import { formatDay } from '@/lib/calendar/format'
import type { TransferWizard } from '@/lib/transfers/queries'
import { wizardWords } from '@/lib/transfers/wizard-address'
import type { Receiver } from '@/lib/transfers/wizard-people'

type ReceiverView = Extract<TransferWizard, { step: 'RECEIVER' }>

export function ReceiverStep({ view }: { view: ReceiverView }) {
  const t = useTranslations('transfers')
  const role = useTranslations('words.caseRoles')
  const loadWords = useLoadWords(view)
  const { receivers, choice, giver, norm } = view
  if (receivers.length === 0) {
    return <EmptyState>{t('receiver.none', { role: role(giver.role) })}</EmptyState>
  }
  const { receiverId, ...kept } = choice
  const isMissing = choice.step === 'TERMS' && receiverId === null
  return (
    <Panel id="receiver" title={t('step.RECEIVER')}>
      <StepForm kept={{ ...kept, step: 'TERMS' }}>
        <RadioGroup
          name={wizardWords.receiver}
          label={t('receiver.who')}
          hint={norm.norm === null ? t('receiver.noNorm') : t('receiver.norm', { norm: norm.norm })}
          look="cards"
          {...(receiverId ? { defaultValue: receiverId } : {})}
          {...(isMissing ? { error: t('receiver.missing') } : {})}
          choices={receivers.map((receiver) => ({
            value: receiver.id,
            label: receiver.name,
            hint: loadWords(receiver),
          }))}
        />
        <p>
          <Button type="submit">{t('next')}</Button>
        </p>
      </StepForm>
    </Panel>
  )
}

function useLoadWords({ norm }: ReceiverView): (receiver: Receiver) => string {
  const t = useTranslations('transfers.receiver')
  const locale = useLocale()
  return ({ load, after, teamNames, awayUntil, isAbove }) => {
    const over = norm.norm === null ? 0 : after - norm.norm
    return [
      ...teamNames,
      t('load', { load, after }),
      ...(over > 0 ? [t(isAbove ? 'above' : 'allowed', { count: over })] : []),
      ...(awayUntil ? [t('away', { day: formatDay(awayUntil, locale) })] : []),
    ].join(' · ')
  }
}
