import { useLocale, useTranslations } from 'next-intl'
import type { ScopeChoice } from '@/lib/baseline/scope-choices'
import { scopeLabel } from '@/lib/baseline/scope-label'

export function useScopeLabel(): (choice: ScopeChoice) => string {
  const t = useTranslations('baseline')
  const locale = useLocale()
  return (choice) => scopeLabel(t, { choice, locale })
}
