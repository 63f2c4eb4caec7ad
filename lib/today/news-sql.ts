import { addDays, type Day } from '@/lib/calendar/day'
import { sqlHoldsOn } from '@/lib/platform/access-sql'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import { Prisma } from '@/prisma/generated/client'

/** Cases of `own` that came to the viewer yesterday or today and are not taken over yet. */
export function sqlNewCases(viewer: Viewer, on: Day): Prisma.Sql {
  return Prisma.sql`
    SELECT coalesce(json_agg(row ORDER BY "citizenName", "citizenId"), '[]') FROM (
      SELECT DISTINCT o."citizenId", o."citizenName" FROM own o
      JOIN "case_role_holders" h ON h."caseId" = o."caseId" AND ${sqlHoldsOn(on)}
      WHERE h."userId" = ${viewer.userId}::uuid AND h."takenOverAt" IS NULL
        AND h."fromOn" >= ${addDays(on, -1)}::date
    ) row`
}

/** What the viewer asked a fund, answered since yesterday and not decided. */
export function sqlFundAnswers(viewer: Viewer, on: Day): Prisma.Sql {
  const isAdviser = hasRole(viewer, 'MYNDIGHEDSRAADGIVER')
  return Prisma.sql`
    SELECT coalesce(json_agg(json_build_object('visitationId', v."id", 'citizenId', z."id", 'citizenName', z."name")
      ORDER BY v."answeredAt"), '[]')
    FROM "programmes" g
    JOIN "visitations" v ON v."programmeId" = g."id" AND v."status" = 'ANSWERED'
    JOIN "citizens" z ON z."id" = v."citizenId"
    WHERE g."unitId" = ${viewer.unitId}::uuid AND ${isAdviser} AND v."sentById" = ${viewer.userId}::uuid
      AND (z."protection" <> 'PROTECTED' OR ${viewer.isCleared})
      AND v."answeredAt" >= ${addDays(on, -1)}::date::timestamp AT TIME ZONE 'Europe/Copenhagen'`
}
