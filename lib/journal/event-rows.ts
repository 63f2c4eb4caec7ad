import 'server-only'
import { z } from 'zod'
import { type Day, isDay } from '@/lib/calendar/day'
import type { Tx } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import { NoteKind } from '@/prisma/generated/enums'
import { journalEvent } from './event-schema'
import { type EventType, eventTypes } from './event-types'
import type { JournalFilter } from './filter'
import { caseEvents } from './sources/case'
import { talkEvents, visitEvents } from './sources/contacts'
import { decisionEvents } from './sources/decisions'
import { noteEvents } from './sources/notes'
import { casesOf, type EventScope } from './sources/scope'
import { offerEvents, workEvents } from './sources/work'

const sourceOfType: Record<EventType, (scope: EventScope) => Prisma.Sql> = {
  NOTES: (scope) => noteEvents(scope, 'NOTES'),
  HEALTH: (scope) => noteEvents(scope, 'HEALTH'),
  TALKS: talkEvents,
  VISITS: visitEvents,
  WORK: workEvents,
  OFFERS: offerEvents,
  DECISIONS: decisionEvents,
  CASE: caseEvents,
}

const draft = z.object({
  id: z.string(),
  caseId: z.string(),
  kind: z.enum(NoteKind),
  title: z.string(),
  text: z.string(),
  eventOn: z.custom<Day>((value) => typeof value === 'string' && isDay(value)),
  addsTo: z.object({ id: z.string(), title: z.string() }).nullable(),
  version: z.number(),
  startedAt: z.coerce.date(),
})

/** A note that is not final: its writer's alone. */
export type OwnDraft = z.infer<typeof draft>

export const journalEvents = z.array(journalEvent)

const answer = z.object({
  count: z.number(),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  events: journalEvents,
  drafts: z.array(draft),
})

export type JournalRows = z.infer<typeof answer>

type Asked = {
  scope: EventScope
  filter: Pick<JournalFilter, 'types' | 'personId' | 'from' | 'to'>
  /** How many, beginning after how many. */
  rows: { limit: number; offset: number }
  /** Whose drafts come along. */
  writerId: string
}

/**
 * Everything on a citizen's cases up to today as one timeline, newest first, in one statement: the rows of a page, how
 * many there are, who is behind any of them, and the writer's own drafts.
 */
export async function readJournal(tx: Tx, { scope, filter, rows, writerId }: Asked): Promise<JournalRows> {
  const [found] = await tx.$queryRaw<[{ answer: unknown }]>`
    WITH ${eventsOf(scope, filter.types)},
    "past" AS (SELECT * FROM "events" WHERE "on" <= ${scope.today}::date
      AND (${filter.from}::date IS NULL OR "on" >= ${filter.from}::date)
      AND (${filter.to}::date IS NULL OR "on" <= ${filter.to}::date)),
    "narrowed" AS (SELECT * FROM "past" WHERE ${filter.personId}::uuid IS NULL OR "byId" = ${filter.personId}::uuid)
    SELECT json_build_object(
      'count', (SELECT count(*) FROM "narrowed"),
      'people', (SELECT coalesce(json_agg(json_build_object('id', u."id", 'name', u."name")), '[]')
        FROM "users" u WHERE u."id" IN (SELECT "byId" FROM "past")),
      'events', (SELECT coalesce(json_agg(to_jsonb(shown) ORDER BY "on" DESC, "at" DESC, "kind", "id"), '[]') FROM (
        SELECT page.*, u."name" AS "by" FROM (
          SELECT * FROM "narrowed" ORDER BY "on" DESC, "at" DESC, "kind", "id"
          LIMIT ${rows.limit} OFFSET ${rows.offset}) page
        LEFT JOIN "users" u ON u."id" = page."byId") shown),
      'drafts', (SELECT coalesce(json_agg(json_build_object('id', d."id", 'caseId', d."caseId", 'kind', d."kind",
          'title', d."title", 'text', d."text", 'eventOn', d."eventOn", 'version', d."version", 'startedAt', d."createdAt",
          'addsTo', CASE WHEN o."id" IS NOT NULL THEN json_build_object('id', o."id", 'title', o."title") END)
          ORDER BY d."createdAt" DESC), '[]')
        FROM "journal_notes" d LEFT JOIN "journal_notes" o ON o."id" = d."addsToId"
        WHERE d."caseId" IN ${casesOf(scope)} AND d."createdById" = ${writerId}::uuid AND d."finalAt" IS NULL)
    ) AS "answer"`
  return answer.parse(found.answer)
}

/** The table "events" of one citizen, of some types or (empty) all of them. */
function eventsOf(scope: EventScope, types: readonly EventType[]): Prisma.Sql {
  const sources = (types.length > 0 ? types : eventTypes).map((type) => sourceOfType[type](scope))
  return Prisma.sql`"events" ("kind", "id", "on", "at", "byId", "facts") AS MATERIALIZED (${Prisma.join(sources, ' UNION ALL ')})`
}

/** The last few events as one JSON value, for a page that reads more in the same statement; parsed by `journalEvents`. */
export function latestEvents(scope: EventScope, count: number): Prisma.Sql {
  return Prisma.sql`(WITH ${eventsOf(scope, [])}
    SELECT coalesce(json_agg(to_jsonb(shown) ORDER BY "on" DESC, "at" DESC, "kind", "id"), '[]') FROM (
      SELECT last.*, u."name" AS "by" FROM (SELECT * FROM "events" WHERE "on" <= ${scope.today}::date
        ORDER BY "on" DESC, "at" DESC, "kind", "id" LIMIT ${count}) last
      LEFT JOIN "users" u ON u."id" = last."byId") shown)`
}
