import { type Day, fromDbDate } from '@/lib/calendar/day'
import type { Prisma } from '@/prisma/generated/client'
import type { ReviewFacts } from './rules/group-review'

export const reviewFactsSelect = {
  visitationId: true,
  placedOn: true,
  leaderOn: true,
  specialistOn: true,
  visitation: {
    select: {
      replacedBy: {
        where: { status: 'DECIDED' },
        orderBy: { decidedOn: 'asc' },
        take: 1,
        select: { decidedOn: true },
      },
    },
  },
} as const satisfies Prisma.GroupReviewSelect

type StoredReview = Prisma.GroupReviewGetPayload<{ select: typeof reviewFactsSelect }>

export function reviewFactsOf(row: StoredReview): ReviewFacts {
  return {
    visitationId: row.visitationId,
    placedOn: fromDbDate(row.placedOn),
    leaderOn: dayOf(row.leaderOn),
    specialistOn: dayOf(row.specialistOn),
    replacedOn: dayOf(row.visitation.replacedBy[0]?.decidedOn ?? null),
  }
}

function dayOf(date: Date | null): Day | null {
  return date === null ? null : fromDbDate(date)
}
