import { z } from 'zod'
import type { Day } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import {
  choiceField,
  idField,
  optionalDayField,
  optionalText,
  requiredText,
  versionField,
} from '@/lib/platform/fields'

export const noteKinds = ['NOTE', 'PHONE_CALL', 'MEETING', 'LETTER_IN', 'LETTER_OUT', 'HEALTH'] as const

const emptyToNull = (value: unknown) => (value === '' || value === undefined ? null : value)

const written = {
  caseId: idField('unreadable'),
  /** Null = nothing of it is kept yet. */
  draftId: z.preprocess(emptyToNull, z.uuid().nullable()),
  version: z.preprocess(emptyToNull, versionField.nullable()),
  /** The final note it adds to. */
  addsToId: z.preprocess(emptyToNull, z.uuid().nullable()),
  kind: choiceField(noteKinds, 'noteKindMissing'),
  title: optionalText(150),
  text: optionalText(10_000),
}

/** Kept while somebody writes, also what is not finished: a day that can't be read yet waits. */
export const keepDraftSchema = z.object({
  ...written,
  eventOn: z.unknown().transform((value): Day | null => optionalDayField().catch(null).parse(value)),
})

/** A draft may lack words; a final note has them all, and is about a day that has come. */
export const saveNoteSchema = z
  .object({
    ...written,
    eventOn: optionalDayField(),
    intent: z.preprocess((value) => value ?? 'final', z.enum(['draft', 'final'])),
  })
  .superRefine(({ intent, addsToId, title, text, eventOn }, context) => {
    const complain = (field: string, message: ValidationKey) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (eventOn !== null && eventOn > today()) complain('eventOn', 'noteDayInFuture')
    if (intent === 'draft') {
      if (title === null && text === null) complain('text', 'noteEmpty')
      return
    }
    if (addsToId === null && eventOn === null) complain('eventOn', 'noteDayMissing')
    if (addsToId === null && title === null) complain('title', 'noteTitleMissing')
    if (text === null) complain('text', 'noteTextMissing')
  })

export type WrittenNote = z.output<typeof keepDraftSchema>

export const discardDraftSchema = z.object({ draftId: idField('unreadable'), version: versionField })

export const searchNotesSchema = z.object({
  citizenId: idField('unreadable'),
  search: requiredText('noteSearchTooShort', 100).refine(
    (text) => text.length >= 2,
    'noteSearchTooShort' satisfies ValidationKey,
  ),
})
