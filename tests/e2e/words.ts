import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createTranslator } from 'next-intl'
import type { Messages } from '@/lib/i18n/catalogues'

export type Language = 'da' | 'en'

function readCatalogue(language: Language): Messages {
  const folder = path.resolve(import.meta.dirname, '../../lib/i18n/messages', language)
  const namespaces = readdirSync(folder).map((file) => [
    path.basename(file, '.json').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    JSON.parse(readFileSync(path.join(folder, file), 'utf8')),
  ])
  return Object.fromEntries(namespaces)
}

/** The app's own sentences, so that one journey runs in both languages. */
export function wordsIn(language: Language) {
  return createTranslator<Messages>({ locale: language, messages: readCatalogue(language) })
}

export type Words = ReturnType<typeof wordsIn>
