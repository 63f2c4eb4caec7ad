import 'server-only'
import { randomUUID } from 'node:crypto'
import { addDays, type Day, fromDbDate, lastDayBefore, toDbDate } from '@/lib/calendar/day'
import { lastChangeOf, lockCase } from '@/lib/cases/lock-case'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import type { EffortKind } from '@/prisma/generated/enums'
import { addEffortSchema, changeEffortSchema } from './schema'

export const addEffort = defineCommand({
  name: 'efforts.add',
  schema: addEffortSchema,
  run: async (context) => {
    const { tx, viewer, input, audit } = context
    const { caseId, ...said } = input
    const { citizenId } = await lockCase({ ...context, caseId })
    const id = randomUUID()
    await tx.parallelEffort.create({
      data: { id, caseId, ...columnsOf(said), createdById: viewer.userId },
      select: { id: true },
    })
    const details = { kind: said.kind, fromOn: said.fromOn, lastDayOn: said.lastDayOn }
    await audit({ kind: 'CREATE', entity: 'ParallelEffort', entityId: id, citizenId, details })
    return { value: null }
  },
})

/** P25: the trail says which fields changed; of health and social matters it keeps the dates alone. */
export const changeEffort = defineCommand({
  name: 'efforts.change',
  schema: changeEffortSchema,
  run: async (context) => {
    const { tx, input, audit } = context
    const { effortId, version, ...said } = input
    const subject = await tx.parallelEffort.findUnique({ where: { id: effortId }, select: { caseId: true } })
    if (!subject) throw new NotFoundError({ entity: 'ParallelEffort', entityId: effortId })
    const { citizenId } = await lockCase({ ...context, caseId: subject.caseId })
    const before = await tx.parallelEffort.findUniqueOrThrow({ where: { id: effortId } })
    if (before.version !== version) {
      throw new ConflictError(await lastChangeOf(tx, { citizenId, entityIds: [effortId] }))
    }
    await tx.parallelEffort.update({
      where: { id: effortId },
      data: { ...columnsOf(said), version: { increment: 1 } },
      select: { id: true },
    })
    const lastDayOn = lastDayBefore(before.untilOn)
    await audit({
      kind: 'CHANGE',
      entity: 'ParallelEffort',
      entityId: effortId,
      citizenId,
      details: {
        kind: { before: before.kind, after: said.kind },
        fromOn: { before: fromDbDate(before.fromOn), after: said.fromOn },
        lastDayOn: { before: lastDayOn, after: said.lastDayOn },
        textChanged: (['name', 'provider', 'note'] as const).filter((field) => before[field] !== said[field]),
      },
    })
    return { value: null }
  },
})

type Said = {
  kind: EffortKind
  name: string
  provider: string | null
  fromOn: Day
  lastDayOn: Day | null
  note: string | null
}

function columnsOf({ fromOn, lastDayOn, ...said }: Said) {
  return { ...said, fromOn: toDbDate(fromOn), untilOn: lastDayOn && toDbDate(addDays(lastDayOn, 1)) }
}
