import { z } from 'zod'
import { type Day, isDay } from '@/lib/calendar/day'
import { sqlAsksOn } from '@/lib/deadlines/asking-sql'
import { sqlHoldsOn } from '@/lib/platform/access-sql'
import { Prisma } from '@/prisma/generated/client'

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value))
const person = z.object({ id: z.string(), name: z.string() })

const contactKinds = [
  'VISIT',
  'VISIT_CALL',
  'HOTLINE',
  'PRE_START_TALK',
  'TALK',
  'NOTE_CALL',
  'NOTE_MEETING',
] as const

export const caseloadRow = z.object({
  caseId: z.string(),
  citizenId: z.string(),
  version: z.number().int(),
  name: z.string(),
  birthOn: day,
  protection: z.enum(['NONE', 'PROTECTED', 'UNKNOWN']),
  lane: z.enum(['ACTIVE', 'READY', 'UNDERWAY', 'LONG_TERM']),
  nextStep: z.string().nullable(),
  nextStepOn: day.nullable(),
  companyName: z.string().nullable(),
  /** A week, today; by the rule of lib/placements/rules/paid-hours.ts. */
  paidHours: z.number(),
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
  isAwaiting: z.boolean(),
  isNew: z.boolean(),
  hasReminder: z.boolean(),
  reminderOn: day.nullable(),
  /** One letter a month, oldest first; null where there is no history. */
  monthClasses: z.string().nullable(),
  lastContact: z.object({ kind: z.enum(contactKinds), on: day }).nullable(),
})
export type CaseloadRow = z.infer<typeof caseloadRow>

/** What only the rows shown need, joined to each case `s` of them. */
export function sqlCaseloadDetails(today: Day): Prisma.Sql {
  return Prisma.sql`
    JOIN "citizens" z ON z."id" = s."citizenId"
    LEFT JOIN "screening_facts" sf ON sf."citizenId" = s."citizenId"
    LEFT JOIN "users" vk ON vk."id" = s."consultantId"
    LEFT JOIN "case_role_holders" h ON h."caseId" = s."caseId" AND h."role" = 'KS' AND ${sqlHoldsOn(today)}
    LEFT JOIN "users" ks ON ks."id" = h."userId"
    LEFT JOIN LATERAL (${nearestDeadline(today)}) nearest ON true
    LEFT JOIN LATERAL (${lastContact(today)}) contact ON true
    LEFT JOIN LATERAL (${paidHours(today)}) paid ON true`
}

export const detailColumns = Prisma.sql`
  'birthOn', z."birthOn", 'protection', z."protection", 'monthClasses', sf."monthClasses",
  'consultant', CASE WHEN vk."id" IS NOT NULL THEN json_build_object('id', vk."id", 'name', vk."name") END,
  'adviser', CASE WHEN ks."id" IS NOT NULL THEN json_build_object('id', ks."id", 'name', ks."name") END,
  'deadline', nearest."deadline", 'plannedOn', nearest."plannedOn", 'lastContact', contact."contact",
  'paidHours', coalesce(paid."hours", 0)`

function nearestDeadline(today: Day): Prisma.Sql {
  return Prisma.sql`
    SELECT json_build_object('kind', d."kind", 'sequence', d."sequence", 'opensOn', d."opensOn", 'dueOn', d."dueOn",
        'metOn', d."metOn", 'cancelledOn', d."cancelledOn", 'closesOn', d."closesOn",
        'startCorrected', d."startCorrected") AS "deadline",
      CASE WHEN d."kind" = 'VISIT' THEN (
        SELECT p."plannedOn" FROM "planned_visits" p JOIN "aftercares" a ON a."id" = p."aftercareId"
        WHERE a."employmentId" = d."subjectId" AND p."visitId" IS NULL AND p."cancelledAt" IS NULL
        LIMIT 1) END AS "plannedOn"
    FROM "deadlines" d
    WHERE d."caseId" = s."caseId" AND ${sqlAsksOn(today)}
    ORDER BY d."dueOn", d."id" LIMIT 1`
}

/** Only what reached the citizen or the workplace: held, and not dated after today. */
function lastContact(today: Day): Prisma.Sql {
  return Prisma.sql`
    SELECT json_build_object('kind', made."kind", 'on', made."on") AS "contact" FROM (
      SELECT CASE WHEN v."kind" IN ('PHONE', 'VIDEO') THEN 'VISIT_CALL' ELSE 'VISIT' END AS "kind", v."onDate" AS "on"
      FROM "aftercares" a JOIN "aftercare_visits" v ON v."aftercareId" = a."id"
      WHERE a."caseId" = s."caseId" AND v."outcome" = 'HELD'
      UNION ALL
      SELECT 'HOTLINE', c."onDate" FROM "aftercares" a JOIN "hotline_contacts" c ON c."aftercareId" = a."id"
      WHERE a."caseId" = s."caseId"
      UNION ALL
      SELECT 'PRE_START_TALK', t."onDate" FROM "aftercares" a JOIN "pre_start_talks" t ON t."aftercareId" = a."id"
      WHERE a."caseId" = s."caseId"
      UNION ALL
      SELECT 'TALK', t."onDate" FROM "case_talks" t WHERE t."caseId" = s."caseId" AND t."status" = 'HELD'
      UNION ALL
      SELECT CASE n."kind" WHEN 'PHONE_CALL' THEN 'NOTE_CALL' ELSE 'NOTE_MEETING' END, n."eventOn"
      FROM "journal_notes" n
      WHERE n."caseId" = s."caseId" AND n."finalAt" IS NOT NULL AND n."kind" IN ('PHONE_CALL', 'MEETING')
    ) made WHERE made."on" <= ${today}::date ORDER BY made."on" DESC, made."kind" LIMIT 1`
}

/** `paidHoursOn` of lib/placements/rules/paid-hours.ts in SQL, which a test compares. */
function paidHours(today: Day): Prisma.Sql {
  return Prisma.sql`
    SELECT sum(counted."hours")::float AS "hours" FROM (
      SELECT (
        SELECT w."paidHours" FROM "placement_hours" w WHERE w."placementId" = p."id"
        ORDER BY w."fromOn" <= ${today}::date DESC,
          CASE WHEN w."fromOn" <= ${today}::date THEN w."fromOn" END DESC, w."fromOn" LIMIT 1) AS "hours"
      FROM "placements" p
      WHERE p."citizenId" = s."citizenId" AND p."kind" NOT IN ('LOENTILSKUD', 'FLEKSJOB', 'UDVIKLINGSFLEKSJOB')
        AND p."fromOn" <= ${today}::date AND (p."untilOn" IS NULL OR p."untilOn" > ${today}::date)
      UNION ALL
      SELECT e."weeklyHours" FROM "employments" e JOIN "aftercares" a ON a."employmentId" = e."id"
      WHERE e."citizenId" = s."citizenId" AND e."replacedById" IS NULL AND e."fromOn" <= ${today}::date
        AND (e."untilOn" IS NULL OR e."untilOn" > ${today}::date)
    ) counted`
}
