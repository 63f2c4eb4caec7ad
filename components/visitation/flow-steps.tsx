import { useTranslations } from 'next-intl'
import { FocusWhenChanged } from '@/components/ui/focus-when-changed'
import { StepList, type StepState } from '@/components/ui/step-list'
import type { VisitationView } from '@/lib/visitation/visitation-view'

const steps = ['DRAFT', 'SENT', 'ANSWERED', 'DECIDED'] as const

type FlowStep = (typeof steps)[number]

/** Draft, sent, answered, decided: whose turn it is. */
export function FlowSteps({ view }: { view: VisitationView }) {
  const t = useTranslations('visitation')
  const fundView = view.fields.aKasseView
  const labelOf = (step: FlowStep) =>
    step === 'ANSWERED' && fundView !== 'NOT_ANSWERED'
      ? t('flow.answered', { view: t(`aKasseView.${fundView}`) })
      : t(`flow.step.${step}`)
  const shown = hasFund(view) ? steps : steps.filter((step) => step === 'DRAFT' || step === 'DECIDED')
  return (
    <FocusWhenChanged
      state={[view.status, ...view.revisitations.map((request) => request.status)].join(' ')}
      className="mb-6 rounded-sm"
    >
      <StepList
        label={t('flow.label')}
        steps={shown.map((step) => {
          const state = stateOf(step, view)
          return { key: step, label: labelOf(step), state, stateText: t(`flow.${state}`) }
        })}
      />
    </FocusWhenChanged>
  )
}

function hasFund({ citizen, fund, fields }: VisitationView): boolean {
  return citizen.aKasseName !== null || fund.sentOn !== null || fields.aKasseView !== 'NOT_ANSWERED'
}

/** The fund may be passed over: its answer was written straight into the draft, or it had none to give. */
function stateOf(step: FlowStep, { status, fund, fields }: VisitationView): StepState {
  if (step === status) return status === 'DECIDED' ? 'done' : 'current'
  const isPast = steps.indexOf(step) < steps.indexOf(status)
  if (step === 'SENT') return fund.sentOn ? 'done' : isPast ? 'skipped' : 'ahead'
  if (step === 'ANSWERED') return fields.aKasseView !== 'NOT_ANSWERED' ? 'done' : isPast ? 'skipped' : 'ahead'
  return isPast ? 'done' : 'ahead'
}
