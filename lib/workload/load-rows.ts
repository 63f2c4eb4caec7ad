import 'server-only'
import { addDays, type Day, firstOfMonth } from '@/lib/calendar/day'
import { sqlHoldsOn, sqlListableCases } from '@/lib/platform/access-sql'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { Prisma } from '@/prisma/generated/client'
import type { CaseRole, Lane } from '@/prisma/generated/enums'

const DUE_SOON_DAYS = 7

export type LoadCount = {
  userId: string
  cases: number
  /** Cases whose nearest deadline is today or within seven days. */
  dueSoon: number
  newThisMonth: number
} & Record<Lane, number>

/**
 * What each person holds in the role, counted with the conditions of the lists the numbers open: cases the leader may
 * list, and the nearest deadline that asks today. `hidden` = open cases of people with protected names.
 */
export async function countWorkload(
  viewer: Viewer,
  { role, on }: { role: CaseRole; on: Day },
): Promise<{ counts: LoadCount[]; hidden: number }> {
  const lane = (key: Lane) =>
    Prisma.sql`count(*) FILTER (WHERE held."lane" = ${key}::"Lane")::int AS ${columnOf[key]}`
  const listable = sqlListableCases(viewer, on)
  const [counts, [hidden]] = await Promise.all([
    db.$queryRaw<LoadCount[]>`
      WITH held AS (
        SELECT h."userId", h."fromOn", c."id" AS "caseId", c."lane"
        FROM "cases" c JOIN "citizens" z ON z."id" = c."citizenId"
        JOIN "case_role_holders" h ON h."caseId" = c."id" AND h."role" = ${role}::"CaseRole" AND ${sqlHoldsOn(on)}
        WHERE c."closedOn" IS NULL AND ${listable}
      ), due AS (
        SELECT d."caseId", min(d."dueOn") AS "dueOn" FROM "deadlines" d
        WHERE d."caseId" IN (SELECT "caseId" FROM held) AND d."opensOn" <= ${on}::date
          AND (d."metOn" IS NULL OR d."metOn" > ${on}::date)
          AND (d."cancelledOn" IS NULL OR d."cancelledOn" > ${on}::date)
          AND (d."closesOn" IS NULL OR d."closesOn" > ${on}::date)
        GROUP BY 1
      )
      SELECT held."userId", count(*)::int AS "cases",
        count(*) FILTER (
          WHERE due."dueOn" BETWEEN ${on}::date AND ${addDays(on, DUE_SOON_DAYS)}::date)::int AS "dueSoon",
        count(*) FILTER (WHERE held."fromOn" >= ${firstOfMonth(on)}::date)::int AS "newThisMonth",
        ${lane('ACTIVE')}, ${lane('READY')}, ${lane('UNDERWAY')}, ${lane('LONG_TERM')}
      FROM held LEFT JOIN due USING ("caseId") GROUP BY 1`,
    db.$queryRaw<[{ count: number }]>`
      SELECT count(*)::int AS "count" FROM "cases" c JOIN "citizens" z ON z."id" = c."citizenId"
      WHERE c."unitId" = ${viewer.unitId}::uuid AND c."closedOn" IS NULL AND NOT (${listable})`,
  ])
  return { counts, hidden: hidden.count }
}

const columnOf: Record<Lane, Prisma.Sql> = {
  ACTIVE: Prisma.sql`"ACTIVE"`,
  READY: Prisma.sql`"READY"`,
  UNDERWAY: Prisma.sql`"UNDERWAY"`,
  LONG_TERM: Prisma.sql`"LONG_TERM"`,
}
