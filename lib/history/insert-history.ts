import 'server-only'
import type { Day } from '@/lib/calendar/day'
import type { Tx } from '@/lib/platform/db'
import { newRowId } from '@/lib/platform/row-id'

// Whole sets as one JSON parameter: a file holds hundreds of thousands of rows, and createMany takes twenty times as long.

/** Rows a statement carries at a time: a few megabytes. */
const ROWS_AT_A_TIME = 20_000

type Origin = { importId: string; createdById: string }

export type NewPeriod = { citizenId: string; benefitCode: string; fromOn: Day; untilOn: Day | null }

export async function insertPeriods(tx: Tx, rows: readonly NewPeriod[], origin: Origin): Promise<void> {
  for (const piece of jsonPieces(rows)) {
    await tx.$executeRaw`
      INSERT INTO "benefit_periods"
        ("id", "citizenId", "benefitCode", "fromOn", "untilOn", "source", "importId", "createdById")
      SELECT r."id", r."citizenId", r."benefitCode", r."fromOn", r."untilOn", 'IMPORT',
        ${origin.importId}::uuid, ${origin.createdById}::uuid
      FROM jsonb_to_recordset(${piece}::jsonb)
        AS r("id" uuid, "citizenId" uuid, "benefitCode" text, "fromOn" date, "untilOn" date)`
  }
}

export type NewEmployment = {
  citizenId: string
  employerName: string
  cvr: string | null
  weeklyHours: number | null
  fromOn: Day
  untilOn: Day | null
}

export async function insertEmployments(
  tx: Tx,
  rows: readonly NewEmployment[],
  origin: Origin,
): Promise<void> {
  for (const piece of jsonPieces(rows)) {
    await tx.$executeRaw`
      INSERT INTO "employments" ("id", "citizenId", "employerName", "cvr", "weeklyHours", "fromOn", "untilOn",
        "source", "importId", "createdById")
      SELECT r."id", r."citizenId", r."employerName", r."cvr", r."weeklyHours", r."fromOn", r."untilOn", 'IMPORT',
        ${origin.importId}::uuid, ${origin.createdById}::uuid
      FROM jsonb_to_recordset(${piece}::jsonb) AS r("id" uuid, "citizenId" uuid, "employerName" text, "cvr" text,
        "weeklyHours" numeric, "fromOn" date, "untilOn" date)`
  }
}

export type NewCoverage = { citizenId: string; fromOn: Day; untilOn: Day }

export async function insertCoverages(
  tx: Tx,
  rows: readonly NewCoverage[],
  { importId }: Origin,
): Promise<void> {
  for (const piece of jsonPieces(rows)) {
    await tx.$executeRaw`
      INSERT INTO "history_coverages" ("id", "citizenId", "importId", "fromOn", "untilOn")
      SELECT r."id", r."citizenId", ${importId}::uuid, r."fromOn", r."untilOn"
      FROM jsonb_to_recordset(${piece}::jsonb) AS r("id" uuid, "citizenId" uuid, "fromOn" date, "untilOn" date)`
  }
}

function* jsonPieces(rows: readonly object[]): Generator<string> {
  for (let start = 0; start < rows.length; start += ROWS_AT_A_TIME) {
    yield JSON.stringify(rows.slice(start, start + ROWS_AT_A_TIME).map((row) => ({ id: newRowId(), ...row })))
  }
}
