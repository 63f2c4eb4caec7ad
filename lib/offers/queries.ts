import 'server-only'
import { addDays, type Day, dayOrNull, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { listActiveProgrammes } from '@/lib/programmes/queries'
import type { Prisma } from '@/prisma/generated/client'
import type { OfferKind } from '@/prisma/generated/enums'
import { mayKeepOffers } from './access'
import { groupByProgramme, type OfferGroup } from './by-programme'

export type OfferState = 'COMING' | 'OPEN' | 'CLOSED'

export type OfferSummary = {
  id: string
  name: string
  kind: OfferKind
  provider: string | null
  programme: { id: string; name: string } | null
  state: OfferState
  fromOn: Day
  lastDay: Day | null
  /** Null = no limit. */
  places: number | null
  takingPart: number
  waiting: number
  free: number | null
}

export type Choice = { id: string; name: string }

export type OfferCatalogue = {
  /** By programme, those for every programme first; the closed ones apart. */
  groups: OfferGroup[]
  closed: OfferSummary[]
  programmes: Choice[]
  today: Day
  may: { keep: boolean }
}

export const offerSelect = {
  id: true,
  name: true,
  kind: true,
  provider: true,
  description: true,
  places: true,
  fromOn: true,
  untilOn: true,
  version: true,
  programme: { select: { id: true, name: true } },
} as const satisfies Prisma.OfferSelect

type OfferRow = Prisma.OfferGetPayload<{ select: typeof offerSelect }>

export const waitingNow: Prisma.OfferReferralWhereInput = { startedOn: null, cancelledOn: null }

export function takingPartNow(on: Day): Prisma.OfferReferralWhereInput {
  return { startedOn: { lte: toDbDate(on) }, OR: [{ endedOn: null }, { endedOn: { gt: toDbDate(on) } }] }
}

/** How many wait for and take part in each offer, whoever they are: a place is taken by whoever has it. */
async function countByOffer(where: Prisma.OfferReferralWhereInput): Promise<ReadonlyMap<string, number>> {
  const rows = await db.offerReferral.groupBy({ by: ['offerId'], where, _count: true })
  return new Map(rows.map(({ offerId, _count }) => [offerId, _count]))
}

export async function listOfferSummaries(unitId: string, on: Day): Promise<OfferSummary[]> {
  const [offers, waiting, taking] = await Promise.all([
    db.offer.findMany({
      where: { unitId },
      orderBy: [{ programme: { name: 'asc' } }, { name: 'asc' }],
      select: offerSelect,
    }),
    countByOffer({ offer: { unitId }, ...waitingNow }),
    countByOffer({ offer: { unitId }, ...takingPartNow(on) }),
  ])
  return offers.map((row) =>
    summaryOf(row, { waiting: waiting.get(row.id) ?? 0, takingPart: taking.get(row.id) ?? 0, on }),
  )
}

export function summaryOf(
  { places, fromOn, untilOn, version: _, description: __, ...row }: OfferRow,
  counted: { waiting: number; takingPart: number; on: Day },
): OfferSummary {
  const { waiting, takingPart, on } = counted
  const until = dayOrNull(untilOn)
  const from = fromDbDate(fromOn)
  return {
    ...row,
    state: until !== null && until <= on ? 'CLOSED' : from > on ? 'COMING' : 'OPEN',
    fromOn: from,
    lastDay: until && addDays(until, -1),
    places,
    takingPart,
    waiting,
    free: places === null ? null : Math.max(0, places - takingPart),
  }
}

export async function getCatalogue(viewer: Viewer): Promise<OfferCatalogue> {
  const on = today()
  const mayKeep = mayKeepOffers(viewer)
  const [offers, programmes] = await Promise.all([
    listOfferSummaries(viewer.unitId, on),
    mayKeep ? listActiveProgrammes(db, { unitId: viewer.unitId, on }) : [],
  ])
  return {
    groups: groupByProgramme(offers.filter(({ state }) => state !== 'CLOSED')),
    closed: offers.filter(({ state }) => state === 'CLOSED'),
    programmes: programmes.map(({ id, name }) => ({ id, name })),
    today: on,
    may: { keep: mayKeep },
  }
}
