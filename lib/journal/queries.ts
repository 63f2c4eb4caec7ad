import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import { type FileAccess, findFileAccess } from '@/lib/citizens/file-access'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { type JournalRows, readJournal } from './event-rows'
import type { JournalEvent } from './event-schema'
import { eventTypes } from './event-types'
import type { JournalFilter, PrintPurpose } from './filter'
import type { EventScope } from './sources/scope'

const EVENTS_A_PAGE = 50
/** More than a paper will hold. */
const EVENTS_ON_PAPER = 5000

type JournalScope = EventScope & Pick<FileAccess, 'writableCaseId'>

/** Whose journal it is and what the viewer may read of it; null where none of it. */
async function findScope(viewer: Viewer, citizenId: string): Promise<JournalScope | null> {
  const access = await findFileAccess(viewer, citizenId)
  return access?.readsJournal ? { ...access, citizenId, today: today() } : null
}

export type JournalView = JournalRows & {
  citizenId: string
  filter: JournalFilter
  pageCount: number
  today: Day
  /** Where a new note is written; null for those who only read. */
  writableCaseId: string | null
  may: { readHealth: boolean }
}

/** A page of the journal; null where the viewer may not read it. */
export async function getJournal(
  viewer: Viewer,
  citizenId: string,
  filter: JournalFilter,
): Promise<JournalView | null> {
  const scope = await findScope(viewer, citizenId)
  if (!scope) return null
  const rows = await readJournal(db, {
    scope,
    filter,
    rows: { limit: EVENTS_A_PAGE, offset: (filter.page - 1) * EVENTS_A_PAGE },
    writerId: viewer.userId,
  })
  return {
    ...rows,
    people: rows.people.toSorted((a, b) => a.name.localeCompare(b.name, 'da')),
    citizenId,
    filter,
    pageCount: Math.max(1, Math.ceil(rows.count / EVENTS_A_PAGE)),
    today: scope.today,
    writableCaseId: scope.writableCaseId,
    may: { readHealth: scope.healthCaseIds.length > 0 },
  }
}

export type JournalPrint = {
  citizen: { id: string; name: string }
  officeName: string
  filter: JournalFilter
  printedBy: string
  today: Day
  may: { readHealth: boolean }
  /** Null until somebody has said what the paper is for. */
  paper: { purpose: PrintPurpose; events: JournalEvent[] } | null
}

/** The journal on paper, of the chosen period and types (health notes only when chosen); printing it, with its purpose, is in the audit trail. */
export async function getJournalPrint(
  viewer: Viewer,
  citizenId: string,
  asked: { filter: JournalFilter; purpose: PrintPurpose | null },
): Promise<JournalPrint | null> {
  const { purpose } = asked
  const chosen =
    asked.filter.types.length > 0 ? asked.filter.types : eventTypes.filter((type) => type !== 'HEALTH')
  const filter = { ...asked.filter, types: chosen, personId: null }
  const scope = await findScope(viewer, citizenId)
  if (!scope) return null
  const { name, unit } = await db.citizen.findUniqueOrThrow({
    where: { id: citizenId },
    select: { name: true, unit: { select: { officeName: true } } },
  })
  const print = {
    citizen: { id: citizenId, name },
    officeName: unit.officeName,
    filter,
    printedBy: viewer.name,
    today: scope.today,
    may: { readHealth: scope.healthCaseIds.length > 0 },
  }
  if (purpose === null) return { ...print, paper: null }
  const { events } = await readJournal(db, {
    scope,
    filter,
    rows: { limit: EVENTS_ON_PAPER, offset: 0 },
    writerId: viewer.userId,
  })
  await recordAuditBy(viewer, db, {
    kind: 'PRINT',
    operation: 'page borgere/journal/print',
    entity: 'Citizen',
    entityId: citizenId,
    citizenId,
    purpose,
    details: { types: filter.types, from: filter.from, to: filter.to, events: events.length },
  })
  return { ...print, paper: { purpose, events } }
}
