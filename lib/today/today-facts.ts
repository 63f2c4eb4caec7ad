import 'server-only'
import { z } from 'zod'
import { addDays, type Day, isDay } from '@/lib/calendar/day'
import { sqlAsksOn, sqlIsUnsettledOn } from '@/lib/deadlines/asking-sql'
import { sqlHoldsOn, sqlReadableCases } from '@/lib/platform/access-sql'
import { db } from '@/lib/platform/db'
import type { RuleId } from '@/lib/platform/deadline'
import { isCaseWorker, type Viewer } from '@/lib/platform/viewer'
import { Prisma } from '@/prisma/generated/client'
import { sqlAppointments } from './appointments-sql'
import { sqlFundAnswers, sqlNewCases } from './news-sql'

/** Days ahead that I dag looks. */
export const AHEAD_DAYS = 7

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value))
const person = z.object({ id: z.string(), name: z.string() })
const citizen = { citizenId: z.string(), citizenName: z.string() }

const deadlineFacts = z.object({
  id: z.string(),
  ...citizen,
  caseId: z.string(),
  /** Null where it is protected or not known. */
  phone: z.string().nullable(),
  ruleId: z.custom<RuleId>((value) => typeof value === 'string' && /^R\d\d$/.test(value)),
  kind: z.string(),
  subjectId: z.string(),
  sequence: z.number().int(),
  holderRole: z.enum(['KS', 'VK', 'MENTOR']),
  opensOn: day,
  dueOn: day,
  planBy: day,
  metOn: day.nullable(),
  cancelledOn: day.nullable(),
  closesOn: day.nullable(),
  startCorrected: z.boolean(),
  companyName: z.string().nullable(),
  aftercareId: z.string().nullable(),
  /** First working day of the job it is about. */
  startsOn: day.nullable(),
  /** A visit was held on the day it counts from. */
  hasVisitOnBase: z.boolean(),
  planned: z.object({ on: day, atTime: z.string().nullable() }).nullable(),
})

const appointmentFacts = z.object({
  kind: z.enum(['VISIT', 'TALK', 'COACHING']),
  id: z.string(),
  ...citizen,
  phone: z.string().nullable(),
  caseId: z.string(),
  on: day,
  atTime: z.string().nullable(),
  /** Of the record, where it has one. */
  version: z.number().int().nullable(),
  aftercareId: z.string().nullable(),
  companyName: z.string().nullable(),
  place: z.string().nullable(),
  talkKind: z
    .enum([
      'INFORMATION_MEETING',
      'FIRST',
      'PERSONAL',
      'JOINT',
      'JOB_INTERVIEW',
      'FOLLOW_UP',
      'JOB_SEARCH',
      'ACCOMPANIMENT',
    ])
    .nullable(),
})

const todayFacts = z.object({
  deadlines: z.array(deadlineFacts),
  nextDueOn: day.nullable(),
  appointments: z.array(appointmentFacts),
  holders: z.array(z.object({ caseId: z.string(), role: z.enum(['KS', 'VK', 'MENTOR']), user: person })),
  /** Of the holders, who is away; the stand-in only when there. */
  absences: z.array(z.object({ absentId: z.string(), standIn: person.nullable() })),
  reminders: z.array(
    z.object({
      ...citizen,
      caseId: z.string(),
      text: z.string().nullable(),
      on: day.nullable(),
      version: z.number().int(),
    }),
  ),
  lanes: z.record(z.enum(['ACTIVE', 'READY', 'UNDERWAY', 'LONG_TERM']), z.number().optional()),
  newCases: z.array(z.object(citizen)),
  fundAnswers: z.array(z.object({ ...citizen, visitationId: z.string() })),
})

export type TodayFacts = z.infer<typeof todayFacts>
export type DeadlineFacts = z.infer<typeof deadlineFacts>
export type AppointmentFacts = z.infer<typeof appointmentFacts>

/** Everything I dag stands on, of own cases and those stood in for, in one statement; tests compare it with the lists. */
export async function readTodayFacts(viewer: Viewer, on: Day): Promise<TodayFacts> {
  const [found] = await db.$queryRaw<[{ facts: unknown }]>`
    WITH own AS MATERIALIZED (${sqlOwn(viewer, on)}),
    held AS MATERIALIZED (
      SELECT h."caseId", h."role", h."userId", u."name" FROM own o
      JOIN "case_role_holders" h ON h."caseId" = o."caseId" AND ${sqlHoldsOn(on)}
      JOIN "users" u ON u."id" = h."userId"
    )
    SELECT json_build_object(
      'deadlines', (${sqlDeadlines(on)}),
      'nextDueOn', (SELECT min(d."dueOn") FROM own o JOIN "deadlines" d ON d."caseId" = o."caseId"
        WHERE d."dueOn" >= ${on}::date AND ${sqlIsUnsettledOn(on)}),
      'appointments', (${sqlAppointments(viewer, on)}),
      'holders', (SELECT coalesce(json_agg(json_build_object('caseId', "caseId", 'role', "role",
        'user', json_build_object('id', "userId", 'name', "name"))), '[]') FROM held),
      'absences', (${sqlAbsences(on)}),
      'reminders', (${sqlReminders(viewer, on)}),
      'lanes', (SELECT coalesce(json_object_agg("lane", "count"), '{}')
        FROM (SELECT "lane", count(*) AS "count" FROM own GROUP BY "lane") counted),
      'newCases', (${sqlNewCases(viewer, on)}),
      'fundAnswers', (${sqlFundAnswers(viewer, on)})
    ) AS facts`
  return todayFacts.parse(found.facts)
}

