import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { Prisma } from '@/prisma/generated/client'

/** The citizen's open case, or the last one, as one JSON value; `c` is the citizen's row of the statement around it. */
export function fileOf({ viewerId, today }: { viewerId: string; today: Day }): Prisma.Sql {
  return Prisma.sql`SELECT json_build_object(
      'id', f."id", 'number', f."number", 'version', f."version", 'lane', f."lane", 'openedOn', f."openedOn",
      'closedOn', f."closedOn", 'nextStep', f."nextStep", 'nextStepOn', f."nextStepOn",
      'teamName', (SELECT t."name" FROM "teams" t WHERE t."id" = f."teamId"),
      'laneSince', (SELECT json_build_object('on', m."movedOn", 'by', u."name", 'reason', m."reason")
        FROM "lane_moves" m LEFT JOIN "users" u ON u."id" = m."movedById" WHERE m."caseId" = f."id"
        ORDER BY m."movedAt" DESC, m."id" DESC LIMIT 1),
      'holders', (SELECT coalesce(json_agg(json_build_object('id', h."id", 'role', h."role", 'userId', h."userId", 'name', u."name",
          'from', h."fromOn", 'until', h."untilOn") ORDER BY h."role", h."fromOn" DESC), '[]')
        FROM "case_role_holders" h JOIN "users" u ON u."id" = h."userId" WHERE h."caseId" = f."id"),
      'leads', (SELECT coalesce(json_agg(json_build_object('userId', l."userId", 'from', l."fromOn",
          'until', l."untilOn")), '[]') FROM "case_leads" l WHERE l."caseId" = f."id"),
      'coach', (SELECT u."name" FROM "coaching_referrals" r JOIN "users" u ON u."id" = r."coachId"
        WHERE r."caseId" = f."id" AND r."fromOn" <= ${today}::date AND (r."untilOn" IS NULL OR r."untilOn" > ${today}::date) LIMIT 1),
      'deadlines', (SELECT coalesce(json_agg(json_build_object('kind', d."kind", 'subjectId', d."subjectId",
          'sequence', d."sequence", 'opensOn', d."opensOn", 'dueOn', d."dueOn", 'metOn', d."metOn",
          'cancelledOn', d."cancelledOn", 'closesOn', d."closesOn", 'startCorrected', d."startCorrected")
          ORDER BY d."dueOn", d."id"), '[]')
        FROM "deadlines" d WHERE d."caseId" = f."id" AND d."metOn" IS NULL AND d."cancelledOn" IS NULL),
      'jobs', (SELECT coalesce(json_agg(json_build_object('aftercareId', a."id", 'employmentId', e."id",
          'companyName', e."employerName", 'from', e."fromOn", 'until', e."untilOn", 'weeklyHours', e."weeklyHours",
          'plannedOn', (SELECT v."plannedOn" FROM "planned_visits" v
            WHERE v."aftercareId" = a."id" AND v."visitId" IS NULL AND v."cancelledAt" IS NULL LIMIT 1))
          ORDER BY e."fromOn" DESC), '[]')
        FROM "aftercares" a JOIN "employments" e ON e."id" = a."employmentId"
        WHERE a."caseId" = f."id" AND e."replacedById" IS NULL),
      'talks', (SELECT coalesce(json_agg(json_build_object('id', t."id", 'on', t."onDate") ORDER BY t."onDate"), '[]')
        FROM "case_talks" t WHERE t."caseId" = f."id" AND t."status" = 'PLANNED'),
      'sessions', (SELECT coalesce(json_agg(json_build_object('id', s."id", 'on', s."onDate") ORDER BY s."onDate"), '[]')
        FROM "coaching_referrals" r JOIN "coaching_sessions" s ON s."referralId" = r."id"
        WHERE r."caseId" = f."id" AND s."status" = 'PLANNED'),
      'reminder', (SELECT json_build_object('text', m."text", 'on', m."onDate", 'version', m."version")
        FROM "case_reminders" m WHERE m."caseId" = f."id" AND m."ownerId" = ${viewerId}::uuid))
    FROM "cases" f WHERE f."citizenId" = c."id"
    ORDER BY f."closedOn" DESC NULLS FIRST, f."openedOn" DESC LIMIT 1`
}
