import 'server-only'
import { z } from 'zod'
import { addDays, type Day, isDay } from '@/lib/calendar/day'
import { db } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import type { CaseloadFilter } from './caseload-filter'

export const CASES_A_PAGE = 100
const DUE_SOON_DAYS = 7

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value))
const person = z.object({ id: z.string(), name: z.string() })

const caseloadRow = z.object({
  caseId: z.string(),
  citizenId: z.string(),
  name: z.string(),
  birthOn: day,
  protection: z.enum(['NONE', 'PROTECTED', 'UNKNOWN']),
  lane: z.enum(['ACTIVE', 'READY', 'UNDERWAY', 'LONG_TERM']),
  nextStep: z.string().nullable(),
  nextStepOn: day.nullable(),
  companyName: z.string().nullable(),
  consultant: person.nullable(),
  adviser: person.nullable(),
  deadline: z
    .object({
      kind: z.string(),
      sequence: z.number().int(),
      opensOn: day,
      dueOn: day,
      metOn: day.nullable(),
      cancelledOn: day.nullable(),
      closesOn: day.nullable(),
      startCorrected: z.boolean(),
    })
    .nullable(),
  plannedOn: day.nullable(),
})

const answer = z.object({
  counts: z.object({
    ALL: z.number(),
    OVERDUE: z.number(),
    DUE_SOON: z.number(),
    NO_NEXT_STEP: z.number(),
    NO_DEADLINE: z.number(),
  }),
  consultants: z.array(person),
  rows: z.array(caseloadRow),
})

export type CaseloadRow = z.infer<typeof caseloadRow>
export type CaseloadAnswer = z.infer<typeof answer>

/**
 * Rows, counts and choices of the list in one statement. `caseIds` are those the viewer may list; a deadline asks on a
 * day exactly when `deadlineStateOn` says OPEN, DUE_SOON or OVERDUE, which a test compares.
 */
export async function readCaseload(
  caseIds: readonly string[],
  filter: CaseloadFilter,
  today: Day,
): Promise<CaseloadAnswer> {
  const soon = addDays(today, DUE_SOON_DAYS)
  const narrowed = Prisma.sql`
    (${filter.lane}::text IS NULL OR "lane" = ${filter.lane}::"Lane")
    AND (${filter.consultantId}::uuid IS NULL OR ("consultant" ->> 'id')::uuid = ${filter.consultantId}::uuid)`
  const [found] = await db.$queryRaw<[{ answer: unknown }]>`
    WITH scoped AS MATERIALIZED (
      SELECT c."id" AS "caseId", c."citizenId", z."name", z."birthOn", z."protection", c."lane", c."nextStep",
        c."nextStepOn", job."companyName", vk."person" AS "consultant", ks."person" AS "adviser",
        due."dueOn", due."deadline", due."plannedOn"
      FROM "cases" c
      JOIN "citizens" z ON z."id" = c."citizenId"
      LEFT JOIN LATERAL (${holderOn('VK', today)}) vk ON true
      LEFT JOIN LATERAL (${holderOn('KS', today)}) ks ON true
      LEFT JOIN LATERAL (
        SELECT e."employerName" AS "companyName"
        FROM "aftercares" a JOIN "employments" e ON e."id" = a."employmentId"
        WHERE a."caseId" = c."id" AND e."replacedById" IS NULL
          AND (e."untilOn" IS NULL OR e."untilOn" > ${today}::date)
        ORDER BY e."fromOn" DESC, e."id" LIMIT 1
      ) job ON true
      LEFT JOIN LATERAL (
        SELECT d."dueOn",
          json_build_object('kind', d."kind", 'sequence', d."sequence", 'opensOn', d."opensOn", 'dueOn', d."dueOn",
            'metOn', d."metOn", 'cancelledOn', d."cancelledOn", 'closesOn', d."closesOn",
            'startCorrected', d."startCorrected") AS "deadline",
          CASE WHEN d."kind" = 'VISIT' THEN (
            SELECT p."plannedOn" FROM "planned_visits" p JOIN "aftercares" a ON a."id" = p."aftercareId"
            WHERE a."employmentId" = d."subjectId" AND p."visitId" IS NULL AND p."cancelledAt" IS NULL
            LIMIT 1) END AS "plannedOn"
        FROM "deadlines" d
        WHERE d."caseId" = c."id" AND d."opensOn" <= ${today}::date
          AND (d."metOn" IS NULL OR d."metOn" > ${today}::date)
          AND (d."cancelledOn" IS NULL OR d."cancelledOn" > ${today}::date)
          AND (d."closesOn" IS NULL OR d."closesOn" > ${today}::date)
        ORDER BY d."dueOn", d."id" LIMIT 1
      ) due ON true
      WHERE c."id" = ANY(${[...caseIds]}::uuid[])
    ), narrowed AS (SELECT * FROM scoped WHERE ${narrowed})
    SELECT json_build_object(
      'counts', (SELECT json_build_object(
          'ALL', count(*),
          'OVERDUE', count(*) FILTER (WHERE "dueOn" < ${today}::date),
          'DUE_SOON', count(*) FILTER (WHERE "dueOn" BETWEEN ${today}::date AND ${soon}::date),
          'NO_NEXT_STEP', count(*) FILTER (WHERE "nextStep" IS NULL),
          'NO_DEADLINE', count(*) FILTER (WHERE "dueOn" IS NULL)) FROM narrowed),
      'consultants', (SELECT coalesce(json_agg(DISTINCT "consultant"::jsonb), '[]')
        FROM scoped WHERE "consultant" IS NOT NULL),
      'rows', (SELECT coalesce(json_agg(to_jsonb(shown) - 'dueOn' ORDER BY ${orderOf(filter)}), '[]') FROM (
        SELECT * FROM narrowed WHERE ${statusIs(filter, { today, soon })}
        ORDER BY ${orderOf(filter)} LIMIT ${CASES_A_PAGE} OFFSET ${(filter.page - 1) * CASES_A_PAGE}) shown)
    ) AS answer`
  return answer.parse(found.answer)
}

function holderOn(role: 'VK' | 'KS', today: Day): Prisma.Sql {
  return Prisma.sql`
    SELECT json_build_object('id', u."id", 'name', u."name") AS "person"
    FROM "case_role_holders" h JOIN "users" u ON u."id" = h."userId"
    WHERE h."caseId" = c."id" AND h."role" = ${role}::"CaseRole" AND h."fromOn" <= ${today}::date
      AND (h."untilOn" IS NULL OR h."untilOn" > ${today}::date)
    LIMIT 1`
}

function orderOf(filter: CaseloadFilter): Prisma.Sql {
  return filter.sort === 'NAME'
    ? Prisma.sql`"name", "caseId"`
    : Prisma.sql`"dueOn" ASC NULLS LAST, "name", "caseId"`
}

function statusIs(filter: CaseloadFilter, { today, soon }: { today: Day; soon: Day }): Prisma.Sql {
  switch (filter.status) {
    case 'ALL':
      return Prisma.sql`true`
    case 'OVERDUE':
      return Prisma.sql`"dueOn" < ${today}::date`
    case 'DUE_SOON':
      return Prisma.sql`"dueOn" BETWEEN ${today}::date AND ${soon}::date`
    case 'NO_NEXT_STEP':
      return Prisma.sql`"nextStep" IS NULL`
    case 'NO_DEADLINE':
      return Prisma.sql`"dueOn" IS NULL`
  }
}
