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
  targetGroup: number | null
  track: string | null
  reviewLeaderId: string | null
  reviewSpecialistId: string | null
  startOn: Day | null
}

export type MissingAnswer =
  | 'talkOn'
  | 'talkKind'
  | 'disagreementHandling'
  | 'decision'
  | 'reason'
  | 'coreElements'
  | 'targetGroup'
  | 'reviewLeaderId'
  | 'reviewSpecialistId'
  | 'track'
  | 'startOn'

/** What the programme has to choose between. */
export type ProgrammeOffers = { offersElements: boolean; offersGroups: boolean; offersTracks: boolean }

/** In the order of the form. */
export function listMissingAnswers(answers: VisitationAnswers, programme: ProgrammeOffers): MissingAnswer[] {
  const isAccepted = answers.decision === 'ACCEPTED'
  // R24: whoever is placed in group 3 is reviewed, whatever else is decided.
  const needsReview = answers.targetGroup === 3
  const isMissing: Record<MissingAnswer, boolean> = {
    talkOn: isAccepted && answers.talkOn === null,
    talkKind: (isAccepted || answers.talkOn !== null) && answers.talkKind === null,
    disagreementHandling: answers.aKasseView === 'DISAGREE' && answers.disagreementHandling === null,
    decision: answers.decision === null,
    reason: answers.reason === null,
    coreElements: isAccepted && programme.offersElements && answers.coreElements.length === 0,
    targetGroup: isAccepted && programme.offersGroups && answers.targetGroup === null,
    reviewLeaderId: needsReview && answers.reviewLeaderId === null,
    reviewSpecialistId: needsReview && answers.reviewSpecialistId === null,
    track: isAccepted && programme.offersTracks && answers.track === null,
    startOn: isAccepted && answers.startOn === null,
  }
  return (Object.keys(isMissing) as MissingAnswer[]).filter((answer) => isMissing[answer])
}
