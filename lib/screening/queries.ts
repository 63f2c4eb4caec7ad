import 'server-only'
import { z } from 'zod'
import { type Day, fromDbDate } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import type { StripRun } from '@/lib/history/strip-runs'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { queuedScreenings } from './access'
import { screeningWindow } from './rules/window'

export const queueTabs = ['TO_SCREEN', 'IN_PROGRESS', 'ASSESSED'] as const
export type QueueTab = (typeof queueTabs)[number]

const QUEUE_PAGE_SIZE = 50

export type QueueFilter = { tab: QueueTab; programmeId: string | null; page: number }

export type QueueRow = {
  screeningId: string
  citizenId: string
  name: string
  birthOn: Day
  aKasse: string | null
  programme: string
  status: QueueTab
  screenedOn: Day
  supportMonths: number
  markersFired: number
  markersNotComputable: number
  window: { from: Day; until: Day }
  strip: StripRun[]
}

export type ScreeningQueue = {
  filter: QueueFilter
  counts: Record<QueueTab, number>
  programmes: { id: string; name: string }[]
  rows: QueueRow[]
  pages: number
  /** People in the tab whom only cleared users see. */
  hidden: number
}

/** The queue in the order of screening date and name, never of markers. Reads stored columns; nothing is computed. */
export async function getScreeningQueue(viewer: Viewer, filter: QueueFilter): Promise<ScreeningQueue> {
  const scope: Prisma.ScreeningWhereInput = {
    ...(filter.programmeId ? { programmeId: filter.programmeId } : {}),
    AND: [queuedScreenings(viewer, today())],
  }
  const where = { ...scope, status: filter.tab }
  const [groups, programmes, screenings, hidden] = await Promise.all([
    db.screening.groupBy({ by: ['status'], where: scope, _count: true }),
    db.programme.findMany({
      where: { unitId: viewer.unitId, isActive: true },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
    db.screening.findMany({
      where,
      orderBy: [{ screenedOn: 'asc' }, { citizen: { name: 'asc' } }, { id: 'asc' }],
      skip: (filter.page - 1) * QUEUE_PAGE_SIZE,
      take: QUEUE_PAGE_SIZE,
      select: {
        id: true,
        screenedOn: true,
        supportMonths: true,
        markersFired: true,
        programme: { select: { name: true } },
        citizen: { select: { id: true, name: true, birthOn: true, aKasse: { select: { name: true } } } },
      },
    }),
    countHidden(viewer, filter),
  ])
  const pictures = await listPictures(screenings.map((screening) => screening.id))
  const rows = screenings.map(({ citizen, ...screening }): QueueRow => {
    const screenedOn = fromDbDate(screening.screenedOn)
    const { from, until } = screeningWindow(screenedOn)
    const picture = pictures.get(screening.id)
    return {
      screeningId: screening.id,
      citizenId: citizen.id,
      name: citizen.name,
      birthOn: fromDbDate(citizen.birthOn),
      aKasse: citizen.aKasse?.name ?? null,
      programme: screening.programme.name,
      status: filter.tab,
      screenedOn,
      supportMonths: screening.supportMonths,
      markersFired: screening.markersFired,
      markersNotComputable: picture?.notComputable ?? 0,
      window: { from, until },
      strip: picture?.strip ?? [],
    }
  })
  await recordAuditBy(viewer, db, {
    kind: 'LIST',
    operation: 'page screening',
    details: { ...filter, citizenIds: rows.map((row) => row.citizenId) },
  })
  const counts = Object.fromEntries(
    queueTabs.map((tab) => [tab, groups.find((group) => group.status === tab)?._count ?? 0]),
  ) as Record<QueueTab, number>
  return {
    filter,
    counts,
    programmes,
    rows,
    pages: Math.max(1, Math.ceil(counts[filter.tab] / QUEUE_PAGE_SIZE)),
    hidden,
  }
}

/** People with name-and-address protection outside any case: the list says how many, not who. */
function countHidden(viewer: Viewer, filter: QueueFilter): Promise<number> {
  if (viewer.isCleared || !hasRole(viewer, 'MYNDIGHEDSRAADGIVER')) return Promise.resolve(0)
  return db.screening.count({
    where: {
      status: filter.tab,
      ...(filter.programmeId ? { programmeId: filter.programmeId } : {}),
      citizen: { unitId: viewer.unitId, protection: 'PROTECTED', cases: { none: { closedOn: null } } },
    },
  })
}

const pictureRows = z.array(
  z.object({ id: z.string(), strip: z.array(z.custom<StripRun>()).nullable(), notComputable: z.number() }),
)

/** Out of the stored results only what a row of the list draws. The ids come from a scoped query. */
async function listPictures(screeningIds: readonly string[]) {
  if (screeningIds.length === 0) return new Map<string, { strip: StripRun[] | null; notComputable: number }>()
  const rows = await db.$queryRaw`
    SELECT "id", "result" -> 'strip' AS "strip",
      jsonb_array_length(jsonb_path_query_array("result", '$.markers[*] ? (@.result == "NOT_COMPUTABLE")'))
        AS "notComputable"
    FROM "screenings" WHERE "id" = ANY(${[...screeningIds]}::uuid[])`
  return new Map(pictureRows.parse(rows).map(({ id, ...picture }) => [id, picture]))
}
