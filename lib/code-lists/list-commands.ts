import 'server-only'
import { randomUUID } from 'node:crypto'
import { addDays, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError, FieldError, NotFoundError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import { addListedCodeSchema, endListedCodeSchema } from './schema'

export const addListedCode = defineCommand({
  name: 'codeLists.addCode',
  schema: addListedCodeSchema,
  run: async ({ tx, viewer, input, audit }) => {
    const { list, code, validFrom, ...labels } = input
    requireAdministrator(viewer, code)
    await lockLists(tx)
    const known = await tx.codeListItem.findFirst({ where: { list, code }, select: { id: true } })
    if (known) throw new FieldError('code', 'listedCodeExists', { code })
    const id = randomUUID()
    await tx.codeListItem.create({
      data: { id, list, code, ...labels, validFrom: toDbDate(validFrom) },
      select: { id: true },
    })
    await audit({ kind: 'CREATE', entity: 'CodeListItem', entityId: id, details: { after: input } })
    return { value: null }
  },
})

/** The code's last day. Those who have it keep it until somebody changes it; the page offers the successor. */
export const endListedCode = defineCommand({
  name: 'codeLists.endCode',
  schema: endListedCodeSchema,
  run: async ({ tx, viewer, input, audit }) => {
    const { seen, lastOn, successorCode } = input
    requireAdministrator(viewer, seen)
    await lockLists(tx)
    const row = await tx.codeListItem.findUnique({ where: { id: seen } })
    if (!row) throw new NotFoundError({ entity: 'CodeListItem', entityId: seen })
    if (row.validUntil !== null) throw new ConflictError()
    const from = fromDbDate(row.validFrom)
    if (lastOn < from) throw new FieldError('lastOn', 'codeLastDayBeforeStart', { day: from })
    const { list, code } = row
    if (successorCode !== null) {
      const successor = await tx.codeListItem.findFirst({
        where: { list, code: successorCode, NOT: { code } },
        select: { id: true },
      })
      if (!successor) throw new FieldError('successorCode', 'codeSuccessorUnknown')
    }
    await tx.codeListItem.update({
      where: { id: seen },
      data: { validUntil: toDbDate(addDays(lastOn, 1)), successorCode },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'CodeListItem',
      entityId: seen,
      details: { list, code, before: { lastOn: null }, after: { lastOn, successorCode } },
    })
    return { value: null }
  },
})

function requireAdministrator(viewer: Viewer, id: string): void {
  if (!hasRole(viewer, 'ADMIN')) throw new NotFoundError({ entity: 'CodeListItem', entityId: id })
}

/** One administrator at a time: a code that is not there yet has no row to lock. */
async function lockLists(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('code_list_items'))`
}
