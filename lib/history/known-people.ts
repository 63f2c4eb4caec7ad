import 'server-only'
import { z } from 'zod'
import type { Day } from '@/lib/calendar/day'
import type { Tx } from '@/lib/platform/db'
import type { KnownRow } from './rules/plan-rows'

const knownPeople = z.array(
  z.object({
    id: z.string(),
    cprIndex: z.string(),
    name: z.string(),
    isProtected: z.boolean(),
    aKasse: z.object({ id: z.string(), name: z.string() }).nullable(),
    coveredUntil: z.custom<Day>().nullable(),
    /** The day of the latest extract that put the fund on file; null = none did. */
    aKasseStatedOn: z.custom<Day>().nullable(),
    // written by the statement below, so only the outline is checked
    periods: z.custom<KnownRow[]>(Array.isArray),
    employments: z.custom<(Omit<KnownRow, 'key'> & { employerName: string; cvr: string | null })[]>(
      Array.isArray,
    ),
  }),
)

export type KnownPerson = z.infer<typeof knownPeople>[number]

/** Rows that gave way to a correction are among them, as they were imported. */
export async function listKnownPeople(
  tx: Tx,
  { unitId, indexes }: { unitId: string; indexes: readonly string[] },
): Promise<KnownPerson[]> {
  const found = await tx.$queryRaw`
    SELECT c."id", encode(c."cprIndex", 'hex') AS "cprIndex", c."name", c."protection" = 'PROTECTED' AS "isProtected",
      CASE WHEN a."id" IS NOT NULL THEN json_build_object('id', a."id", 'name', a."name") END AS "aKasse",
      (SELECT max(h."untilOn") FROM "history_coverages" h WHERE h."citizenId" = c."id")::text AS "coveredUntil",
      (SELECT coalesce(max(m."extractOn") FILTER (WHERE m."before" <> 'null'), max(m."extractOn"))
        FROM (SELECT g."before", o."extractOn" FROM "history_import_changes" g
          JOIN "history_imports" o ON o."id" = g."importId"
          WHERE g."rowId" = c."id" AND g."entity" = 'Citizen') m)::text AS "aKasseStatedOn",
      (SELECT coalesce(json_agg(json_build_object('id', p."id", 'key', p."benefitCode", 'from', p."fromOn",
          'until', p."untilOn", 'statedOn', i."extractOn", 'sourceId', i."sourceId") ORDER BY p."id"), '[]')
        FROM "benefit_periods" p LEFT JOIN "history_imports" i ON i."id" = p."importId"
        WHERE p."citizenId" = c."id") AS "periods",
      (SELECT coalesce(json_agg(json_build_object('id', e."id", 'employerName', e."employerName", 'cvr', e."cvr",
          'from', e."fromOn", 'until', e."untilOn", 'statedOn', i."extractOn", 'sourceId', i."sourceId")
          ORDER BY e."id"), '[]')
        FROM "employments" e LEFT JOIN "history_imports" i ON i."id" = e."importId"
        WHERE e."citizenId" = c."id") AS "employments"
    FROM unnest(${[...indexes]}::text[]) AS asked("index")
    JOIN "citizens" c ON c."unitId" = ${unitId}::uuid AND c."cprIndex" = decode(asked."index", 'hex')
    LEFT JOIN "a_kasser" a ON a."id" = c."aKasseId"`
  return knownPeople.parse(found)
}
