import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { casesOf, type EventScope } from './scope'

/** Final notes only, each with what was added to it; health notes where the viewer may read them. */
export function noteEvents(scope: EventScope, which: 'NOTES' | 'HEALTH'): Prisma.Sql {
  const kind =
    which === 'HEALTH'
      ? Prisma.sql`n."kind" = 'HEALTH' AND n."caseId" = ANY(${[...scope.healthCaseIds]}::uuid[])`
      : Prisma.sql`n."kind" <> 'HEALTH' AND n."caseId" IN ${casesOf(scope)}`
  return Prisma.sql`
    SELECT 'NOTE', n."id", n."eventOn", n."finalAt", n."createdById",
      jsonb_build_object('noteKind', n."kind", 'title', n."title", 'text', n."text",
        'addenda', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a."id", 'text', a."text", 'at', a."finalAt",
            'by', u."name") ORDER BY a."finalAt", a."id"), '[]')
          FROM "journal_notes" a JOIN "users" u ON u."id" = a."createdById"
          WHERE a."addsToId" = n."id" AND a."finalAt" IS NOT NULL))
    FROM "journal_notes" n
    WHERE ${kind} AND n."finalAt" IS NOT NULL AND n."addsToId" IS NULL`
}
