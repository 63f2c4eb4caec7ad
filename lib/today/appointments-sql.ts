import type { Day } from '@/lib/calendar/day'
import { sqlReadableCases } from '@/lib/platform/access-sql'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import { Prisma } from '@/prisma/generated/client'

/**
 * What is booked for the day or an earlier one and not written down: visits and talks of the cases in `own`, and the
 * viewer's own coaching sessions. The earlier ones are what Borgere counts as awaiting a note.
 */
export function sqlAppointments(viewer: Viewer, on: Day): Prisma.Sql {
  const sessions = hasRole(viewer, 'JOBCOACH')
    ? Prisma.sql`UNION ALL ${sqlSessions(viewer, on)}`
    : Prisma.empty
  return Prisma.sql`
    SELECT coalesce(json_agg(row ORDER BY "on", "atTime" NULLS LAST, "citizenName", "id"), '[]') FROM (
      SELECT 'VISIT' AS "kind", p."id", o."citizenId", o."citizenName", o."phone", o."caseId", p."plannedOn" AS "on",
        p."atTime", NULL::int AS "version", a."id" AS "aftercareId", e."employerName" AS "companyName",
        NULL::text AS "place", NULL::text AS "talkKind"
      FROM own o JOIN "aftercares" a ON a."caseId" = o."caseId"
      JOIN "employments" e ON e."id" = a."employmentId" AND e."replacedById" IS NULL
      JOIN "planned_visits" p ON p."aftercareId" = a."id"
      WHERE p."plannedOn" <= ${on}::date AND p."visitId" IS NULL AND p."cancelledAt" IS NULL
      UNION ALL
      SELECT 'TALK', t."id", o."citizenId", o."citizenName", o."phone", o."caseId", t."onDate", t."atTime", t."version",
        NULL, NULL, t."place", t."kind"::text
      FROM own o JOIN "case_talks" t ON t."caseId" = o."caseId"
      WHERE t."status" = 'PLANNED' AND t."onDate" <= ${on}::date
      ${sessions}
    ) row`
}

function sqlSessions(viewer: Viewer, on: Day): Prisma.Sql {
  return Prisma.sql`
    SELECT 'COACHING', c."sessionId", z."id", z."name", CASE WHEN z."protection" <> 'PROTECTED' THEN z."phone" END,
      c."id", c."onDate", c."atTime", c."sessionVersion", NULL, NULL, NULL, NULL
    FROM (
      SELECT coached.*, x."id" AS "sessionId", x."onDate", x."atTime", x."version" AS "sessionVersion"
      FROM "coaching_referrals" r JOIN "coaching_sessions" x ON x."referralId" = r."id"
      JOIN "cases" coached ON coached."id" = r."caseId"
      WHERE r."coachId" = ${viewer.userId}::uuid AND r."fromOn" <= ${on}::date
        AND (r."untilOn" IS NULL OR r."untilOn" > ${on}::date)
        AND x."status" = 'PLANNED' AND x."onDate" <= ${on}::date OFFSET 0
    ) c
    JOIN "citizens" z ON z."id" = c."citizenId"
    WHERE c."closedOn" IS NULL AND ${sqlReadableCases(viewer, on)}`
}
