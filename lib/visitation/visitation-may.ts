import type { Day } from '@/lib/calendar/day'
import type { Viewer } from '@/lib/platform/viewer'
import type { RevisitationStatus, VisitationStatus } from '@/prisma/generated/enums'
import { mayGiveOpinion } from './access'
import { checkAuthority } from './rules/authority'
import { type FlowFacts, isFundAnswerAwaited, isOpenToEditing } from './rules/flow'
import type { VisitationMay } from './visitation-view'

type Holder = { userId: string; user: { name: string } }

type MayFacts = {
  on: Day
  /** The viewer writes visitations of this citizen. */
  isVisitable: boolean
  /** Nothing is missing for a decision. */
  isWhole: boolean
  flow: FlowFacts
  /** Null = not saved yet. */
  stored: {
    replacedBy: readonly { status: VisitationStatus }[]
    revisitations: readonly { status: RevisitationStatus }[]
  } | null
  hasOpenCase: boolean
  /** Of the open case. */
  coordinator: Holder | null
  consultant: Holder | null
}

/** What the viewer may do with a visitation; the commands decide for themselves. */
export function mayOf(viewer: Viewer, facts: MayFacts): VisitationMay {
  const { on, stored, isVisitable, flow, coordinator, consultant } = facts
  const covers = (holder: Holder | null) => holder !== null && viewer.coversUserIds.includes(holder.userId)
  const refusal = checkAuthority({
    roles: viewer.roles,
    coordinator: facts.hasOpenCase
      ? { name: coordinator?.user.name ?? '–', isDeciderOrStoodInFor: covers(coordinator) }
      : null,
  })
  const isDecided = flow.status === 'DECIDED'
  const successors = stored?.replacedBy ?? []
  const isStanding = isDecided && successors.every(({ status }) => status !== 'DECIDED')
  const isChangeable = isStanding && successors.length === 0
  const hasRequest = stored?.revisitations.some(({ status }) => status === 'OPEN') === true
  return {
    edit: isOpenToEditing(flow.status) && isVisitable,
    decide: !isDecided && refusal === null && facts.isWhole && !isFundAnswerAwaited(flow, on),
    send: stored !== null && flow.status === 'DRAFT' && isVisitable,
    takeBack: flow.status === 'SENT' && isVisitable,
    recordAnswer: flow.status === 'SENT' && isVisitable,
    change: isChangeable && isVisitable,
    requestChange: isChangeable && !hasRequest && covers(consultant),
    answerRequest: isStanding && hasRequest && refusal === null,
    giveOpinion: stored !== null && !isDecided && mayGiveOpinion(viewer),
  }
}
