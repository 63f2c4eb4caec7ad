import 'server-only'
import { z } from 'zod'
import { type Day, isDay } from '@/lib/calendar/day'
import { journalEvents, latestEvents } from '@/lib/journal/event-rows'
import { db } from '@/lib/platform/db'
import {
  CaseRole,
  ConsentKind,
  Lane,
  OutcomeKind,
  PlacementKind,
  Protection,
  VisitationDecision,
} from '@/prisma/generated/enums'
import { fileOf } from './overview-file'
import { historyOf, historyRows } from './overview-history'

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value))
const text = z.string()
const some = text.nullable()

const deadline = z.object({
  kind: text,
  subjectId: text,
  sequence: z.number(),
  opensOn: day,
  dueOn: day,
  metOn: day.nullable(),
  cancelledOn: day.nullable(),
  closesOn: day.nullable(),
  startCorrected: z.boolean(),
})

const file = z.object({
  id: text,
  number: text,
  version: z.number(),
  lane: z.enum(Lane),
  laneSince: z.object({ on: day, by: some, reason: some }).nullable(),
  openedOn: day,
  closedOn: day.nullable(),
  teamName: text,
  nextStep: some,
  nextStepOn: day.nullable(),
  holders: z.array(
    z.object({
      id: text,
      role: z.enum(CaseRole),
      userId: text,
      name: text,
      from: day,
      until: day.nullable(),
    }),
  ),
  leads: z.array(z.object({ userId: text, from: day, until: day.nullable() })),
  coach: some,
  deadlines: z.array(deadline),
  jobs: z.array(
    z.object({
      aftercareId: text,
      employmentId: text,
      companyName: text,
      from: day,
      until: day.nullable(),
      weeklyHours: z.number().nullable(),
      plannedOn: day.nullable(),
    }),
  ),
  /** Planned and not recorded, whether the day has come or not. */
  talks: z.array(z.object({ id: text, on: day })),
  sessions: z.array(z.object({ id: text, on: day })),
  reminder: z.object({ text: some, on: day.nullable(), version: z.number() }).nullable(),
})

const answer = z.object({
  isReplacementCpr: z.boolean(),
  protection: z.enum(Protection),
  phone: some,
  email: some,
  address: some,
  language: some,
  needsInterpreter: z.boolean(),
  aKasseName: some,
  file: file.nullable(),
  placements: z.array(
    z.object({
      id: text,
      kind: z.enum(PlacementKind),
      companyName: text,
      from: day,
      until: day.nullable(),
      steps: z.array(z.object({ from: day, totalHours: z.number(), paidHours: z.number() })),
    }),
  ),
  programmes: z.array(
    z.object({ id: text, name: text, from: day, until: day.nullable(), coreElements: z.array(text) }),
  ),
  decision: z
    .object({ visitationId: text, decision: z.enum(VisitationDecision), on: day, programmeName: text })
    .nullable(),
  quotes: z.array(z.object({ text, on: day, occasion: some })),
  consents: z.array(
    z.object({
      id: text,
      kind: z.enum(ConsentKind),
      givenOn: day,
      givenBy: text,
      withdrawnOn: day.nullable(),
      withdrawnBy: some,
      textVersion: z.number(),
    }),
  ),
  outcomes: z.array(
    z.object({ id: text, kind: z.enum(OutcomeKind), on: day, note: some, isOfClosing: z.boolean() }),
  ),
  history: historyRows,
  latest: journalEvents,
})

export type OverviewRows = z.infer<typeof answer>

type Asked = { citizenId: string; viewerId: string; healthCaseIds: readonly string[]; today: Day }

/**
 * All that the page of a case shows, in one statement: nested reads cost twice as much. The caller has checked that the
 * viewer may read the citizen.
 */
