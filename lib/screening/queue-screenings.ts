import 'server-only'
import { setImmediate as letOthersRun } from 'node:timers/promises'
import { addDays, type Day, maxDay } from '@/lib/calendar/day'
import type { BulkTransaction } from '@/lib/platform/bulk-transaction'
import type { Tx } from '@/lib/platform/db'
import { createRowIds } from '@/lib/platform/row-id'
import type { Viewer } from '@/lib/platform/viewer'
import type { VersionedSettings } from '@/lib/programmes/queries'
import { openStatuses } from './access'
import {
  type CountingTerms,
  countedOnOf,
  markerFactsOn,
  type SpanHistory,
  type StoredFacts,
  storedFactsOf,
  toSpanHistory,
} from './count-history'
import { type CitizenToScreen, loadHistories } from './load-histories'
import { recountOne } from './recount-screenings'
import { readCompactFacts } from './rules/compact-facts'
import { type ScreeningNumbers, screeningNumbersOf } from './screening-record'
import {
  type CitizenFacts,
  lockOpenScreenings,
  type NewScreening,
  type RecountedScreening,
  storeFacts,
  storeQueued,
  storeRecounted,
} from './store-screenings'
import type { TermsInForce } from './terms-in-force'

export type QueueingImport = {
  viewer: Viewer
  today: Day
  programmeId: string
  importId: string
  /** The day of the extract. */
  screenedOn: Day
  terms: TermsInForce
}

export type QueuedScreenings = { queued: number; recomputed: number }

/** An open screening that is dated by the newer extract now, with the day it was dated by before. */
export type MovedScreening = { id: string; screenedOn: Day }

/**
 * Puts people of the unit, whose history has changed, in a programme's queue with what R01 counts. Open screenings are
 * counted again. Someone assessed in the programme before, or with an open case, is not queued again. The caller has
 * locked the citizens.
 */
export async function queueKnownPeople(
  tx: Tx,
  { citizenIds, ...queueing }: QueueingImport & { citizenIds: readonly string[] },
): Promise<QueuedScreenings & { moved: MovedScreening[] }> {
  const { viewer, today, programmeId, importId, screenedOn, terms } = queueing
  await lockOpenScreenings(tx, citizenIds)
  const citizens = await loadHistories(tx, { unitId: viewer.unitId, programmeId, citizenIds })
  const settings = await terms.settingsOf(programmeId)
  const facts: CitizenFacts[] = []
  const queued: NewScreening[] = []
  const recounted: RecountedScreening[] = []
  const moved: MovedScreening[] = []
  for (const citizen of citizens) {
    const history = toSpanHistory(citizen)
    const counting = await terms.countingOn(countedOnOf(history.coverages, today))
    facts.push({ citizenId: citizen.id, ...storedFactsOf(history, counting) })
    for (const screening of citizen.screenings.filter((one) => isOpen(one.status))) {
      const knownOn = screening.screenedOn
      const newestOn = screening.programmeId === programmeId ? maxDay(knownOn, screenedOn) : knownOn
      if (newestOn !== knownOn) moved.push({ id: screening.id, screenedOn: knownOn })
      recounted.push(await recountOne({ history, screening, screenedOn: newestOn, terms }))
    }
    if (!isToQueue(citizen, programmeId)) continue
    const numbers = screeningNumbersOf(markerFactsOn(history, await terms.countingOn(screenedOn)), settings)
    queued.push({ citizenId: citizen.id, screenedOn, dueOn: dueOn(today, settings), ...numbers })
  }
  await storeFacts(tx, { unitId: viewer.unitId, facts })
  await storeRecounted(tx, recounted)
  await storeQueued(tx, { programmeId, importId, createdById: viewer.userId, queued })
  return { queued: queued.length, recomputed: recounted.length, moved }
}

function isOpen(status: string): boolean {
  return (openStatuses as readonly string[]).includes(status)
}

function isToQueue({ screenings, hasOpenCase }: CitizenToScreen, programmeId: string): boolean {
  return !hasOpenCase && screenings.every((one) => one.programmeId !== programmeId)
}

function dueOn(today: Day, { values }: VersionedSettings): Day {
  return addDays(today, values.screening.dueDays)
}

/** What R01 counts for someone the import itself registers, and what is stored of it. */
export type CountedHistory = { facts: StoredFacts; numbers: ScreeningNumbers }

export type CountingInForce = { settings: VersionedSettings; counting: CountingTerms }

const HISTORIES_AT_A_TIME = 50

/**
 * Counts in small steps, so that it can go on while the database works through the rows it has been sent. There is nothing
 * but the file to count, so no history is read.
 */
export async function countNewHistories(
  histories: readonly SpanHistory[],
  { settings, counting }: CountingInForce,
): Promise<CountedHistory[]> {
  const counted: CountedHistory[] = []
  for (const history of histories) {
    const facts = storedFactsOf(history, counting)
    counted.push({ facts, numbers: screeningNumbersOf(readCompactFacts(facts), settings) })
    if (counted.length % HISTORIES_AT_A_TIME === 0) await letOthersRun()
  }
  return counted
}

export type NewPerson = CountedHistory & { citizenId: string }

const factColumns = ['citizenId', 'unitId', 'countedOn', 'monthLetters', 'monthClasses', 'counts']
const screeningColumns = [
  'id',
  'citizenId',
  'programmeId',
  'importId',
  'screenedOn',
  'dueOn',
  'settingsVersion',
  'supportMonths',
  'markersFired',
  'markersNotComputable',
  'isSuggested',
  'createdById',
]

/** Puts people the import itself registers in the queue with what was counted for them. */
export async function queueNewPeople(
  { copy }: BulkTransaction,
  { people, ...queueing }: QueueingImport & { people: readonly NewPerson[] },
): Promise<QueuedScreenings> {
  const { viewer, today, programmeId, importId, screenedOn, terms } = queueing
  const due = dueOn(today, await terms.settingsOf(programmeId))
  const nextId = createRowIds()
  await copy({ table: 'screening_facts', columns: factColumns }, factRows())
  await copy({ table: 'screenings', columns: screeningColumns }, screeningRows())
  return { queued: people.length, recomputed: 0 }

  function* factRows() {
    for (const { citizenId, facts } of people) {
      yield [citizenId, viewer.unitId, facts.countedOn, facts.monthLetters, facts.monthClasses, facts.counts]
    }
  }

  function* screeningRows() {
    for (const { citizenId, numbers } of people) {
      yield [
        nextId(),
        citizenId,
        programmeId,
        importId,
        screenedOn,
        due,
        numbers.settingsVersion,
        numbers.supportMonths,
        numbers.markersFired,
        numbers.markersNotComputable,
        numbers.isSuggested,
        viewer.userId,
      ]
    }
  }
}
