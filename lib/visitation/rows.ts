import { type Day, dayOrNull, fromDbDate } from '@/lib/calendar/day'
import { dayAt } from '@/lib/calendar/today'
import type { Prisma } from '@/prisma/generated/client'
import type { AKasseView, VisitationDecision, VisitationStatus } from '@/prisma/generated/enums'
import { type FundWait, fundWaitOn } from './rules/flow'

export type VisitationRow = {
  id: string
  citizenName: string
  birthOn: Day
  programmeName: string
  aKasseName: string | null
  status: VisitationStatus
  aKasseView: AKasseView
  decision: VisitationDecision | null
  coreElements: string[]
  createdOn: Day
  sentOn: Day | null
  answerDueOn: Day | null
  wait: FundWait | null
  talkOn: Day | null
  startOn: Day | null
  decidedOn: Day | null
  /** The consultant's open wish for another decision. */
  requested: { on: Day; by: string } | null
}

export const rowSelect = {
  id: true,
  citizenId: true,
  screeningId: true,
  status: true,
  aKasseView: true,
  decision: true,
  coreElements: true,
  createdAt: true,
  sentAt: true,
  answerDueOn: true,
  talkOn: true,
  startOn: true,
  decidedOn: true,
  programme: { select: { name: true } },
  citizen: { select: { name: true, birthOn: true, protection: true, aKasse: { select: { name: true } } } },
  revisitations: { where: { status: 'OPEN' }, select: { createdAt: true, createdById: true } },
} as const satisfies Prisma.VisitationSelect

export type StoredRow = Prisma.VisitationGetPayload<{ select: typeof rowSelect }>

/** `names` = of the people who asked for another decision, by their ids. */
export function toRow(row: StoredRow, { today, names }: { today: Day; names: ReadonlyMap<string, string> }) {
  const sentOn = row.sentAt === null ? null : dayAt(row.sentAt)
  const answerDueOn = dayOrNull(row.answerDueOn)
  const [request] = row.revisitations
  return {
    id: row.id,
    citizenName: row.citizen.name,
    birthOn: fromDbDate(row.citizen.birthOn),
    programmeName: row.programme.name,
    aKasseName: row.citizen.aKasse?.name ?? null,
    status: row.status,
    aKasseView: row.aKasseView,
    decision: row.decision,
    coreElements: row.coreElements,
    createdOn: dayAt(row.createdAt),
    sentOn,
    answerDueOn,
    wait: fundWaitOn({ status: row.status, sentOn, answerDueOn }, today),
    talkOn: dayOrNull(row.talkOn),
    startOn: dayOrNull(row.startOn),
    decidedOn: dayOrNull(row.decidedOn),
    requested: request ? { on: dayAt(request.createdAt), by: names.get(request.createdById) ?? '–' } : null,
  } satisfies VisitationRow
}
