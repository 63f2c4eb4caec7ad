import 'server-only'
import { toDbDate } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { db } from '@/lib/platform/db'
import { listStaffNames } from '@/lib/platform/staff-names'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { readableVisitations, standingDecision } from './access'
import type { VisitationSort, VisitationTab } from './list-address'
import { recordVisitationList } from './record-list'
import { rowSelect, toRow, type VisitationRow } from './rows'

export type VisitationList = {
  tab: VisitationTab
  sort: VisitationSort
  counts: Record<VisitationTab, number>
  rows: VisitationRow[]
  /** Answers that are past their last day, whichever tab is shown. */
  overdueAnswers: number
}

/** How many a page shows. */
export const VISITATIONS_SHOWN = 200

const hasOpenRequest = { revisitations: { some: { status: 'OPEN' } } } as const

/** The lists do not overlap but for one: a decision whose change is wished for is also where it was decided. */
const whereOf: Record<VisitationTab, Prisma.VisitationWhereInput> = {
  DRAFT: { status: 'DRAFT' },
  SENT: { status: { in: ['SENT', 'ANSWERED'] } },
  // Until a later decision on the same screening accepts or rejects.
  WAITING: {
    ...standingDecision,
    decision: 'WAITING_LIST',
    screening: { visitations: { none: { decision: { in: ['ACCEPTED', 'REJECTED'] }, status: 'DECIDED' } } },
  },
  REQUESTED: { status: 'DECIDED', ...hasOpenRequest },
  DECIDED: { ...standingDecision, decision: { in: ['ACCEPTED', 'REJECTED'] } },
}

function orderOf(tab: VisitationTab, sort: VisitationSort): Prisma.VisitationOrderByWithRelationInput[] {
  const direction = sort === 'OLDEST' ? 'asc' : 'desc'
  const last = { id: direction } as const
  if (tab === 'DRAFT') return [{ createdAt: direction }, last]
  if (tab === 'SENT') return [{ answerDueOn: direction }, last]
  return [{ decidedOn: direction }, last]
}

type Listed = { tab: VisitationTab; sort?: VisitationSort }

/** The adviser's lists: people whose file the viewer may open. */
export async function listVisitations(
  viewer: Viewer,
  { tab, sort = 'OLDEST' }: Listed,
): Promise<VisitationList> {
  const on = today()
  const readable = readableVisitations(viewer, { today: on, now: now() })
  const inReach = (where: Prisma.VisitationWhereInput) => ({ AND: [readable, where] })
  const countOf = (where: Prisma.VisitationWhereInput) => db.visitation.count({ where: inReach(where) })
  const [drafts, sent, overdueAnswers, waiting, requested, decided, shown] = await Promise.all([
    countOf(whereOf.DRAFT),
    countOf(whereOf.SENT),
    countOf({ status: 'SENT', answerDueOn: { lt: toDbDate(on) } }),
    countWaiting(inReach(whereOf.WAITING)),
    countOf(whereOf.REQUESTED),
    countOf(whereOf.DECIDED),
    db.visitation.findMany({
      where: inReach(whereOf[tab]),
      orderBy: orderOf(tab, sort),
      // A person waits once, however often it was said.
      ...(tab === 'WAITING' ? { distinct: ['screeningId'] } : {}),
      take: VISITATIONS_SHOWN,
      select: rowSelect,
    }),
  ])
  await recordVisitationList(viewer, { tab }, shown)
  const askers = shown.flatMap((row) => row.revisitations.map((request) => request.createdById))
  const names = await listStaffNames(db, askers)
  const rows = shown.map((row) => toRow(row, { today: on, names }))
  return {
    tab,
    sort,
    counts: { DRAFT: drafts, SENT: sent, WAITING: waiting, REQUESTED: requested, DECIDED: decided },
    rows: tab === 'REQUESTED' ? sortByRequest(rows, sort) : rows,
    overdueAnswers,
  }
}

async function countWaiting(where: Prisma.VisitationWhereInput): Promise<number> {
  const people = await db.visitation.groupBy({ by: ['screeningId'], where })
  return people.length
}

function sortByRequest(rows: readonly VisitationRow[], sort: VisitationSort): VisitationRow[] {
  const oldestFirst = rows.toSorted((a, b) => ((a.requested?.on ?? '') < (b.requested?.on ?? '') ? -1 : 1))
  return sort === 'OLDEST' ? oldestFirst : oldestFirst.reverse()
}
