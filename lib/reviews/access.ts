import { type Day, toDbDate } from '@/lib/calendar/day'
import { readableCitizens } from '@/lib/platform/access'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'

const none: Prisma.GroupReviewWhereInput = { id: { in: [] } }

/** R24: reviews the viewer is named for: a specialist while the case is shared with them, the leader or a stand-in. */
export function namedReviews(viewer: Viewer, today: Day): Prisma.GroupReviewWhereInput {
  const day = toDbDate(today)
  const parts: Prisma.GroupReviewWhereInput[] = []
  if (hasRole(viewer, 'FAGPARTNER')) {
    parts.push({
      specialistId: viewer.userId,
      citizen: {
        shares: { some: { userId: viewer.userId, fromOn: { lte: day }, untilOn: { gt: day } } },
      },
    })
  }
  if (hasRole(viewer, 'LEDER')) parts.push({ leaderId: { in: [...viewer.coversUserIds] } })
  return parts.length === 0 ? none : { citizen: { unitId: viewer.unitId }, OR: parts }
}

/** Reviews that may stand as a row: a leader's whole unit, an adviser's own reach. */
export function listedReviews(viewer: Viewer, at: { today: Day; now: Date }): Prisma.GroupReviewWhereInput {
  if (hasRole(viewer, 'LEDER')) {
    const ofUnit = { citizen: { unitId: viewer.unitId } }
    if (viewer.isCleared) return ofUnit
    const unprotected = { citizen: { protection: { not: 'PROTECTED' as const } } }
    return { AND: [ofUnit, { OR: [unprotected, namedReviews(viewer, at.today)] }] }
  }
  if (hasRole(viewer, 'MYNDIGHEDSRAADGIVER')) return { citizen: readableCitizens(viewer, at) }
  return none
}
