import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/calendar/today'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import { type JobContext, JobError, type JobHandler, type JobOutcome } from '@/lib/jobs/job-handler'
import type { Tx } from '@/lib/platform/db'
import { recountScreenings } from '@/lib/screening/recount-screenings'
import { auditPeople, type PersonLine } from './audit-people'
import { lockImport, lockImportsOf } from './stored-imports'
import { listUndoObstacles } from './undo-obstacles'

/** Takes an import back as if it had not been made, while nothing rests on it. */
export const undoImportJob: JobHandler = {
  roles: ['MYNDIGHEDSRAADGIVER'],
  run: runUndo,
  fail: async (tx, { subjectId, failure }) => {
    await tx.historyImport.updateMany({
      where: { id: subjectId, status: 'UNDOING' },
      data: { status: 'COMPLETED', failure },
    })
  },
}

async function runUndo(context: JobContext): Promise<JobOutcome> {
  const { tx, viewer, today, subjectId: importId, progress, audit } = context
  await lockImportsOf(tx, viewer.unitId)
  const found = await lockImport(tx, viewer, importId)
  const line = { entity: 'HistoryImport', entityId: importId }
  if (found.status !== 'UNDOING') {
    await audit({ kind: 'VIEW', ...line, details: { outcome: 'NOT_WAITING' } })
    return {}
  }
  const people = await listPeople(tx, importId)
  const total = people.length
  progress({ stage: 'undoing', done: 0, total })
  await lockCitizens(
    tx,
    people.map(({ citizenId }) => citizenId),
  )
  // Under the locks, so that nothing comes to rest on it meanwhile.
  const [obstacle] = await listUndoObstacles(tx, importId)
  if (obstacle) {
    throw new JobError({ code: `UNDO_${obstacle.code}`, facts: { count: String(obstacle.count) } })
  }
  await restoreRows(tx, importId)
  await deleteRows(tx, importId)
  const remaining = people.filter(({ isMade }) => !isMade).map(({ citizenId }) => citizenId)
  progress({ stage: 'screening', done: 0, total: remaining.length })
  await recountScreenings(tx, { unitId: viewer.unitId, today, citizenIds: remaining })
  await auditPeople(context, { viewer, operation: 'history.undoImport', lines: linesOf(people, importId) })
  await tx.historyImport.update({
    where: { id: importId },
    data: { status: 'UNDONE', undoneAt: now(), undoneById: viewer.userId, report: {}, diff: {} },
    select: { id: true },
  })
  await audit({
    kind: 'CHANGE',
    ...line,
    details: {
      status: { before: 'COMPLETED', after: 'UNDONE' },
      people: total,
      removed: total - remaining.length,
    },
  })
  return { touchedCitizenIds: remaining }
}

const peopleRows = z.array(z.object({ citizenId: z.string(), isMade: z.boolean() }))

type ImportedPerson = z.infer<typeof peopleRows>[number]

async function listPeople(tx: Tx, importId: string): Promise<ImportedPerson[]> {
  return peopleRows.parse(
    await tx.$queryRaw`
      SELECT h."citizenId", EXISTS (
        SELECT FROM "history_import_changes" m WHERE m."rowId" = h."citizenId" AND m."importId" = h."importId"
          AND m."entity" = 'Citizen' AND m."before" = 'null') AS "isMade"
      FROM "history_coverages" h WHERE h."importId" = ${importId}::uuid ORDER BY h."citizenId"`,
  )
}

/** Ends, funds and screening days as they were. */
async function restoreRows(tx: Tx, importId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "benefit_periods" p SET "untilOn" = (b."before" ->> 'untilOn')::date,
      "importId" = (b."before" ->> 'importId')::uuid
    FROM "history_import_changes" b
    WHERE b."importId" = ${importId}::uuid AND b."entity" = 'BenefitPeriod' AND p."id" = b."rowId"`
  await tx.$executeRaw`
    UPDATE "employments" e SET "untilOn" = (b."before" ->> 'untilOn')::date,
      "importId" = (b."before" ->> 'importId')::uuid, "version" = e."version" + 1
    FROM "history_import_changes" b
    WHERE b."importId" = ${importId}::uuid AND b."entity" = 'Employment' AND e."id" = b."rowId"`
  await tx.$executeRaw`
    UPDATE "citizens" c SET "aKasseId" = (b."before" ->> 'aKasseId')::uuid, "version" = c."version" + 1
    FROM "history_import_changes" b
    WHERE b."importId" = ${importId}::uuid AND b."entity" = 'Citizen' AND b."before" <> 'null' AND c."id" = b."rowId"`
  await tx.$executeRaw`
    UPDATE "screenings" s SET "screenedOn" = (b."before" ->> 'screenedOn')::date
    FROM "history_import_changes" b
    WHERE b."importId" = ${importId}::uuid AND b."entity" = 'Screening' AND s."id" = b."rowId"
      AND s."status" IN ('TO_SCREEN', 'IN_PROGRESS')`
}

/** What the import added; the people it registered last. */
async function deleteRows(tx: Tx, importId: string): Promise<void> {
  await tx.screening.deleteMany({ where: { importId } })
  await tx.historyCoverage.deleteMany({ where: { importId } })
  await tx.benefitPeriod.deleteMany({ where: { importId } })
  await tx.employment.deleteMany({ where: { importId } })
  await tx.$executeRaw`
    DELETE FROM "screening_facts" f USING "history_import_changes" m
    WHERE m."importId" = ${importId}::uuid AND m."entity" = 'Citizen' AND m."before" = 'null'
      AND f."citizenId" = m."rowId"`
  await tx.$executeRaw`
    DELETE FROM "citizens" c USING "history_import_changes" m
    WHERE m."importId" = ${importId}::uuid AND m."entity" = 'Citizen' AND m."before" = 'null' AND c."id" = m."rowId"`
  await tx.historyImportChange.deleteMany({ where: { importId } })
}

function* linesOf(people: readonly ImportedPerson[], importId: string): Generator<PersonLine> {
  for (const { citizenId, isMade } of people) {
    yield { citizenId, kind: isMade ? 'DELETE' : 'CHANGE', details: { importId, outcome: 'UNDONE' } }
  }
}
