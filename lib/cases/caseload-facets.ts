import { z } from 'zod'
import { addDays } from '@/lib/calendar/day'
import { Prisma } from '@/prisma/generated/client'
import { type CaseloadAsk, DUE_SOON_DAYS } from './caseload-facts'
import { agreementKinds, caseloadMarks } from './caseload-words'

const number = z.number()
const named = z.array(z.object({ value: z.string(), label: z.string(), count: number }))

/** How many rows each choice gives under the other facets; what no case of the scope has, and nobody chose, is left out. */
export const facetAnswer = z.object({
  status: z.object({
    ALL: number,
    OVERDUE: number,
    DUE_SOON: number,
    AWAITING_NOTE: number,
    NEW: number,
    NO_NEXT_STEP: number,
    NO_DEADLINE: number,
  }),
  lanes: z.array(z.object({ value: z.enum(['ACTIVE', 'READY', 'UNDERWAY', 'LONG_TERM']), count: number })),
  benefits: named,
  kinds: z.array(z.object({ value: z.enum(agreementKinds), count: number })),
  companies: named,
  teams: named,
  marks: z.record(z.enum(caseloadMarks), number),
  consultants: named,
})
export type CaseloadFacets = z.infer<typeof facetAnswer>

const MOST_COMPANIES = 300

export function sqlCaseloadFacets({ viewer, filter, today }: CaseloadAsk): Prisma.Sql {
  const label = viewer.locale === 'en' ? Prisma.sql`t."labelEn"` : Prisma.sql`t."labelDa"`
  return Prisma.sql`json_build_object(
    'status', (SELECT json_build_object(
      'ALL', count(*),
      'OVERDUE', count(*) FILTER (WHERE "dueOn" < ${today}::date),
      'DUE_SOON', count(*) FILTER (WHERE "dueOn" BETWEEN ${today}::date AND ${addDays(today, DUE_SOON_DAYS)}::date),
      'AWAITING_NOTE', count(*) FILTER (WHERE "isAwaiting"),
      'NEW', count(*) FILTER (WHERE "isNew"),
      'NO_NEXT_STEP', count(*) FILTER (WHERE "nextStep" IS NULL),
      'NO_DEADLINE', count(*) FILTER (WHERE "dueOn" IS NULL))
      FROM matched WHERE "misses" = "noStatus"),
    'lanes', (SELECT coalesce(json_agg(o), '[]') FROM (
      SELECT "lane" AS "value", count(*) FILTER (WHERE "misses" = "noLane") AS "count" FROM matched GROUP BY 1) o),
    'benefits', (SELECT coalesce(json_agg(o ORDER BY o."label" COLLATE "da-x-icu"), '[]') FROM (
      SELECT "code" AS "value", coalesce((
          SELECT ${label} FROM "benefit_types" t WHERE t."code" = benefit."code"
          ORDER BY t."validFrom" <= ${today}::date DESC, t."validFrom" DESC LIMIT 1), "code") AS "label",
        count(DISTINCT "caseId") FILTER (WHERE "misses" = "noBenefit") AS "count"
      FROM (SELECT "code", "caseId", "misses", "noBenefit" FROM benefit JOIN matched USING ("caseId")
        UNION ALL SELECT "code", NULL, NULL, NULL FROM "benefit_types" WHERE "code" = ANY(${filter.benefits})
      ) benefit GROUP BY 1) o),
    'kinds', (SELECT coalesce(json_agg(o), '[]') FROM (
      SELECT "kind" AS "value", count(DISTINCT "caseId") FILTER (WHERE "misses" = "noKind") AS "count"
      FROM activity JOIN matched USING ("caseId") GROUP BY 1) o),
    'companies', (SELECT coalesce(json_agg(o ORDER BY o."label"), '[]') FROM (
      SELECT activity."key" AS "value", min(activity."name") AS "label",
        count(DISTINCT "caseId") FILTER (WHERE "misses" = "noCompany") AS "count"
      FROM activity JOIN matched USING ("caseId") GROUP BY 1
      ORDER BY bool_or("noCompany" = 0) DESC, 3 DESC LIMIT ${MOST_COMPANIES}) o),
    'teams', (SELECT coalesce(json_agg(o ORDER BY o."label"), '[]') FROM (
      SELECT t."id" AS "value", t."name" AS "label", count(*) FILTER (WHERE "misses" = "noTeam") AS "count"
      FROM (SELECT "teamId" AS "id", "misses", "noTeam" FROM matched
        UNION ALL SELECT "id", NULL, NULL FROM "teams"
        WHERE "id" = ANY(${filter.teamIds}::uuid[]) AND "unitId" = ${viewer.unitId}::uuid
      ) m JOIN "teams" t ON t."id" = m."id" GROUP BY 1, 2) o),
    'marks', (SELECT json_build_object(
      'REMINDER', count(*) FILTER (WHERE "hasReminder"),
      'REMINDER_PASSED', count(*) FILTER (WHERE "reminderOn" < ${today}::date))
      FROM matched WHERE "misses" = "noMark"),
    'consultants', (SELECT coalesce(json_agg(o ORDER BY o."label"), '[]') FROM (
      SELECT u."id" AS "value", u."name" AS "label", count(*) FILTER (WHERE "misses" = "noOwner") AS "count"
      FROM (SELECT "consultantId" AS "id", "misses", "noOwner" FROM matched
        UNION ALL SELECT "userId", NULL, NULL FROM "role_assignments"
        WHERE "userId" = ${filter.consultantId}::uuid AND "unitId" = ${viewer.unitId}::uuid
      ) m JOIN "users" u ON u."id" = m."id" GROUP BY 1, 2) o))`
}
