import { type Day, dayOrNull } from '@/lib/calendar/day'
import { dayAt } from '@/lib/calendar/today'
import type { Prisma } from '@/prisma/generated/client'
import type { SharedStatus } from './shared-members'

/** What tells a fund how far a member's visitation is. */
export const sharedFlowSelect = {
  id: true,
  status: true,
  talkOn: true,
  decision: true,
  askedAKasseId: true,
  sentAt: true,
  answerDueOn: true,
} as const satisfies Prisma.VisitationSelect

type SharedFlow = Prisma.VisitationGetPayload<{ select: typeof sharedFlowSelect }>

export type SharedFlowStatus = { status: SharedStatus; sentOn: Day | null; answerDueOn: Day | null }

/** The dates are null where this fund was not asked, or the question was taken back. */
export function sharedStatusOf(visitation: SharedFlow, aKasseId: string | null): SharedFlowStatus {
  const row = visitation.askedAKasseId === aKasseId ? visitation : asUnasked(visitation)
  return {
    status: statusOf(row),
    sentOn: row.sentAt && dayAt(row.sentAt),
    answerDueOn: row.sentAt && dayOrNull(row.answerDueOn),
  }
}

/** What another fund was asked, and answered, is not for this one. */
function asUnasked(row: SharedFlow): SharedFlow {
  return row.status === 'DECIDED' ? { ...row, sentAt: null } : { ...row, status: 'DRAFT', sentAt: null }
}

function statusOf(row: SharedFlow): SharedStatus {
  if (row.status === 'SENT') return 'ASKED'
  if (row.status !== 'DRAFT') return row.status
  return row.talkOn ? 'TALK_HELD' : 'PROPOSED'
}
