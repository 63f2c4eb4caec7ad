import 'server-only'
import type { Day } from '@/lib/calendar/day'
import type { Tx } from '@/lib/platform/db'

/** Open cases each person holds a role on, today or from a coming day. */
export async function countOpenCases(
  tx: Tx,
  { userIds, on }: { userIds: readonly string[]; on: Day },
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ userId: string; count: number }[]>`
    SELECT h."userId", count(DISTINCT h."caseId")::int AS "count"
    FROM "case_role_holders" h JOIN "cases" c ON c."id" = h."caseId"
    WHERE h."userId" = ANY(${[...userIds]}::uuid[]) AND c."closedOn" IS NULL
      AND (h."untilOn" IS NULL OR h."untilOn" > ${on}::date)
    GROUP BY 1`
  return new Map(rows.map((row) => [row.userId, row.count]))
}
