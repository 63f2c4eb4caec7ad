import { useTranslations } from 'next-intl'
import { StepList } from '@/components/ui/step-list'
import type { ImportStatus } from '@/prisma/generated/enums'

const steps = ['file', 'columns', 'check', 'import'] as const

type ImportStep = (typeof steps)[number]

const STEP_OF: Partial<Record<ImportStatus, ImportStep>> = {
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
  const stateOf = (index: number) => (index < at ? 'done' : index === at ? 'current' : 'ahead')
  return (
    <StepList
      label={t('label')}
      steps={steps.map((step, index) => {
        const state = stateOf(index)
        return { key: step, label: t(step), state, stateText: t(`state.${state}`) }
      })}
    />
  )
}
