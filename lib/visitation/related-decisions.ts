import 'server-only'
import { dayOrNull } from '@/lib/calendar/day'
import type { Tx } from '@/lib/platform/db'
import { listStaffNames } from '@/lib/platform/staff-names'
import type { RelatedDecision } from './visitation-view'

type Asked = {
  id: string
  citizenId: string
  programmeId: string
  replacesId: string | null
  createdAt: Date
}

export type RelatedDecisions = {
  /** Decided before this one was begun, newest first. */
  earlier: RelatedDecision[]
  /** The one this takes the place of. */
  changeOf: RelatedDecision | null
}

/** The decisions on the same person in the same programme that came before. */
export async function listRelatedDecisions(tx: Tx, asked: Asked): Promise<RelatedDecisions> {
  const { id, citizenId, programmeId, createdAt, replacesId } = asked
  const rows = await tx.visitation.findMany({
    where: { citizenId, programmeId, status: 'DECIDED', id: { not: id }, createdAt: { lte: createdAt } },
    orderBy: [{ decidedOn: 'desc' }, { createdAt: 'desc' }],
    select: {
      id: true,
      decision: true,
      decidedOn: true,
      decidedById: true,
      replacesId: true,
      changeReason: true,
    },
  })
  const names = await listStaffNames(
    tx,
    rows.map((row) => row.decidedById),
  )
  const earlier = rows
    .filter((row) => row.replacesId !== id)
    .map((row) => ({
      id: row.id,
      decision: row.decision,
      decidedOn: dayOrNull(row.decidedOn),
      by: names.get(row.decidedById ?? '') ?? '–',
      changeReason: row.changeReason,
    }))
  return { earlier, changeOf: earlier.find((row) => row.id === replacesId) ?? null }
}
