import 'server-only'
import { type Day, dayOrNull, fromDbDate } from '@/lib/calendar/day'
import { NotFoundError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import type { Offer } from '@/prisma/generated/client'
import type { Participation } from './rules/places'

/** One who gives or takes places of the offer at a time, until the transaction ends; after the citizen's row. */
export async function lockOffer(
  tx: Tx,
  { unitId, offerId }: { unitId: string; offerId: string },
): Promise<Offer> {
  await tx.$queryRaw`SELECT "id" FROM "offers" WHERE "id" = ${offerId}::uuid FOR NO KEY UPDATE`
  const offer = await tx.offer.findFirst({ where: { id: offerId, unitId } })
  if (!offer) throw new NotFoundError({ entity: 'Offer', entityId: offerId })
  return offer
}

/** Everybody who takes or has taken part, whoever may see them: places are counted, people are not shown. */
export async function listParticipations(tx: Tx, offerId: string): Promise<Participation[]> {
  const rows = await tx.offerReferral.findMany({
    where: { offerId, startedOn: { not: null } },
    select: { startedOn: true, endedOn: true },
  })
  return rows.flatMap(({ startedOn, endedOn }) =>
    startedOn ? [{ startedOn: fromDbDate(startedOn), endedOn: dayOrNull(endedOn) }] : [],
  )
}

export function countWaiting(tx: Tx, offerId: string): Promise<number> {
  return tx.offerReferral.count({ where: { offerId, startedOn: null, cancelledOn: null } })
}

/** Referrals go to an offer that is open on the day. */
export function isOpenOn(offer: Pick<Offer, 'fromOn' | 'untilOn'>, on: Day): boolean {
  return fromDbDate(offer.fromOn) <= on && (offer.untilOn === null || on < fromDbDate(offer.untilOn))
}
