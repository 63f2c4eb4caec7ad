import { type Day, dayOrNull, fromDbDate } from '@/lib/calendar/day'
import { dayAt } from '@/lib/calendar/today'
import type { Prisma } from '@/prisma/generated/client'
import type { AgreementOutcome, CaseTalkKind, TalkStatus } from '@/prisma/generated/enums'
import { isParticipant, isTool, type TalkParticipant, type TalkTool } from './codes'

export type AgreementView = {
  id: string
  what: string
  who: string
  dueOn: Day | null
  /** The day of the talk it was made in. */
  madeOn: Day
  outcome: AgreementOutcome | null
  outcomeNote: string | null
  settledOn: Day | null
}

export type TalkView = {
  id: string
  kind: CaseTalkKind
  status: TalkStatus
  on: Day
  atTime: string | null
  place: string | null
  participants: TalkParticipant[]
  participantNames: string | null
  tools: TalkTool[]
  summary: string | null
  version: number
  /** Who recorded it, else who planned it. */
  by: string | null
  agreements: AgreementView[]
}

export const agreementSelect = {
  id: true,
  what: true,
  who: true,
  dueOn: true,
  outcome: true,
  outcomeNote: true,
  settledAt: true,
  talk: { select: { onDate: true } },
} as const satisfies Prisma.TalkAgreementSelect

export const talkSelect = {
  id: true,
  kind: true,
  status: true,
  onDate: true,
  atTime: true,
  place: true,
  participants: true,
  participantNames: true,
  tools: true,
  summary: true,
  version: true,
  createdById: true,
  recordedById: true,
  agreements: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: agreementSelect },
} as const satisfies Prisma.CaseTalkSelect

type StoredAgreement = Prisma.TalkAgreementGetPayload<{ select: typeof agreementSelect }>
export type StoredTalk = Prisma.CaseTalkGetPayload<{ select: typeof talkSelect }>

export function toAgreement({ talk, dueOn, settledAt, ...row }: StoredAgreement): AgreementView {
  return {
    ...row,
    dueOn: dayOrNull(dueOn),
    madeOn: fromDbDate(talk.onDate),
    settledOn: settledAt && dayAt(settledAt),
  }
}

export function toTalk(row: StoredTalk, names: ReadonlyMap<string, string>): TalkView {
  const { onDate, participants, tools, agreements, createdById, recordedById, ...rest } = row
  return {
    ...rest,
    on: fromDbDate(onDate),
    participants: participants.filter(isParticipant),
    tools: tools.filter(isTool),
    agreements: agreements.map(toAgreement),
    by: names.get(recordedById ?? createdById) ?? null,
  }
}

export function writersOf(rows: readonly StoredTalk[]): string[] {
  return rows.map(({ recordedById, createdById }) => recordedById ?? createdById)
}
