import { useTranslations } from 'next-intl'

/** A change since last week in words; the sign alone says too little. */
export function useChangeWords(): (change: number) => string {
  const t = useTranslations('overview.late.change')
  return (change) => {
    if (change === 0) return t('same')
    return change > 0 ? t('more', { count: change }) : t('fewer', { count: -change })
  }
}
