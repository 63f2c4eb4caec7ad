import 'server-only'
import { fromDbDate, toDbDate } from '@/lib/calendar/day'
import { defineCommand } from '@/lib/platform/command'
import { lockCase } from './lock-case'
import { setNextStepSchema } from './schema'

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
