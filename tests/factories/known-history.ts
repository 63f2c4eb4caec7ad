import { randomUUID } from 'node:crypto'
import { type Day, toDbDate } from '@/lib/calendar/day'
import type { Tx } from '@/lib/platform/db'

type HistoryOverrides = {
  unitId: string
  citizenId: string
  programmeId: string
  createdById: string
  periods?: { code: string; from: Day; until: Day | null }[]
  jobs?: { employer: string; cvr?: string | null; hours?: number | null; from: Day; until: Day | null }[]
  covers?: { from: Day; until: Day }
}

/** A citizen's history as an extract of 15 November 2026 brought it. Answers the ids of its rows, in order. */
export async function createKnownHistory(db: Tx, overrides: HistoryOverrides) {
  const { unitId, citizenId, programmeId, createdById, periods = [], jobs = [] } = overrides
  const { covers = { from: '2022-11-01', until: '2026-11-16' } } = overrides
  const source = await db.importSource.create({
    data: { unitId, name: `Fagsystem ${randomUUID().slice(0, 8)}`, createdById },
  })
  const importId = randomUUID()
  await db.historyImport.create({
    data: {
      id: importId,
      unitId,
      programmeId,
      sourceId: source.id,
      createdById,
      fileName: 'udtræk.csv',
      fileHash: randomUUID().replaceAll('-', '').repeat(2),
      fileBytes: 1,
      format: 'CSV',
      status: 'COMPLETED',
      extractOn: toDbDate('2026-11-15'),
    },
  })
  await db.historyCoverage.create({
    data: { citizenId, importId, fromOn: toDbDate(covers.from), untilOn: toDbDate(covers.until) },
  })
  const origin = { citizenId, importId, source: 'IMPORT' as const, createdById }
  const periodIds: string[] = []
  for (const { code, from, until } of periods) {
    const row = await db.benefitPeriod.create({
      data: { ...origin, benefitCode: code, fromOn: toDbDate(from), untilOn: until && toDbDate(until) },
    })
    periodIds.push(row.id)
  }
  const jobIds: string[] = []
  for (const { employer, cvr = null, hours = null, from, until } of jobs) {
    const row = await db.employment.create({
      data: {
        ...origin,
        employerName: employer,
        cvr,
        weeklyHours: hours,
        fromOn: toDbDate(from),
        untilOn: until && toDbDate(until),
      },
    })
    jobIds.push(row.id)
  }
  return { importId, sourceName: source.name, periodIds, jobIds }
}
