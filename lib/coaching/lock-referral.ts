import 'server-only'
import { type Day, fromDbDate } from '@/lib/calendar/day'
import { lastChangeOf } from '@/lib/cases/lock-case'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import type { CommandContext } from '@/lib/platform/command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import { coachedReferrals } from './access'
import { mostSessionsOf, termsSelect } from './coaching-terms'
import type { SessionFacts } from './rules/sessions'

const referralSelect = {
  id: true,
  coachId: true,
  fromOn: true,
  untilOn: true,
  version: true,
  case: { select: { id: true, citizenId: true, citizen: { select: termsSelect } } },
  sessions: {
    orderBy: [{ onDate: 'asc' }, { createdAt: 'asc' }],
    select: { id: true, status: true, number: true, onDate: true, version: true },
  },
  _count: { select: { extensions: true } },
} satisfies Prisma.CoachingReferralSelect

type ReferralRow = Prisma.CoachingReferralGetPayload<{ select: typeof referralSelect }>

export type LockedReferral = Omit<ReferralRow, '_count' | 'case'> & {
  caseId: string
  citizenId: string
  facts: SessionFacts
}

type Locking = Pick<CommandContext<unknown>, 'tx' | 'viewer' | 'today'>

/** A referral within the given reach, held until the transaction ends: the citizen's row first, as every writer does. */
export async function lockReferral(
  { tx, viewer, today }: Locking,
  referralId: string,
  reach: (viewer: Locking['viewer'], today: Day) => Prisma.CoachingReferralWhereInput,
): Promise<LockedReferral> {
  const subject = await tx.coachingReferral.findFirst({
    where: { id: referralId, case: { unitId: viewer.unitId } },
    select: { case: { select: { citizenId: true } } },
  })
  const what = { entity: 'CoachingReferral', entityId: referralId }
  if (!subject) throw new NotFoundError(what)
  await lockCitizens(tx, [subject.case.citizenId])
  const row = await tx.coachingReferral.findFirst({
    where: { id: referralId, AND: [reach(viewer, today)] },
    select: referralSelect,
  })
  if (!row) throw new NotFoundError({ ...what, citizenId: subject.case.citizenId })
  const { _count, case: file, ...referral } = row
  return {
    ...referral,
    caseId: file.id,
    citizenId: file.citizenId,
    facts: {
      mostSessions: mostSessionsOf(file.citizen, fromDbDate(row.fromOn)),
      extensions: _count.extensions,
      held: row.sessions.filter(({ status }) => status === 'HELD').length,
    },
  }
}

export type LockedSession = { session: LockedReferral['sessions'][number]; referral: LockedReferral }

/** A session of a referral to the viewer, as the form was opened on it; a conflict when it was changed since. */
export async function lockSession(
  context: Locking,
  { sessionId, version }: { sessionId: string; version: number },
): Promise<LockedSession> {
  const missing = new NotFoundError({ entity: 'CoachingSession', entityId: sessionId })
  const found = await context.tx.coachingSession.findFirst({
    where: { id: sessionId, referral: { case: { unitId: context.viewer.unitId } } },
    select: { referralId: true },
  })
  if (!found) throw missing
  const referral = await lockReferral(context, found.referralId, coachedReferrals)
  const session = referral.sessions.find(({ id }) => id === sessionId)
  if (!session) throw missing
  if (session.version !== version) throw await conflictOn(context.tx, referral.citizenId, sessionId)
  return { session, referral }
}

export async function conflictOn(tx: Tx, citizenId: string, entityId: string): Promise<ConflictError> {
  return new ConflictError(await lastChangeOf(tx, { citizenId, entityIds: [entityId] }))
}
