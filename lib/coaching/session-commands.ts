import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Day, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import type { NewAgreement, Settlement } from '@/lib/case-talks/read-agreements'
import { type CommandContext, defineCommand } from '@/lib/platform/command'
import { FieldError, RefusalError } from '@/lib/platform/command-error'
import { routes } from '@/lib/platform/routes'
import { coachedReferrals } from './access'
import { conflictOn, type LockedReferral, lockReferral, lockSession } from './lock-referral'
import { checkSession, nextSessionNumber, type SessionFacts } from './rules/sessions'
import { closeSessionSchema, correctSessionSchema, planSessionSchema, recordSessionSchema } from './schema'

/** Books a session, or moves the one that is booked. */
export const planSession = defineCommand({
  name: 'coaching.planSession',
  schema: planSessionSchema,
  run: async (context) => {
    const { today, input } = context
    const referral = await lockReferral(context, input.referralId, coachedReferrals)
    requireRoom(referral, referral.facts)
    const booked = referral.sessions.find(({ status }) => status === 'PLANNED')
    if ((booked?.version ?? 0) !== input.version) {
      throw await conflictOn(context.tx, referral.citizenId, booked?.id ?? referral.id)
    }
    if (input.onDate < today) throw new FieldError('onDate', 'sessionPlannedPast')
    await book(context, referral, input)
    return { value: null }
  },
})

/** A held session uses up one; its number is given here, once, while the citizen's row is held. */
export const recordSession = defineCommand({
  name: 'coaching.recordSession',
  schema: recordSessionSchema,
  run: async (context) => {
    const { tx, input, audit } = context
    const { sessionId, session, closing, next, agreements, settlements } = input
    const { session: before, referral } = await lockSession(context, input)
    const { citizenId, facts } = referral
    if (before.status !== 'PLANNED') throw await conflictOn(tx, citizenId, sessionId)
    requireRoom(referral, facts)
    requireWithin(referral, { field: 'onDate', on: session.onDate })
    const number = nextSessionNumber(facts)
    await tx.coachingSession.update({
      where: { id: sessionId },
      data: {
        ...session,
        ...closing,
        onDate: toDbDate(session.onDate),
        status: 'HELD',
        number,
        recordedAt: now(),
        version: { increment: 1 },
      },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'CoachingSession',
      entityId: sessionId,
      citizenId,
      details: { status: { before: 'PLANNED', after: 'HELD' }, number, onDate: session.onDate },
    })
    await settle(context, { referral, sessionId, settlements })
    await addAgreements(context, { referral, sessionId, agreements })
    if (next) {
      requireRoom(referral, { ...facts, held: facts.held + 1 })
      await book(context, { ...referral, sessions: [] }, { ...next, form: session.form, field: 'nextOn' })
    }
    return { value: { href: routes.coaching } }
  },
})

/** Words that were written wrong; which fields, not the words, stand in the trail. */
export const correctSession = defineCommand({
  name: 'coaching.correctSession',
  schema: correctSessionSchema,
  run: async (context) => {
    const { tx, input, audit } = context
    const { sessionId, version: _, ...told } = input
    const { session, referral } = await lockSession(context, input)
    if (session.status !== 'HELD') throw await conflictOn(tx, referral.citizenId, sessionId)
    const before = await tx.coachingSession.findUniqueOrThrow({ where: { id: sessionId } })
    const changed = Object.entries(told)
      .filter(([field, value]) => `${value ?? ''}` !== `${before[field as keyof typeof told] ?? ''}`)
      .map(([field]) => field)
    await tx.coachingSession.update({
      where: { id: sessionId },
      data: { ...told, version: { increment: 1 } },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'CoachingSession',
      entityId: sessionId,
      citizenId: referral.citizenId,
      details: { corrected: changed },
    })
    return { value: { href: routes.coachingSession(sessionId) } }
  },
})

