import 'server-only'
import type { z } from 'zod'
import { explainError, invalid, signedOut } from './action'
import type { Action } from './action-result'
import { type AuditEntry, recordAuditBy } from './audit'
import { db, type Tx } from './db'
import { getSessionState } from './session'
import type { Viewer } from './viewer'

export type StaffRead<Schema extends z.ZodType, Value> = {
  /** capability.verbNoun, as the audit trail names it */
  name: string
  schema: Schema
  run: (context: {
    tx: Tx
    viewer: Viewer
    input: z.output<Schema>
    /** At least one line; a look that leaves none gives no answer. */
    audit: (entry: Omit<AuditEntry, 'operation'>) => Promise<void>
  }) => Promise<Value>
}

/**
 * A look that is posted because its question or answer is personal: search text, a number shown on request. Unlike a
 * command it leaves no receipt, which would keep the answer; the audit line is in the same transaction.
 */
export function staffRead<Schema extends z.ZodType, Value>(read: StaffRead<Schema, Value>): Action<Value> {
  return async (_submissionId, values) => {
    const state = await getSessionState()
    if (state.kind !== 'signed-in') return signedOut()
    const { viewer } = state
    const parsed = await read.schema.safeParseAsync(values)
    if (!parsed.success) return invalid(parsed.error, viewer)
    try {
      return { status: 'ok', value: await runStaffRead(read, { viewer, input: parsed.data }) }
    } catch (error) {
      return explainError(error, { viewer, operation: read.name })
    }
  }
}

export async function runStaffRead<Schema extends z.ZodType, Value>(
  read: StaffRead<Schema, Value>,
  { viewer, input }: { viewer: Viewer; input: z.output<Schema> },
): Promise<Value> {
  return db.$transaction(async (tx) => {
    let auditLines = 0
    const value = await read.run({
      tx,
      viewer,
      input,
      audit: async (entry) => {
        auditLines += 1
        await recordAuditBy(viewer, tx, { ...entry, operation: read.name })
      },
    })
    if (auditLines === 0) throw new Error(`${read.name} left no line in the audit trail`)
    return value
  })
}
