import type { Day } from '@/lib/calendar/day'
import { ownCases, readableCases, screenableCitizens } from '@/lib/platform/access'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'

const none: Prisma.ScreeningWhereInput = { id: { in: [] } }

/** Statuses a screening can still be worked on in. */
export const openStatuses = ['TO_SCREEN', 'IN_PROGRESS'] as const

/** The unit's queue: people without an open case, and those in cases the adviser may read. */
export function queuedScreenings(viewer: Viewer, today: Day): Prisma.ScreeningWhereInput {
  if (!hasRole(viewer, 'MYNDIGHEDSRAADGIVER')) return none
  return {
    citizen: { OR: [screenableCitizens(viewer), { cases: { some: readableCases(viewer, today) } }] },
  }
}

/** Open screenings the viewer may assess: as an authority adviser, of people without a case or in an own one. */
export function assessableScreenings(viewer: Viewer, today: Day): Prisma.ScreeningWhereInput {
  if (!hasRole(viewer, 'MYNDIGHEDSRAADGIVER')) return none
  return {
    citizen: {
      OR: [screenableCitizens(viewer), { cases: { some: { ...ownCases(viewer, today), closedOn: null } } }],
    },
  }
}
