import type { Viewer } from '@/lib/platform/viewer'
import { canReadTheme } from '@/lib/talk/access'
import { talkAnswers } from '@/lib/talk/guide'

export type ToldAnswer = { question: string; answer: string }

/** What was told in a talk and the viewer may read, question by question; a narrative names its employer. */
export function toldAnswers(viewer: Viewer, talk: { answers: unknown } | null | undefined): ToldAnswer[] {
  if (!talk) return []
  return talkAnswers.parse(talk.answers).flatMap(({ theme, text, answer, jobs }) => {
    if (!canReadTheme(viewer, theme)) return []
    const told = [
      ...(answer === null ? [] : [answer]),
      ...jobs.flatMap((job) => (job.answer === null ? [] : [`${job.employer}: ${job.answer}`])),
    ]
    return told.length === 0 ? [] : [{ question: text, answer: told.join('\n') }]
  })
}
