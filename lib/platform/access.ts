import { addDays, type Day, toDbDate } from '@/lib/calendar/day'
import type { Prisma } from '@/prisma/generated/client'
import { besideCoaching, hasRole, isCaseWorker, type Viewer } from './viewer'

/** Half-open range on the row covers the day. */
export function coversDay(today: Day) {
  const day = toDbDate(today)
  return { fromOn: { lte: day }, OR: [{ untilOn: null }, { untilOn: { gt: day } }] }
}

const nobody = { id: { in: [] as string[] } }

/** Cases the viewer, or someone the viewer stands in for, holds a role on today. */
export function ownCases(viewer: Viewer, today: Day): Prisma.CaseWhereInput {
  return {
    unitId: viewer.unitId,
    roleHolders: { some: { userId: { in: [...viewer.coversUserIds] }, ...coversDay(today) } },
  }
}

/** People with known name-and-address protection are seen by their own case workers and by cleared users only. */
function protectionAllows(viewer: Viewer, today: Day): Prisma.CaseWhereInput {
  if (viewer.isCleared) return {}
  return { OR: [{ citizen: { protection: { not: 'PROTECTED' } } }, ownCases(viewer, today)] }
}

/** The giver of a case can still look things up for this long. */
export const GIVER_READS_DAYS = 14

/** Cases the viewer handed over in the last fourteen days, which the receiver may have questions about. */
function recentlyGivenCases(viewer: Viewer, today: Day): Prisma.CaseWhereInput {
  const since = toDbDate(addDays(today, -GIVER_READS_DAYS))
  return {
    transferItems: { some: { transfer: { giverId: viewer.userId, undoneAt: null, fromOn: { gt: since } } } },
  }
}

/** Cases whose content the viewer may read without giving a reason: own, stood in for, own team's, just handed over, referred to coaching. */
export function readableCases(viewer: Viewer, today: Day): Prisma.CaseWhereInput {
  const scopes: Prisma.CaseWhereInput[] = []
  if (isCaseWorker(viewer)) {
    scopes.push(
      ownCases(viewer, today),
      { teamId: { in: [...viewer.teamIds] } },
      recentlyGivenCases(viewer, today),
    )
  }
  if (hasRole(viewer, 'JOBCOACH')) {
    scopes.push({ coachingReferrals: { some: { coachId: viewer.userId, ...coversDay(today) } } })
  }
  if (scopes.length === 0) return nobody
  return { unitId: viewer.unitId, AND: [{ OR: scopes }, protectionAllows(viewer, today)] }
}

/** P25: cases whose notes and efforts about health the viewer may read: as a consultant or adviser, without a reason. */
export function healthReadableCases(viewer: Viewer, today: Day): Prisma.CaseWhereInput {
  return readableCases(besideCoaching(viewer), today)
}

/** Cases the viewer may change: own and stood in for. */
export function writableCases(viewer: Viewer, today: Day): Prisma.CaseWhereInput {
  if (!isCaseWorker(viewer)) return nobody
  return ownCases(viewer, today)
}

/** Cases that may stand as a row in the viewer's lists: a leader sees the unit's, without opening them. */
export function listableCases(viewer: Viewer, today: Day): Prisma.CaseWhereInput {
  if (!hasRole(viewer, 'LEDER')) return readableCases(viewer, today)
  return { unitId: viewer.unitId, AND: [protectionAllows(viewer, today)] }
}

/** People without an open case are screened by the unit's authority advisers. */
export function screenableCitizens(viewer: Viewer): Prisma.CitizenWhereInput {
  if (!hasRole(viewer, 'MYNDIGHEDSRAADGIVER')) return nobody
  return {
    unitId: viewer.unitId,
    cases: { none: { closedOn: null } },
    ...(viewer.isCleared ? {} : { protection: { not: 'PROTECTED' } }),
  }
}

/** People the viewer may change: of own open cases, and those the viewer screens before there is a case. */
export function writableCitizens(viewer: Viewer, today: Day): Prisma.CitizenWhereInput {
  return {
    unitId: viewer.unitId,
    OR: [
      { cases: { some: { closedOn: null, AND: [writableCases(viewer, today)] } } },
      screenableCitizens(viewer),
    ],
  }
}

/** People whose file the viewer may open now; a typed reason opens one more person's until it lapses or the role does. */
export function readableCitizens(viewer: Viewer, at: { today: Day; now: Date }): Prisma.CitizenWhereInput {
  return {
    unitId: viewer.unitId,
    OR: [
      { cases: { some: readableCases(viewer, at.today) } },
      screenableCitizens(viewer),
      {
        AND: [
          openableWithReason(viewer),
          { accessReasons: { some: { userId: viewer.userId, validUntilAt: { gt: at.now } } } },
        ],
      },
    ],
  }
}

/** The same, but not by a coaching referral: that opens the coaching, not the work of the case. */
export function workReadableCitizens(
  viewer: Viewer,
  at: { today: Day; now: Date },
): Prisma.CitizenWhereInput {
  return readableCitizens(besideCoaching(viewer), at)
}

/** People the viewer may open, to read, after typing a reason: a leader those of the own unit, protection respected. */
export function openableWithReason(viewer: Viewer): Prisma.CitizenWhereInput {
  if (!hasRole(viewer, 'LEDER')) return nobody
  return { unitId: viewer.unitId, ...(viewer.isCleared ? {} : { protection: { not: 'PROTECTED' } }) }
}

/** A fund's own members, and only while they consent to sharing: withdrawing closes it the same day. */
export function membersSharedWithAKasse(viewer: Viewer, today: Day): Prisma.CitizenWhereInput {
  if (!hasRole(viewer, 'A_KASSE') || !viewer.aKasseId) return nobody
  const day = toDbDate(today)
  return {
    unitId: viewer.unitId,
    aKasseId: viewer.aKasseId,
    protection: { not: 'PROTECTED' },
    consents: {
      some: {
        kind: 'SHARE_A_KASSE',
        givenOn: { lte: day },
        OR: [{ withdrawnOn: null }, { withdrawnOn: { gt: day } }],
      },
    },
  }
}
