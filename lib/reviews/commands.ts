import 'server-only'
import { toDbDate } from '@/lib/calendar/day'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError, NotFoundError, refuse } from '@/lib/platform/command-error'
import { routes } from '@/lib/platform/routes'
import { namedReviews } from './access'
import { reviewFactsOf, reviewFactsSelect } from './review-facts'
import { checkReview, type ReviewerPart } from './rules/group-review'
import { recordReviewSchema } from './schema'

/** R24: the answer of one of the two the review names. */
export const recordReview = defineCommand({
  name: 'reviews.record',
  schema: recordReviewSchema,
  run: async ({ tx, viewer, today, input, audit }) => {
    const { reviewId, version, view, reason } = input
    await tx.$queryRaw`SELECT "id" FROM "group_reviews" WHERE "id" = ${reviewId}::uuid FOR UPDATE`
    const review = await tx.groupReview.findFirst({
      where: { id: reviewId, AND: [namedReviews(viewer, today)] },
      select: { ...reviewFactsSelect, citizenId: true, version: true, specialistId: true },
    })
    if (!review) throw new NotFoundError({ entity: 'GroupReview', entityId: reviewId })
    const part: ReviewerPart = review.specialistId === viewer.userId ? 'SPECIALIST' : 'LEADER'
    refuse(checkReview(reviewFactsOf(review), part))
    if (review.version !== version) throw new ConflictError()
    const answeredOn = toDbDate(today)
    await tx.groupReview.update({
      where: { id: reviewId },
      data: {
        ...(part === 'LEADER'
          ? { leaderView: view, leaderReason: reason, leaderOn: answeredOn }
          : { specialistView: view, specialistReason: reason, specialistOn: answeredOn }),
        version: { increment: 1 },
      },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'GroupReview',
      entityId: reviewId,
      citizenId: review.citizenId,
      details: { part, view, answeredOn: today },
    })
    return {
      value: { href: `${routes.sharedReview(reviewId)}?gemt=1` },
      touchedCitizenIds: [review.citizenId],
    }
  },
})
