// domain.md 3.3: what a visitation must hold before it can be decided.
import type { Day } from '@/lib/calendar/day'

export type VisitationAnswers = {
  talkOn: Day | null
  talkKind: string | null
  aKasseView: string
  disagreementHandling: string | null
  decision: 'ACCEPTED' | 'REJECTED' | 'WAITING_LIST' | null
  reason: string | null
  coreElements: readonly string[]
  startOn: Day | null
}

export type MissingAnswer =
  | 'talkOn'
  | 'talkKind'
  | 'disagreementHandling'
  | 'decision'
  | 'reason'
  | 'coreElements'
  | 'startOn'

/** In the order of the form. `offersElements` = the programme has core elements to grant. */
export function listMissingAnswers(
  answers: VisitationAnswers,
  programme: { offersElements: boolean },
): MissingAnswer[] {
  const isAccepted = answers.decision === 'ACCEPTED'
  const isMissing: Record<MissingAnswer, boolean> = {
    talkOn: isAccepted && answers.talkOn === null,
    talkKind: (isAccepted || answers.talkOn !== null) && answers.talkKind === null,
    disagreementHandling: answers.aKasseView === 'DISAGREE' && answers.disagreementHandling === null,
    decision: answers.decision === null,
    reason: answers.reason === null,
    coreElements: isAccepted && programme.offersElements && answers.coreElements.length === 0,
    startOn: isAccepted && answers.startOn === null,
  }
  return (Object.keys(isMissing) as MissingAnswer[]).filter((answer) => isMissing[answer])
}
