import 'server-only'
import { type Day, fromDbDate } from '@/lib/calendar/day'
import { db } from '@/lib/platform/db'
import type { Deadline } from '@/lib/platform/deadline'
import { listStaffNames } from '@/lib/platform/staff-names'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import type { ReviewView } from '@/prisma/generated/enums'
import { reviewFactsOf, reviewFactsSelect } from './review-facts'
import { reviewDeadline } from './rules/group-review'

/** What one of the two answered; `on` null = not yet. */
export type ReviewAnswer = {
  name: string
  on: Day | null
  view: ReviewView | null
  reason: string | null
}

export type ReviewRow = {
  id: string
  citizenName: string
  birthOn: Day
  programme: string
  visitationId: string
  deadline: Deadline
  leader: ReviewAnswer
  specialist: ReviewAnswer
  /** The viewer is one of the two. */
  isNamed: boolean
}

export const reviewRowSelect = {
  ...reviewFactsSelect,
  id: true,
  citizenId: true,
  version: true,
  leaderId: true,
  leaderView: true,
  leaderReason: true,
  specialistId: true,
  specialistView: true,
  specialistReason: true,
  citizen: { select: { name: true, birthOn: true } },
  visitation: {
    select: { ...reviewFactsSelect.visitation.select, programme: { select: { name: true } } },
  },
} as const satisfies Prisma.GroupReviewSelect

export type StoredReview = Prisma.GroupReviewGetPayload<{ select: typeof reviewRowSelect }>

export function reviewerNames(rows: readonly { leaderId: string; specialistId: string }[]) {
  return listStaffNames(
    db,
    rows.flatMap((row) => [row.leaderId, row.specialistId]),
  )
}

export function toReviewRow(
  row: StoredReview,
  { names, viewer }: { names: ReadonlyMap<string, string>; viewer: Viewer },
): ReviewRow {
  const facts = reviewFactsOf(row)
  return {
    id: row.id,
    citizenName: row.citizen.name,
    birthOn: fromDbDate(row.citizen.birthOn),
    programme: row.visitation.programme.name,
    visitationId: row.visitationId,
    deadline: reviewDeadline(facts),
    leader: {
      name: names.get(row.leaderId) ?? '–',
      on: facts.leaderOn,
      view: row.leaderView,
      reason: row.leaderReason,
    },
    specialist: {
      name: names.get(row.specialistId) ?? '–',
      on: facts.specialistOn,
      view: row.specialistView,
      reason: row.specialistReason,
    },
    isNamed: row.specialistId === viewer.userId || viewer.coversUserIds.includes(row.leaderId),
  }
}
