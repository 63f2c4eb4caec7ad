import 'server-only'
import { type Day, dayOrNull, fromDbDate } from '@/lib/calendar/day'
import { dayAt, today } from '@/lib/calendar/today'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import type { AKasseView, TalkKind, VisitationDecision } from '@/prisma/generated/enums'
import { askableVisitations } from './access'
import { type FundWait, fundWaitOn } from './rules/flow'
import { grantableElements } from './rules/grantable-elements'

/**
 * P04: everything a fund's staff may see of what they are asked. No reasons, health, markers, history, group or the
 * citizen's own words: nothing that a person has written about the citizen, but the fund's own answer.
 */
export type SharedVisitation = {
  visitationId: string
  version: number
  name: string
  birthYear: number
  programme: string
  talkOn: Day | null
  talkKind: TalkKind | null
  proposed: { decision: VisitationDecision | null; coreElements: { code: string; name: string }[] }
  sentOn: Day
  answerDueOn: Day
  wait: FundWait | null
  answer: {
    view: AKasseView
    text: string | null
    decider: string | null
    on: Day
  } | null
  /** What was decided in the end is the proposal from then on. */
  isDecided: boolean
}

/** Everything of a visitation that leaves for a fund, on the page or on paper. */
export const sharedVisitationSelect = {
  id: true,
  version: true,
  status: true,
  citizenId: true,
  citizen: { select: { name: true, birthOn: true } },
  programme: {
    select: {
      name: true,
      coreElements: { orderBy: { ordinal: 'asc' }, select: { code: true, name: true } },
    },
  },
  talkOn: true,
  talkKind: true,
  decision: true,
  coreElements: true,
  sentAt: true,
  answerDueOn: true,
  answeredAt: true,
  aKasseView: true,
  aKasseViewText: true,
  aKasseDecider: true,
} as const satisfies Prisma.VisitationSelect

type SharedRow = Prisma.VisitationGetPayload<{ select: typeof sharedVisitationSelect }>

/** Null for what was never asked, or taken back. */
export function toSharedVisitation(row: SharedRow, on: Day): SharedVisitation | null {
  if (!row.sentAt || !row.answerDueOn) return null
  const sentOn = dayAt(row.sentAt)
  const answerDueOn = fromDbDate(row.answerDueOn)
  return {
    visitationId: row.id,
    version: row.version,
    name: row.citizen.name,
    birthYear: Number(fromDbDate(row.citizen.birthOn).slice(0, 4)),
    programme: row.programme.name,
    talkOn: dayOrNull(row.talkOn),
    talkKind: row.talkKind,
    proposed: {
      decision: row.decision,
      coreElements: grantableElements(row.programme.coreElements).filter(({ code }) =>
        row.coreElements.includes(code),
      ),
    },
    sentOn,
    answerDueOn,
    wait: fundWaitOn({ status: row.status, sentOn, answerDueOn }, on),
    answer: row.answeredAt
      ? {
          view: row.aKasseView,
          text: row.aKasseViewText,
          decider: row.aKasseDecider,
          on: dayAt(row.answeredAt),
        }
      : null,
    isDecided: row.status === 'DECIDED',
  }
}

/** Null, and logged as denied, for another fund's member, without consent, and for what was never asked or taken back. */
export async function getSharedVisitation(
  viewer: Viewer,
  visitationId: string,
): Promise<SharedVisitation | null> {
  const on = today()
  const row = await db.visitation.findFirst({
    where: { id: visitationId, AND: [askableVisitations(viewer, on)] },
    select: sharedVisitationSelect,
  })
  const shared = row && toSharedVisitation(row, on)
  const line = { operation: 'page /visitation/a-kasse', entity: 'Visitation', entityId: visitationId }
  if (!row || !shared) {
    await recordAuditBy(viewer, db, { kind: 'DENIED', ...line })
    return null
  }
  await recordAuditBy(viewer, db, { kind: 'VIEW', ...line, citizenId: row.citizenId })
  return shared
}
