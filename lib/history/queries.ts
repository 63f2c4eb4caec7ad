import 'server-only'
import { z } from 'zod'
import { getJobOf } from '@/lib/jobs/queue'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { listStaffNames } from '@/lib/platform/staff-names'
import type { Viewer } from '@/lib/platform/viewer'
import { importableProgrammes, visibleImports } from './access'
import { type ColumnsToMatch, readColumnsToMatch, readHeadings } from './columns-to-match'
import type { SomeHeadings } from './extract/columns'
import { findImport } from './find-import'
import { type ImportProgress, isRunningStatus, progressOf } from './import-progress'
import { type Difference, readDifferences, readShownReport, type ShownReport } from './import-rows'
import { type ImportSummary, summarise, summarySelect } from './import-view'
import { listUndoObstacles, type UndoObstacle } from './undo-obstacles'

export type ImportsPage = {
  imports: ImportSummary[]
  programmes: { id: string; name: string }[]
  /** Systems the unit has had extracts from, by name. */
  sources: string[]
}

const SHOWN_IMPORTS = 50

/** The unit's latest imports, newest first, and what one can import for and from. */
export async function getImportsPage(viewer: Viewer): Promise<ImportsPage> {
  const visible = visibleImports(viewer)
  const [rows, programmes, sources] = await Promise.all([
    db.historyImport.findMany({
      where: visible,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: SHOWN_IMPORTS,
      select: summarySelect,
    }),
    db.programme.findMany({
      where: importableProgrammes(viewer),
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    }),
    db.importSource.findMany({
      where: { imports: { some: visible } },
      orderBy: { name: 'asc' },
      select: { name: true },
    }),
  ])
  const names = await listStaffNames(
    db,
    rows.flatMap((row) => [row.createdById, row.undoneById ?? []].flat()),
  )
  return {
    imports: rows.map((row) => summarise(row, names)),
    programmes,
    sources: sources.map(({ name }) => name),
  }
}

/** Why the work on it stopped, as data; the sentences are `history.failure.*`. */
export type ImportFailure = { code: string; facts: Record<string, string> }

export type ImportView = ImportSummary & {
  /** Null when nothing is under way. */
  progress: ImportProgress | null
  failure: ImportFailure | null
  /** For the one who looks in the log. */
  errorId: string | null
  /** Null once they are matched. */
  columnsToMatch: ColumnsToMatch | null
  /** Our column → the heading it stands under in this file. */
  headings: SomeHeadings
  report: ShownReport
  /** Empty before there is something to compare. */
  differences: Difference[]
  /** Screenings that stand in the queue because of it. */
  screeningCount: number
  /** What rests on it by now; empty while it can be undone. */
  undoObstacles: UndoObstacle[]
  may: { matchColumns: boolean; recheck: boolean; import: boolean; discard: boolean; undo: boolean }
}

const failure = z.object({ code: z.string(), facts: z.record(z.string(), z.string()).default({}) })

/**
 * One import as its page shows it. Null when it is not there for this viewer, which is logged. While work is under way
 * the page asks every second and shows counts only: those looks show nobody and leave no line.
 */
export async function getImport(viewer: Viewer, importId: string): Promise<ImportView | null> {
  const row = await findImport(viewer, importId, 'page data')
  if (!row) return null
  const job = await getJobOf(importId)
  const progress = progressOf(row.status, job)
  const isDone = row.status === 'COMPLETED'
  const showsRows = row.status === 'PREVIEW' || isDone
  const [names, report, differences, screeningCount, undoObstacles] = await Promise.all([
    listStaffNames(db, [row.createdById, row.undoneById ?? []].flat()),
    showsRows ? readShownReport(importId) : { rejected: [], warnings: [], unknownCodes: [] },
    showsRows ? readDifferences(viewer, row) : [],
    isDone ? db.screening.count({ where: { importId } }) : 0,
    isDone ? listUndoObstacles(db, importId) : [],
  ])
  if (!progress) await recordLook(viewer, { importId, differences })
  const summary = summarise(row, names)
  const isStopped = progress === null && isRunningStatus(row.status)
  return {
    ...summary,
    progress,
    failure:
      row.failure === null ? (isStopped ? { code: 'STOPPED', facts: {} } : null) : failure.parse(row.failure),
    errorId: job?.status === 'FAILED' ? job.errorId : null,
    columnsToMatch: row.status === 'UPLOADED' ? await readColumnsToMatch(row) : null,
    headings: readHeadings(row.columns),
    report,
    differences,
    screeningCount,
    undoObstacles,
    may: {
      matchColumns: row.status === 'UPLOADED',
      recheck: row.status === 'PREVIEW' || row.status === 'FAILED',
      import: row.status === 'PREVIEW' && summary.acceptedCount > 0,
      discard: row.status === 'UPLOADED' || row.status === 'PREVIEW' || row.status === 'FAILED',
      undo: isDone && undoObstacles.length === 0,
    },
  }
}

/** Who was shown by name goes into the line by id. */
async function recordLook(
  viewer: Viewer,
  { importId, differences }: { importId: string; differences: readonly Difference[] },
): Promise<void> {
  const shown = differences.flatMap(({ entries }) => entries ?? []).flatMap((one) => one.citizenId ?? [])
  const citizenIds = [...new Set(shown)]
  await recordAuditBy(viewer, db, {
    kind: 'VIEW',
    operation: 'page data',
    entity: 'HistoryImport',
    entityId: importId,
    ...(citizenIds.length > 0 ? { details: { citizenIds } } : {}),
  })
}
