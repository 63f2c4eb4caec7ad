import { addDays, type Day } from '@/lib/calendar/day'
import { sqlAsksOn } from '@/lib/deadlines/asking-sql'
import { sqlHoldsOn } from '@/lib/platform/access-sql'
import type { Viewer } from '@/lib/platform/viewer'
import { Prisma } from '@/prisma/generated/client'
import { sqlCaseloadScope } from './access'
import type { CaseloadFilter } from './caseload-filter'

export const DUE_SOON_DAYS = 7
/** A case opened with the viewer, or given to the viewer, is new until taken over; an opened one for a month at most. */
const NEW_DAYS = 30

export type CaseloadAsk = {
  viewer: Viewer
  filter: CaseloadFilter
  today: Day
  /** Only these of the scope. */
  caseIds?: readonly string[]
}

/**
 * The cases of the scope with what the facets ask about, as common table expressions; `matched` has one row a case, and
 * `misses` facets that leave it out, each also by itself. An option of a facet counts the cases no other facet leaves out.
 * Grouped joins rather than lateral ones: the same statement answers 40 cases and 10,000.
 */
export function sqlCaseloadFacts({ viewer, filter, today, caseIds }: CaseloadAsk): Prisma.Sql {
  const only = caseIds ? Prisma.sql`AND c."id" = ANY(${[...caseIds]}::uuid[])` : Prisma.empty
  return Prisma.sql`
    scoped AS MATERIALIZED (
      SELECT c."id" AS "caseId", c."citizenId", c."version", c."lane", c."teamId", c."nextStep", c."nextStepOn",
        z."name", h."userId" AS "consultantId", m."id" IS NOT NULL AS "hasReminder", m."onDate" AS "reminderOn"
      FROM "cases" c
      JOIN "citizens" z ON z."id" = c."citizenId"
      LEFT JOIN "case_role_holders" h ON h."caseId" = c."id" AND h."role" = 'VK' AND ${sqlHoldsOn(today)}
      LEFT JOIN "case_reminders" m ON m."caseId" = c."id" AND m."ownerId" = ${viewer.userId}::uuid
      WHERE c."closedOn" IS NULL AND ${sqlCaseloadScope(viewer, filter.scope, today)} ${only}
    ), due AS (
      SELECT d."caseId", min(d."dueOn") AS "dueOn" FROM scoped s JOIN "deadlines" d ON d."caseId" = s."caseId"
      WHERE ${sqlAsksOn(today)} GROUP BY 1
    ), awaiting AS (
      SELECT a."caseId" FROM scoped s JOIN "aftercares" a ON a."caseId" = s."caseId"
      JOIN "planned_visits" p ON p."aftercareId" = a."id"
      WHERE p."plannedOn" < ${today}::date AND p."visitId" IS NULL AND p."cancelledAt" IS NULL
      UNION SELECT t."caseId" FROM scoped s JOIN "case_talks" t ON t."caseId" = s."caseId"
      WHERE t."status" = 'PLANNED' AND t."onDate" < ${today}::date
      UNION SELECT r."caseId" FROM scoped s JOIN "coaching_referrals" r ON r."caseId" = s."caseId"
      JOIN "coaching_sessions" x ON x."referralId" = r."id"
      WHERE x."status" = 'PLANNED' AND x."onDate" < ${today}::date AND r."coachId" = ${viewer.userId}::uuid
    ), fresh AS (
      SELECT DISTINCT h."caseId" FROM scoped s JOIN "case_role_holders" h ON h."caseId" = s."caseId"
      WHERE ${sqlIsNewRow({ viewer, today })}
    ), activity AS (
      SELECT s."caseId", p."kind"::text AS "kind", p."companyName" AS "name", p."fromOn",
        left(md5(lower(p."companyName")), 12) AS "key"
      FROM scoped s JOIN "placements" p ON p."citizenId" = s."citizenId"
      WHERE p."fromOn" <= ${today}::date AND (p."untilOn" IS NULL OR p."untilOn" > ${today}::date)
      UNION ALL
      SELECT s."caseId", 'ORDINARY_JOB', e."employerName", e."fromOn", left(md5(lower(e."employerName")), 12)
      FROM scoped s JOIN "employments" e ON e."citizenId" = s."citizenId"
      JOIN "aftercares" a ON a."employmentId" = e."id"
      WHERE e."replacedById" IS NULL AND e."fromOn" <= ${today}::date
        AND (e."untilOn" IS NULL OR e."untilOn" > ${today}::date)
    ), activities AS (
      SELECT "caseId", array_agg("kind") AS "kinds", array_agg("key") AS "keys",
        (array_agg("name" ORDER BY "fromOn" DESC, "name"))[1] AS "companyName"
      FROM activity GROUP BY 1
    ), benefit AS (
      SELECT s."caseId", b."benefitCode" AS "code" FROM scoped s
      JOIN "benefit_periods" b ON b."citizenId" = s."citizenId"
      WHERE b."replacedById" IS NULL AND b."fromOn" <= ${today}::date
        AND (b."untilOn" IS NULL OR b."untilOn" > ${today}::date)
    ), benefits AS (SELECT "caseId", array_agg("code") AS "codes" FROM benefit GROUP BY 1),
    facts AS (
      SELECT s.*, due."dueOn", activities."kinds", activities."keys", activities."companyName", benefits."codes",
        awaiting."caseId" IS NOT NULL AS "isAwaiting", fresh."caseId" IS NOT NULL AS "isNew"
      FROM scoped s
      LEFT JOIN due USING ("caseId") LEFT JOIN awaiting USING ("caseId") LEFT JOIN fresh USING ("caseId")
      LEFT JOIN activities USING ("caseId") LEFT JOIN benefits USING ("caseId")
    ), marked AS (
      SELECT facts.*,
        (${statusFits(filter, today)} IS NOT TRUE)::int AS "noStatus",
        (${isAmong(Prisma.sql`"lane"::text`, filter.lanes)} IS NOT TRUE)::int AS "noLane",
        (${holdsAny(Prisma.sql`"codes"`, filter.benefits)} IS NOT TRUE)::int AS "noBenefit",
        (${holdsAny(Prisma.sql`"kinds"`, filter.kinds)} IS NOT TRUE)::int AS "noKind",
        (${holdsAny(Prisma.sql`"keys"`, filter.companyKey ? [filter.companyKey] : [])} IS NOT TRUE)::int AS "noCompany",
        (${isAmong(Prisma.sql`"teamId"::text`, filter.teamIds)} IS NOT TRUE)::int AS "noTeam",
        (${markFits(filter, today)} IS NOT TRUE)::int AS "noMark",
        (${isAmong(Prisma.sql`"consultantId"::text`, filter.consultantId ? [filter.consultantId] : [])}
          IS NOT TRUE)::int AS "noOwner"
      FROM facts
    ), matched AS MATERIALIZED (
      SELECT marked.*, "noStatus" + "noLane" + "noBenefit" + "noKind" + "noCompany" + "noTeam" + "noMark" + "noOwner"
        AS "misses"
      FROM marked
    )`
}

