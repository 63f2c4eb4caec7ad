import { hasRole, isCaseWorker, type RoleCode, type Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import type { CaseRole } from '@/prisma/generated/enums'

/** Which roles of staff may hold a role on a case; a mentor is one of the two that carry cases. */
export const staffRolesOf: Record<CaseRole, RoleCode[]> = {
  KS: ['MYNDIGHEDSRAADGIVER'],
  VK: ['VIRKSOMHEDSKONSULENT'],
  MENTOR: ['VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER'],
}

/** Whose cases the viewer may hand over: the own ones; a leader, everybody's of the unit. */
export function canTransferFrom(viewer: Viewer, giverId: string): boolean {
  return hasRole(viewer, 'LEDER') || (isCaseWorker(viewer) && viewer.userId === giverId)
}

/** Transfers the viewer sees: given, taken or made; a leader, the unit's. */
export function visibleTransfers(viewer: Viewer): Prisma.CaseTransferWhereInput {
  if (hasRole(viewer, 'LEDER')) return { unitId: viewer.unitId }
  const { userId } = viewer
  return {
    unitId: viewer.unitId,
    OR: [{ giverId: userId }, { receiverId: userId }, { createdById: userId }],
  }
}

/** The one who made it, or a leader. */
export function canUndo(viewer: Viewer, transfer: { createdById: string }): boolean {
  return hasRole(viewer, 'LEDER') || transfer.createdById === viewer.userId
}
