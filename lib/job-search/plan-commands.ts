import 'server-only'
import { randomUUID } from 'node:crypto'
import { toDbDate } from '@/lib/calendar/day'
import { lastChangeOf, lockCase } from '@/lib/cases/lock-case'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import { addSearchStepSchema, makePlanSchema, settleSearchStepSchema } from './schema'

/** R08: an intensified plan made on or after the start of KE2 meets the deadline. */
export const makePlan = defineCommand({
  name: 'jobSearch.makePlan',
  schema: makePlanSchema,
  run: async (context) => {
    const { tx, viewer, input, audit } = context
    const { caseId, kind, madeOn, talkEveryDays, text } = input
    const { citizenId } = await lockCase({ ...context, caseId })
    const id = randomUUID()
    const isIntensified = kind === 'INTENSIFIED'
    await tx.jobSearchPlan.create({
      data: {
        id,
        caseId,
        isIntensified,
        madeOn: toDbDate(madeOn),
        talkEveryDays,
        text,
        createdById: viewer.userId,
      },
      select: { id: true },
    })
    const details = { caseId, isIntensified, madeOn, talkEveryDays }
    await audit({ kind: 'CREATE', entity: 'JobSearchPlan', entityId: id, citizenId, details })
    return { value: null, touchedCitizenIds: [citizenId] }
  },
})

export const addSearchStep = defineCommand({
  name: 'jobSearch.addStep',
  schema: addSearchStepSchema,
  run: async (context) => {
    const { tx, viewer, input, audit } = context
    const { caseId, what, dueOn } = input
    const { citizenId } = await lockCase({ ...context, caseId })
    const id = randomUUID()
    await tx.jobSearchStep.create({
      data: { id, caseId, what, dueOn: dueOn && toDbDate(dueOn), createdById: viewer.userId },
      select: { id: true },
    })
    await audit({
      kind: 'CREATE',
      entity: 'JobSearchStep',
      entityId: id,
      citizenId,
      details: { caseId, what, dueOn },
    })
    return { value: null }
  },
})

export const settleSearchStep = defineCommand({
  name: 'jobSearch.settleStep',
  schema: settleSearchStepSchema,
  run: async (context) => {
    const { tx, input, audit } = context
    const { stepId, version, outcome, onDate, outcomeNote } = input
    const subject = await tx.jobSearchStep.findUnique({ where: { id: stepId }, select: { caseId: true } })
    if (!subject) throw new NotFoundError({ entity: 'JobSearchStep', entityId: stepId })
    const { citizenId } = await lockCase({ ...context, caseId: subject.caseId })
    const step = await tx.jobSearchStep.findUniqueOrThrow({
      where: { id: stepId },
      select: { version: true },
    })
    if (step.version !== version) {
      throw new ConflictError(await lastChangeOf(tx, { citizenId, entityIds: [stepId] }))
    }
    const day = toDbDate(onDate)
    await tx.jobSearchStep.update({
      where: { id: stepId },
      data: {
        ...(outcome === 'DONE' ? { doneOn: day } : { notDoneOn: day }),
        outcomeNote,
        version: { increment: 1 },
      },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'JobSearchStep',
      entityId: stepId,
      citizenId,
      details: { outcome: { before: null, after: outcome }, onDate, outcomeNote },
    })
    return { value: null }
  },
})
