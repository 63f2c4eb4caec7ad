import { addDays, type Day } from '@/lib/calendar/day'
import { Prisma } from '@/prisma/generated/client'
import { GIVER_READS_DAYS } from './access'
import { hasRole, isCaseWorker, type Viewer } from './viewer'

// The conditions of access.ts for statements that are written out for their speed. A test compares the two on random
// people: `c` is the case in hand, `z` its citizen.

/** The same as `coversDay`, of a row of case_role_holders under the alias `h`. */
export function sqlHoldsOn(today: Day): Prisma.Sql {
  return Prisma.sql`h."fromOn" <= ${today}::date AND (h."untilOn" IS NULL OR h."untilOn" > ${today}::date)`
}

const all = Prisma.sql`true`
const nobody = Prisma.sql`false`

export function sqlOwnCases(viewer: Viewer, today: Day): Prisma.Sql {
  return Prisma.sql`c."id" IN (SELECT h."caseId" FROM "case_role_holders" h
    WHERE h."userId" = ANY(${[...viewer.coversUserIds]}::uuid[]) AND ${sqlHoldsOn(today)})`
}

function sqlProtectionAllows(viewer: Viewer, today: Day): Prisma.Sql {
  if (viewer.isCleared) return all
  return Prisma.sql`(z."protection" <> 'PROTECTED' OR ${sqlOwnCases(viewer, today)})`
}

function sqlRecentlyGivenCases(viewer: Viewer, today: Day): Prisma.Sql {
  return Prisma.sql`c."id" IN (SELECT i."caseId" FROM "case_transfer_items" i
    JOIN "case_transfers" t ON t."id" = i."transferId"
    WHERE t."giverId" = ${viewer.userId}::uuid AND t."undoneAt" IS NULL
      AND t."fromOn" > ${addDays(today, -GIVER_READS_DAYS)}::date)`
}

export function sqlReadableCases(viewer: Viewer, today: Day): Prisma.Sql {
  const scopes: Prisma.Sql[] = []
  if (isCaseWorker(viewer)) {
    scopes.push(
      sqlOwnCases(viewer, today),
      Prisma.sql`c."teamId" = ANY(${[...viewer.teamIds]}::uuid[])`,
      sqlRecentlyGivenCases(viewer, today),
    )
  }
  if (hasRole(viewer, 'JOBCOACH')) {
    scopes.push(Prisma.sql`c."id" IN (SELECT r."caseId" FROM "coaching_referrals" r
      WHERE r."coachId" = ${viewer.userId}::uuid AND r."fromOn" <= ${today}::date
        AND (r."untilOn" IS NULL OR r."untilOn" > ${today}::date))`)
  }
  if (scopes.length === 0) return nobody
  return Prisma.sql`c."unitId" = ${viewer.unitId}::uuid AND (${Prisma.join(scopes, ' OR ')})
    AND ${sqlProtectionAllows(viewer, today)}`
}

export function sqlListableCases(viewer: Viewer, today: Day): Prisma.Sql {
  if (!hasRole(viewer, 'LEDER')) return sqlReadableCases(viewer, today)
  return Prisma.sql`c."unitId" = ${viewer.unitId}::uuid AND ${sqlProtectionAllows(viewer, today)}`
}

/** `screenableCitizens` or `openableWithReason`: those reached without a relation to a case; a condition on `z` alone. */
export function sqlCitizensOfUnit(viewer: Viewer): Prisma.Sql {
  const isUnprotected = viewer.isCleared ? all : Prisma.sql`z."protection" <> 'PROTECTED'`
  const reached: Prisma.Sql[] = []
  if (hasRole(viewer, 'LEDER')) reached.push(all)
  if (hasRole(viewer, 'MYNDIGHEDSRAADGIVER')) {
    reached.push(
      Prisma.sql`NOT EXISTS (SELECT FROM "cases" o WHERE o."citizenId" = z."id" AND o."closedOn" IS NULL)`,
    )
  }
  if (reached.length === 0) return nobody
  return Prisma.sql`z."unitId" = ${viewer.unitId}::uuid AND ${isUnprotected} AND (${Prisma.join(reached, ' OR ')})`
}
