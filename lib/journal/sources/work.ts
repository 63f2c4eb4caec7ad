import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { casesOf, type EventScope } from './scope'

/** Jobs under aftercare and placements, from their first day to their last. */
export function workEvents(scope: EventScope): Prisma.Sql {
  const ids = casesOf(scope)
  const jobs = Prisma.sql`"aftercares" a JOIN "employments" e ON e."id" = a."employmentId" AND e."replacedById" IS NULL`
  return Prisma.sql`
    SELECT 'JOB_STARTED', e."id", e."fromOn", a."createdAt", a."createdById",
      jsonb_build_object('employer', e."employerName", 'hours', e."weeklyHours")
    FROM ${jobs} WHERE a."caseId" IN ${ids}
    UNION ALL
    SELECT 'JOB_ENDED', e."id", e."untilOn" - 1, a."createdAt", NULL::uuid,
      jsonb_build_object('employer', e."employerName", 'endReason', a."endReason")
    FROM ${jobs} WHERE a."caseId" IN ${ids} AND e."untilOn" IS NOT NULL
    UNION ALL
    SELECT 'PLACEMENT_STARTED', p."id", p."fromOn", p."createdAt", p."createdById",
      jsonb_build_object('placementKind', p."kind", 'company', p."companyName")
    FROM "placements" p WHERE p."caseId" IN ${ids}
    UNION ALL
    SELECT 'PLACEMENT_ENDED', p."id", p."untilOn" - 1, p."createdAt", NULL::uuid,
      jsonb_build_object('placementKind', p."kind", 'company', p."companyName", 'endKind', p."endKind",
        'endReason', p."endReason")
    FROM "placements" p WHERE p."caseId" IN ${ids} AND p."untilOn" IS NOT NULL`
}

/** Referral to an offer, its start and its end, or the end of the waiting. */
export function offerEvents(scope: EventScope): Prisma.Sql {
  const ids = casesOf(scope)
  const referrals = Prisma.sql`"offer_referrals" r JOIN "offers" o ON o."id" = r."offerId"
    WHERE r."caseId" IN ${ids}`
  return Prisma.sql`
    SELECT 'OFFER_REFERRED', r."id", r."referredOn", r."createdAt", r."createdById",
      jsonb_build_object('offer', o."name", 'note', r."note")
    FROM ${referrals}
    UNION ALL
    SELECT 'OFFER_STARTED', r."id", r."startedOn", r."createdAt", NULL::uuid, jsonb_build_object('offer', o."name")
    FROM ${referrals} AND r."startedOn" IS NOT NULL
    UNION ALL
    SELECT 'OFFER_ENDED', r."id", r."endedOn" - 1, r."createdAt", NULL::uuid,
      jsonb_build_object('offer', o."name", 'outcome', r."outcome", 'endReason', r."endReason")
    FROM ${referrals} AND r."endedOn" IS NOT NULL
    UNION ALL
    SELECT 'OFFER_CANCELLED', r."id", r."cancelledOn", r."createdAt", NULL::uuid,
      jsonb_build_object('offer', o."name", 'endReason', r."cancelReason")
    FROM ${referrals} AND r."cancelledOn" IS NOT NULL`
}
