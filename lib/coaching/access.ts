import { type Day, toDbDate } from '@/lib/calendar/day'
import { coversDay, listableCases, readableCases, writableCases } from '@/lib/platform/access'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'

const nobody = { id: { in: [] as string[] } }

/** Running referrals to the viewer: a coach's reach begins and ends with the referral, and with the case. */
export function coachedReferrals(viewer: Viewer, today: Day): Prisma.CoachingReferralWhereInput {
  if (!hasRole(viewer, 'JOBCOACH')) return nobody
  return {
    coachId: viewer.userId,
    ...coversDay(today),
    case: { closedOn: null, AND: [readableCases(viewer, today)] },
  }
}

/**
 * Referrals whose sessions the viewer may read, notes and all: the coach's while they run, and those of cases the viewer
 * holds or stands in for. No team, no leader with a reason, no administrator.
 */
export function referralsWithNotes(viewer: Viewer, today: Day): Prisma.CoachingReferralWhereInput {
  return { OR: [coachedReferrals(viewer, today), { case: writableCases(viewer, today) }] }
}

/** Running referrals of the unit that a leader may extend. */
export function extendableReferrals(viewer: Viewer, today: Day): Prisma.CoachingReferralWhereInput {
  if (!hasRole(viewer, 'LEDER')) return nobody
  return { ...coversDay(today), case: { closedOn: null, AND: [listableCases(viewer, today)] } }
}

/** Who can be referred to in the unit; somebody with a protected name only to a cleared coach, who can open the case. */
export function coachesFor(
  { unitId, isProtected }: { unitId: string; isProtected: boolean },
  today: Day,
): Prisma.UserWhereInput {
  const running = { unitId, ...coversDay(today) }
  return {
    deactivatedAt: null,
    AND: [
      { roleAssignments: { some: { role: 'JOBCOACH', ...running } } },
      ...(isProtected ? [{ roleAssignments: { some: { isCleared: true, ...running } } }] : []),
    ],
  }
}

/** Not ended by the day. */
export function runningReferral(today: Day): Prisma.CoachingReferralWhereInput {
  return { OR: [{ untilOn: null }, { untilOn: { gt: toDbDate(today) } }] }
}
