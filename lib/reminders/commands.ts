import 'server-only'
import { randomUUID } from 'node:crypto'
import { toDbDate } from '@/lib/calendar/day'
import { readableCases } from '@/lib/platform/access'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import { NO_REMINDER_VERSION, removeReminderSchema, saveReminderSchema } from './schema'

// The words stand in the row alone: the audit trail is read by others than the writer.

export const saveReminder = defineCommand({
  name: 'reminders.saveReminder',
  schema: saveReminderSchema,
  run: async ({ tx, viewer, today, input, audit }) => {
    const { caseId, version, reminderText, reminderOn } = input
    const file = await tx.case.findFirst({
      where: { id: caseId, closedOn: null, AND: [readableCases(viewer, today)] },
      select: { citizenId: true },
    })
    if (!file) throw new NotFoundError({ entity: 'Case', entityId: caseId })
    const own = { caseId, ownerId: viewer.userId }
    const content = { text: reminderText, onDate: reminderOn && toDbDate(reminderOn) }
    const saved =
      version === NO_REMINDER_VERSION
        ? await tx.caseReminder.createMany({
            data: { id: randomUUID(), ...own, ...content },
            skipDuplicates: true,
          })
        : await tx.caseReminder.updateMany({
            where: { ...own, version },
            data: { ...content, version: { increment: 1 } },
          })
    if (saved.count === 0) throw new ConflictError()
    await audit({
      kind: version === NO_REMINDER_VERSION ? 'CREATE' : 'CHANGE',
      entity: 'CaseReminder',
      entityId: await idOf(tx, own),
      citizenId: file.citizenId,
    })
    return { value: null }
  },
})

/** Also where the case is out of the writer's reach by now. */
export const removeReminder = defineCommand({
  name: 'reminders.removeReminder',
  schema: removeReminderSchema,
  run: async ({ tx, viewer, input: { caseId, version }, audit }) => {
    const own = { caseId, ownerId: viewer.userId }
    const reminder = await tx.caseReminder.findFirst({
      where: own,
      select: { id: true, case: { select: { citizenId: true } } },
    })
    if (!reminder) throw new NotFoundError({ entity: 'CaseReminder', entityId: caseId })
    const removed = await tx.caseReminder.deleteMany({ where: { ...own, version } })
    if (removed.count === 0) throw new ConflictError()
    await audit({
      kind: 'DELETE',
      entity: 'CaseReminder',
      entityId: reminder.id,
      citizenId: reminder.case.citizenId,
    })
    return { value: null }
  },
})

async function idOf(tx: Tx, own: { caseId: string; ownerId: string }): Promise<string> {
  const { id } = await tx.caseReminder.findUniqueOrThrow({
    where: { caseId_ownerId: own },
    select: { id: true },
  })
  return id
}
