import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import type { ImportStatus } from '@/prisma/generated/enums'

const steps = ['file', 'columns', 'check', 'import'] as const

type Step = (typeof steps)[number]

const STEP_OF: Partial<Record<ImportStatus, Step>> = {
  UPLOADED: 'columns',
  CHECKING: 'check',
  PREVIEW: 'check',
  IMPORTING: 'import',
}

/** Where an import stands on its way; nothing once it is over. */
export function ImportSteps({ status }: { status: ImportStatus }) {
  const t = useTranslations('history.steps')
  const current = STEP_OF[status]
  if (!current) return null
  const at = steps.indexOf(current)
  return (
    <ol aria-label={t('label')} className="flex flex-wrap gap-x-6 gap-y-1 text-table">
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index === at ? 'step' : undefined}
          className={clsx(
            'flex items-center gap-2',
            index === at ? 'font-semibold text-ink-900' : 'text-ink-600',
          )}
        >
          <span
            aria-hidden
            className={clsx(
              'inline-flex size-6 items-center justify-center rounded-sm border text-tag tabular-nums',
              index === at ? 'border-fjord-700 bg-fjord-700 text-on-primary' : 'border-line-500 bg-surface',
            )}
          >
            {index + 1}
          </span>
          {index < at ? t('done', { step: t(step) }) : t(step)}
        </li>
      ))}
    </ol>
  )
}
