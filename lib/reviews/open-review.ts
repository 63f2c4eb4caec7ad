import 'server-only'
import { randomUUID } from 'node:crypto'
import { addDays, type Day, toDbDate } from '@/lib/calendar/day'
import { catalogues } from '@/lib/i18n/catalogues'
import type { CommandContext } from '@/lib/platform/command'
import { FieldError } from '@/lib/platform/command-error'
import { listReviewerChoices } from './reviewer-choices'
import { reviewDueOn, reviewSharedUntil } from './rules/group-review'

type OpenGroupReview = Pick<CommandContext<unknown>, 'tx' | 'viewer' | 'today' | 'audit'> & {
  visitationId: string
  citizenId: string
  placedOn: Day
  leaderId: string
  specialistId: string
}

/** R24: asks the two for their view and opens the case to the specialist meanwhile, in the caller's transaction. */
export async function openGroupReview(review: OpenGroupReview): Promise<{ reviewId: string }> {
  const { tx, viewer, today, audit, visitationId, citizenId, placedOn, leaderId, specialistId } = review
  const choices = await listReviewerChoices(tx, viewer.unitId, today)
  if (!choices.leaders.some(({ id }) => id === leaderId)) {
    throw new FieldError('reviewLeaderId', 'reviewLeaderUnknown')
  }
  if (!choices.specialists.some(({ id }) => id === specialistId) || specialistId === leaderId) {
    throw new FieldError('reviewSpecialistId', 'reviewSpecialistUnknown')
  }
  const reviewId = randomUUID()
  const dueOn = reviewDueOn(placedOn)
  await tx.groupReview.create({
    data: { id: reviewId, visitationId, citizenId, placedOn: toDbDate(placedOn), leaderId, specialistId },
    select: { id: true },
  })
  await audit({
    kind: 'CREATE',
    entity: 'GroupReview',
    entityId: reviewId,
    citizenId,
    details: { visitationId, leaderId, specialistId, placedOn, dueOn },
  })
  const shareId = randomUUID()
  const sharedUntil = reviewSharedUntil(placedOn)
  await tx.caseShare.create({
    data: {
      id: shareId,
      citizenId,
      userId: specialistId,
      // Kept as a record of the case, in the language of the file.
      purpose: catalogues.da.visitation.groupReviewPurpose,
      fromOn: toDbDate(placedOn),
      untilOn: toDbDate(sharedUntil),
      createdById: viewer.userId,
    },
    select: { id: true },
  })
  await audit({
    kind: 'CREATE',
    entity: 'CaseShare',
    entityId: shareId,
    citizenId,
    details: { userId: specialistId, fromOn: placedOn, lastDay: addDays(sharedUntil, -1) },
  })
  return { reviewId }
}
