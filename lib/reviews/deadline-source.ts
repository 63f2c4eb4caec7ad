import 'server-only'
import type { DeadlineSource } from '@/lib/platform/deadline-source'
import { reviewFactsOf, reviewFactsSelect } from './review-facts'
import { reviewDeadline } from './rules/group-review'

/** R24 for every placing in group 3, on the citizen's latest case; its coordinating adviser sees to it that the two answer. */
export const reviewDeadlineSource: DeadlineSource = {
  ruleIds: ['R24'],
  listDeadlines: async (tx, citizenIds) => {
    const reviews = await tx.groupReview.findMany({
      where: { citizenId: { in: [...citizenIds] } },
      orderBy: { id: 'asc' },
      select: {
        ...reviewFactsSelect,
        citizenId: true,
        citizen: {
          select: {
            cases: {
              orderBy: { closedOn: { sort: 'desc', nulls: 'first' } },
              take: 1,
              select: { id: true },
            },
          },
        },
      },
    })
    return reviews.flatMap((row) =>
      row.citizen.cases.map(({ id }) => ({
        ...reviewDeadline(reviewFactsOf(row)),
        citizenId: row.citizenId,
        caseId: id,
        holderRole: 'KS' as const,
      })),
    )
  },
}
