import { z } from 'zod'
import { type Day, isDay } from '@/lib/calendar/day'
import { parseDayInput } from '@/lib/calendar/parse-day-input'
import { routes } from '@/lib/platform/routes'
import { type EventType, eventTypes } from './event-types'

/** Null = as the screen has it: whole on a wide one, close on a phone. */
export type JournalLook = 'FULL' | 'COMPACT' | null

export type JournalFilter = {
  /** Empty = all. */
  types: readonly EventType[]
  personId: string | null
  /** Both days included. */
  from: Day | null
  to: Day | null
  look: JournalLook
  page: number
}

/** Why somebody prints a journal: codes, since a written reason could hold personal data. */
export const printPurposes = ['ACCESS_REQUEST', 'MEETING', 'HANDOVER', 'OTHER'] as const
export type PrintPurpose = (typeof printPurposes)[number]

/** The words of the address; the address is the state of the list. */
export const journalWords = {
  type: 'type',
  person: 'hvem',
  from: 'fra',
  to: 'til',
  look: 'visning',
  page: 'side',
  purpose: 'formaal',
  types: {
    NOTES: 'noter',
    HEALTH: 'helbred',
    TALKS: 'samtaler',
    VISITS: 'besoeg',
    WORK: 'job',
    OFFERS: 'tilbud',
    DECISIONS: 'beslutninger',
    CASE: 'sagen',
  },
  looks: { FULL: 'fuld', COMPACT: 'kompakt' },
  purposes: { ACCESS_REQUEST: 'aktindsigt', MEETING: 'moede', HANDOVER: 'overdragelse', OTHER: 'andet' },
} as const

type Query = Record<string, string | string[] | undefined>

function keyOf<Key extends string>(words: Record<Key, string>, word: unknown): Key | null {
  return (Object.keys(words) as Key[]).find((key) => words[key] === word) ?? null
}

/** Words that are not known are left out; a day that can't be read is no bound. */
export function parseJournalFilter(query: Query, today: Day): JournalFilter {
  const words = [query[journalWords.type]].flat()
  const person = z.uuid().safeParse(query[journalWords.person])
  const page = z.coerce.number().int().min(1).max(10_000).safeParse(query[journalWords.page])
  return {
    types: eventTypes.filter((type) => words.includes(journalWords.types[type])),
    personId: person.success ? person.data : null,
    from: dayOf(query[journalWords.from], today),
    to: dayOf(query[journalWords.to], today),
    look: keyOf(journalWords.looks, query[journalWords.look]),
    page: page.success ? page.data : 1,
  }
}

export function parsePrintPurpose(query: Query): PrintPurpose | null {
  return keyOf(journalWords.purposes, query[journalWords.purpose])
}

function dayOf(text: unknown, today: Day): Day | null {
  if (typeof text !== 'string') return null
  return isDay(text) ? text : parseDayInput(text, today)
}

/** The parts of the address; what is the first choice anyway is left out. */
export function addressOf(filter: JournalFilter): [name: string, value: string][] {
  const { types, personId, from, to, look, page } = filter
  const one = (name: string, value: string | null): [string, string][] => (value ? [[name, value]] : [])
  return [
    ...types.flatMap((type) => one(journalWords.type, journalWords.types[type])),
    ...one(journalWords.person, personId),
    ...one(journalWords.from, from),
    ...one(journalWords.to, to),
    ...one(journalWords.look, look && journalWords.looks[look]),
    ...one(journalWords.page, page > 1 ? String(page) : null),
  ]
}

export function journalHref(citizenId: string, filter: JournalFilter): string {
  const parts = addressOf(filter)
  const path = routes.citizenJournal(citizenId)
  return parts.length > 0 ? `${path}?${new URLSearchParams(parts)}` : path
}

export function isNarrowed({ types, personId, from, to }: JournalFilter): boolean {
  return types.length > 0 || personId !== null || from !== null || to !== null
}

export const wholeJournal: JournalFilter = {
  types: [],
  personId: null,
  from: null,
  to: null,
  look: null,
  page: 1,
}
