import 'server-only'
import type { Viewer } from '@/lib/platform/viewer'
import { inWesternLetters } from './in-western-letters'
import { letterWords } from './letter-words'
import { pdfResponse } from './pdf-response'
import type { LetterChoice } from './schema'
import { getTalkLetter } from './talk-letter'
import { TalkLetterDocument } from './talk-letter-document'

/** The letter as PDF; null when the viewer may not read the visitation. */
export async function talkLetterResponse(
  viewer: Viewer,
  visitationId: string,
  choice: LetterChoice,
): Promise<Response | null> {
  const letter = await getTalkLetter(viewer, visitationId, choice)
  if (!letter) return null
  const t = letterWords(choice.sprog)
  return pdfResponse(
    <TalkLetterDocument letter={inWesternLetters(letter)} language={choice.sprog} t={t} />,
    `${t('talk.fileName')}-${letter.writtenOn}`,
  )
}
