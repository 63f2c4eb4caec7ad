import 'server-only'
import { dayOrNull, fromDbDate } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import { lockCase } from '@/lib/cases/lock-case'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import { coversDay, listableCases } from '@/lib/platform/access'
import { type CommandContext, defineCommand } from '@/lib/platform/command'
import { NotFoundError, RefusalError } from '@/lib/platform/command-error'
import type { Prisma } from '@/prisma/generated/client'
import { canUndo, visibleTransfers } from './access'
import { isUntouched, isWithinUndo } from './rules/undo'
import { takeOverSchema, undoTransferSchema } from './schema'

const undoSelect = {
  id: true,
  giverId: true,
  receiverId: true,
  role: true,
  fromOn: true,
  untilOn: true,
  undoneAt: true,
  createdAt: true,
  createdById: true,
  items: {
    orderBy: { caseId: 'asc' },
    select: {
      caseId: true,
      endedHolderId: true,
      previousUntilOn: true,
      case: { select: { number: true, citizenId: true, closedOn: true } },
    },
  },
  madeHolders: { select: { caseId: true, userId: true, fromOn: true, untilOn: true } },
} satisfies Prisma.CaseTransferSelect

type Undoable = Prisma.CaseTransferGetPayload<{ select: typeof undoSelect }>
type Item = Undoable['items'][number]

/** The whole transfer back as it was, within a day, unless one of its cases has changed hands again or closed. */
export const undoTransfer = defineCommand({
  name: 'transfers.undo',
  schema: undoTransferSchema,
  run: async (context) => {
    const { tx, viewer, audit } = context
    const transfer = await lockTransfer(context)
    const { id, items, giverId, receiverId, role } = transfer
    await requireUntouched(context, transfer)
    await tx.caseRoleHolder.deleteMany({ where: { transferId: id } })
    await tx.$executeRaw`
      UPDATE "case_role_holders" h SET "untilOn" = i."previousUntilOn" FROM "case_transfer_items" i
      WHERE i."transferId" = ${id}::uuid AND h."id" = i."endedHolderId"`
    await tx.caseTransfer.update({
      where: { id },
      data: { undoneAt: now(), undoneById: viewer.userId },
      select: { id: true },
    })
    for (const { caseId, case: file } of items) {
      await audit({
        kind: 'CHANGE',
        entity: 'Case',
        entityId: caseId,
        citizenId: file.citizenId,
        details: { undoneTransferId: id, role, giverId, receiverId },
      })
    }
    await audit({ kind: 'CHANGE', entity: 'CaseTransfer', entityId: id, details: { undone: true } })
    return { value: null }
  },
})

async function lockTransfer({
  tx,
  viewer,
  input,
}: CommandContext<{ transferId: string }>): Promise<Undoable> {
  const { transferId } = input
  const where = { id: transferId, AND: [visibleTransfers(viewer)] }
  const seen = await tx.caseTransfer.findFirst({ where, select: undoSelect })
  if (!seen || !canUndo(viewer, seen))
    throw new NotFoundError({ entity: 'CaseTransfer', entityId: transferId })
  await lockCitizens(
    tx,
    seen.items.map((item) => item.case.citizenId),
  )
  const transfer = await tx.caseTransfer.findFirstOrThrow({ where, select: undoSelect })
  if (transfer.undoneAt) throw new RefusalError({ rule: 'R21', reason: 'ALREADY_UNDONE', facts: {} })
  if (!isWithinUndo({ createdAt: transfer.createdAt, now: now() })) {
    throw new RefusalError({ rule: 'R21', reason: 'UNDO_TOO_LATE', facts: {} })
  }
  return transfer
}

async function requireUntouched(
  { tx, viewer, today }: CommandContext<unknown>,
  transfer: Undoable,
): Promise<void> {
  const ended = await tx.caseRoleHolder.findMany({
    where: { id: { in: transfer.items.map(({ endedHolderId }) => endedHolderId) } },
    select: { id: true, fromOn: true, untilOn: true },
  })
  const endedById = new Map(ended.map((row) => [row.id, row]))
  const touched = transfer.items.filter((item) => {
    const row = endedById.get(item.endedHolderId)
    return !row || item.case.closedOn !== null || !stands(item, row, transfer)
  })
  if (touched.length === 0) return
  const listable = await tx.case.findMany({
    where: { id: { in: touched.map(({ caseId }) => caseId) }, AND: [listableCases(viewer, today)] },
    orderBy: { number: 'asc' },
    select: { number: true },
  })
  throw new RefusalError({
    rule: 'R21',
    reason: 'UNDO_CHANGED',
    facts: { count: touched.length, numbers: listable.map(({ number }) => number).join(', ') || '–' },
  })
}

function stands(
  { caseId, previousUntilOn }: Item,
  row: { fromOn: Date; untilOn: Date | null },
  transfer: Undoable,
): boolean {
  const rangeOf = (range: { fromOn: Date; untilOn: Date | null }) => ({
    from: fromDbDate(range.fromOn),
    until: dayOrNull(range.untilOn),
  })
  return isUntouched({
    ended: rangeOf(row),
    previousUntil: dayOrNull(previousUntilOn),
    made: transfer.madeHolders
      .filter((made) => made.caseId === caseId)
      .map((made) => ({ ...rangeOf(made), isGivers: made.userId === transfer.giverId })),
    lent: rangeOf(transfer),
  })
}

/** “I have it”: the case is no longer marked as new with the receiver. */
export const takeOver = defineCommand({
  name: 'transfers.takeOver',
  schema: takeOverSchema,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    const file = await lockCase({ ...context, ...input })
    const { count } = await tx.caseRoleHolder.updateMany({
      where: {
        caseId: file.id,
        userId: viewer.userId,
        transferId: { not: null },
        takenOverAt: null,
        ...coversDay(today),
      },
      data: { takenOverAt: now() },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'Case',
      entityId: file.id,
      citizenId: file.citizenId,
      details: { takenOver: count },
    })
    return { value: null }
  },
})
