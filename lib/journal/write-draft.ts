import 'server-only'
import { randomUUID } from 'node:crypto'
import { fromDbDate, toDbDate } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import { type LockedCase, lastChangeOf, lockCase } from '@/lib/cases/lock-case'
import { healthReadableCases } from '@/lib/platform/access'
import type { CommandContext } from '@/lib/platform/command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import type { NoteKind } from '@/prisma/generated/enums'
import type { WrittenNote } from './schema'

export type KeptNote = { draftId: string; version: number }

/** Writes a note of the viewer's own on a case the viewer may write on; `isFinal` locks it for good. */
export async function writeNote(
  context: CommandContext<WrittenNote>,
  { isFinal }: { isFinal: boolean },
): Promise<KeptNote> {
  const { tx, viewer, today, input, audit } = context
  const file = await lockCase({ ...context, caseId: input.caseId })
  const original = input.addsToId === null ? null : await findOriginal(context, file, input.addsToId)
  const finalAt = isFinal ? now() : null
  const content = {
    kind: original?.kind ?? input.kind,
    title: original?.title ?? input.title ?? '',
    text: input.text ?? '',
    eventOn: toDbDate(input.eventOn ?? today),
    finalAt,
  }
  const line = {
    entity: 'JournalNote',
    citizenId: file.citizenId,
    details: { noteKind: content.kind, addsToId: input.addsToId, eventOn: input.eventOn ?? today, isFinal },
  }
  if (input.draftId === null) {
    const id = randomUUID()
    await tx.journalNote.create({
      data: { id, caseId: file.id, addsToId: input.addsToId, createdById: viewer.userId, ...content },
      select: { id: true },
    })
    await audit({ kind: 'CREATE', entityId: id, ...line })
    return { draftId: id, version: 1 }
  }
  const draftId = input.draftId
  await requireOwnDraft(context, file, { draftId, version: input.version })
  const { version } = await tx.journalNote.update({
    where: { id: draftId },
    data: { ...content, version: { increment: 1 } },
    select: { version: true },
  })
  await audit({ kind: 'CHANGE', entityId: draftId, ...line })
  return { draftId, version: version }
}

/** The note an addendum is about: final, of the same citizen, and one the viewer may read. */
async function findOriginal(
  { tx, viewer, today }: CommandContext<WrittenNote>,
  file: LockedCase,
  noteId: string,
): Promise<{ kind: NoteKind; title: string }> {
  const original = await tx.journalNote.findFirst({
    where: {
      id: noteId,
      addsToId: null,
      finalAt: { not: null },
      case: { citizenId: file.citizenId },
      OR: [{ kind: { not: 'HEALTH' } }, { case: healthReadableCases(viewer, today) }],
    },
    select: { kind: true, title: true },
  })
  if (original) return original
  throw new NotFoundError({ entity: 'JournalNote', entityId: noteId, citizenId: file.citizenId })
}

/** Another tab may have made it final, put it away or written on in it. */
async function requireOwnDraft(
  { tx, viewer }: CommandContext<WrittenNote>,
  file: LockedCase,
  { draftId, version }: { draftId: string; version: number | null },
): Promise<void> {
  const draft = await tx.journalNote.findFirst({
    where: { id: draftId, createdById: viewer.userId, case: { citizenId: file.citizenId } },
    select: {
      finalAt: true,
      version: true,
      addsToId: true,
      kind: true,
      title: true,
      text: true,
      eventOn: true,
    },
  })
  if (draft?.finalAt === null && draft.version === version) return
  const by = await lastChangeOf(tx, { citizenId: file.citizenId, entityIds: [draftId] })
  if (draft?.finalAt !== null) throw new ConflictError(by)
  const { kind, title, text } = draft
  const about = { kind, title, eventOn: fromDbDate(draft.eventOn) }
  throw new ConflictError(by, {
    version: draft.version,
    values: { ...(draft.addsToId === null ? about : {}), text },
  })
}
