import 'server-only'
import { z } from 'zod'
import { addDays, addMonths, type Day, dayOrNull, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import { listableCases } from '@/lib/platform/access'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { isCaseWorker, type Viewer } from '@/lib/platform/viewer'
import { listActiveProgrammes } from '@/lib/programmes/queries'
import type { Prisma } from '@/prisma/generated/client'
import type { OfferOutcome } from '@/prisma/generated/enums'
import { mayKeepOffers } from './access'
import { type Choice, type OfferSummary, offerSelect, summaryOf, takingPartNow, waitingNow } from './queries'

type Person = { referralId: string; citizenId: string; name: string }

export type OfferView = {
  offer: OfferSummary & { description: string | null; version: number }
  /** By date of referral; `place` counts everybody who waits. */
  waiting: (Person & { place: number; since: Day })[]
  takingPart: (Person & { since: Day })[]
  /** Of the last twelve months, newest first. */
  ended: (Person & { lastDay: Day; outcome: OfferOutcome | null })[]
  /** Those of each list whom the viewer's lists leave out: counted, not named. */
  hidden: { waiting: number; takingPart: number; ended: number }
  /** Who has waited longest, when there is room; the name is null where the viewer may not see it. */
  next: { name: string | null; since: Day } | null
  programmes: Choice[]
  today: Day
  /** Opening a person asks for a reason first. */
  opensWithReason: boolean
  may: { keep: boolean }
}

const ENDED_MONTHS = 12

/** Who waits for an offer, takes part in it and has ended it. */
export async function getOffer(viewer: Viewer, offerId: string): Promise<OfferView | null> {
  if (!z.uuid().safeParse(offerId).success) return null
  const on = today()
  const mayKeep = mayKeepOffers(viewer)
  const [row, { queue, taking, over }, programmes] = await Promise.all([
    db.offer.findFirst({ where: { id: offerId, unitId: viewer.unitId }, select: offerSelect }),
    listReferrals(viewer, offerId, on),
    mayKeep ? listActiveProgrammes(db, { unitId: viewer.unitId, on }) : [],
  ])
  if (!row) return null
  const summary = summaryOf(row, { waiting: queue.length, takingPart: taking.length, on })
  const lists = {
    waiting: queue.flatMap(({ person, referredOn }, index) =>
      person ? [{ ...person, place: index + 1, since: referredOn }] : [],
    ),
    takingPart: taking.flatMap(({ person, startedOn }) =>
      person && startedOn ? [{ ...person, since: startedOn }] : [],
    ),
    ended: over.flatMap(({ person, endedOn, outcome }) =>
      person && endedOn ? [{ ...person, lastDay: addDays(endedOn, -1), outcome }] : [],
    ),
  }
  await recordAuditBy(viewer, db, {
    kind: 'LIST',
    operation: 'page /tilbud/[id]',
    entity: 'Offer',
    entityId: offerId,
    details: {
      citizenIds: [...new Set(Object.values(lists).flatMap((list) => list.map((one) => one.citizenId)))],
    },
  })
  const [first] = queue
  return {
    offer: { ...summary, description: row.description, version: row.version },
    ...lists,
    hidden: {
      waiting: queue.length - lists.waiting.length,
      takingPart: taking.length - lists.takingPart.length,
      ended: over.length - lists.ended.length,
    },
    next:
      first && summary.free !== 0 && summary.state === 'OPEN'
        ? { name: first.person?.name ?? null, since: first.referredOn }
        : null,
    programmes: programmes.map(({ id, name }) => ({ id, name })),
    today: on,
    opensWithReason: !isCaseWorker(viewer),
    may: { keep: mayKeep },
  }
}

type Referral = {
  referredOn: Day
  startedOn: Day | null
  endedOn: Day | null
  outcome: OfferOutcome | null
  /** Null where the viewer's lists leave the person out. */
  person: Person | null
}

/** All of the offer's, so that places and queue are whole; a name only where the viewer may list the case. */
async function listReferrals(viewer: Viewer, offerId: string, on: Day) {
  const ended: Prisma.OfferReferralWhereInput = {
    endedOn: { lte: toDbDate(on), gt: toDbDate(addMonths(on, -ENDED_MONTHS)) },
  }
  const where: Prisma.OfferReferralWhereInput = {
    offerId,
    offer: { unitId: viewer.unitId },
    OR: [waitingNow, takingPartNow(on), ended],
  }
  const [rows, listed] = await Promise.all([
    db.offerReferral.findMany({
      where,
      orderBy: [{ referredOn: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true, referredOn: true, startedOn: true, endedOn: true, outcome: true },
    }),
    db.offerReferral.findMany({
      where: { ...where, case: { AND: [listableCases(viewer, on)] } },
      select: { id: true, case: { select: { citizen: { select: { id: true, name: true } } } } },
    }),
  ])
  const people = new Map(
    listed.map(({ id, case: { citizen } }): [string, Person] => [
      id,
      { referralId: id, citizenId: citizen.id, name: citizen.name },
    ]),
  )
  const referrals = rows.map(
    (row): Referral => ({
      referredOn: fromDbDate(row.referredOn),
      startedOn: dayOrNull(row.startedOn),
      endedOn: dayOrNull(row.endedOn),
      outcome: row.outcome,
      person: people.get(row.id) ?? null,
    }),
  )
  const isOver = ({ endedOn }: Referral) => endedOn !== null && endedOn <= on
  return {
    queue: referrals.filter(({ startedOn }) => startedOn === null),
    taking: referrals.filter((one) => one.startedOn !== null && !isOver(one)),
    over: referrals.filter(isOver).sort((a, b) => ((a.endedOn ?? '') < (b.endedOn ?? '') ? 1 : -1)),
  }
}
