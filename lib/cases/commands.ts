import 'server-only'
import { fromDbDate, toDbDate } from '@/lib/calendar/day'
import { defineCommand } from '@/lib/platform/command'
import { FieldError } from '@/lib/platform/command-error'
import { lockCase } from './lock-case'
import { moveLaneSchema, setNextStepSchema } from './schema'

export const moveLane = defineCommand({
  name: 'cases.moveLane',
  schema: moveLaneSchema,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    const file = await lockCase({ ...context, ...input })
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
    const file = await lockCase({
      ...context,
      ...input,
      theirs: ({ nextStep, nextStepOn }) => ({
        nextStep: nextStep ?? '',
        nextStepOn: nextStepOn ? fromDbDate(nextStepOn) : '',
      }),
    })
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
