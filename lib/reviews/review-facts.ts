import { dayOrNull, fromDbDate } from '@/lib/calendar/day'
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
    leaderOn: dayOrNull(row.leaderOn),
    specialistOn: dayOrNull(row.specialistOn),
    replacedOn: dayOrNull(row.visitation.replacedBy[0]?.decidedOn ?? null),
  }
}
