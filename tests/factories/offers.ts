import { randomUUID } from 'node:crypto'
import { type Day, toDbDate } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import type { Tx } from '@/lib/platform/db'
import type { Offer, OfferReferral } from '@/prisma/generated/client'
import type { OfferKind } from '@/prisma/generated/enums'

type OfferOverrides = {
  unitId: string
  kind?: OfferKind
  name?: string
  places?: number | null
  untilOn?: Day | null
}

/** Open since January 2026, without a limit unless told otherwise. */
export function createOffer(db: Tx, overrides: OfferOverrides): Promise<Offer> {
  const { kind = 'INTENSIVE_COURSE', untilOn = null, ...rest } = overrides
  return db.offer.create({
    data: {
      id: randomUUID(),
      name: `Tilbud ${randomUUID().slice(0, 8)}`,
      kind,
      fromOn: toDbDate('2026-01-01'),
      untilOn: untilOn && toDbDate(untilOn),
      ...rest,
    },
  })
}

type ReferralOverrides = {
  offerId: string
  caseId: string
  createdById: string
  referredOn?: Day
  startedOn?: Day | null
  endedOn?: Day | null
}

/** Waiting since 2 November 2026 unless it has started; completed where it has ended. */
export function createReferral(db: Tx, overrides: ReferralOverrides): Promise<OfferReferral> {
  const { referredOn = '2026-11-02', startedOn = null, endedOn = null, ...rest } = overrides
  return db.offerReferral.create({
    data: {
      id: randomUUID(),
      referredOn: toDbDate(referredOn),
      referringSide: 'JOBCENTER',
      startedOn: startedOn && toDbDate(startedOn),
      endedOn: endedOn && toDbDate(endedOn),
      outcome: endedOn ? 'COMPLETED' : null,
      createdAt: now(),
      ...rest,
    },
  })
}
