import 'server-only'
import { now, today } from '@/lib/calendar/today'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { deadlineStateOn } from '@/lib/platform/deadline'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { listedReviews, namedReviews } from './access'
import { type ReviewRow, reviewerNames, reviewRowSelect, toReviewRow } from './review-rows'

async function listRows(
  viewer: Viewer,
  { where, page }: { where: Prisma.GroupReviewWhereInput; page: string },
): Promise<ReviewRow[]> {
  const rows = await db.groupReview.findMany({
    where,
    orderBy: [{ placedOn: 'asc' }, { id: 'asc' }],
    select: reviewRowSelect,
  })
  const [names] = await Promise.all([
    reviewerNames(rows),
    recordAuditBy(viewer, db, {
      kind: 'LIST',
      operation: `page ${page}`,
      entity: 'GroupReview',
      details: { citizenIds: rows.map((row) => row.citizenId) },
    }),
  ])
  return sortByAsking(rows.map((row) => toReviewRow(row, { names, viewer })))
}

/** The reviews the viewer is named for. */
export function listNamedReviews(viewer: Viewer): Promise<ReviewRow[]> {
  return listRows(viewer, { where: namedReviews(viewer, today()), page: '/delt-med-mig' })
}

/** The review beside a visitation the caller has opened for the viewer; null where there is none. */
export async function getReviewOf(viewer: Viewer, visitationId: string): Promise<ReviewRow | null> {
  const row = await db.groupReview.findFirst({
    where: { visitationId, citizen: { unitId: viewer.unitId } },
    select: reviewRowSelect,
  })
  return row && toReviewRow(row, { names: await reviewerNames([row]), viewer })
}

/** Every placing in group 3 in the viewer's lists, and how many of people only cleared users see. */
export async function listGroupReviews(viewer: Viewer): Promise<{ rows: ReviewRow[]; hidden: number }> {
  const at = { today: today(), now: now() }
  const [rows, all] = await Promise.all([
    listRows(viewer, { where: listedReviews(viewer, at), page: '/visitation/gruppe-3' }),
    db.groupReview.count({ where: listedReviews({ ...viewer, isCleared: true }, at) }),
  ])
  return { rows, hidden: all - rows.length }
}

/** What still asks comes first, by due date; then the answered and the replaced ones. */
function sortByAsking(rows: readonly ReviewRow[]): ReviewRow[] {
  const on = today()
  const isAsking = ({ deadline }: ReviewRow) =>
    ['OPEN', 'DUE_SOON', 'OVERDUE'].includes(deadlineStateOn(deadline, on))
  return [...rows.filter(isAsking), ...rows.filter((row) => !isAsking(row))]
}
