import 'server-only'
import { z } from 'zod'
import { type Day, isDay } from '@/lib/calendar/day'
import { sqlCaseloadScope } from '@/lib/cases/access'
import { sqlAsksOn } from '@/lib/deadlines/asking-sql'
import { sqlHoldsOn, sqlOwnCases } from '@/lib/platform/access-sql'
import { db } from '@/lib/platform/db'
import { isCaseWorker, type Viewer } from '@/lib/platform/viewer'
import { Prisma } from '@/prisma/generated/client'
import type { BoardFilter } from './board-filter'

/** The rest of a lane is in the list, so that the board of a whole unit stays light. */
export const CARDS_A_LANE = 50

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value))
const lane = z.enum(['ACTIVE', 'READY', 'UNDERWAY', 'LONG_TERM'])
const person = z.object({ id: z.string(), name: z.string() })

const boardCard = z.object({
  caseId: z.string(),
  citizenId: z.string(),
  name: z.string(),
  isProtected: z.boolean(),
  version: z.number().int(),
  lane,
  openedOn: day,
  nextStep: z.string().nullable(),
  /** The viewer, or someone the viewer stands in for, works on it. */
  isOwn: z.boolean(),
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
  /** The nearest deadline that does not ask yet. */
  comingOn: day.nullable(),
  latestMove: z.object({ on: day, at: z.coerce.date(), by: z.string().nullable() }).nullable(),
})

const boardAnswer = z.object({
  stalledWeeks: z.number().int(),
  lanes: z.array(z.object({ lane, count: z.number(), overdue: z.number() })),
  consultants: z.array(person),
  cards: z.array(boardCard),
})

export type BoardCardRow = z.infer<typeof boardCard>
export type BoardAnswer = z.infer<typeof boardAnswer>

/** Counts of every lane and the first cards of each by deadline, in one statement. */
export async function readBoard(viewer: Viewer, filter: BoardFilter, today: Day): Promise<BoardAnswer> {
  const [found] = await db.$queryRaw<[{ answer: unknown }]>`
    WITH scoped AS MATERIALIZED (
      SELECT c."id" AS "caseId", c."citizenId", z."name", z."protection" = 'PROTECTED' AS "isProtected", c."version",
        c."lane", c."openedOn", c."nextStep", vk."id" AS "consultantId", vk."name" AS "consultantName",
        due."id" AS "deadlineId", due."dueOn", ${isOwn(viewer, today)} AS "isOwn"
      FROM "cases" c
      JOIN "citizens" z ON z."id" = c."citizenId"
      LEFT JOIN LATERAL (
        SELECT u."id", u."name" FROM "case_role_holders" h JOIN "users" u ON u."id" = h."userId"
        WHERE h."caseId" = c."id" AND h."role" = 'VK' AND ${sqlHoldsOn(today)} LIMIT 1
      ) vk ON true
      LEFT JOIN LATERAL (
        SELECT d."id", d."dueOn" FROM "deadlines" d WHERE d."caseId" = c."id" AND ${sqlAsksOn(today)}
        ORDER BY d."dueOn", d."id" LIMIT 1
      ) due ON true
      WHERE c."closedOn" IS NULL AND ${sqlCaseloadScope(viewer, filter.scope, today)}
    ), narrowed AS (
      SELECT * FROM scoped
      WHERE ${filter.consultantId}::uuid IS NULL OR "consultantId" = ${filter.consultantId}::uuid
    ), ranked AS (
      SELECT n.*, row_number() OVER (PARTITION BY n."lane" ORDER BY n."dueOn" NULLS LAST, n."name", n."caseId") AS "place"
      FROM narrowed n WHERE NOT ${filter.isOverdueOnly}::boolean OR n."dueOn" < ${today}::date
    )
    SELECT json_build_object(
      'stalledWeeks', (SELECT "stalledWeeks" FROM "units" WHERE "id" = ${viewer.unitId}::uuid),
      'lanes', (SELECT coalesce(json_agg(l), '[]') FROM (
        SELECT "lane", count(*)::int AS "count", (count(*) FILTER (WHERE "dueOn" < ${today}::date))::int AS "overdue"
        FROM narrowed GROUP BY "lane") l),
      'consultants', (SELECT coalesce(json_agg(p ORDER BY p."name", p."id"), '[]') FROM (
        SELECT DISTINCT "consultantId" AS "id", "consultantName" AS "name" FROM scoped
        WHERE "consultantId" IS NOT NULL) p),
      'cards', (SELECT coalesce(json_agg(${cardJson(today)} ORDER BY r."place"), '[]')
        FROM ranked r WHERE r."place" <= ${CARDS_A_LANE})
    ) AS answer`
  return boardAnswer.parse(found.answer)
}

function isOwn(viewer: Viewer, today: Day): Prisma.Sql {
  return isCaseWorker(viewer) ? Prisma.sql`(${sqlOwnCases(viewer, today)})` : Prisma.sql`false`
}

function cardJson(today: Day): Prisma.Sql {
  return Prisma.sql`json_build_object(
    'caseId', r."caseId", 'citizenId', r."citizenId", 'name', r."name", 'isProtected', r."isProtected",
    'version', r."version", 'lane', r."lane", 'openedOn', r."openedOn", 'nextStep', r."nextStep", 'isOwn', r."isOwn",
    'deadline', (SELECT json_build_object('kind', d."kind", 'sequence', d."sequence", 'opensOn', d."opensOn",
      'dueOn', d."dueOn", 'metOn', d."metOn", 'cancelledOn', d."cancelledOn", 'closesOn', d."closesOn",
      'startCorrected', d."startCorrected") FROM "deadlines" d WHERE d."id" = r."deadlineId"),
    'plannedOn', (SELECT p."plannedOn" FROM "deadlines" d
      JOIN "aftercares" a ON a."employmentId" = d."subjectId" JOIN "planned_visits" p ON p."aftercareId" = a."id"
      WHERE d."id" = r."deadlineId" AND d."kind" = 'VISIT' AND p."visitId" IS NULL AND p."cancelledAt" IS NULL
      LIMIT 1),
    'comingOn', (SELECT min(d."dueOn") FROM "deadlines" d
      WHERE d."caseId" = r."caseId" AND d."opensOn" > ${today}::date AND d."metOn" IS NULL
        AND d."cancelledOn" IS NULL AND d."closesOn" IS NULL),
    'latestMove', (SELECT json_build_object('on', m."movedOn", 'at', m."movedAt", 'by', u."name")
      FROM "lane_moves" m LEFT JOIN "users" u ON u."id" = m."movedById"
      WHERE m."caseId" = r."caseId" ORDER BY m."movedAt" DESC, m."id" DESC LIMIT 1))`
}
