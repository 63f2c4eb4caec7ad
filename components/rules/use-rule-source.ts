import { useTranslations } from 'next-intl'
import { OWN_CHOICE, type RuleId, ruleRegistry } from '@/lib/deadlines/rule-registry'

/** The project or annex a rule comes from, as the README names them. */
export function useRuleSource(): (rule: RuleId) => string {
  const t = useTranslations('rulePages')
  return (rule) => {
    const { source } = ruleRegistry[rule]
    return t('source', { source: source === OWN_CHOICE ? t('ownSource') : source })
  }
}
