import { useLocale } from 'next-intl'
import type { NamedCode } from '@/lib/code-lists/citizen-codes'

/** A code in the reader's language, with the code itself. */
export function useCodeName() {
  const locale = useLocale()
  return ({ code, labelDa, labelEn }: NamedCode): string => `${locale === 'da' ? labelDa : labelEn} (${code})`
}
