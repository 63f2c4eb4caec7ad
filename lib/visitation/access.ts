import type { Day } from '@/lib/calendar/day'
import { readableCitizens } from '@/lib/platform/access'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'

/** Visitations of people whose file the viewer may open. */
export function readableVisitations(
  viewer: Viewer,
  at: { today: Day; now: Date },
): Prisma.VisitationWhereInput {
  return { programme: { unitId: viewer.unitId }, citizen: readableCitizens(viewer, at) }
}

/** Only an authority adviser writes in a visitation; R20 says who decides it. */
export function canWriteVisitation(viewer: Viewer): boolean {
  return hasRole(viewer, 'MYNDIGHEDSRAADGIVER')
}
