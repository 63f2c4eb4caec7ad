import 'server-only'
import type { z } from 'zod'
import { type AuditEntry, recordAuditBy } from './audit'
import { db, type Tx } from './db'
import type { Viewer } from './viewer'

/** A posted look: its question or answer is personal, so it is neither in an address nor kept with a receipt. */
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
