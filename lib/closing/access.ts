import { hasRole, isCaseWorker, type Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'

const nobody = { id: { in: [] as string[] } }

/**
 * Closed cases the viewer may open again: an authority adviser those of the unit, anybody those of a role held on them;
 * protection respected. Only where the citizen has no open case.
 */
export function reopenableCases(viewer: Viewer): Prisma.CaseWhereInput {
  if (!isCaseWorker(viewer)) return nobody
  const held = { roleHolders: { some: { userId: { in: [...viewer.coversUserIds] } } } }
  const asAuthority: Prisma.CaseWhereInput = viewer.isCleared
    ? {}
    : { citizen: { protection: { not: 'PROTECTED' } } }
  return {
    unitId: viewer.unitId,
    closedOn: { not: null },
    citizen: { cases: { none: { closedOn: null } } },
    OR: [held, ...(hasRole(viewer, 'MYNDIGHEDSRAADGIVER') ? [asAuthority] : [])],
  }
}
