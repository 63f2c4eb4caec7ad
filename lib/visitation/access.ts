import type { Day } from '@/lib/calendar/day'
import { readableCitizens, writableCitizens } from '@/lib/platform/access'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'

/** Visitations of people whose file the viewer may open. */
export function readableVisitations(
  viewer: Viewer,
  at: { today: Day; now: Date },
): Prisma.VisitationWhereInput {
  return { programme: { unitId: viewer.unitId }, citizen: readableCitizens(viewer, at) }
}

/** Whose visitations the viewer writes: as an authority adviser, of people without a case or in an own one. R20 says who decides. */
export function visitableCitizens(viewer: Viewer, today: Day): Prisma.CitizenWhereInput {
  if (!hasRole(viewer, 'MYNDIGHEDSRAADGIVER')) return { id: { in: [] } }
  return writableCitizens(viewer, today)
}
