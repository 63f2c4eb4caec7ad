import 'server-only'
import { toDbDate } from '@/lib/calendar/day'
import { writableCases } from '@/lib/platform/access'
import { type CommandContext, defineCommand } from '@/lib/platform/command'
import { ConflictError, FieldError, NotFoundError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import { moveLaneSchema, setNextStepSchema } from './schema'

export const moveLane = defineCommand({
  name: 'cases.moveLane',
  schema: moveLaneSchema,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    const file = await lockCase(context)
    if (file.lane === input.lane) throw new FieldError('lane', 'laneUnchanged')
    await tx.laneMove.create({
      data: {
        caseId: file.id,
        lane: input.lane,
        movedOn: toDbDate(today),
        reason: input.laneReason,
        movedById: viewer.userId,
      },
    })
    await tx.case.update({
      where: { id: file.id },
      data: { lane: input.lane, version: { increment: 1 } },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'Case',
      entityId: file.id,
      citizenId: file.citizenId,
      details: { lane: { before: file.lane, after: input.lane }, movedOn: today },
    })
    return { value: { lane: input.lane }, touchedCitizenIds: [file.citizenId] }
  },
})

export const setNextStep = defineCommand({
  name: 'cases.setNextStep',
  schema: setNextStepSchema,
  run: async (context) => {
    const { tx, input, audit } = context
    const file = await lockCase(context)
    const nextStepOn = input.nextStepOn === null ? null : toDbDate(input.nextStepOn)
    await tx.case.update({
      where: { id: file.id },
      data: { nextStep: input.nextStep, nextStepOn, version: { increment: 1 } },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'Case',
      entityId: file.id,
      citizenId: file.citizenId,
      details: {
        nextStep: { before: file.nextStep, after: input.nextStep },
        nextStepOn: { before: file.nextStepOn, after: input.nextStepOn },
      },
    })
    return { value: null }
  },
})

/** The open case in the viewer's reach, its row locked, at the version the form was opened on. */
async function lockCase(context: CommandContext<{ caseId: string; version: number }>) {
  const { tx, viewer, today, input } = context
  // NO KEY: a job being recorded holds the citizen and points to the case, and the deadlines need the citizen here.
  await tx.$queryRaw`SELECT "id" FROM "cases" WHERE "id" = ${input.caseId}::uuid FOR NO KEY UPDATE`
  const file = await tx.case.findFirst({
    where: { id: input.caseId, closedOn: null, AND: [writableCases(viewer, today)] },
    select: { id: true, citizenId: true, lane: true, nextStep: true, nextStepOn: true, version: true },
  })
  if (!file) throw new NotFoundError({ entity: 'Case', entityId: input.caseId })
  if (file.version !== input.version) throw new ConflictError(await lastChangeOf(tx, file))
  return file
}

/** Who changed the case last, and when, by the audit trail. */
async function lastChangeOf(
  tx: Tx,
  file: { id: string; citizenId: string },
): Promise<{ name: string; at: Date } | null> {
  const line = await tx.auditEvent.findFirst({
    where: { citizenId: file.citizenId, entity: 'Case', entityId: file.id, kind: 'CHANGE' },
    orderBy: { at: 'desc' },
    select: { at: true, actorId: true },
  })
  if (!line?.actorId) return null
  const actor = await tx.user.findUnique({ where: { id: line.actorId }, select: { name: true } })
  return actor ? { name: actor.name, at: line.at } : null
}
