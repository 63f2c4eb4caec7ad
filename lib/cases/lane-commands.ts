import 'server-only'
import { fromDbDate, toDbDate } from '@/lib/calendar/day'
import { loadActivity } from '@/lib/placements/load-activity'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError, FieldError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import { lockCase } from './lock-case'
import { AFTERCARE_JOB, checkLaneMove, type LaneMoveFacts } from './rules/lane-moves'
import { explainMoveSchema, moveLaneSchema } from './schema'

export const moveLane = defineCommand({
  name: 'cases.moveLane',
  schema: moveLaneSchema,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    const file = await lockCase({ ...context, ...input })
    const { lane, laneReason, placementId: restsOn } = input
    const movedOn = input.movedOn ?? today
    const leavingCause = file.lane === 'ACTIVE' ? input.leavingCause : null
    const move = { from: file.lane, to: lane, movedOn, today, restsOn, leavingCause }
    requireMove({ ...move, ...(await loadMoveFacts(tx, file)) })
    const placementId = lane === 'ACTIVE' && restsOn !== AFTERCARE_JOB ? restsOn : null
    const { id } = await tx.laneMove.create({
      data: {
        caseId: file.id,
        lane,
        movedOn: toDbDate(movedOn),
        reason: laneReason,
        placementId,
        leavingCause,
        movedById: viewer.userId,
      },
      select: { id: true },
    })
    await tx.case.update({
      where: { id: file.id },
      data: { lane, version: { increment: 1 } },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'Case',
      entityId: file.id,
      citizenId: file.citizenId,
      details: { lane: { before: file.lane, after: lane }, movedOn, placementId, leavingCause },
    })
    return { value: { lane, moveId: id }, touchedCitizenIds: [file.citizenId] }
  },
})

/** The reason of a move, written after it by the one who moved, while it is the latest. */
export const explainMove = defineCommand({
  name: 'cases.explainMove',
  schema: explainMoveSchema,
  run: async (context) => {
    const { tx, viewer, input, audit } = context
    const file = await lockCase({ ...context, caseId: input.caseId })
    const [latest] = await tx.laneMove.findMany({ where: { caseId: file.id }, ...latestMove })
    if (latest?.id !== input.moveId || latest.movedById !== viewer.userId) throw new ConflictError()
    await tx.laneMove.update({
      where: { id: latest.id },
      data: { reason: input.laneReason },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'LaneMove',
      entityId: latest.id,
      citizenId: file.citizenId,
      details: { hadReason: latest.reason !== null, hasReason: input.laneReason !== null },
    })
    return { value: null }
  },
})

const latestMove = {
  orderBy: [{ movedAt: 'desc' as const }, { id: 'desc' as const }],
  take: 1,
  select: { id: true, movedOn: true, movedById: true, reason: true },
}

async function loadMoveFacts(
  tx: Tx,
  file: { id: string; citizenId: string },
): Promise<Pick<LaneMoveFacts, 'openedOn' | 'lastMovedOn' | 'activity'>> {
  const row = await tx.case.findUniqueOrThrow({
    where: { id: file.id },
    select: { openedOn: true, laneMoves: latestMove },
  })
  const activity = await loadActivity(tx, [file.citizenId])
  const last = row.laneMoves[0]
  return {
    openedOn: fromDbDate(row.openedOn),
    lastMovedOn: last ? fromDbDate(last.movedOn) : null,
    activity: activity.get(file.citizenId)?.facts ?? { placements: [], jobs: [] },
  }
}

function requireMove(facts: LaneMoveFacts): void {
  const fault = checkLaneMove(facts)
  if (fault) throw new FieldError(fault.field, fault.key, 'day' in fault ? { day: fault.day } : {})
}
