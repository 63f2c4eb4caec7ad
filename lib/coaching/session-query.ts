import 'server-only'
import { z } from 'zod'
import { type Day, dayOrNull, fromDbDate } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { listStaffNames } from '@/lib/platform/staff-names'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import type { AgreementOutcome, SessionForm, SessionStatus } from '@/prisma/generated/enums'
import { referralsWithNotes } from './access'
import { type Bead, beadsOf } from './beads'
import { mostSessionsOf, termsSelect } from './coaching-terms'
import { checkSession, isLastSession, nextSessionNumber } from './rules/sessions'

export type SessionAgreement = {
  id: string
  what: string
  who: string
  dueOn: Day | null
  outcome: AgreementOutcome | null
  outcomeNote: string | null
}

export type SessionView = {
  id: string
  version: number
  status: SessionStatus
  /** The one it has, or would get when held. */
  number: number
  isLast: boolean
  /** R14: there is no room for it any more. */
  isRefused: boolean
  on: Day
  atTime: string | null
  form: SessionForm
  participants: string[]
  fillsMost: string | null
  jobBelief: number | null
  focus: string[]
  notes: string | null
  takesAlong: string | null
  handover: string | null
  today: Day
  citizen: { id: string; name: string }
  coachName: string | null
  purpose: string | null
  beads: Bead[]
  /** Agreed here. */
  agreements: SessionAgreement[]
  /** Agreed earlier and settled here. */
  settled: SessionAgreement[]
  /** Agreed earlier and not settled. */
  open: SessionAgreement[]
  may: { write: boolean }
}

const agreementSelect = {
  id: true,
  what: true,
  who: true,
  dueOn: true,
  outcome: true,
  outcomeNote: true,
} as const
const oldestFirst = [{ createdAt: 'asc' as const }, { id: 'asc' as const }]

const sessionSelect = {
  id: true,
  version: true,
  status: true,
  number: true,
  onDate: true,
  atTime: true,
  form: true,
  participants: true,
  fillsMost: true,
  jobBelief: true,
  focus: true,
  notes: true,
  takesAlong: true,
  handover: true,
  agreements: { orderBy: oldestFirst, select: agreementSelect },
  settled: { orderBy: oldestFirst, select: agreementSelect },
  referral: {
    select: {
      coachId: true,
      purpose: true,
      fromOn: true,
      untilOn: true,
      case: { select: { citizen: { select: { id: true, name: true, ...termsSelect } } } },
      agreements: {
        where: { outcome: null },
        orderBy: oldestFirst,
        select: { ...agreementSelect, sessionId: true },
      },
      sessions: {
        orderBy: [{ onDate: 'asc' }, { createdAt: 'asc' }],
        select: { status: true, number: true },
      },
      _count: { select: { extensions: true } },
    },
  },
} satisfies Prisma.CoachingSessionSelect

type SessionRow = Prisma.CoachingSessionGetPayload<{ select: typeof sessionSelect }>

/** A session with its notes, for its coach and the citizen's pair alone; null for everybody else. Leaves a line. */
export async function getSession(viewer: Viewer, sessionId: string): Promise<SessionView | null> {
  if (!z.uuid().safeParse(sessionId).success) return null
  const on = today()
  const line = {
    operation: 'page /coaching/[sessionId]',
    entity: 'CoachingSession',
    entityId: sessionId,
  }
  const row = await db.coachingSession.findFirst({
    where: {
      id: sessionId,
      referral: { case: { unitId: viewer.unitId }, AND: [referralsWithNotes(viewer, on)] },
    },
    select: sessionSelect,
  })
  if (!row) {
    await recordAuditBy(viewer, db, { kind: 'DENIED', ...line })
    return null
  }
  const { citizen } = row.referral.case
  const names = await listStaffNames(db, [row.referral.coachId])
  await recordAuditBy(viewer, db, { kind: 'VIEW', ...line, citizenId: citizen.id })
  return { ...viewOf(row, viewer, on), coachName: names.get(row.referral.coachId) ?? null }
}

function viewOf(row: SessionRow, viewer: Viewer, on: Day): Omit<SessionView, 'coachName'> {
  const { referral, onDate, ...session } = row
  const { citizen } = referral.case
  const terms = {
    mostSessions: mostSessionsOf(citizen, fromDbDate(referral.fromOn)),
    extensions: referral._count.extensions,
  }
  const facts = {
    ...terms,
    held: referral.sessions.filter(({ status }) => status === 'HELD').length,
  }
  const number = row.number ?? nextSessionNumber(facts)
  return {
    ...session,
    number,
    isLast: isLastSession(facts, number),
    isRefused: row.status === 'PLANNED' && checkSession(facts) !== null,
    on: fromDbDate(onDate),
    today: on,
    citizen: { id: citizen.id, name: citizen.name },
    purpose: referral.purpose,
    beads: beadsOf(terms, referral.sessions),
    agreements: row.agreements.map(agreementOf),
    settled: row.settled.map(agreementOf),
    open: referral.agreements.filter(({ sessionId }) => sessionId !== row.id).map(agreementOf),
    may: {
      write: referral.coachId === viewer.userId && (!referral.untilOn || on < fromDbDate(referral.untilOn)),
    },
  }
}

function agreementOf(row: SessionRow['agreements'][number]): SessionAgreement {
  const { id, what, who, dueOn, outcome, outcomeNote } = row
  return { id, what, who, dueOn: dayOrNull(dueOn), outcome, outcomeNote }
}
