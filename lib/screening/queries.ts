import 'server-only'
import { today } from '@/lib/calendar/today'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { type QueueFilter, type QueueTab, queueTabs } from './queue-filter'
import { listQueueRows, type QueueRow } from './queue-rows'
import { hiddenWhere, missingDataWhere, type QueueQuestion, queueWhere } from './queue-where'

const QUEUE_PAGE_SIZE = 50

type Named = { id: string; name: string }

export type ScreeningQueue = {
  filter: QueueFilter
  counts: Record<QueueTab, number>
  programmes: Named[]
  aKasser: Named[]
  rows: QueueRow[]
  pages: number
  /** People in the tab whom only cleared users see. */
  hidden: number
  /** When an extract was last imported; null = never. */
  importedAt: Date | null
  /** Open screenings whose missing months could turn a marker. */
  missingData: number
}

/** The queue in the order of date or name, never of markers. Reads stored columns; nothing is screened here. */
export async function getScreeningQueue(viewer: Viewer, filter: QueueFilter): Promise<ScreeningQueue> {
  const question: QueueQuestion = { viewer, filter, today: today() }
  const [counts, choices, rows, lastImport, missingData, hidden] = await Promise.all([
    countTabs(question),
    listChoices(viewer),
    listQueueRows(question, { skip: (filter.page - 1) * QUEUE_PAGE_SIZE, take: QUEUE_PAGE_SIZE }),
    db.historyImport.findFirst({
      where: {
        unitId: viewer.unitId,
        status: 'COMPLETED',
        ...(filter.programmeId ? { programmeId: filter.programmeId } : {}),
      },
      orderBy: { completedAt: { sort: 'desc', nulls: 'last' } },
      select: { completedAt: true },
    }),
    db.screening.count({ where: missingDataWhere(question) }),
    countHidden(question),
  ])
  await recordAuditBy(viewer, db, {
    kind: 'LIST',
    operation: 'page screening',
    details: { ...filter, citizenIds: rows.map((row) => row.citizenId) },
  })
  return {
    filter,
    counts,
    ...choices,
    rows,
    pages: Math.max(1, Math.ceil(counts[filter.tab] / QUEUE_PAGE_SIZE)),
    hidden,
    importedAt: lastImport?.completedAt ?? null,
    missingData,
  }
}

/** By the very condition that lists the rows, so that number and list agree. */
async function countTabs(question: QueueQuestion): Promise<Record<QueueTab, number>> {
  const counted = await Promise.all(
    queueTabs.map(async (tab) => [tab, await db.screening.count({ where: queueWhere(question, tab) })]),
  )
  return Object.fromEntries(counted)
}

async function listChoices(viewer: Viewer): Promise<{ programmes: Named[]; aKasser: Named[] }> {
  const named = { select: { id: true, name: true }, orderBy: { name: 'asc' } } as const
  const [programmes, aKasser] = await Promise.all([
    db.programme.findMany({ where: { unitId: viewer.unitId, isActive: true }, ...named }),
    db.aKasse.findMany({ where: { citizens: { some: { unitId: viewer.unitId } } }, ...named }),
  ])
  return { programmes, aKasser }
}

function countHidden(question: QueueQuestion): Promise<number> {
  const where = hiddenWhere(question)
  return where === null ? Promise.resolve(0) : db.screening.count({ where })
}
