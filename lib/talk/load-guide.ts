import 'server-only'
import type { Locale } from '@/lib/calendar/format'
import type { Tx } from '@/lib/platform/db'
import { guideQuestions, type TalkGuide } from './guide'
import { shippedGuide } from './shipped-guide'

/** The programme's newest guide, or the version asked for; the shipped one where there is none of its own. */
export async function loadGuide(
  tx: Tx,
  { programmeId, locale, version }: { programmeId: string; locale: Locale; version?: number },
): Promise<TalkGuide> {
  if (version === 0) return shippedGuide(locale)
  const stored = await tx.talkGuide.findFirst({
    where: { programmeId, ...(version === undefined ? {} : { version }) },
    orderBy: { version: 'desc' },
    select: { version: true, questions: true },
  })
  if (!stored) return shippedGuide(locale)
  return { version: stored.version, questions: guideQuestions.parse(stored.questions) }
}
