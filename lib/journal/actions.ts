'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { staffRead } from '@/lib/platform/read-action'
import { discardDraft, keepDraft, saveNote } from './commands'
import { searchNotes } from './search'

export const keepDraftAction = staffAction(keepDraft, { refreshesPage: false })
export const saveNoteAction = staffAction(saveNote)
export const discardDraftAction = staffAction(discardDraft)
export const searchNotesAction = staffRead(searchNotes)
