import { useLocale, useTranslations } from 'next-intl'
import type { CodeMeaning } from '@/lib/benefit-codes/meaning'
import { lastDayOf } from '@/lib/calendar/day-range'
import { formatDay } from '@/lib/calendar/format'

/** How a meaning of a code is said. */
export function useMeaningWords() {
  const t = useTranslations('benefitCodes')
  const strip = useTranslations('strip')
  const locale = useLocale()
  return {
    nameOf: ({ labelDa, labelEn }: CodeMeaning) => t('names', { da: labelDa, en: labelEn }),
    countsOf: ({ counts }: CodeMeaning) =>
      counts.length === 0 ? t('counts.none') : counts.map((kind) => t(`counts.${kind}`)).join(', '),
    classOf: ({ stripClass }: CodeMeaning) => `${stripClass} · ${strip(`class.${stripClass}`)}`,
    validityOf: (meaning: CodeMeaning) => {
      const lastOn = lastDayOf(meaning)
      const from = formatDay(meaning.from, locale)
      return lastOn === null ? t('from', { from }) : t('range', { from, until: formatDay(lastOn, locale) })
    },
    successorOf: ({ successorCode }: CodeMeaning) =>
      successorCode === null ? null : t('successor', { code: successorCode }),
  }
}
