import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { casesOf, type EventScope } from './scope'

/** Talks, also the one before a job starts; of coaching the date alone. */
export function talkEvents(scope: EventScope): Prisma.Sql {
  const ids = casesOf(scope)
  return Prisma.sql`
    SELECT 'TALK', t."id", t."onDate", coalesce(t."recordedAt", t."createdAt"), coalesce(t."recordedById", t."createdById"),
      jsonb_build_object('talkKind', t."kind", 'status', t."status", 'summary', t."summary")
    FROM "case_talks" t WHERE t."caseId" IN ${ids}
    UNION ALL
    SELECT 'PRE_START_TALK', p."id", p."onDate", p."createdAt", p."createdById",
      jsonb_build_object('employer', e."employerName", 'summary', p."summary")
    FROM "aftercares" a JOIN "employments" e ON e."id" = a."employmentId"
      JOIN "pre_start_talks" p ON p."aftercareId" = a."id"
    WHERE a."caseId" IN ${ids}
    UNION ALL
    SELECT 'COACHING', s."id", s."onDate", coalesce(s."recordedAt", s."createdAt"), s."createdById",
      jsonb_build_object('status', s."status", 'number', s."number")
    FROM "coaching_referrals" r JOIN "coaching_sessions" s ON s."referralId" = r."id"
    WHERE r."caseId" IN ${ids} AND s."status" <> 'PLANNED'`
}

/** What aftercare leaves: visits and calls, carried out or not, and the statuses. */
export function visitEvents(scope: EventScope): Prisma.Sql {
  const jobs = Prisma.sql`"aftercares" a JOIN "employments" e ON e."id" = a."employmentId"`
  const ids = casesOf(scope)
  return Prisma.sql`
    SELECT 'VISIT', v."id", v."onDate", v."createdAt", v."createdById",
      jsonb_build_object('visitKind', v."kind", 'outcome', v."outcome", 'employer', e."employerName",
        'howItGoes', v."howItGoes", 'summary', v."summary", 'nextStep', v."nextStep")
    FROM ${jobs} JOIN "aftercare_visits" v ON v."aftercareId" = a."id" WHERE a."caseId" IN ${ids}
    UNION ALL
    SELECT 'HOTLINE', h."id", h."onDate", h."createdAt", h."createdById",
      jsonb_build_object('caller', h."caller", 'employer', e."employerName", 'topic', h."topic", 'done', h."done",
        'isSolved', h."isSolved")
    FROM ${jobs} JOIN "hotline_contacts" h ON h."aftercareId" = a."id" WHERE a."caseId" IN ${ids}
    UNION ALL
    SELECT 'STATUS', s."id", s."recordedOn", s."createdAt", s."createdById",
      jsonb_build_object('point', s."point", 'outcome', s."outcome", 'employer', e."employerName", 'note', s."note")
    FROM ${jobs} JOIN "aftercare_statuses" s ON s."aftercareId" = a."id" WHERE a."caseId" IN ${ids}`
}
