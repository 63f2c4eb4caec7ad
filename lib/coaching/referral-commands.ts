import 'server-only'
import { randomUUID } from 'node:crypto'
import { addDays, type Day, fromDbDate, maxDay, toDbDate } from '@/lib/calendar/day'
import { lockCase } from '@/lib/cases/lock-case'
import { writableCases } from '@/lib/platform/access'
import { defineCommand } from '@/lib/platform/command'
import { FieldError } from '@/lib/platform/command-error'
import { newRowId } from '@/lib/platform/row-id'
import type { Viewer } from '@/lib/platform/viewer'
import { coachesFor, extendableReferrals, runningReferral } from './access'
import { conflictOn, type LockedReferral, lockReferral } from './lock-referral'
import { endReferralSchema, extendSchema, referSchema } from './schema'

/** From today the coach sees the case; one coach at a time. */
export const refer = defineCommand({
  name: 'coaching.refer',
  schema: referSchema,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    const { caseId, coachId, purpose } = input
    const { citizenId, unitId } = await lockCase({ ...context, caseId })
    const { protection } = await tx.citizen.findUniqueOrThrow({
      where: { id: citizenId },
      select: { protection: true },
    })
    const coach = await tx.user.findFirst({
      where: { id: coachId, AND: [coachesFor({ unitId, isProtected: protection === 'PROTECTED' }, today)] },
      select: { id: true },
    })
    if (!coach) throw new FieldError('coachId', 'coachUnknown')
    const running = await tx.coachingReferral.findFirst({
      where: { caseId, AND: [runningReferral(today)] },
      select: { id: true },
    })
    if (running) throw new FieldError('coachId', 'coachingRunning')
    const id = newRowId()
    await tx.coachingReferral.create({
      data: { id, caseId, coachId, purpose, fromOn: toDbDate(today), createdById: viewer.userId },
      select: { id: true },
    })
    await audit({
      kind: 'CREATE',
      entity: 'CoachingReferral',
      entityId: id,
      citizenId,
      details: { coachId, fromOn: today },
    })
    return { value: null }
  },
})

/** Reading ends with the last day; what is booked after it is cancelled. */
export const endReferral = defineCommand({
  name: 'coaching.endReferral',
  schema: endReferralSchema,
  run: async (context) => {
    const { tx, today, input, audit } = context
    const { referralId, version, lastDayOn } = input
    const referral = await lockReferral(context, referralId, ownReferrals)
    const { citizenId } = referral
    if (referral.version !== version) throw await conflictOn(tx, citizenId, referralId)
    requireLastDay(referral, { lastDayOn, today })
    await tx.coachingReferral.update({
      where: { id: referralId },
      data: { untilOn: toDbDate(addDays(lastDayOn, 1)), version: { increment: 1 } },
      select: { id: true },
    })
    const { count } = await tx.coachingSession.updateMany({
      where: { referralId, status: 'PLANNED', onDate: { gt: toDbDate(lastDayOn) } },
      data: { status: 'CANCELLED', version: { increment: 1 } },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'CoachingReferral',
      entityId: referralId,
      citizenId,
      details: { lastDayOn, cancelledSessions: count },
    })
    return { value: null }
  },
})

/** R14: the leader's way to one more session. */
export const extend = defineCommand({
  name: 'coaching.extend',
  schema: extendSchema,
  run: async (context) => {
    const { tx, viewer, input, audit } = context
    const { referralId, reason } = input
    const { citizenId, facts } = await lockReferral(context, referralId, extendableReferrals)
    const id = randomUUID()
    await tx.coachingExtension.create({
      data: { id, referralId, reason, createdById: viewer.userId },
      select: { id: true },
    })
    await audit({
      kind: 'CREATE',
      entity: 'CoachingExtension',
      entityId: id,
      citizenId,
      details: { referralId, reason, held: facts.held },
    })
    return { value: null }
  },
})

/** Those on cases the viewer holds or stands in for. */
function ownReferrals(viewer: Viewer, today: Day) {
  return { case: { closedOn: null, AND: [writableCases(viewer, today)] } }
}

/** From the day of the latest held session, or yesterday, and never before the referral began or after it has ended. */
function requireLastDay(
  { fromOn, untilOn, sessions }: LockedReferral,
  { lastDayOn, today }: { lastDayOn: Day; today: Day },
): void {
  if (untilOn && fromDbDate(untilOn) <= today) throw new FieldError('lastDayOn', 'coachingEnded')
  const heldDays = sessions.filter(({ status }) => status === 'HELD').map(({ onDate }) => fromDbDate(onDate))
  const earliest = maxDay(fromDbDate(fromOn), addDays(today, -1), ...heldDays)
  if (lastDayOn < earliest) throw new FieldError('lastDayOn', 'coachingLastDayTooEarly', { day: earliest })
  if (lastDayOn > addDays(today, 730)) throw new FieldError('lastDayOn', 'dayFarAway')
}
