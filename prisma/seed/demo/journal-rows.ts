import { addDays, daysBetween, toDbDate } from '@/lib/calendar/day'
import type { NoteKind } from '@/prisma/generated/enums'
import texts from '../data/journal-notes.json'
import type { DemoContext, DemoPerson } from './demo-context'
import { instantOn } from './instants'

const MOST_NOTES = 6

/** Every case has been written about; one note was corrected, and one is still being written. */
export function addNotes(context: DemoContext): void {
  const told = context.people.filter((person) => person.file !== null && person.dates.decidedOn !== null)
  for (const person of told) addNotesOf(context, person)
  addAddendum(context)
  addDraft(context, told)
}

function addNotesOf({ random, today, rows, organisation }: DemoContext, { file, dates }: DemoPerson): void {
  if (!file || !dates.decidedOn) return
  const lastDay = dates.closedOn ?? today
  const days = daysBetween(dates.decidedOn, lastDay)
  const first = random.int(0, texts.notes.length - 1)
  const count = Math.min(MOST_NOTES, 1 + Math.floor(days / 21))
  for (let place = 0; place < count; place += 1) {
    const note = texts.notes[(first + place) % texts.notes.length]
    if (!note) continue
    const on = addDays(dates.decidedOn, Math.floor((days * (place + 1)) / (count + 1)))
    const at = instantOn(on, random.int(0, 400))
    rows.journalNotes.push({
      id: random.uuid(),
      caseId: file.caseId,
      kind: note.kind as NoteKind,
      title: note.title,
      text: note.text,
      eventOn: toDbDate(on),
      createdAt: at,
      finalAt: at,
      createdById: organisation.userIds[note.by === 'ks' ? file.pair.ks : file.pair.vk],
    })
  }
}

function addAddendum({ random, today, rows }: DemoContext): void {
  const note = rows.journalNotes.find(({ kind }) => kind === 'MEETING')
  if (!note) throw new Error('The demo has a note of a meeting')
  const on = addDays(today, -1)
  rows.journalNotes.push({
    ...note,
    id: random.uuid(),
    text: texts.addendum,
    eventOn: toDbDate(on),
    createdAt: instantOn(on, 10),
    finalAt: instantOn(on, 10),
    addsToId: note.id,
  })
}

function addDraft({ random, today, rows, organisation }: DemoContext, told: readonly DemoPerson[]): void {
  const person = told.find(({ file, story }) => story.phase === 'OPEN_CASE' && file?.pair.vk === 'mette')
  if (!person?.file) throw new Error('The demo has an open case of Mette')
  rows.journalNotes.push({
    id: random.uuid(),
    caseId: person.file.caseId,
    kind: 'PHONE_CALL',
    ...texts.draft,
    eventOn: toDbDate(today),
    createdAt: instantOn(today, 20),
    createdById: organisation.userIds.mette,
  })
}