/**
 * `ownCases` that are open, with what their rows show of the citizen. From the holder's rows to their cases: OFFSET 0 keeps
 * the planner from walking the unit's cases first.
 */
function sqlOwn(viewer: Viewer, on: Day): Prisma.Sql {
  const covered = isCaseWorker(viewer) ? [...viewer.coversUserIds] : []
  return Prisma.sql`
    SELECT c."id" AS "caseId", c."citizenId", c."lane", z."name" AS "citizenName",
      CASE WHEN z."protection" <> 'PROTECTED' THEN z."phone" END AS "phone"
    FROM (
      SELECT held."id", held."citizenId", held."lane", held."unitId", held."closedOn"
      FROM (SELECT DISTINCT h."caseId" FROM "case_role_holders" h
        WHERE h."userId" = ANY(${covered}::uuid[]) AND ${sqlHoldsOn(on)}) mine
      JOIN "cases" held ON held."id" = mine."caseId" OFFSET 0
    ) c
    JOIN "citizens" z ON z."id" = c."citizenId"
    WHERE c."closedOn" IS NULL AND c."unitId" = ${viewer.unitId}::uuid`
}

function sqlDeadlines(on: Day): Prisma.Sql {
  return Prisma.sql`
    SELECT coalesce(json_agg(row ORDER BY "dueOn", "citizenName", "id"), '[]') FROM (
      SELECT d."id", o."citizenId", o."citizenName", o."caseId", o."phone", d."ruleId", d."kind", d."subjectId",
        d."sequence", d."holderRole", d."opensOn", d."dueOn", d."planBy", d."metOn", d."cancelledOn", d."closesOn",
        d."startCorrected", e."employerName" AS "companyName", a."id" AS "aftercareId", e."fromOn" AS "startsOn",
        d."kind" = 'VISIT' AND EXISTS (SELECT FROM "aftercare_visits" v WHERE v."aftercareId" = a."id"
          AND v."onDate" = d."opensOn" AND v."outcome" = 'HELD'
          AND v."kind" IN ('WORKPLACE_VISIT', 'START_MEETING')) AS "hasVisitOnBase",
        (SELECT json_build_object('on', p."plannedOn", 'atTime', p."atTime") FROM "planned_visits" p
          WHERE d."kind" = 'VISIT' AND p."aftercareId" = a."id" AND p."visitId" IS NULL AND p."cancelledAt" IS NULL
        ) AS "planned"
      FROM own o JOIN "deadlines" d ON d."caseId" = o."caseId"
      LEFT JOIN "employments" e ON d."subjectType" = 'EMPLOYMENT' AND e."id" = d."subjectId"
      LEFT JOIN "aftercares" a ON a."employmentId" = e."id"
      WHERE ${sqlAsksOn(on)} AND d."dueOn" <= ${addDays(on, AHEAD_DAYS)}::date
    ) row`
}

/** The same as `listAbsencesOn`, of the people who hold these cases. */
function sqlAbsences(on: Day): Prisma.Sql {
  const runs = (alias: Prisma.Sql) => Prisma.sql`${alias}."cancelledAt" IS NULL
    AND ${alias}."fromOn" <= ${on}::date AND ${alias}."untilOn" > ${on}::date`
  return Prisma.sql`
    SELECT coalesce(json_agg(json_build_object('absentId', s."absentId", 'standIn',
      CASE WHEN u."id" IS NOT NULL AND u."deactivatedAt" IS NULL
        AND NOT EXISTS (SELECT FROM "stand_ins" t WHERE t."absentId" = u."id" AND ${runs(Prisma.sql`t`)})
      THEN json_build_object('id', u."id", 'name', u."name") END)), '[]')
    FROM "stand_ins" s LEFT JOIN "users" u ON u."id" = s."standInId"
    WHERE s."absentId" IN (SELECT "userId" FROM held) AND ${runs(Prisma.sql`s`)}`
}

/** The viewer's own notes on open cases the viewer may see, also a colleague's. */
function sqlReminders(viewer: Viewer, on: Day): Prisma.Sql {
  return Prisma.sql`
    SELECT coalesce(json_agg(json_build_object('caseId', c."id", 'citizenId', z."id", 'citizenName', z."name",
      'text', c."text", 'on', c."onDate", 'version', c."reminderVersion") ORDER BY c."onDate", c."notedAt"), '[]')
    FROM (
      SELECT noted.*, m."text", m."onDate", m."version" AS "reminderVersion", m."createdAt" AS "notedAt"
      FROM "case_reminders" m JOIN "cases" noted ON noted."id" = m."caseId"
      WHERE m."ownerId" = ${viewer.userId}::uuid OFFSET 0
    ) c
    JOIN "citizens" z ON z."id" = c."citizenId"
    WHERE c."closedOn" IS NULL AND ${sqlReadableCases(viewer, on)}`
}
