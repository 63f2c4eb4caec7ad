import 'server-only'
import { z } from 'zod'
import { type Day, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { type Deadline, deadlineStateOn } from '@/lib/platform/deadline'
import { listStaffNames } from '@/lib/platform/staff-names'
import type { Viewer } from '@/lib/platform/viewer'
import { type VisitationEvidence, visitationEvidence } from '@/lib/visitation/evidence'
import type { Prisma } from '@/prisma/generated/client'
import type { ReviewView } from '@/prisma/generated/enums'
import { listedReviews, namedReviews } from './access'
import { reviewFactsOf, reviewFactsSelect } from './review-facts'
import { type ReviewerPart, reviewDeadline } from './rules/group-review'

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

const rowSelect = {
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

type StoredRow = Prisma.GroupReviewGetPayload<{ select: typeof rowSelect }>

async function listRows(
  viewer: Viewer,
  { where, page }: { where: Prisma.GroupReviewWhereInput; page: string },
): Promise<ReviewRow[]> {
  const rows = await db.groupReview.findMany({
    where,
    orderBy: [{ placedOn: 'asc' }, { id: 'asc' }],
    select: rowSelect,
  })
  const [names] = await Promise.all([
    namesOf(rows),
    recordAuditBy(viewer, db, {
      kind: 'LIST',
      operation: `page ${page}`,
      entity: 'GroupReview',
      details: { citizenIds: rows.map((row) => row.citizenId) },
    }),
  ])
  return sortByAsking(rows.map((row) => toRow(row, { names, viewer })))
}

/** The reviews the viewer is named for. */
export function listNamedReviews(viewer: Viewer): Promise<ReviewRow[]> {
  return listRows(viewer, { where: namedReviews(viewer, today()), page: '/delt-med-mig' })
}

/** The review beside a visitation the caller has opened for the viewer; null where there is none. */
export async function getReviewOf(viewer: Viewer, visitationId: string): Promise<ReviewRow | null> {
  const row = await db.groupReview.findFirst({
    where: { visitationId, citizen: { unitId: viewer.unitId } },
    select: rowSelect,
  })
  return row && toRow(row, { names: await namesOf([row]), viewer })
}

/** Every placing in group 3 in the viewer's lists, and how many of people only cleared users see. */
export async function listGroupReviews(viewer: Viewer): Promise<{ rows: ReviewRow[]; hidden: number }> {
  const [rows, all] = await Promise.all([
    listRows(viewer, {
      where: listedReviews(viewer, { today: today(), now: now() }),
      page: '/visitation/gruppe-3',
    }),
    db.groupReview.count({ where: { citizen: { unitId: viewer.unitId, protection: 'PROTECTED' } } }),
  ])
  const shown = await db.groupReview.count({
    where: { id: { in: rows.map((row) => row.id) }, citizen: { protection: 'PROTECTED' } },
  })
  return { rows, hidden: all - shown }
}

/** One review for one of the two it names; the look is logged with the purpose the case is shared for. */
export async function getSharedReview(viewer: Viewer, reviewId: string): Promise<SharedReview | null> {
  const isId = z.uuid().safeParse(reviewId).success
  const on = today()
  const row = isId
    ? await db.groupReview.findFirst({
        where: { id: reviewId, AND: [namedReviews(viewer, on)] },
        select: {
          ...rowSelect,
          visitation: {
            select: {
              ...rowSelect.visitation.select,
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
    namesOf([row]),
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
    ...toRow(row, { names, viewer }),
    version: row.version,
    purpose: share?.purpose ?? null,
    sharedUntil: share ? fromDbDate(share.untilOn) : null,
    decidedOn: decidedOn && fromDbDate(decidedOn),
    decisionReason: reason,
    citizenWish,
    evidence: evidence === null ? null : visitationEvidence.parse(evidence),
    part,
    may: {
      answer: facts.replacedOn === null && (part === 'LEADER' ? facts.leaderOn : facts.specialistOn) === null,
    },
  }
}

function namesOf(rows: readonly { leaderId: string; specialistId: string }[]) {
  return listStaffNames(
    db,
    rows.flatMap((row) => [row.leaderId, row.specialistId]),
  )
}

function toRow(
  row: StoredRow,
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

/** What still asks comes first, by due date; then the answered and the replaced ones. */
function sortByAsking(rows: readonly ReviewRow[]): ReviewRow[] {
  const on = today()
  const isAsking = ({ deadline }: ReviewRow) =>
    ['OPEN', 'DUE_SOON', 'OVERDUE'].includes(deadlineStateOn(deadline, on))
  return [...rows.filter(isAsking), ...rows.filter((row) => !isAsking(row))]
}
