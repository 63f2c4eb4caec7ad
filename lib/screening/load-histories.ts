import 'server-only'
import { z } from 'zod'
import type { Day } from '@/lib/calendar/day'
import type { Tx } from '@/lib/platform/db'
import type { ScreeningStatus } from '@/prisma/generated/enums'
import type { ScreenableHistory } from './screening-record'

export type ListedScreening = { id: string; programmeId: string; status: ScreeningStatus; screenedOn: Day }

export type CitizenToScreen = ScreenableHistory & {
  id: string
  hasOpenCase: boolean
  /** Open ones, and those of the programme asked about whatever their status. */
  screenings: ListedScreening[]
}

/** Written by the statement below, so only the outline is checked. */
const rows = z.array(
  z.object({
    id: z.string(),
    birthOn: z.custom<Day>(),
    hasOpenCase: z.boolean(),
    benefitPeriods: z.custom<CitizenToScreen['benefitPeriods']>(Array.isArray),
    employments: z.custom<CitizenToScreen['employments']>(Array.isArray),
    coverages: z.custom<CitizenToScreen['coverages']>(Array.isArray),
    screenings: z.custom<CitizenToScreen['screenings']>(Array.isArray),
  }),
)

type People = { unitId: string; programmeId: string | null; citizenIds: readonly string[] }

/**
 * All that R01 needs of many people, in one statement: as objects of Prisma's the reading costs more than the rule. Rows
 * that gave way to a correction are left out.
 */
export async function loadHistories(
  tx: Tx,
  { unitId, programmeId, citizenIds }: People,
): Promise<CitizenToScreen[]> {
  const found = await tx.$queryRaw`
    SELECT c."id", c."birthOn"::text AS "birthOn",
      EXISTS (SELECT FROM "cases" o WHERE o."citizenId" = c."id" AND o."closedOn" IS NULL) AS "hasOpenCase",
      (SELECT coalesce(json_agg(json_build_object('benefitCode', p."benefitCode", 'from', p."fromOn",
          'until', p."untilOn") ORDER BY p."fromOn"), '[]')
        FROM "benefit_periods" p WHERE p."citizenId" = c."id" AND p."replacedById" IS NULL) AS "benefitPeriods",
      (SELECT coalesce(json_agg(json_build_object('employerName', e."employerName", 'cvr', e."cvr",
          'from', e."fromOn", 'until', e."untilOn") ORDER BY e."fromOn", e."id"), '[]')
        FROM "employments" e WHERE e."citizenId" = c."id" AND e."replacedById" IS NULL) AS "employments",
      (SELECT coalesce(json_agg(json_build_object('from', h."fromOn", 'until', h."untilOn")), '[]')
        FROM "history_coverages" h WHERE h."citizenId" = c."id") AS "coverages",
      (SELECT coalesce(json_agg(json_build_object('id', s."id", 'programmeId', s."programmeId", 'status', s."status",
          'screenedOn', s."screenedOn")), '[]')
        FROM "screenings" s WHERE s."citizenId" = c."id"
          AND (s."programmeId" = ${programmeId}::uuid OR s."status" IN ('TO_SCREEN', 'IN_PROGRESS'))) AS "screenings"
    FROM "citizens" c WHERE c."id" = ANY(${[...citizenIds]}::uuid[]) AND c."unitId" = ${unitId}::uuid`
  return rows.parse(found)
}
