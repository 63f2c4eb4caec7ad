import 'server-only'
import { randomUUID } from 'node:crypto'
import { addDays, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { lastChangeOf } from '@/lib/cases/lock-case'
import { lockWritableCitizen } from '@/lib/citizens/lock-writable-citizen'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError, FieldError, NotFoundError } from '@/lib/platform/command-error'
import { addJobGoalSchema, endJobGoalSchema, recordCvStateSchema } from './schema'

export const addJobGoal = defineCommand({
  name: 'jobSearch.addGoal',
  schema: addJobGoalSchema,
  run: async (context) => {
    const { tx, viewer, input, audit } = context
    const { citizenId, title, note, fromOn } = input
    await lockWritableCitizen(context, citizenId)
    const id = randomUUID()
    await tx.jobGoal.create({
      data: { id, citizenId, title, note, fromOn: toDbDate(fromOn), createdById: viewer.userId },
      select: { id: true },
    })
    await audit({ kind: 'CREATE', entity: 'JobGoal', entityId: id, citizenId, details: { title, fromOn } })
    return { value: null, touchedCitizenIds: [citizenId] }
  },
})

/** The goal stays in the file, with its last day. */
export const endJobGoal = defineCommand({
  name: 'jobSearch.endGoal',
  schema: endJobGoalSchema,
  run: async (context) => {
    const { tx, input, audit } = context
    const { jobGoalId, lastOn } = input
    const subject = await tx.jobGoal.findUnique({ where: { id: jobGoalId }, select: { citizenId: true } })
    if (!subject) throw new NotFoundError({ entity: 'JobGoal', entityId: jobGoalId })
    const { citizenId } = subject
    await lockWritableCitizen(context, citizenId)
    const goal = await tx.jobGoal.findUniqueOrThrow({
      where: { id: jobGoalId },
      select: { fromOn: true, untilOn: true },
    })
    if (goal.untilOn !== null) {
      throw new ConflictError(await lastChangeOf(tx, { citizenId, entityIds: [jobGoalId] }))
    }
    const fromOn = fromDbDate(goal.fromOn)
    if (lastOn < fromOn) throw new FieldError('lastOn', 'jobGoalEndsBeforeStart', { day: fromOn })
    await tx.jobGoal.update({
      where: { id: jobGoalId },
      data: { untilOn: toDbDate(addDays(lastOn, 1)) },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'JobGoal',
      entityId: jobGoalId,
      citizenId,
      details: { lastOn: { before: null, after: lastOn } },
    })
    return { value: null, touchedCitizenIds: [citizenId] }
  },
})

export const recordCvState = defineCommand({
  name: 'jobSearch.recordCv',
  schema: recordCvStateSchema,
  run: async (context) => {
    const { tx, viewer, input, audit } = context
    const { citizenId, onDate, note } = input
    await lockWritableCitizen(context, citizenId)
    const id = randomUUID()
    const hasCv = input.hasCv === 'YES'
    await tx.cvState.create({
      data: { id, citizenId, hasCv, onDate: toDbDate(onDate), note, createdById: viewer.userId },
      select: { id: true },
    })
    await audit({ kind: 'CREATE', entity: 'CvState', entityId: id, citizenId, details: { hasCv, onDate } })
    return { value: null, touchedCitizenIds: [citizenId] }
  },
})
