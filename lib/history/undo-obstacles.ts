import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'

/** What stands in the way of undoing an import; the sentences are `history.undo.obstacle.*`. */
export const undoObstacleCodes = [
  /** Screenings it queued that somebody has begun or proposed for, and those of its people assessed since it was made. */
  'SCREENINGS_USED',
  /** People it registered about whom more is known by now. */
  'PEOPLE_USED',
  /** Employments it brought that are followed in aftercare. */
  'JOBS_FOLLOWED',
  /** Rows it brought or changed that a colleague has corrected. */
  'ROWS_CORRECTED',
  /** People of whom a later import has told too. */
  'LATER_IMPORTS',
] as const

export type UndoObstacle = { code: (typeof undoObstacleCodes)[number]; count: number }

const counted = z.object({
  SCREENINGS_USED: z.number(),
  PEOPLE_USED: z.number(),
  JOBS_FOLLOWED: z.number(),
  ROWS_CORRECTED: z.number(),
  LATER_IMPORTS: z.number(),
})

/** When the worker took it up; an import made before there was one counts as older. */
function ranAt(alias: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`coalesce((SELECT max(j."startedAt") FROM "jobs" j
    WHERE j."subjectId" = ${alias}."id" AND j."kind" = 'history.import'), '-infinity')`
}

/** Empty when the import can be undone. Numbers only: whom they are about is not said. */
export async function listUndoObstacles(tx: Tx, importId: string): Promise<UndoObstacle[]> {
  const [row] = await tx.$queryRaw<unknown[]>`
    WITH "made" AS (
      SELECT "rowId" AS "id" FROM "history_import_changes"
      WHERE "importId" = ${importId}::uuid AND "entity" = 'Citizen' AND "before" = 'null'
    )
    SELECT
      (SELECT count(*)::int FROM "screenings" s WHERE s."importId" = ${importId}::uuid AND (
        s."status" <> 'TO_SCREEN' OR s."startedById" IS NOT NULL
        OR EXISTS (SELECT FROM "screening_proposals" p WHERE p."screeningId" = s."id")
        OR EXISTS (SELECT FROM "screening_talks" t WHERE t."screeningId" = s."id")
        OR EXISTS (SELECT FROM "case_hypotheses" y WHERE y."screeningId" = s."id")
        OR EXISTS (SELECT FROM "visitations" v WHERE v."screeningId" = s."id")))
      + (SELECT count(*)::int FROM "screenings" s
        JOIN "history_coverages" h ON h."citizenId" = s."citizenId" AND h."importId" = ${importId}::uuid
        JOIN "history_imports" i ON i."id" = h."importId"
        WHERE s."importId" IS DISTINCT FROM ${importId}::uuid AND s."assessedAt" > i."completedAt") AS "SCREENINGS_USED",
      (SELECT count(*)::int FROM "made" m JOIN "citizens" c ON c."id" = m."id" WHERE c."version" > 1
        OR EXISTS (SELECT FROM "cases" o WHERE o."citizenId" = c."id")
        OR EXISTS (SELECT FROM "consents" o WHERE o."citizenId" = c."id")
        OR EXISTS (SELECT FROM "citizen_access_reasons" o WHERE o."citizenId" = c."id")
        OR EXISTS (SELECT FROM "screening_proposals" o WHERE o."citizenId" = c."id")
        OR EXISTS (SELECT FROM "case_hypotheses" o WHERE o."citizenId" = c."id")
        OR EXISTS (SELECT FROM "visitations" o WHERE o."citizenId" = c."id")
        OR EXISTS (SELECT FROM "group_reviews" o WHERE o."citizenId" = c."id")
        OR EXISTS (SELECT FROM "case_shares" o WHERE o."citizenId" = c."id")
        OR EXISTS (SELECT FROM "enrolments" o WHERE o."citizenId" = c."id")
        OR EXISTS (SELECT FROM "deadlines" o WHERE o."citizenId" = c."id")
        OR EXISTS (SELECT FROM "history_corrections" o WHERE o."citizenId" = c."id")
        OR EXISTS (SELECT FROM "benefit_periods" o WHERE o."citizenId" = c."id" AND o."source" = 'TYPED')
        OR EXISTS (SELECT FROM "employments" o WHERE o."citizenId" = c."id" AND o."source" = 'TYPED')
        OR EXISTS (SELECT FROM "screenings" o WHERE o."citizenId" = c."id" AND o."importId" IS DISTINCT FROM ${importId}::uuid)
      ) AS "PEOPLE_USED",
      (SELECT count(*)::int FROM "employments" e JOIN "aftercares" a ON a."employmentId" = e."id"
        WHERE e."importId" = ${importId}::uuid) AS "JOBS_FOLLOWED",
      (SELECT count(*)::int FROM "benefit_periods" p
        WHERE p."importId" = ${importId}::uuid AND (p."replacedById" IS NOT NULL OR p."correctionId" IS NOT NULL))
      + (SELECT count(*)::int FROM "employments" e
        WHERE e."importId" = ${importId}::uuid AND (e."replacedById" IS NOT NULL OR e."correctionId" IS NOT NULL)) AS "ROWS_CORRECTED",
      (SELECT count(DISTINCT h."citizenId")::int FROM "history_coverages" h
        JOIN "history_coverages" l ON l."citizenId" = h."citizenId" AND l."importId" <> h."importId"
        JOIN "history_imports" li ON li."id" = l."importId" AND li."status" IN ('COMPLETED', 'UNDOING')
        JOIN "history_imports" i ON i."id" = h."importId"
        WHERE h."importId" = ${importId}::uuid
          AND (li."completedAt", ${ranAt(Prisma.sql`li`)}) > (i."completedAt", ${ranAt(Prisma.sql`i`)})
      ) AS "LATER_IMPORTS"`
  const counts = counted.parse(row)
  return undoObstacleCodes.map((code) => ({ code, count: counts[code] })).filter(({ count }) => count > 0)
}
