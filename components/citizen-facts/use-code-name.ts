import { useLocale } from 'next-intl'
import type { NamedCode } from '@/lib/code-lists/citizen-codes'

/** What a code means in the reader's language. */
export function useCodeLabel() {
  const locale = useLocale()
  return ({ labelDa, labelEn }: Pick<NamedCode, 'labelDa' | 'labelEn'>): string =>
    locale === 'da' ? labelDa : labelEn
}

/** The same with the code itself, where one is chosen. */
export function useCodeName() {
  const labelOf = useCodeLabel()
  return (code: NamedCode): string => `${labelOf(code)} (${code.code})`
}