/** A booked session that was not held, or needs no record: none is used up. */
export const closeSession = defineCommand({
  name: 'coaching.closeSession',
  schema: closeSessionSchema,
  run: async (context) => {
    const { tx, today, input, audit } = context
    const { sessionId, outcome } = input
    const { session, referral } = await lockSession(context, input)
    const { citizenId } = referral
    if (session.status !== 'PLANNED') throw await conflictOn(tx, citizenId, sessionId)
    if (outcome !== 'CANCELLED' && fromDbDate(session.onDate) > today) {
      throw new FieldError('outcome', 'sessionNotYet')
    }
    await tx.coachingSession.update({
      where: { id: sessionId },
      data: { status: outcome, recordedAt: now(), version: { increment: 1 } },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'CoachingSession',
      entityId: sessionId,
      citizenId,
      details: { status: { before: 'PLANNED', after: outcome }, onDate: fromDbDate(session.onDate) },
    })
    return { value: null }
  },
})

type Booking = { onDate: Day; atTime: string | null; form: 'IN_PERSON' | 'PHONE' | 'VIDEO'; field?: string }

async function book(
  { tx, viewer, audit }: CommandContext<unknown>,
  referral: LockedReferral,
  { onDate, atTime, form, field = 'onDate' }: Booking,
): Promise<void> {
  requireWithin(referral, { field, on: onDate })
  const booked = referral.sessions.find(({ status }) => status === 'PLANNED')
  const id = booked?.id ?? randomUUID()
  const data = { onDate: toDbDate(onDate), atTime, form }
  if (booked) {
    await tx.coachingSession.update({
      where: { id },
      data: { ...data, version: { increment: 1 } },
      select: { id: true },
    })
  } else {
    await tx.coachingSession.create({
      data: { id, referralId: referral.id, ...data, createdAt: now(), createdById: viewer.userId },
      select: { id: true },
    })
  }
  await audit({
    kind: booked ? 'CHANGE' : 'CREATE',
    entity: 'CoachingSession',
    entityId: id,
    citizenId: referral.citizenId,
    details: { onDate: { before: booked ? fromDbDate(booked.onDate) : null, after: onDate }, atTime, form },
  })
}

/** R14, with the way to the page where a leader extends. */
function requireRoom({ citizenId }: LockedReferral, facts: SessionFacts): void {
  const refusal = checkSession(facts)
  if (!refusal) return
  throw new RefusalError(refusal, {
    href: routes.citizenCoaching(citizenId),
    labelKey: 'coaching.link.citizen',
  })
}

function requireWithin({ fromOn, untilOn }: LockedReferral, { field, on }: { field: string; on: Day }): void {
  if (on < fromDbDate(fromOn)) {
    throw new FieldError(field, 'sessionBeforeReferral', { day: fromDbDate(fromOn) })
  }
  if (untilOn && on >= fromDbDate(untilOn)) throw new FieldError(field, 'sessionAfterReferral')
}

type OfSession = { referral: LockedReferral; sessionId: string }

async function addAgreements(
  { tx }: CommandContext<unknown>,
  { referral, sessionId, agreements }: OfSession & { agreements: readonly NewAgreement[] },
): Promise<void> {
  await tx.coachingAgreement.createMany({
    data: agreements.map(({ what, who, dueOn }) => ({
      id: randomUUID(),
      referralId: referral.id,
      sessionId,
      what,
      who,
      dueOn: dueOn && toDbDate(dueOn),
      createdAt: now(),
    })),
  })
}

async function settle(
  { tx }: CommandContext<unknown>,
  { referral, sessionId, settlements }: OfSession & { settlements: readonly Settlement[] },
): Promise<void> {
  for (const { agreementId, outcome, note } of settlements) {
    await tx.coachingAgreement.updateMany({
      where: { id: agreementId, referralId: referral.id, outcome: null },
      data: { outcome, outcomeNote: note, settledSessionId: sessionId },
    })
  }
}
