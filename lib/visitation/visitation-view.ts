import type { Day } from '@/lib/calendar/day'
import type { PlacementChoices } from '@/lib/programmes/placement-choices'
import type { ReviewerChoices } from '@/lib/reviews/reviewer-choices'
import type {
  AKasseView,
  RevisitationStatus,
  TalkKind,
  VisitationDecision,
  VisitationStatus,
} from '@/prisma/generated/enums'
import type { VisitationEvidence } from './evidence'
import type { FundWait } from './rules/flow'
import type { MissingAnswer } from './rules/missing-answers'

export type VisitationFields = {
  talkOn: Day | null
  talkKind: TalkKind | null
  participants: string | null
  aKasseView: AKasseView
  aKasseViewText: string | null
  aKasseDecider: string | null
  disagreementHandling: string | null
  citizenWish: string | null
  decision: VisitationDecision | null
  reason: string | null
  coreElements: string[]
  targetGroup: number | null
  track: string | null
  reviewLeaderId: string | null
  reviewSpecialistId: string | null
  startOn: Day | null
  followUpOn: Day | null
}

/** What the fund was asked, and what became of it. */
export type FundQuestion = {
  sentOn: Day | null
  sentBy: string | null
  answerDueOn: Day | null
  answeredOn: Day | null
  answeredBy: string | null
  /** Null = not waited for. */
  wait: FundWait | null
}

/** Whether the fund may be asked now, and what stands in the way. */
export type SendingState = 'READY' | 'NO_PROPOSAL' | 'HAS_ANSWERED' | 'NO_FUND' | 'PROTECTED' | 'NO_CONSENT'

export type Opinion = { id: string; text: string; by: string; at: Date; isAuthor: boolean }

export type Revisitation = {
  id: string
  wish: string
  reason: string
  status: RevisitationStatus
  on: Day
  by: string
  answerReason: string | null
  answeredOn: Day | null
  answeredBy: string | null
}

/** Another decision on the same person in the same programme. */
export type RelatedDecision = {
  id: string
  decision: VisitationDecision | null
  decidedOn: Day | null
  by: string
  changeReason: string | null
}

export type VisitationView = {
  /** Null = not saved yet. */
  id: string | null
  version: number
  screeningId: string
  status: VisitationStatus
  citizen: { id: string; name: string; birthOn: Day; aKasseName: string | null }
  programme: { id: string; name: string; elements: { code: string; name: string }[] } & PlacementChoices
  /** Null where the programme has no group 3. */
  reviewers: ReviewerChoices | null
  /** R24: who was named to review a placing in group 3. */
  reviewerNames: string[]
  fields: VisitationFields
  missing: MissingAnswer[]
  evidence: VisitationEvidence
  fund: FundQuestion
  sending: SendingState
  decided: { on: Day; by: string } | null
  /** Why an earlier decision is changed, and which. */
  change: { of: RelatedDecision; reason: string } | null
  /** Every decision before this one, newest first. */
  earlier: RelatedDecision[]
  /** The decision or draft that takes this one's place. */
  successor: { id: string; isDecided: boolean } | null
  opinions: Opinion[]
  isOwnDraft: boolean
  revisitations: Revisitation[]
  /** The citizen's open case: an accepted decision adds to it, and only its coordinating adviser decides. */
  openCase: { number: string; coordinatorName: string; consultantName: string | null } | null
  may: VisitationMay
}

export type VisitationMay = {
  edit: boolean
  decide: boolean
  send: boolean
  takeBack: boolean
  recordAnswer: boolean
  /** Begin a decision that takes this one's place. */
  change: boolean
  requestChange: boolean
  answerRequest: boolean
  giveOpinion: boolean
}
