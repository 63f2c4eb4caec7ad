import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { EventScope } from './scope'

/** Visitations decided, consents, and recorded outcomes; the outcome of a closing stands with the closing. */
export function decisionEvents({ citizenId }: EventScope): Prisma.Sql {
  return Prisma.sql`
    SELECT 'VISITATION', v."id", v."decidedOn", v."createdAt", v."decidedById",
      jsonb_build_object('visitationId', v."id", 'decision', v."decision", 'programme', p."name")
    FROM "visitations" v JOIN "programmes" p ON p."id" = v."programmeId"
    WHERE v."citizenId" = ${citizenId}::uuid AND v."status" = 'DECIDED'
    UNION ALL
    SELECT 'CONSENT_GIVEN', c."id", c."givenOn", c."createdAt", c."createdById", jsonb_build_object('consent', c."kind")
    FROM "consents" c WHERE c."citizenId" = ${citizenId}::uuid
    UNION ALL
    SELECT 'CONSENT_WITHDRAWN', c."id", c."withdrawnOn", c."createdAt", c."withdrawnById",
      jsonb_build_object('consent', c."kind")
    FROM "consents" c WHERE c."citizenId" = ${citizenId}::uuid AND c."withdrawnOn" IS NOT NULL
    UNION ALL
    SELECT 'OUTCOME', o."id", o."happenedOn", o."createdAt", o."createdById",
      jsonb_build_object('outcome', o."kind", 'note', o."note", 'withdrawnReason', o."withdrawnReason")
    FROM "citizen_outcomes" o
    WHERE o."citizenId" = ${citizenId}::uuid AND (o."withdrawnAt" IS NOT NULL
      OR NOT EXISTS (SELECT 1 FROM "case_closures" c WHERE c."outcomeId" = o."id"))`
}
