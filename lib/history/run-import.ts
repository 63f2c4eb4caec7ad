import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import type { JobContext, JobHandler, JobOutcome } from '@/lib/jobs/job-handler'
import { db, type Tx } from '@/lib/platform/db'
import {
  type CountedHistory,
  type QueuedScreenings,
  type QueueingImport,
  queueKnownPeople,
  queueNewPeople,
} from '@/lib/screening/queue-screenings'
import { TermsInForce } from '@/lib/screening/terms-in-force'
import { Prisma } from '@/prisma/generated/client'
import { analyseTables } from './analyse-tables'
import { auditPeople, linesOfPlans } from './audit-people'
import { findVanishedPeople } from './check-import'
import { readPeople } from './checked-people'
import { countAhead } from './count-ahead'
import { recordChanges } from './import-changes'
import { DiffCollector } from './import-diff'
import { planImport } from './plan-import'
import { deleteStoredFiles } from './stored-file'
import { discardImports, findImported, type LockedImport, lockImport, lockImportsOf } from './stored-imports'
import { changeKnown, type KnownChange, knownChangeOf, type PlanOfKnown, writeHistory } from './write-history'

/** Brings in every accepted row of a checked file. */
export const importJob: JobHandler = {
  roles: ['MYNDIGHEDSRAADGIVER'],
  run: runImport,
  fail: async (tx, { subjectId, failure }) => {
    await tx.historyImport.updateMany({
      where: { id: subjectId, status: 'IMPORTING' },
      data: { status: 'PREVIEW', failure },
    })
  },
}

async function runImport(context: JobContext): Promise<JobOutcome> {
  const { tx, viewer, subjectId, audit } = context
  await lockImportsOf(tx, viewer.unitId)
  const found = await lockImport(tx, viewer, subjectId)
  const line = { entity: 'HistoryImport', entityId: subjectId }
  if (found.status !== 'IMPORTING') {
    await audit({ kind: 'VIEW', ...line, details: { outcome: 'NOT_WAITING' } })
    return {}
  }
  const before = await findImported(tx, found)
  if (before) {
    const failure = { code: 'ALREADY_IMPORTED', facts: { importId: before } }
    await discardImports(tx, { importIds: [found.id], failure })
    await audit({ kind: 'VIEW', ...line, details: { outcome: 'ALREADY_IMPORTED', importId: before } })
    return {}
  }
  const { extractOn, rowCount, rejectedCount, warningCount } = found
  if (extractOn === null) throw new Error('An import that is checked has a day')
  const { collector, screenings, touchedCitizenIds } = await bringIn(context, { ...found, extractOn })
  const counts = { rowCount, rejectedCount, warningCount, ...collector.counts }
  await finishImport(tx, { found, counts: collector.counts, diff: collector.diff })
  await analyseTables(tx, counts)
  await audit({
    kind: 'CHANGE',
    ...line,
    details: { status: { before: 'IMPORTING', after: 'COMPLETED' }, ...counts, ...screenings },
  })
  return { touchedCitizenIds }
}

type CheckedImport = LockedImport & { extractOn: Day }

