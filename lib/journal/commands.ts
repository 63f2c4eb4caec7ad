import 'server-only'
import { now } from '@/lib/calendar/today'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import { discardDraftSchema, keepDraftSchema, saveNoteSchema } from './schema'
import { writeNote } from './write-draft'

/** Keeps what is written so far, while it is being written; nothing is made of an empty form. */
export const keepDraft = defineCommand({
  name: 'journal.keepDraft',
  schema: keepDraftSchema,
  run: async (context) => ({
    value: { ...(await writeNote(context, { isFinal: false })), savedAt: now().toISOString() },
  }),
})

export const saveNote = defineCommand({
  name: 'journal.saveNote',
  schema: saveNoteSchema,
  run: async (context) => {
    await writeNote(context, { isFinal: context.input.intent === 'final' })
    return { value: null }
  },
})

/** Puts a draft away for good; it was never part of the case. */
export const discardDraft = defineCommand({
  name: 'journal.discardDraft',
  schema: discardDraftSchema,
  run: async ({ tx, viewer, input, audit }) => {
    const own = {
      id: input.draftId,
      createdById: viewer.userId,
      finalAt: null,
      case: { unitId: viewer.unitId },
    }
    const draft = await tx.journalNote.findFirst({
      where: own,
      select: { case: { select: { citizenId: true } } },
    })
    if (!draft) throw new NotFoundError({ entity: 'JournalNote', entityId: input.draftId })
    const { citizenId } = draft.case
    await lockCitizens(tx, [citizenId])
    const { count } = await tx.journalNote.deleteMany({ where: { ...own, version: input.version } })
    if (count === 0) throw new ConflictError()
    await audit({ kind: 'DELETE', entity: 'JournalNote', entityId: input.draftId, citizenId })
    return { value: null }
  },
})
