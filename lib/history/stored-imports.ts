import 'server-only'
import { now } from '@/lib/calendar/today'
import type { CommandContext } from '@/lib/platform/command'
import { NotFoundError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import { routes } from '@/lib/platform/routes'
import type { Viewer } from '@/lib/platform/viewer'
import { visibleImports } from './access'
import type { ImportCounts } from './plan-import'

/** Where the form goes next; `isRepeat` = the file was imported before and nothing was changed. */
export type ImportAnswer = { href: string; importId: string; isRepeat: boolean }

/** Locked, so that importing and discarding it wait for one another. */
export async function lockImport(tx: Tx, viewer: Viewer, importId: string) {
  await tx.$queryRaw`SELECT "id" FROM "history_imports" WHERE "id" = ${importId}::uuid FOR UPDATE`
  const found = await tx.historyImport.findFirst({
    where: { id: importId, AND: [visibleImports(viewer)] },
    select: {
      id: true,
      programmeId: true,
      fileHash: true,
      status: true,
      content: true,
      extractOn: true,
      coversFrom: true,
    },
  })
  if (!found) throw new NotFoundError({ entity: 'HistoryImport', entityId: importId })
  return found
}

type ImportedFile = { unitId: string; programmeId: string; fileHash: string }

/** The finished import of the same file, if there is one. */
export async function findImported(tx: Tx, file: ImportedFile): Promise<string | null> {
  const row = await tx.historyImport.findFirst({
    where: { ...file, status: 'COMPLETED' },
    select: { id: true },
  })
  return row?.id ?? null
}

export async function answerRepeat(
  audit: CommandContext<unknown>['audit'],
  importId: string,
): Promise<{ value: ImportAnswer }> {
  await audit({
    kind: 'VIEW',
    entity: 'HistoryImport',
    entityId: importId,
    details: { outcome: 'ALREADY_IMPORTED' },
  })
  return { value: { href: `${routes.import(importId)}?gentaget=1`, importId, isRepeat: true } }
}

export function countsOf({
  extract,
  counts,
}: {
  extract: { rowCount: number; rejected: readonly unknown[]; warnings: readonly unknown[] }
  counts: ImportCounts
}) {
  return {
    rowCount: extract.rowCount,
    rejectedCount: extract.rejected.length,
    warningCount: extract.warnings.length,
    ...counts,
  }
}

/** The file itself is not kept longer than needed; other previews of it can never be imported. */
export async function finishImport(
  tx: Tx,
  done: { id: string; programmeId: string; fileHash: string; counts: object; report: object },
): Promise<void> {
  const { id, programmeId, fileHash, counts, report } = done
  const completedAt = now()
  await tx.historyImport.update({
    where: { id },
    data: { status: 'COMPLETED', content: null, completedAt, report, ...counts },
    select: { id: true },
  })
  await tx.historyImport.updateMany({
    where: { programmeId, fileHash, status: 'PREVIEW' },
    data: { status: 'DISCARDED', content: null, report: {}, completedAt },
  })
}
