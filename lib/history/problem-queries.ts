import 'server-only'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { readHeadings } from './columns-to-match'
import type { SomeHeadings } from './extract/columns'
import { findImport } from './find-import'
import { type ProblemKind, readAllProblems } from './import-rows'
import { type ImportSummary, summarise } from './import-view'

export type ProblemFile = {
  import: Pick<ImportSummary, 'fileName' | 'extractOn'>
  kind: ProblemKind
  headings: SomeHeadings
  /** In the file; at most the first 10,000 of them are in `problems`. */
  count: number
  problems: Awaited<ReturnType<typeof readAllProblems>>
}

/** Every refused row or warning kept, to be fetched as a file. Null when it is not there for this viewer. */
export async function getProblemFile(
  viewer: Viewer,
  { importId, kind }: { importId: string; kind: ProblemKind },
): Promise<ProblemFile | null> {
  const row = await findImport(viewer, importId, 'history.fetchProblems')
  if (!row) return null
  const problems = await readAllProblems(importId, kind)
  await recordAuditBy(viewer, db, {
    kind: 'EXPORT',
    operation: 'history.fetchProblems',
    entity: 'HistoryImport',
    entityId: importId,
    details: { list: kind, rows: problems.length },
  })
  const { fileName, extractOn } = summarise(row, new Map())
  const count = kind === 'rejected' ? row.rejectedCount : row.warningCount
  return {
    import: { fileName, extractOn },
    kind,
    headings: readHeadings(row.columns),
    count,
    problems,
  }
}
