import 'server-only'
import { enqueueJob } from '@/lib/jobs/queue'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError, FieldError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import { routes } from '@/lib/platform/routes'
import { Prisma } from '@/prisma/generated/client'
import type { ImportStatus } from '@/prisma/generated/enums'
import { type ColumnHeadings, extractColumns } from './extract/columns'
import { importSchema, matchColumnsSchema } from './schema'
import { answerRepeat, discardImports, findImported, type ImportAnswer, lockImport } from './stored-imports'
import { listUndoObstacles, type UndoObstacle } from './undo-obstacles'

/** Which heading of the file is which of our columns, as a person says; remembered for the source. */
export const matchColumns = defineCommand({
  name: 'history.matchColumns',
  schema: matchColumnsSchema,
  run: async ({ tx, viewer, input, audit }) => {
    const { importId, ...headings } = input
    const found = await lockImport(tx, viewer, importId)
    if (found.status !== 'UPLOADED') throw new ConflictError()
    const columns: ColumnHeadings = headings
    checkHeadings({ columns, header: found.header })
    await tx.importSource.update({ where: { id: found.sourceId }, data: { columns }, select: { id: true } })
    await moveOn(tx, { importId, status: 'CHECKING', columns })
    await enqueueJob(tx, { kind: 'history.checkImport', subjectId: importId, viewer })
    await audit({
      kind: 'CHANGE',
      entity: 'HistoryImport',
      entityId: importId,
      details: { status: { before: 'UPLOADED', after: 'CHECKING' }, columns },
    })
    return { value: { href: routes.import(importId) } }
  },
})

function checkHeadings({ columns, header }: { columns: ColumnHeadings; header: readonly string[] }): void {
  const headings = header.map((heading) => heading.trim())
  for (const column of extractColumns) {
    const heading = columns[column]
    if (heading === null) continue
    if (!headings.includes(heading)) throw new FieldError(column, 'columnNotInFile')
    const first = extractColumns.find((other) => columns[other] === heading)
    if (first !== column) throw new FieldError(column, 'columnChosenTwice')
  }
}

/** Reads the same file again: a benefit code has come into the table, or another import has been made. */
export const recheckImport = defineCommand({
  name: 'history.recheckImport',
  schema: importSchema,
  run: async ({ tx, viewer, input, audit }) => {
    const { importId } = input
    const { status } = await lockImport(tx, viewer, importId)
    if (status !== 'PREVIEW' && status !== 'FAILED') throw new ConflictError()
    await moveOn(tx, { importId, status: 'CHECKING' })
    await enqueueJob(tx, { kind: 'history.checkImport', subjectId: importId, viewer })
    await audit({
      kind: 'CHANGE',
      entity: 'HistoryImport',
      entityId: importId,
      details: { status: { before: status, after: 'CHECKING' } },
    })
    return { value: { href: routes.import(importId) } }
  },
})

/** Starts the import of every accepted row. A file that was imported before changes nothing. */
export const completeImport = defineCommand({
  name: 'history.startImport',
  schema: importSchema,
  run: async ({ tx, viewer, input, audit }): Promise<{ value: ImportAnswer }> => {
    const found = await lockImport(tx, viewer, input.importId)
    const before = await findImported(tx, found)
    if (before) return answerRepeat(audit, before)
    const importId = found.id
    if (found.status !== 'PREVIEW' || found.rowCount === found.rejectedCount) throw new ConflictError()
    await moveOn(tx, { importId, status: 'IMPORTING' })
    await enqueueJob(tx, { kind: 'history.import', subjectId: importId, viewer })
    await audit({
      kind: 'CHANGE',
      entity: 'HistoryImport',
      entityId: importId,
      details: { status: { before: 'PREVIEW', after: 'IMPORTING' } },
    })
    return { value: { href: routes.import(importId), importId, isRepeat: false } }
  },
})

export const discardImport = defineCommand({
  name: 'history.discardImport',
  schema: importSchema,
  run: async ({ tx, viewer, input, audit }) => {
    const { id, status } = await lockImport(tx, viewer, input.importId)
    if (status !== 'UPLOADED' && status !== 'PREVIEW' && status !== 'FAILED') throw new ConflictError()
    await discardImports(tx, { importIds: [id] })
    await audit({
      kind: 'CHANGE',
      entity: 'HistoryImport',
      entityId: id,
      details: { status: { before: status, after: 'DISCARDED' } },
    })
    return { value: { href: routes.imports } }
  },
})

/** Starts the undoing of an import nothing rests on yet; the worker asks again once it holds the locks. */
export const undoImport = defineCommand({
  name: 'history.startUndo',
  schema: importSchema,
  run: async ({ tx, viewer, input, audit }) => {
    const { id, status } = await lockImport(tx, viewer, input.importId)
    if (status !== 'COMPLETED') throw new ConflictError()
    const [obstacle] = await listUndoObstacles(tx, id)
    if (obstacle) throw new FieldError('confirmation', obstacleKeys[obstacle.code], { count: obstacle.count })
    await moveOn(tx, { importId: id, status: 'UNDOING' })
    await enqueueJob(tx, { kind: 'history.undoImport', subjectId: id, viewer })
    await audit({
      kind: 'CHANGE',
      entity: 'HistoryImport',
      entityId: id,
      details: { status: { before: 'COMPLETED', after: 'UNDOING' } },
    })
    return { value: { href: routes.import(id) } }
  },
})

const obstacleKeys = {
  SCREENINGS_USED: 'undoScreeningsUsed',
  PEOPLE_USED: 'undoPeopleUsed',
  JOBS_FOLLOWED: 'undoJobsFollowed',
  ROWS_CORRECTED: 'undoRowsCorrected',
  LATER_IMPORTS: 'undoLaterImports',
} as const satisfies Record<UndoObstacle['code'], string>

type Step = { importId: string; status: ImportStatus; columns?: ColumnHeadings }

async function moveOn(tx: Tx, { importId, status, columns }: Step): Promise<void> {
  await tx.historyImport.update({
    where: { id: importId },
    data: { status, failure: Prisma.DbNull, ...(columns ? { columns } : {}) },
    select: { id: true },
  })
}
