import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { checkmarkCircleIcon } from '@/components/ui/icon-shapes'
import type { VisitationView } from '@/lib/visitation/visitation-view'

const steps = ['DRAFT', 'SENT', 'ANSWERED', 'DECIDED'] as const

type StepState = 'done' | 'current' | 'ahead' | 'skipped'

/** Draft, sent, answered, decided: whose turn it is. Said in words as well as shown. */
export function FlowSteps({ view }: { view: VisitationView }) {
  const t = useTranslations('visitation')
  const fundView = view.fields.aKasseView
  return (
    <ol aria-label={t('flow.label')} className="mb-6 flex flex-wrap gap-x-2 gap-y-2">
      {steps.map((step) => {
        const state = stateOf(step, view)
        const label =
          step === 'ANSWERED' && fundView !== 'NOT_ANSWERED'
            ? t('flow.answered', { view: t(`aKasseView.${fundView}`) })
            : t(`flow.step.${step}`)
        return (
          <li
            key={step}
            aria-current={state === 'current' ? 'step' : undefined}
            className={clsx(
              'flex items-center gap-1.5 border-b-3 px-2 py-1 text-table',
              state === 'current' && 'border-fjord-700 font-semibold text-fjord-700',
              state === 'done' && 'border-fjord-700 text-ink-900',
              (state === 'ahead' || state === 'skipped') && 'border-line-300 text-ink-600',
              state === 'skipped' && 'line-through',
            )}
          >
            {state === 'done' ? <Icon shape={checkmarkCircleIcon} className="text-ok-mark" /> : null}
            {label}
            <span className="sr-only"> ({t(`flow.${state}`)})</span>
          </li>
        )
      })}
    </ol>
  )
}

/** The fund may be passed over: its answer was written straight into the draft, or it had none to give. */
function stateOf(step: (typeof steps)[number], { status, fund, fields }: VisitationView): StepState {
  if (step === status) return status === 'DECIDED' ? 'done' : 'current'
  const isPast = steps.indexOf(step) < steps.indexOf(status)
  if (step === 'SENT') return fund.sentOn ? 'done' : isPast ? 'skipped' : 'ahead'
  if (step === 'ANSWERED') return fields.aKasseView !== 'NOT_ANSWERED' ? 'done' : isPast ? 'skipped' : 'ahead'
  return isPast ? 'done' : 'ahead'
}
