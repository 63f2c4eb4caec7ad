import { type Day, toDbDate } from '@/lib/calendar/day'
import { coversDay, membersSharedWithAKasse, readableCitizens, writableCitizens } from '@/lib/platform/access'
import { hasRole, isCaseWorker, type Viewer } from '@/lib/platform/viewer'
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

/** What the fund itself was asked about own members who consent to sharing; a question taken back is gone. */
export function askableVisitations(viewer: Viewer, today: Day): Prisma.VisitationWhereInput {
  return {
    sentAt: { not: null },
    askedAKasseId: viewer.aKasseId ?? { in: [] },
    programme: { unitId: viewer.unitId },
    citizen: membersSharedWithAKasse(viewer, today),
  }
}

/** The consent to sharing with the fund that is in force on the day: closed on the very day it is withdrawn. */
export function consentsToSharing(today: Day): Prisma.ConsentWhereInput {
  const day = toDbDate(today)
  return {
    kind: 'SHARE_A_KASSE',
    givenOn: { lte: day },
    OR: [{ withdrawnOn: null }, { withdrawnOn: { gt: day } }],
  }
}

/** The decision nothing has taken the place of. */
export const standingDecision = {
  status: 'DECIDED',
  replacedBy: { none: { status: 'DECIDED' } },
} satisfies Prisma.VisitationWhereInput

/** Open cases the viewer, or someone stood in for, holds as consultant: they may ask for another decision. */
export function consultedCases(viewer: Viewer, today: Day): Prisma.CaseWhereInput {
  return {
    unitId: viewer.unitId,
    closedOn: null,
    roleHolders: { some: { role: 'VK', userId: { in: [...viewer.coversUserIds] }, ...coversDay(today) } },
  }
}

/** Case workers may write beside a visitation they may read; a leader's reason opens it to read only. */
export function mayGiveOpinion(viewer: Viewer): boolean {
  return isCaseWorker(viewer)
}
