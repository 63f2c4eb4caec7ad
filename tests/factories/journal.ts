import { randomUUID } from 'node:crypto'
import { type Day, toDbDate } from '@/lib/calendar/day'
import type { Tx } from '@/lib/platform/db'
import type { JournalNote } from '@/prisma/generated/client'
import type { NoteKind } from '@/prisma/generated/enums'

type NoteOverrides = {
  caseId: string
  createdById: string
  kind?: NoteKind
  title?: string
  text?: string
  eventOn?: Day
  isFinal?: boolean
}

/** A final note of Friday 20 November 2026, unless told otherwise. */
export function createNote(db: Tx, overrides: NoteOverrides): Promise<JournalNote> {
  const { kind = 'NOTE', title = 'Prøvenotat', text = 'Prøvetekst', isFinal = true, ...rest } = overrides
  const eventOn = toDbDate(overrides.eventOn ?? '2026-11-20')
  return db.journalNote.create({
    data: { ...rest, id: randomUUID(), kind, title, text, eventOn, finalAt: isFinal ? eventOn : null },
  })
}
