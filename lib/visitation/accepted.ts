import 'server-only'
import { type Day, toDbDate } from '@/lib/calendar/day'
import { coversDay } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'

/** GA-K1 (domain.md 6.1): accepted visitations of people enrolled on the day, in job or not. */
export function acceptedWhere(
  viewer: Viewer,
  programmeIds: readonly string[],
  on: Day,
): Prisma.VisitationWhereInput {
  return {
    status: 'DECIDED',
    decision: 'ACCEPTED',
    decidedOn: { lte: toDbDate(on) },
    programme: { id: { in: [...programmeIds] }, unitId: viewer.unitId },
    enrolment: coversDay(on),
  }
}

/** Own = members of the programme's own a-kasse, or everyone where it has none; other a-kasser are counted apart. */
export type AcceptedCount = { own: number; others: number }

export async function countAcceptedByProgramme(
  viewer: Viewer,
  programmeIds: readonly string[],
  on: Day,
): Promise<Map<string, AcceptedCount>> {
  const programmes = await db.programme.findMany({
    where: { id: { in: [...programmeIds] }, unitId: viewer.unitId },
    select: { id: true, aKasseId: true },
  })
  const where = acceptedWhere(viewer, programmeIds, on)
  const ownMembers = programmes.map(({ id, aKasseId }) => ({
    programmeId: id,
    ...(aKasseId ? { citizen: { aKasseId } } : {}),
  }))
  const [all, own] = await Promise.all([
    db.visitation.groupBy({ by: ['programmeId'], where, _count: true }),
    db.visitation.groupBy({
      by: ['programmeId'],
      where: { AND: [where, { OR: ownMembers }] },
      _count: true,
    }),
  ])
  const ownOf = new Map(own.map((row) => [row.programmeId, row._count]))
  return new Map(
    all.map((row) => {
      const ownCount = ownOf.get(row.programmeId) ?? 0
      return [row.programmeId, { own: ownCount, others: row._count - ownCount }]
    }),
  )
}
