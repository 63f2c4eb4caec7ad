import 'server-only'
import { randomUUID } from 'node:crypto'
import { toDbDate } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import { defineCommand } from '@/lib/platform/command'
import { FieldError, NotFoundError } from '@/lib/platform/command-error'
import { hasRole } from '@/lib/platform/viewer'
import { writablePreparations } from './access'
import { addStepSchema, nameBodySchema } from './schema'

/** A dated line of the record; lines are added, never changed. */
export const addStep = defineCommand({
  name: 'rehabilitation.addStep',
  schema: addStepSchema,
  run: async ({ tx, viewer, today, input, audit }) => {
    const { visitationId, kind, happenedOn, participants, note } = input
    const visitation = await tx.visitation.findFirst({
      where: { id: visitationId, AND: [writablePreparations(viewer, today)] },
      select: { citizenId: true },
    })
    if (!visitation) throw new NotFoundError({ entity: 'Visitation', entityId: visitationId })
    if (happenedOn > today) throw new FieldError('happenedOn', 'stepDayInFuture')
    if (kind === 'MEETING' && participants === null) {
      throw new FieldError('participants', 'stepParticipantsMissing')
    }
    const id = randomUUID()
    await tx.rehabilitationStep.create({
      data: {
        ...{ id, visitationId, kind, participants, note },
        happenedOn: toDbDate(happenedOn),
        createdAt: now(),
        createdById: viewer.userId,
      },
      select: { id: true },
    })
    await audit({
      kind: 'CREATE',
      entity: 'RehabilitationStep',
      entityId: id,
      citizenId: visitation.citizenId,
      details: { visitationId, kind, happenedOn },
    })
    return { value: null }
  },
})

/** What the body is called in this municipality: the law has changed it before. */
export const nameBody = defineCommand({
  name: 'rehabilitation.nameBody',
  schema: nameBodySchema,
  run: async ({ tx, viewer, input, audit }) => {
    if (!hasRole(viewer, 'LEDER', 'ADMIN')) {
      throw new NotFoundError({ entity: 'Unit', entityId: viewer.unitId })
    }
    const before = await tx.unit.findUniqueOrThrow({
      where: { id: viewer.unitId },
      select: { rehabilitationBody: true },
    })
    await tx.unit.update({
      where: { id: viewer.unitId },
      data: { rehabilitationBody: input.name },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'Unit',
      entityId: viewer.unitId,
      details: { rehabilitationBody: { before: before.rehabilitationBody, after: input.name } },
    })
    return { value: null }
  },
})
