import 'server-only'
import { createTranslator } from 'next-intl'
import { catalogues } from '@/lib/i18n/catalogues'

/** The words of letters in the reader's language, which need not be the writer's. */
export function letterWords(language: 'da' | 'en') {
  return createTranslator({ locale: language, messages: catalogues[language], namespace: 'letters' })
}

export type LetterWords = ReturnType<typeof letterWords>
