import 'server-only'
import { z } from 'zod'
import type { Day } from '@/lib/calendar/day'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import type { Tx } from '@/lib/platform/db'
import { recountScreenings } from '@/lib/screening/recount-screenings'

/** People locked and counted at a time. */
const PEOPLE_AT_A_TIME = 1000

const affectedRows = z.array(z.object({ id: z.string(), unitId: z.string() }))

/**
 * Citizens who have had the benefit and whose stored facts, or an open screening, are counted on `from` or later: on a
 * day before it the code means what it meant.
 */
async function listAffectedCitizens(
  tx: Tx,
  { code, from }: { code: string; from: Day },
): Promise<{ id: string; unitId: string }[]> {
  return affectedRows.parse(
    await tx.$queryRaw`
      SELECT c."id", c."unitId" FROM "citizens" c
      WHERE EXISTS (
          SELECT FROM "benefit_periods" p
          WHERE p."citizenId" = c."id" AND p."benefitCode" = ${code} AND p."replacedById" IS NULL)
        AND (
          EXISTS (SELECT FROM "screening_facts" f WHERE f."citizenId" = c."id" AND f."countedOn" >= ${from}::date)
          OR EXISTS (
            SELECT FROM "screenings" s
            WHERE s."citizenId" = c."id" AND s."status" IN ('TO_SCREEN', 'IN_PROGRESS')
              AND s."screenedOn" >= ${from}::date))
      ORDER BY c."id"`,
  )
}

/** After a code got another meaning from `from`, in the same transaction. The answer is how many people were recounted. */
export async function recountCode(
  tx: Tx,
  { code, from, today }: { code: string; from: Day; today: Day },
): Promise<number> {
  const affected = await listAffectedCitizens(tx, { code, from })
  for (const unitId of new Set(affected.map((citizen) => citizen.unitId))) {
    const ids = affected.filter((citizen) => citizen.unitId === unitId).map(({ id }) => id)
    for (let start = 0; start < ids.length; start += PEOPLE_AT_A_TIME) {
      const citizenIds = ids.slice(start, start + PEOPLE_AT_A_TIME)
      await lockCitizens(tx, citizenIds)
      await recountScreenings(tx, { unitId, today, citizenIds })
    }
  }
  return affected.length
}

/** People with a case on a benefit that begins on `from` or later: spells, and the deadlines counted from them, change. */
export async function listPeopleOnCode(
  tx: Tx,
  { code, from }: { code: string; from: Day },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT c."citizenId" AS "id" FROM "benefit_periods" p JOIN "cases" c ON c."citizenId" = p."citizenId"
    WHERE p."benefitCode" = ${code} AND p."fromOn" >= ${from}::date AND p."replacedById" IS NULL`
  return rows.map(({ id }) => id)
}
