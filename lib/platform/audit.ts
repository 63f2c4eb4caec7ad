import 'server-only'
import type { AuditKind } from '@/prisma/generated/enums'
import type { Tx } from './db'
import { maskCprIn, maskCprInData } from './mask-cpr'
import type { Viewer } from './viewer'

export type AuditEntry = {
  kind: AuditKind
  /** The command or page: `aftercare.logVisit` */
  operation: string
  entity?: string
  entityId?: string
  citizenId?: string
  /** The typed or given reason for looking. */
  purpose?: string
  /** Codes, ids, dates and before/after values of fields. */
  details?: Record<string, unknown>
}

/** Appends one line to the audit trail, in the caller's transaction. A CPR number in what was typed is masked (P10). */
export async function recordAudit(
  tx: Tx,
  entry: AuditEntry & { actorId: string | null; sessionId?: string | null },
): Promise<void> {
  const { details = {}, operation, purpose, ...rest } = entry
  await tx.auditEvent.create({
    data: {
      ...rest,
      operation: maskCprIn(operation),
      ...(purpose === undefined ? {} : { purpose: maskCprIn(purpose) }),
      details: maskCprInData(details) as object,
    },
    select: { id: true },
  })
}

/** The same, by the signed-in person. */
export async function recordAuditBy(viewer: Viewer, tx: Tx, entry: AuditEntry): Promise<void> {
  await recordAudit(tx, { ...entry, actorId: viewer.userId, sessionId: viewer.sessionId })
}
