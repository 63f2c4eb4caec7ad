import 'server-only'
import { z } from 'zod'
import { type Day, dayOrNull, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { withoutHealth } from '@/lib/talk/talk-for'
import { type VisitationEvidence, visitationEvidence } from '@/lib/visitation/evidence'
import type { Prisma } from '@/prisma/generated/client'
import { namedReviews } from './access'
import { reviewFactsOf } from './review-facts'
import { type ReviewRow, reviewerNames, reviewRowSelect, toReviewRow } from './review-rows'
import type { ReviewerPart } from './rules/group-review'

export type SharedReview = ReviewRow & {
  version: number
  /** What the case is shared for. */
  purpose: string | null
  sharedUntil: Day | null
  decidedOn: Day | null
  decisionReason: string | null
  citizenWish: string | null
  evidence: VisitationEvidence | null
  /** The viewer's own part. */
  part: ReviewerPart
  may: { answer: boolean }
}

/** What the placing rests on, but for what was told of health (P25). */
function evidenceForReviewers(stored: Prisma.JsonValue): VisitationEvidence {
  const evidence = visitationEvidence.parse(stored)
  return { ...evidence, talk: evidence.talk && withoutHealth(evidence.talk) }
}

/** One review for one of the two it names; the look is logged with the purpose the case is shared for. */
export async function getSharedReview(viewer: Viewer, reviewId: string): Promise<SharedReview | null> {
  const isId = z.uuid().safeParse(reviewId).success
  const on = today()
  const row = isId
    ? await db.groupReview.findFirst({
        where: { id: reviewId, AND: [namedReviews(viewer, on)] },
        select: {
          ...reviewRowSelect,
          visitation: {
            select: {
              ...reviewRowSelect.visitation.select,
              decidedOn: true,
              reason: true,
              citizenWish: true,
              evidence: true,
            },
          },
        },
      })
    : null
  const line = { operation: 'page /delt-med-mig', entity: 'GroupReview', entityId: reviewId }
  if (!row) {
    if (isId) await recordAuditBy(viewer, db, { kind: 'DENIED', ...line })
    return null
  }
  const [names, share] = await Promise.all([
    reviewerNames([row]),
    db.caseShare.findFirst({
      where: {
        citizenId: row.citizenId,
        userId: viewer.userId,
        untilOn: { gt: toDbDate(on) },
      },
      orderBy: { untilOn: 'desc' },
      select: { purpose: true, untilOn: true },
    }),
  ])
  await recordAuditBy(viewer, db, {
    kind: 'VIEW',
    ...line,
    citizenId: row.citizenId,
    purpose: share?.purpose ?? 'R24',
  })
  const facts = reviewFactsOf(row)
  const part = row.specialistId === viewer.userId ? 'SPECIALIST' : 'LEADER'
  const { decidedOn, reason, citizenWish, evidence } = row.visitation
  return {
    ...toReviewRow(row, { names, viewer }),
    version: row.version,
    purpose: share?.purpose ?? null,
    sharedUntil: share ? fromDbDate(share.untilOn) : null,
    decidedOn: dayOrNull(decidedOn),
    decisionReason: reason,
    citizenWish,
    evidence: evidence === null ? null : evidenceForReviewers(evidence),
    part,
    may: {
      answer: facts.replacedOn === null && (part === 'LEADER' ? facts.leaderOn : facts.specialistOn) === null,
    },
  }
}
