import 'server-only'
import { z } from 'zod'
import { type Day, toDbDate } from '@/lib/calendar/day'
import type { JobContext, JobHandler } from '@/lib/jobs/job-handler'
import type { Tx } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import { deletePeople, inBatches, keepPeople } from './checked-people'
import { DiffCollector, type DiffEntry } from './import-diff'
import { makeReport } from './import-report'
import { planImport } from './plan-import'
import { scanImport } from './scan-import'
import { type LockedImport, lockImport } from './stored-imports'

/** Reads an uploaded file and holds it against what is known. Changes nothing but the import's own row. */
export const checkImportJob: JobHandler = {
  roles: ['MYNDIGHEDSRAADGIVER'],
  run: checkImport,
  fail: async (tx, { subjectId, failure }) => {
    await tx.historyImport.updateMany({
      where: { id: subjectId, status: 'CHECKING' },
      data: { status: 'FAILED', failure },
    })
  },
}

async function checkImport({ tx, viewer, today, subjectId, progress, audit }: JobContext) {
  const found = await lockImport(tx, viewer, subjectId)
  if (found.status !== 'CHECKING') {
    await audit({
      kind: 'VIEW',
      entity: 'HistoryImport',
      entityId: subjectId,
      details: { outcome: 'NOT_WAITING' },
    })
    return {}
  }
  const { scanned, extractOn, coversUntil } = await scanImport(tx, { found, today, progress })
  const collector = new DiffCollector()
  const seen = new Set<string>()
  const batches = inBatches(scanned.history.people())
  let ordinal = 0
  await deletePeople(tx, [found.id])
  for await (const plans of planImport(tx, { ...found, extractOn, batches })) {
    const people = plans.map(({ person }) => person)
    await keepPeople(tx, { importId: found.id, ordinal: ordinal++, people })
    for (const plan of plans) {
      collector.add(plan)
      if (plan.citizenId !== null) seen.add(plan.citizenId)
    }
    progress({ stage: 'comparing', done: collector.counts.peopleCount, total: scanned.history.peopleCount })
  }
  collector.addVanishedPeople(await findVanishedPeople(tx, { found, extractOn, seen }))
  const { rowCount, rejectedCount, warningCount } = scanned
  const counts = { rowCount, rejectedCount, warningCount, ...collector.counts }
  await tx.historyImport.update({
    where: { id: found.id },
    data: {
      status: 'PREVIEW',
      extractOn: toDbDate(extractOn),
      coversUntil: toDbDate(coversUntil),
      ...counts,
      report: makeReport(scanned),
      diff: collector.diff,
      failure: Prisma.DbNull,
    },
    select: { id: true },
  })
  await audit({
    kind: 'CHANGE',
    entity: 'HistoryImport',
    entityId: found.id,
    details: { status: { before: 'CHECKING', after: 'PREVIEW' }, ...counts },
  })
  return {}
}

const people = z.array(
  z.object({ id: z.string(), name: z.string(), birthOn: z.custom<Day>(), isProtected: z.boolean() }),
)

type VanishedPeople = { found: LockedImport; extractOn: Day; seen: ReadonlySet<string> }

/** People an earlier extract of the same source, for the same project, told of, and this one does not. */
export async function findVanishedPeople(
  tx: Tx,
  { found, extractOn, seen }: VanishedPeople,
): Promise<{ count: number; listed: DiffEntry[] }> {
  const earlier = people.parse(
    await tx.$queryRaw`
      SELECT c."id", c."name", c."birthOn"::text AS "birthOn", c."protection" = 'PROTECTED' AS "isProtected"
      FROM "citizens" c
      WHERE EXISTS (
        SELECT FROM "history_coverages" h JOIN "history_imports" i ON i."id" = h."importId"
        WHERE h."citizenId" = c."id" AND i."status" = 'COMPLETED' AND i."sourceId" = ${found.sourceId}::uuid
          AND i."programmeId" = ${found.programmeId}::uuid AND i."id" <> ${found.id}::uuid
          AND i."extractOn" <= ${extractOn}::date)
        AND c."unitId" = ${found.unitId}::uuid
      ORDER BY c."name", c."id"`,
  )
  const vanished = earlier.filter((person) => !seen.has(person.id))
  const listed = vanished
    .filter((person) => !person.isProtected)
    .map(({ id, name, birthOn }) => ({
      citizenId: id,
      name,
      birthOn,
      what: null,
      from: null,
      until: null,
      before: null,
    }))
  return { count: vanished.length, listed }
}
