import { useTranslations } from 'next-intl'
import { StatusTag } from '@/components/ui/status-tag'
import type { FundWait } from '@/lib/visitation/rules/flow'
import type { AKasseView, VisitationDecision, VisitationStatus } from '@/prisma/generated/enums'

type FlowTagProps = {
  flow: {
    status: VisitationStatus
    aKasseView: AKasseView
    decision: VisitationDecision | null
    wait: FundWait | null
  }
}

/** How far a visitation is, in a word; while the fund is waited for, for how long. */
export function FlowTag({ flow }: FlowTagProps) {
  const t = useTranslations('visitation')
  const { status, aKasseView, decision, wait } = flow
  if (status === 'SENT' && wait) return <WaitTags wait={wait} />
  if (status === 'ANSWERED') {
    return <StatusTag kind="planned">{t('flow.answered', { view: t(`aKasseView.${aKasseView}`) })}</StatusTag>
  }
  if (status === 'DECIDED' && decision) {
    return (
      <StatusTag kind={decision === 'ACCEPTED' ? 'ok' : 'neutral'}>{t(`decision.${decision}`)}</StatusTag>
    )
  }
  return <StatusTag kind="neutral">{t(`flow.step.${status}`)}</StatusTag>
}

/** It is the answer that is late, never the person it is about. */
export function WaitTags({ wait }: { wait: FundWait }) {
  const t = useTranslations('visitation.flow')
  return (
    <span className="inline-grid justify-items-start gap-1.5">
      <StatusTag kind="planned">{t('waiting', { days: wait.days })}</StatusTag>
      <OverdueAnswerTag wait={wait} />
    </span>
  )
}

export function OverdueAnswerTag({ wait }: { wait: FundWait }) {
  const t = useTranslations('visitation.flow')
  if (wait.daysOver <= 0) return null
  return <StatusTag kind="overdue">{t('overTag', { days: wait.daysOver })}</StatusTag>
}
