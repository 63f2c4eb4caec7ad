import 'server-only'
import { z } from 'zod'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { visibleImports } from './access'
import { summarySelect } from './import-view'

/** Null when it is not there for this viewer, which is logged. */
export async function findImport(viewer: Viewer, importId: string, operation: string) {
  if (!z.uuid().safeParse(importId).success) return null
  const row = await db.historyImport.findFirst({
    where: { id: importId, AND: [visibleImports(viewer)] },
    select: {
      ...summarySelect,
      diff: true,
      failure: true,
      header: true,
      columns: true,
      format: true,
      fileBytes: true,
      source: { select: { name: true, columns: true } },
    },
  })
  if (row) return row
  await recordAuditBy(viewer, db, {
    kind: 'DENIED',
    operation,
    entity: 'HistoryImport',
    entityId: importId,
  })
  return null
}
