import 'server-only'
import { dayOrNull } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import type { CommandContext } from '@/lib/platform/command'
import { NotFoundError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import { routes } from '@/lib/platform/routes'
import type { Viewer } from '@/lib/platform/viewer'
import { visibleImports } from './access'
import { deleteStoredFiles } from './stored-file'

/** Where the form goes next; `isRepeat` = the file was imported before and nothing was changed. */
export type ImportAnswer = { href: string; importId: string; isRepeat: boolean }

/** Locked, so that what is done with one import waits for one another. */
export async function lockImport(tx: Tx, viewer: Viewer, importId: string) {
  await tx.$queryRaw`SELECT "id" FROM "history_imports" WHERE "id" = ${importId}::uuid FOR UPDATE`
  const found = await tx.historyImport.findFirst({
    where: { id: importId, AND: [visibleImports(viewer)] },
    select: {
      id: true,
      unitId: true,
      programmeId: true,
      sourceId: true,
      fileHash: true,
      fileBytes: true,
      format: true,
      status: true,
      header: true,
      columns: true,
      extractOn: true,
      coversFrom: true,
      rowCount: true,
      rejectedCount: true,
      warningCount: true,
      peopleCount: true,
      completedAt: true,
    },
  })
  if (!found) throw new NotFoundError({ entity: 'HistoryImport', entityId: importId })
  return {
    ...found,
    extractOn: dayOrNull(found.extractOn),
    coversFrom: dayOrNull(found.coversFrom),
  }
}

export type LockedImport = Awaited<ReturnType<typeof lockImport>>

/** One import or undoing at a time in a unit: two of the same people would register them twice. */
export async function lockImportsOf(tx: Tx, unitId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`history.import ${unitId}`}, 0))`
}

type ImportedFile = { unitId: string; programmeId: string; fileHash: string }

/** The finished import of the same file, if there is one. */
export async function findImported(
  tx: Tx,
  { unitId, programmeId, fileHash }: ImportedFile,
): Promise<string | null> {
  const row = await tx.historyImport.findFirst({
    where: { unitId, programmeId, fileHash, status: 'COMPLETED' },
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

/** Nothing of the file is kept. */
export async function discardImports(
  tx: Tx,
  {
    importIds,
    failure,
  }: { importIds: readonly string[]; failure?: { code: string; facts: Record<string, string> } },
): Promise<void> {
  await tx.historyImport.updateMany({
    where: { id: { in: [...importIds] } },
    data: {
      status: 'DISCARDED',
      report: {},
      diff: {},
      completedAt: now(),
      ...(failure ? { failure } : {}),
    },
  })
  await deleteStoredFiles(tx, importIds)
}
