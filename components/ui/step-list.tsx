import { clsx } from 'clsx'
import { Icon } from '@/components/ui/icon'
import { checkmarkCircleIcon } from '@/components/ui/icon-shapes'

export type StepState = 'done' | 'current' | 'ahead' | 'skipped'

export type Step = {
  key: string
  label: string
  state: StepState
  /** The state in words, for those who do not see the marks. */
  stateText: string
}

/** How far something is on its way: numbered, and never links. */
export function StepList({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol aria-label={label} className="flex flex-wrap gap-x-6 gap-y-2 text-table">
      {steps.map((step, index) => (
        <li
          key={step.key}
          aria-current={step.state === 'current' ? 'step' : undefined}
          className={clsx(
            'flex items-center gap-2',
            step.state === 'current' && 'font-semibold text-ink-900',
            step.state === 'done' && 'text-ink-900',
            (step.state === 'ahead' || step.state === 'skipped') && 'text-ink-600',
          )}
        >
          {step.state === 'done' ? (
            <Icon shape={checkmarkCircleIcon} className="size-6 text-fjord-700" />
          ) : (
            <span
              aria-hidden
              className={clsx(
                'inline-flex size-6 shrink-0 items-center justify-center rounded-sm border text-tag tabular-nums',
                step.state === 'current'
                  ? 'border-fjord-700 bg-fjord-700 text-on-primary'
                  : 'border-line-500 bg-surface',
                step.state === 'skipped' && 'border-dashed',
              )}
            >
              {index + 1}
            </span>
          )}
          <span className={step.state === 'skipped' ? 'line-through' : undefined}>{step.label}</span>
          <span className="sr-only"> ({step.stateText})</span>
        </li>
      ))}
    </ol>
  )
}
