import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { ensureReferenceData } from '@/prisma/seed/reference-data'
import { generateExtract } from '@/tests/bench/generate-extract'
import { importExtract } from '@/tests/factories/history-import'
import { createUnit, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'

let viewer: Viewer
let programmeId: string

beforeAll(async () => {
  await ensureReferenceData(db)
  const unit = await createUnit(db)
  viewer = (await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId: unit.id })).viewer
  programmeId = (await createProgramme(db, { unitId: unit.id })).id
})

async function importRows(people: number, rowsPerPerson: number): Promise<void> {
  await importExtract(viewer, {
    content: Buffer.from([...generateExtract({ people, rowsPerPerson })].join('')),
    programmeId,
    extractOn: '2022-08-15',
    coversFrom: '2015-01-01',
  })
}

/** How often each table was analysed by a statement, not by the server of its own accord. */
async function analysedTables() {
  const tables = await db.$queryRaw`
    SELECT "relname" AS "table", "analyze_count"::int AS "count" FROM pg_stat_user_tables
    WHERE "analyze_count" > 0 ORDER BY "relname"`
  return tables
}

test('an import of more than 10,000 rows leaves its tables analysed by the role of the app, a small one does not', async () => {
  await importRows(5, 8)
  expect(await analysedTables()).toEqual([])
  await importRows(1251, 8)
  expect(await analysedTables()).toEqual([
    { table: 'benefit_periods', count: 1 },
    { table: 'citizens', count: 1 },
    { table: 'employments', count: 1 },
    { table: 'history_coverages', count: 1 },
    { table: 'screening_facts', count: 1 },
    { table: 'screenings', count: 1 },
  ])
}, 60_000)
