import 'server-only'
import { randomUUID } from 'node:crypto'
import { dayOrNull, toDbDate } from '@/lib/calendar/day'
import { lastChangeOf } from '@/lib/cases/lock-case'
import { lockWritableCitizen } from '@/lib/citizens/lock-writable-citizen'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import type { Education } from '@/prisma/generated/client'
import { addEducationSchema, addQuoteSchema, changeEducationSchema } from './schema'

export const addEducation = defineCommand({
  name: 'citizenFacts.addEducation',
  schema: addEducationSchema,
  run: async (context) => {
    const { tx, viewer, input, audit } = context
    const { citizenId, fromOn, lastDayOn, ...said } = input
    await lockWritableCitizen(context, citizenId)
    const id = randomUUID()
    await tx.education.create({
      data: {
        id,
        citizenId,
        ...said,
        fromOn: fromOn && toDbDate(fromOn),
        lastDayOn: lastDayOn && toDbDate(lastDayOn),
        createdById: viewer.userId,
      },
      select: { id: true },
    })
    const details = { name: said.name, status: said.status, fromOn, lastDayOn }
    await audit({ kind: 'CREATE', entity: 'Education', entityId: id, citizenId, details })
    return { value: null }
  },
})

export const changeEducation = defineCommand({
  name: 'citizenFacts.changeEducation',
  schema: changeEducationSchema,
  run: async (context) => {
    const { tx, input, audit } = context
    const { educationId, version, fromOn, lastDayOn, ...said } = input
    const subject = await tx.education.findUnique({ where: { id: educationId }, select: { citizenId: true } })
    if (!subject) throw new NotFoundError({ entity: 'Education', entityId: educationId })
    const { citizenId } = subject
    await lockWritableCitizen(context, citizenId)
    const before = await tx.education.findUniqueOrThrow({ where: { id: educationId } })
    if (before.version !== version) {
      throw new ConflictError(await lastChangeOf(tx, { citizenId, entityIds: [educationId] }))
    }
    await tx.education.update({
      where: { id: educationId },
      data: {
        ...said,
        fromOn: fromOn && toDbDate(fromOn),
        lastDayOn: lastDayOn && toDbDate(lastDayOn),
        version: { increment: 1 },
      },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'Education',
      entityId: educationId,
      citizenId,
      details: { before: educationValuesOf(before), after: { ...said, fromOn, lastDayOn } },
    })
    return { value: null }
  },
})

function educationValuesOf({ name, status, note, fromOn, lastDayOn }: Education) {
  return {
    name,
    status,
    note,
    fromOn: dayOrNull(fromOn),
    lastDayOn: dayOrNull(lastDayOn),
  }
}

/** What the citizen said, as it was said; the words are kept in the file only. */
export const addQuote = defineCommand({
  name: 'citizenFacts.addQuote',
  schema: addQuoteSchema,
  run: async (context) => {
    const { tx, viewer, input, audit } = context
    const { citizenId, text, saidOn, occasion } = input
    await lockWritableCitizen(context, citizenId)
    const id = randomUUID()
    await tx.citizenQuote.create({
      data: { id, citizenId, text, saidOn: toDbDate(saidOn), occasion, createdById: viewer.userId },
      select: { id: true },
    })
    await audit({
      kind: 'CREATE',
      entity: 'CitizenQuote',
      entityId: id,
      citizenId,
      details: { saidOn, occasion },
    })
    return { value: null }
  },
})
