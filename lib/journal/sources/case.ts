import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { casesOf, type EventScope } from './scope'

/** The case itself: opened, moved, handed on, closed and opened again. */
export function caseEvents(scope: EventScope): Prisma.Sql {
  return Prisma.join([openings(scope), closings(scope), people(scope), transfers(scope)], ' UNION ALL ')
}

/** The first pair and the first lane stand with the opening. */
function openings(scope: EventScope): Prisma.Sql {
  const ids = casesOf(scope)
  return Prisma.sql`
    SELECT 'CASE_OPENED', c."id", c."openedOn", c."createdAt", c."createdById",
      jsonb_build_object('number', c."number", 'holders',
        (SELECT coalesce(jsonb_agg(jsonb_build_object('role', h."role", 'name', u."name") ORDER BY h."role"), '[]')
         FROM "case_role_holders" h JOIN "users" u ON u."id" = h."userId"
         WHERE h."caseId" = c."id" AND h."fromOn" = c."openedOn"))
    FROM "cases" c WHERE c."id" IN ${ids}
    UNION ALL
    SELECT 'LANE_MOVED', m."id", m."movedOn", m."movedAt", m."movedById",
      jsonb_build_object('lane', m."lane", 'before', m."before", 'leavingCause', m."leavingCause", 'reason', m."reason")
    FROM (SELECT l.*, lag(l."lane") OVER (PARTITION BY l."caseId" ORDER BY l."movedAt", l."id") AS "before"
      FROM "lane_moves" l WHERE l."caseId" IN ${ids}) m
    WHERE m."before" IS NOT NULL`
}

/** A case that was closed before closings had rows of their own tells its day and reason. */
function closings(scope: EventScope): Prisma.Sql {
  const ids = casesOf(scope)
  return Prisma.sql`
    SELECT 'CASE_CLOSED', x."id", x."closedOn", x."createdAt", x."createdById",
      jsonb_build_object('number', c."number", 'outcome', o."kind", 'reason', x."reason")
    FROM "case_closures" x JOIN "cases" c ON c."id" = x."caseId" JOIN "citizen_outcomes" o ON o."id" = x."outcomeId"
    WHERE x."caseId" IN ${ids}
    UNION ALL
    SELECT 'CASE_CLOSED', c."id", c."closedOn", c."closedOn"::timestamp AT TIME ZONE 'Europe/Copenhagen', NULL::uuid,
      jsonb_build_object('number', c."number", 'outcome', NULL, 'reason', c."closingReason")
    FROM "cases" c
    WHERE c."id" IN ${ids} AND c."closedOn" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "case_closures" x WHERE x."caseId" = c."id" AND x."reopenedOn" IS NULL)
    UNION ALL
    SELECT 'CASE_REOPENED', x."id", x."reopenedOn",
      greatest(x."createdAt" + interval '1 second', x."reopenedOn"::timestamp AT TIME ZONE 'Europe/Copenhagen'),
      x."reopenedById", jsonb_build_object('number', c."number", 'reason', x."reopenReason")
    FROM "case_closures" x JOIN "cases" c ON c."id" = x."caseId"
    WHERE x."caseId" IN ${ids} AND x."reopenedOn" IS NOT NULL`
}

/** Roles taken over and laid down outside a transfer; one laid down as the next begins is told by that. */
function people(scope: EventScope): Prisma.Sql {
  const ids = casesOf(scope)
  const holders = Prisma.sql`"case_role_holders" h JOIN "cases" c ON c."id" = h."caseId" JOIN "users" u ON u."id" = h."userId"
    WHERE h."caseId" IN ${ids}`
  const facts = Prisma.sql`jsonb_build_object('role', h."role", 'name', u."name")`
  return Prisma.sql`
    SELECT 'ROLE_STARTED', h."id", h."fromOn", h."createdAt", h."createdById", ${facts}
    FROM ${holders} AND h."fromOn" > c."openedOn" AND h."transferId" IS NULL
    UNION ALL
    SELECT 'ROLE_ENDED', h."id", h."untilOn" - 1, (h."untilOn" - 1)::timestamp AT TIME ZONE 'Europe/Copenhagen', NULL::uuid, ${facts}
    FROM ${holders} AND h."untilOn" IS NOT NULL AND (c."closedOn" IS NULL OR h."untilOn" < c."closedOn")
      AND NOT EXISTS (SELECT 1 FROM "case_role_holders" n
        WHERE n."caseId" = h."caseId" AND n."role" = h."role" AND n."fromOn" = h."untilOn")
      AND NOT EXISTS (SELECT 1 FROM "case_closures" x
        WHERE x."caseId" = h."caseId" AND h."untilOn" BETWEEN x."closedOn" AND x."closedOn" + 1)
    UNION ALL
    SELECT 'LEAD_STARTED', l."id", l."fromOn", l."createdAt", l."createdById",
      jsonb_build_object('name', u."name", 'reason', l."reason")
    FROM "case_leads" l JOIN "users" u ON u."id" = l."userId" WHERE l."caseId" IN ${ids}`
}

function transfers(scope: EventScope): Prisma.Sql {
  const ids = casesOf(scope)
  return Prisma.sql`
    SELECT 'TRANSFERRED', t."id", t."fromOn", t."createdAt", t."createdById",
      jsonb_build_object('role', t."role", 'giver', g."name", 'receiver', r."name", 'lastDayOn', t."untilOn" - 1,
        'reason', t."reason", 'isUndone', t."undoneAt" IS NOT NULL)
    FROM "case_transfer_items" i JOIN "case_transfers" t ON t."id" = i."transferId"
      JOIN "users" g ON g."id" = t."giverId" JOIN "users" r ON r."id" = t."receiverId"
    WHERE i."caseId" IN ${ids}`
}