export async function readOverview({
  citizenId,
  viewerId,
  healthCaseIds,
  today,
}: Asked): Promise<OverviewRows> {
  const [found] = await db.$queryRaw<[{ answer: unknown }]>`
    SELECT json_build_object(
      'isReplacementCpr', c."isReplacementCpr", 'protection', c."protection", 'phone', c."phone", 'email', c."email",
      'address', c."address", 'language', c."language", 'needsInterpreter', c."needsInterpreter",
      'aKasseName', (SELECT k."name" FROM "a_kasser" k WHERE k."id" = c."aKasseId"),
      'file', (${fileOf({ viewerId, today })}),
      'placements', (SELECT coalesce(json_agg(json_build_object('id', p."id", 'kind', p."kind", 'companyName', p."companyName",
          'from', p."fromOn", 'until', p."untilOn", 'steps', (SELECT coalesce(json_agg(json_build_object('from', h."fromOn",
            'totalHours', h."totalHours", 'paidHours', h."paidHours") ORDER BY h."fromOn"), '[]')
            FROM "placement_hours" h WHERE h."placementId" = p."id")) ORDER BY p."fromOn", p."id"), '[]')
        FROM "placements" p WHERE p."citizenId" = c."id"),
      'programmes', (SELECT coalesce(json_agg(json_build_object('id', e."id", 'name', p."name", 'from', e."fromOn",
          'until', e."untilOn", 'coreElements', e."coreElements") ORDER BY e."fromOn" DESC), '[]')
        FROM "enrolments" e JOIN "programmes" p ON p."id" = e."programmeId" WHERE e."citizenId" = c."id"),
      'decision', (SELECT json_build_object('visitationId', v."id", 'decision', v."decision", 'on', v."decidedOn",
          'programmeName', p."name")
        FROM "visitations" v JOIN "programmes" p ON p."id" = v."programmeId"
        WHERE v."citizenId" = c."id" AND v."status" = 'DECIDED'
        ORDER BY v."decidedOn" DESC, v."createdAt" DESC LIMIT 1),
      'quotes', (SELECT coalesce(json_agg(q ORDER BY q."on" DESC), '[]') FROM (
        (SELECT "text", "saidOn" AS "on", "occasion" FROM "citizen_quotes" WHERE "citizenId" = c."id"
          ORDER BY "saidOn" DESC, "createdAt" DESC LIMIT 2)
        UNION ALL
        (SELECT "citizenWords", ("assessedAt" AT TIME ZONE 'Europe/Copenhagen')::date, 'SCREENING' FROM "screenings"
          WHERE "citizenId" = c."id" AND "citizenWords" IS NOT NULL AND "assessedAt" IS NOT NULL
          ORDER BY "assessedAt" DESC LIMIT 1)) q),
      'consents', (SELECT coalesce(json_agg(json_build_object('id', s."id", 'kind', s."kind", 'givenOn', s."givenOn",
          'givenBy', g."name", 'withdrawnOn', s."withdrawnOn", 'withdrawnBy', w."name", 'textVersion', s."textVersion")
          ORDER BY s."givenOn" DESC), '[]')
        FROM "consents" s JOIN "users" g ON g."id" = s."createdById" LEFT JOIN "users" w ON w."id" = s."withdrawnById"
        WHERE s."citizenId" = c."id" AND s."givenOn" <= ${today}::date),
      'outcomes', (SELECT coalesce(json_agg(json_build_object('id', o."id", 'kind', o."kind", 'on', o."happenedOn",
          'note', o."note", 'isOfClosing', EXISTS (SELECT 1 FROM "case_closures" x
            WHERE x."outcomeId" = o."id" AND x."reopenedOn" IS NULL)) ORDER BY o."happenedOn" DESC, o."createdAt" DESC), '[]')
        FROM "citizen_outcomes" o WHERE o."citizenId" = c."id" AND o."withdrawnAt" IS NULL),
      'history', ${historyOf(citizenId)},
      'latest', ${latestEvents({ citizenId, healthCaseIds, today }, LATEST_EVENTS)}
    ) AS "answer" FROM "citizens" c WHERE c."id" = ${citizenId}::uuid`
  return answer.parse(found.answer)
}

const LATEST_EVENTS = 5