async function bringIn(context: JobContext, found: CheckedImport) {
  const { viewer, today, progress, tx } = context
  const { extractOn } = found
  const queueing: QueueingImport = {
    viewer,
    today,
    programmeId: found.programmeId,
    importId: found.id,
    screenedOn: extractOn,
    terms: new TermsInForce(tx, today),
  }
  const inForce = {
    settings: await queueing.terms.settingsOf(found.programmeId),
    counting: await queueing.terms.countingOn(extractOn),
  }
  const collector = new DiffCollector()
  const knownIds: string[] = []
  const changes = new Map<string, KnownChange>()
  const touchedCitizenIds: string[] = []
  const screenings: QueuedScreenings = { queued: 0, recomputed: 0 }
  // Read beside the transaction, which has not touched these people yet: its connection is busy writing.
  const batches = planImport(db, { ...found, batches: readPeople(db, found.id) })
  for await (const { planned, counted } of countAhead(batches, inForce)) {
    const plans = await writeHistory(context, { viewer, importId: found.id, plans: planned })
    for (const plan of plans) {
      collector.add(plan)
      if (!plan.isNew) knownIds.push(plan.citizenId)
      const change = plan.isNew ? null : knownChangeOf(plan)
      if (change) changes.set(plan.citizenId, change)
      if (hasChangedHistory(plan)) touchedCitizenIds.push(plan.citizenId)
    }
    const lines = linesOfPlans(plans, found.id)
    await auditPeople(context, { viewer, operation: 'history.import', lines })
    const people = plans
      .filter((plan) => plan.isNew)
      .map(({ citizenId }, place) => ({ citizenId, ...(counted[place] as CountedHistory) }))
    addUp(screenings, await queueNewPeople(context, { ...queueing, people }))
    progress({ stage: 'writing', done: collector.counts.peopleCount, total: found.peopleCount })
  }
  addUp(screenings, await changeAndQueueKnown(context, { queueing, changes, citizenIds: knownIds }))
  collector.addVanishedPeople(await findVanishedPeople(tx, { found, extractOn, seen: new Set(knownIds) }))
  return { collector, screenings, touchedCitizenIds }
}

/** A job's last day moves deadlines of aftercare, a benefit's days those that count from a spell. */
function hasChangedHistory({ isNew, employments, periods }: PlanOfKnown): boolean {
  if (isNew) return false
  return [periods.added, periods.changed, periods.ended, employments.changed, employments.ended].some(
    (rows) => rows.length > 0,
  )
}

const PEOPLE_AT_A_TIME = 1000

type KnownToChange = {
  queueing: QueueingImport
  changes: ReadonlyMap<string, KnownChange>
  citizenIds: readonly string[]
}

/**
 * Last, and in the order of the ids: colleagues' saves on these citizens wait from here to the end, and a correction made
 * meanwhile is either counted here or counts what was written here. No row of theirs is changed before they are locked:
 * a save that holds its citizen and waits for the row would stop the import for good.
 */
async function changeAndQueueKnown(
  context: JobContext,
  { queueing, changes, citizenIds }: KnownToChange,
): Promise<QueuedScreenings> {
  const { tx, progress } = context
  const ordered = [...citizenIds].sort()
  const sum: QueuedScreenings = { queued: 0, recomputed: 0 }
  for (let start = 0; start < ordered.length; start += PEOPLE_AT_A_TIME) {
    const some = ordered.slice(start, start + PEOPLE_AT_A_TIME)
    await lockCitizens(tx, some)
    await changeKnown(context, {
      changes: some.flatMap((id) => changes.get(id) ?? []),
      importId: queueing.importId,
    })
    const { moved, ...counts } = await queueKnownPeople(tx, { ...queueing, citizenIds: some })
    await recordChanges(
      context,
      queueing.importId,
      moved.map(({ id, screenedOn }) => ({ entity: 'Screening', rowId: id, before: { screenedOn } })),
    )
    addUp(sum, counts)
    progress({ stage: 'screening', done: start + some.length, total: ordered.length })
  }
  return sum
}

function addUp(sum: QueuedScreenings, { queued, recomputed }: QueuedScreenings): void {
  sum.queued += queued
  sum.recomputed += recomputed
}

type FinishedImport = { found: LockedImport; counts: object; diff: object }

/** The file itself is not kept longer than needed; other uploads of it that wait can never be imported. */
async function finishImport(tx: Tx, { found, counts, diff }: FinishedImport): Promise<void> {
  await tx.historyImport.update({
    where: { id: found.id },
    data: {
      status: 'COMPLETED',
      completedAt: now(),
      diff,
      failure: Prisma.DbNull,
      ...counts,
    },
    select: { id: true },
  })
  await deleteStoredFiles(tx, [found.id])
  const { unitId, programmeId, fileHash } = found
  const others = await tx.historyImport.findMany({
    where: { unitId, programmeId, fileHash, status: { in: ['UPLOADED', 'PREVIEW', 'FAILED'] } },
    select: { id: true },
  })
  await discardImports(tx, { importIds: others.map(({ id }) => id) })
}
