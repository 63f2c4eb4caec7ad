import 'server-only'
import { ConflictError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'

/** Somebody was first: who and when, by the audit trail. */
export async function conflictOn(
  tx: Tx,
  visitation: { id: string; citizenId: string },
): Promise<ConflictError> {
  const line = await tx.auditEvent.findFirst({
    where: {
      citizenId: visitation.citizenId,
      entity: 'Visitation',
      entityId: visitation.id,
      kind: { in: ['CREATE', 'CHANGE'] },
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { at: true, actorId: true },
  })
  const actor = line?.actorId
    ? await tx.user.findUnique({ where: { id: line.actorId }, select: { name: true } })
    : null
  return new ConflictError(line && actor ? { name: actor.name, at: line.at } : null)
}