/** A row of the viewer's own under the alias `h` that is not taken over yet. */
export function sqlIsNewRow({ viewer, today }: Pick<CaseloadAsk, 'viewer' | 'today'>): Prisma.Sql {
  return Prisma.sql`h."userId" = ${viewer.userId}::uuid AND h."takenOverAt" IS NULL AND ${sqlHoldsOn(today)}
    AND (h."transferId" IS NOT NULL OR h."fromOn" > ${addDays(today, -NEW_DAYS)}::date)`
}

function isAmong(column: Prisma.Sql, values: readonly string[]): Prisma.Sql {
  return values.length === 0 ? Prisma.sql`true` : Prisma.sql`(${column} = ANY(${[...values]}::text[]))`
}

function holdsAny(column: Prisma.Sql, values: readonly string[]): Prisma.Sql {
  return values.length === 0 ? Prisma.sql`true` : Prisma.sql`(${column} && ${[...values]}::text[])`
}

function markFits({ marks }: CaseloadFilter, today: Day): Prisma.Sql {
  if (marks.length === 0) return Prisma.sql`true`
  return marks.includes('REMINDER') ? Prisma.sql`"hasReminder"` : Prisma.sql`("reminderOn" < ${today}::date)`
}

function statusFits({ status }: CaseloadFilter, today: Day): Prisma.Sql {
  switch (status) {
    case 'ALL':
      return Prisma.sql`true`
    case 'OVERDUE':
      return Prisma.sql`("dueOn" < ${today}::date)`
    case 'DUE_SOON':
      return Prisma.sql`("dueOn" BETWEEN ${today}::date AND ${addDays(today, DUE_SOON_DAYS)}::date)`
    case 'AWAITING_NOTE':
      return Prisma.sql`"isAwaiting"`
    case 'NEW':
      return Prisma.sql`"isNew"`
    case 'NO_NEXT_STEP':
      return Prisma.sql`("nextStep" IS NULL)`
    case 'NO_DEADLINE':
      return Prisma.sql`("dueOn" IS NULL)`
  }
}
