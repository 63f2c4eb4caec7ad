import 'server-only'
import { z } from 'zod'
import { type Day, isDay } from '@/lib/calendar/day'
import { Prisma } from '@/prisma/generated/client'

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value))
const range = { from: day, until: day.nullable() }

/** What the strip and the rule of return (R13) rest on. */
export const historyRows = z.object({
  periods: z.array(z.object({ id: z.string(), benefitCode: z.string(), ...range })),
  employments: z.array(
    z.object({
      id: z.string(),
      employerName: z.string(),
      cvr: z.string().nullable(),
      weeklyHours: z.number().nullable(),
      ...range,
    }),
  ),
  coverages: z.array(z.object({ from: day, until: day })),
  /** Every meaning of the codes of the periods, oldest first. */
  benefitTypes: z.array(
    z.object({
      code: z.string(),
      labelDa: z.string(),
      labelEn: z.string(),
      publicSupport: z.boolean(),
      stripClass: z.enum(['D', 'K', 'S', 'R', 'F', 'A']),
      validFrom: day,
    }),
  ),
  coaching: z.array(z.object({ id: z.string(), ...range })),
  /** The days educations began. */
  educations: z.array(z.object({ from: day })),
})

/** Rows that gave way to a correction are left out. */
export function historyOf(citizenId: string): Prisma.Sql {
  const own = Prisma.sql`"citizenId" = ${citizenId}::uuid`
  return Prisma.sql`json_build_object(
    'periods', (SELECT coalesce(json_agg(json_build_object('id', "id", 'benefitCode', "benefitCode", 'from', "fromOn",
        'until', "untilOn") ORDER BY "fromOn", "id"), '[]')
      FROM "benefit_periods" WHERE ${own} AND "replacedById" IS NULL),
    'employments', (SELECT coalesce(json_agg(json_build_object('id', "id", 'employerName', "employerName", 'cvr', "cvr",
        'weeklyHours', "weeklyHours", 'from', "fromOn", 'until', "untilOn") ORDER BY "fromOn", "id"), '[]')
      FROM "employments" WHERE ${own} AND "replacedById" IS NULL),
    'coverages', (SELECT coalesce(json_agg(json_build_object('from', "fromOn", 'until', "untilOn")), '[]')
      FROM "history_coverages" WHERE ${own}),
    'benefitTypes', (SELECT coalesce(json_agg(json_build_object('code', t."code", 'labelDa', t."labelDa",
        'labelEn', t."labelEn", 'publicSupport', t."publicSupport", 'stripClass', t."stripClass",
        'validFrom', t."validFrom") ORDER BY t."validFrom"), '[]')
      FROM "benefit_types" t WHERE t."code" IN (SELECT "benefitCode" FROM "benefit_periods" WHERE ${own})),
    'coaching', (SELECT coalesce(json_agg(json_build_object('id', r."id", 'from', r."fromOn", 'until', r."untilOn")), '[]')
      FROM "coaching_referrals" r JOIN "cases" k ON k."id" = r."caseId" WHERE k.${own}),
    'educations', (SELECT coalesce(json_agg(json_build_object('from', "fromOn")), '[]')
      FROM "educations" WHERE ${own} AND "fromOn" IS NOT NULL))`
}
