import 'server-only'
import { z } from 'zod'
import { type Day, fromDbDate } from '@/lib/calendar/day'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import type { ImportStatus } from '@/prisma/generated/enums'
import { importableProgrammes, visibleImports } from './access'
import type { ImportReport } from './import-report'

export type ImportSummary = {
  id: string
  fileName: string
  programme: string
  status: ImportStatus
  extractOn: Day
  coversFrom: Day | null
  rowCount: number
  acceptedCount: number
  rejectedCount: number
  warningCount: number
  peopleCount: number
  newPeople: number
  newPeriods: number
  changedPeriods: number
  createdAt: Date
  createdBy: string | null
  completedAt: Date | null
}

export type ImportsPage = { imports: ImportSummary[]; programmes: { id: string; name: string }[] }

const SHOWN_IMPORTS = 50

const summarySelect = {
  id: true,
  fileName: true,
  programme: { select: { name: true } },
  status: true,
  extractOn: true,
  coversFrom: true,
  rowCount: true,
  rejectedCount: true,
  warningCount: true,
  peopleCount: true,
  newPeople: true,
  newPeriods: true,
  changedPeriods: true,
  createdAt: true,
  createdById: true,
  completedAt: true,
} satisfies Prisma.HistoryImportSelect

/** The unit's latest imports, newest first, and the programmes one can import for. */
export async function getImportsPage(viewer: Viewer): Promise<ImportsPage> {
  const [rows, programmes] = await Promise.all([
    db.historyImport.findMany({
      where: visibleImports(viewer),
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: SHOWN_IMPORTS,
      select: summarySelect,
    }),
    db.programme.findMany({
      where: importableProgrammes(viewer),
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    }),
  ])
  const names = await namesOf(rows.map((row) => row.createdById))
  return { imports: rows.map((row) => summarise(row, names)), programmes }
}

export type ImportView = ImportSummary & { report: ImportReport; may: { import: boolean; discard: boolean } }

/** One import with its refused rows and warnings. Null when it is not there for this viewer, which is logged. */
export async function getImport(viewer: Viewer, importId: string): Promise<ImportView | null> {
  const isId = z.uuid().safeParse(importId).success
  const row = isId
    ? await db.historyImport.findFirst({
        where: { id: importId, AND: [visibleImports(viewer)] },
        select: { ...summarySelect, report: true },
      })
    : null
  const line = { operation: 'page data', entity: 'HistoryImport', entityId: importId }
  if (!row) {
    if (isId) await recordAuditBy(viewer, db, { kind: 'DENIED', ...line })
    return null
  }
  const [names] = await Promise.all([
    namesOf([row.createdById]),
    recordAuditBy(viewer, db, { kind: 'VIEW', ...line }),
  ])
  const summary = summarise(row, names)
  const isPreview = row.status === 'PREVIEW'
  return {
    ...summary,
    report: { rejected: [], warnings: [], ...(row.report as Partial<ImportReport>) },
    may: { import: isPreview && summary.acceptedCount > 0, discard: isPreview },
  }
}

async function namesOf(userIds: readonly string[]): Promise<Map<string, string>> {
  const users = await db.user.findMany({
    where: { id: { in: [...new Set(userIds)] } },
    select: { id: true, name: true },
  })
  return new Map(users.map((user) => [user.id, user.name]))
}

type SummaryRow = Prisma.HistoryImportGetPayload<{ select: typeof summarySelect }>

function summarise(row: SummaryRow, names: ReadonlyMap<string, string>): ImportSummary {
  return {
    id: row.id,
    fileName: row.fileName,
    programme: row.programme.name,
    status: row.status,
    extractOn: fromDbDate(row.extractOn),
    coversFrom: row.coversFrom && fromDbDate(row.coversFrom),
    rowCount: row.rowCount,
    acceptedCount: row.rowCount - row.rejectedCount,
    rejectedCount: row.rejectedCount,
    warningCount: row.warningCount,
    peopleCount: row.peopleCount,
    newPeople: row.newPeople,
    newPeriods: row.newPeriods,
    changedPeriods: row.changedPeriods,
    createdAt: row.createdAt,
    createdBy: names.get(row.createdById) ?? null,
    completedAt: row.completedAt,
  }
}
