import 'server-only'
import { type Day, dayOrNull, fromDbDate } from '@/lib/calendar/day'
import type { DayRange } from '@/lib/calendar/day-range'
import { dayAt } from '@/lib/calendar/today'
import { listBenefitTypesOn } from '@/lib/history/benefit-table'
import { db } from '@/lib/platform/db'
import { listStaffNames } from '@/lib/platform/staff-names'
import type { Prisma } from '@/prisma/generated/client'
import type { ProposalSide, ScreeningStatus } from '@/prisma/generated/enums'
import type { QueueSort } from './queue-filter'
import { type QueueQuestion, queueWhere } from './queue-where'
import { unemployedSince } from './rules/unemployed-since'
import { WINDOW_MONTHS } from './rules/window'

export type QueueRow = {
  screeningId: string
  version: number
  citizenId: string
  name: string
  birthOn: Day
  aKasse: string | null
  programme: string
  status: ScreeningStatus
  screenedOn: Day
  dueOn: Day
  /** Start of the spell of unemployment that runs on the screening date. */
  unemployedSince: Day | null
  supportMonths: number
  /** One class letter per month, oldest first. */
  monthClasses: string
  markersFired: number
  markersNotComputable: number
  /** The newest proposal that led to it. */
  proposed: { side: ProposalSide; on: Day } | null
  /** Who assessed it, else who works on it. */
  adviser: string | null
}

const orders: Record<QueueSort, Prisma.ScreeningOrderByWithRelationInput[]> = {
  DUE: [{ dueOn: 'asc' }, { citizen: { name: 'asc' } }, { id: 'asc' }],
  NAME: [{ citizen: { name: 'asc' } }, { dueOn: 'asc' }, { id: 'asc' }],
}

/** Nothing is known of a person no extract has told about. */
const ALL_MISSING = '?'.repeat(WINDOW_MONTHS)

const rowSelect = {
  id: true,
  version: true,
  status: true,
  screenedOn: true,
  dueOn: true,
  supportMonths: true,
  markersFired: true,
  markersNotComputable: true,
  startedById: true,
  assessedById: true,
  programme: { select: { name: true } },
  proposals: { orderBy: { createdAt: 'desc' }, take: 1, select: { side: true, createdAt: true } },
  citizen: {
    select: {
      id: true,
      name: true,
      birthOn: true,
      aKasse: { select: { name: true } },
      screeningFacts: { select: { monthClasses: true } },
    },
  },
} satisfies Prisma.ScreeningSelect

type StoredRow = Prisma.ScreeningGetPayload<{ select: typeof rowSelect }>

export async function listQueueRows(
  question: QueueQuestion,
  page: { skip: number; take: number },
): Promise<QueueRow[]> {
  const stored = await listPage(question, page)
  const [periodsOf, nameOf] = await Promise.all([
    unemploymentPeriods(question.today, stored),
    adviserNames(stored),
  ])
  return stored.map(({ citizen, proposals: [proposal], ...screening }): QueueRow => {
    const screenedOn = fromDbDate(screening.screenedOn)
    return {
      screeningId: screening.id,
      version: screening.version,
      citizenId: citizen.id,
      name: citizen.name,
      birthOn: fromDbDate(citizen.birthOn),
      aKasse: citizen.aKasse?.name ?? null,
      programme: screening.programme.name,
      status: screening.status,
      screenedOn,
      dueOn: fromDbDate(screening.dueOn),
      unemployedSince: unemployedSince(periodsOf.get(citizen.id) ?? [], screenedOn),
      supportMonths: screening.supportMonths,
      monthClasses: citizen.screeningFacts?.monthClasses ?? ALL_MISSING,
      markersFired: screening.markersFired,
      markersNotComputable: screening.markersNotComputable,
      proposed: proposal ? { side: proposal.side, on: dayAt(proposal.createdAt) } : null,
      adviser: nameOf.get(screening.assessedById ?? screening.startedById ?? '') ?? null,
    }
  })
}

/** Which rows first: read together with their relations, those of all who match would be read before the page is cut. */
async function listPage(question: QueueQuestion, page: { skip: number; take: number }): Promise<StoredRow[]> {
  const { filter } = question
  const ids = await db.screening.findMany({
    where: queueWhere(question, filter.tab),
    orderBy: orders[filter.sort],
    ...page,
    select: { id: true },
  })
  const placeOf = new Map(ids.map(({ id }, place) => [id, place]))
  const rows = await db.screening.findMany({
    where: { id: { in: [...placeOf.keys()] } },
    select: rowSelect,
  })
  return rows.sort((a, b) => (placeOf.get(a.id) ?? 0) - (placeOf.get(b.id) ?? 0))
}

/** The unemployment periods of the page's people, in one statement. The ids come from a scoped query. */
async function unemploymentPeriods(today: Day, rows: readonly StoredRow[]): Promise<Map<string, DayRange[]>> {
  const types = await listBenefitTypesOn(db, today)
  const periods = await db.benefitPeriod.findMany({
    where: {
      citizenId: { in: rows.map((row) => row.citizen.id) },
      benefitCode: { in: [...types.values()].filter((type) => type.unemployment).map((type) => type.code) },
      replacedById: null,
    },
    select: { citizenId: true, fromOn: true, untilOn: true },
  })
  const periodsOf = new Map<string, DayRange[]>()
  for (const { citizenId, fromOn, untilOn } of periods) {
    const range = { from: fromDbDate(fromOn), until: dayOrNull(untilOn) }
    periodsOf.set(citizenId, [...(periodsOf.get(citizenId) ?? []), range])
  }
  return periodsOf
}

function adviserNames(rows: readonly StoredRow[]): Promise<ReadonlyMap<string, string>> {
  return listStaffNames(
    db,
    rows.map((row) => row.assessedById ?? row.startedById),
  )
}
