import type { Locale } from '@/lib/calendar/format'
import { catalogues } from '@/lib/i18n/catalogues'
import type { QuestionAsks, TalkGuide, TalkTheme } from './guide'

type ShippedId = keyof (typeof catalogues)['da']['talk']['shipped']

const shipped: readonly { id: ShippedId; theme: TalkTheme; asks: QuestionAsks }[] = [
  { id: 'jobEndings', theme: 'JOBS', asks: 'EACH_JOB' },
  { id: 'pattern', theme: 'JOBS', asks: 'ONCE' },
  { id: 'works', theme: 'STRENGTHS', asks: 'ONCE' },
  { id: 'wishes', theme: 'WISHES', asks: 'ONCE' },
  { id: 'skills', theme: 'SKILLS', asks: 'ONCE' },
  { id: 'everyday', theme: 'EVERYDAY', asks: 'ONCE' },
  { id: 'health', theme: 'HEALTH', asks: 'ONCE' },
  { id: 'support', theme: 'OTHER', asks: 'ONCE' },
]

/** The guide of a programme that has written none of its own. */
export function shippedGuide(locale: Locale): TalkGuide {
  const words = catalogues[locale].talk.shipped
  return {
    version: 0,
    questions: shipped.map((question) => ({
      ...question,
      text: words[question.id].text,
      help: words[question.id].help,
    })),
  }
}
