import type { Day } from '@/lib/calendar/day'
import { readableCitizens, writableCitizens } from '@/lib/platform/access'
import { hasRole, isCaseWorker, type Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'

/** FM (domain.md 3.3): placed in group 2, and no later decision has taken its place. */
const inPreparation: Prisma.VisitationWhereInput = {
  status: 'DECIDED',
  targetGroup: 2,
  replacedBy: { none: { status: 'DECIDED' } },
}

/** Preparations that may stand as a row: a leader's whole unit, a case worker's own reach. */
export function listedPreparations(
  viewer: Viewer,
  at: { today: Day; now: Date },
): Prisma.VisitationWhereInput {
  const unit = { programme: { unitId: viewer.unitId } }
  if (hasRole(viewer, 'LEDER')) {
    const isShown = viewer.isCleared ? {} : { citizen: { protection: { not: 'PROTECTED' as const } } }
    return { AND: [inPreparation, unit, isShown] }
  }
  return { AND: [inPreparation, unit, { citizen: readableCitizens(viewer, at) }] }
}

/** Preparations the viewer writes the record of. */
export function writablePreparations(viewer: Viewer, today: Day): Prisma.VisitationWhereInput {
  if (!isCaseWorker(viewer)) return { id: { in: [] } }
  return { AND: [inPreparation, { citizen: writableCitizens(viewer, today) }] }
}
