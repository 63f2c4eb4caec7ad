import 'server-only'
import { randomUUID } from 'node:crypto'
import { addDays, type Day, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import { lockCase } from '@/lib/cases/lock-case'
import { type CommandContext, defineCommand } from '@/lib/platform/command'
import { FieldError } from '@/lib/platform/command-error'
import type { Prisma } from '@/prisma/generated/client'
import { countWaiting, isOpenOn, listParticipations, lockOffer } from './lock-offer'
import { type LockedReferral, lockReferral } from './lock-referral'
import { fullOn } from './rules/places'
import { cancelSchema, endSchema, referSchema, startSchema } from './schema'

export const refer = defineCommand({
  name: 'offers.refer',
  schema: referSchema,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    const { caseId, offerId, referredOn, referringSide, note } = input
    const { citizenId } = await lockCase({ ...context, caseId })
    const offer = await lockOffer(tx, { unitId: viewer.unitId, offerId })
    requireUntilToday('referredOn', referredOn, today)
    if (!isOpenOn(offer, referredOn)) throw new FieldError('offerId', 'offerNotOpen')
    const open = await tx.offerReferral.findFirst({
      where: { caseId, offerId, endedOn: null, cancelledOn: null },
      select: { id: true },
    })
    if (open) throw new FieldError('offerId', 'offerAlreadyReferred')
    const id = randomUUID()
    await tx.offerReferral.create({
      data: {
        id,
        offerId,
        caseId,
        referredOn: toDbDate(referredOn),
        referringSide,
        note,
        createdAt: now(),
        createdById: viewer.userId,
      },
      select: { id: true },
    })
    await audit({
      kind: 'CREATE',
      entity: 'OfferReferral',
      entityId: id,
      citizenId,
      details: { offerId, referredOn, referringSide },
    })
    return { value: null, touchedCitizenIds: [citizenId] }
  },
})

/** The offer's row is held, so that of many who start at once only as many get in as there are places. */
export const startOffer = defineCommand({
  name: 'offers.start',
  schema: startSchema,
  run: async (context) => {
    const { tx, viewer, today, input } = context
    const { startedOn } = input
    const referral = await lockReferral({ ...context, ...input })
    requireStillWaiting(referral, 'startedOn')
    const offer = await lockOffer(tx, { unitId: viewer.unitId, offerId: referral.offerId })
    requireUntilToday('startedOn', startedOn, today)
    requireFrom('startedOn', startedOn, fromDbDate(referral.referredOn), 'offerStartBeforeReferral')
    if (!isOpenOn(offer, startedOn)) throw new FieldError('startedOn', 'offerNotOpen')
    const fullFrom = fullOn(await listParticipations(tx, offer.id), offer.places, startedOn)
    if (fullFrom !== null) {
      throw new FieldError('startedOn', 'offerFull', {
        day: fullFrom,
        places: offer.places ?? 0,
        waiting: await countWaiting(tx, offer.id),
      })
    }
    return changeReferral(context, referral, {
      data: { startedOn: toDbDate(startedOn) },
      details: { offerId: offer.id, startedOn },
    })
  },
})

export const endOffer = defineCommand({
  name: 'offers.end',
  schema: endSchema,
  run: async (context) => {
    const { today, input } = context
    const { lastDay, outcome, endReason } = input
    const referral = await lockReferral({ ...context, ...input })
    if (!referral.startedOn || referral.endedOn) throw new FieldError('lastDay', 'offerNotTakingPart')
    requireUntilToday('lastDay', lastDay, today)
    requireFrom('lastDay', lastDay, fromDbDate(referral.startedOn), 'offerEndBeforeStart')
    const endedOn = addDays(lastDay, 1)
    return changeReferral(context, referral, {
      data: { endedOn: toDbDate(endedOn), outcome, endReason },
      details: { offerId: referral.offerId, endedOn, outcome },
    })
  },
})

export const cancelReferral = defineCommand({
  name: 'offers.cancelReferral',
  schema: cancelSchema,
  run: async (context) => {
    const { today, input } = context
    const referral = await lockReferral({ ...context, ...input })
    requireStillWaiting(referral, 'cancelReason')
    return changeReferral(context, referral, {
      data: { cancelledOn: toDbDate(today), cancelReason: input.cancelReason },
      details: { offerId: referral.offerId, cancelledOn: today },
    })
  },
})

type Change = { data: Prisma.OfferReferralUpdateInput; details: Record<string, unknown> }

/** Written on the version that was seen, with its line in the trail. */
export async function changeReferral(
  { tx, audit }: Pick<CommandContext<unknown>, 'tx' | 'audit'>,
  { id, citizenId }: LockedReferral,
  { data, details }: Change,
) {
  await tx.offerReferral.update({
    where: { id },
    data: { ...data, version: { increment: 1 } },
    select: { id: true },
  })
  await audit({ kind: 'CHANGE', entity: 'OfferReferral', entityId: id, citizenId, details })
  return { value: null, touchedCitizenIds: [citizenId] }
}

function requireStillWaiting({ startedOn, cancelledOn }: LockedReferral, field: string): void {
  if (startedOn || cancelledOn) throw new FieldError(field, 'offerNotWaiting')
}

export function requireUntilToday(field: string, day: Day, today: Day): void {
  if (day > today) throw new FieldError(field, 'dayAfterToday')
}

type Earliest = 'offerStartBeforeReferral' | 'offerEndBeforeStart' | 'jointMeetingBeforeReferral'

export function requireFrom(field: string, day: Day, earliest: Day, key: Earliest): void {
  if (day < earliest) throw new FieldError(field, key, { day: earliest })
}
