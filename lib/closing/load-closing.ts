import 'server-only'
import { z } from 'zod'
import { loadJobs } from '@/lib/aftercare/load-jobs'
import { type Day, isDay } from '@/lib/calendar/day'
import type { Tx } from '@/lib/platform/db'
import type { ClosingFacts } from './rules/checklist'

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value))

const rows = z.object({
  placements: z.array(z.object({ from: day, until: day.nullable() })),
  visits: z.array(day),
  talks: z.number(),
  sessions: z.number(),
  hasConsent: z.boolean(),
  deadlines: z.array(
    z.object({
      opensOn: day,
      dueOn: day,
      metOn: day.nullable(),
      cancelledOn: day.nullable(),
      closesOn: day.nullable(),
      startCorrected: z.boolean(),
    }),
  ),
  referrals: z.number(),
  agreements: z.number(),
  drafts: z.number(),
})

type OfCase = { caseId: string; citizenId: string; today: Day }

/** What is still open on a case; the drafts of everybody are counted, not shown. */
export async function loadClosingFacts(tx: Tx, { caseId, citizenId, today }: OfCase): Promise<ClosingFacts> {
  const [jobs, [found]] = await Promise.all([
    loadJobs(tx, [citizenId]),
    tx.$queryRaw<[{ facts: unknown }]>`
      SELECT json_build_object(
        'placements', (SELECT coalesce(json_agg(json_build_object('from', p."fromOn", 'until', p."untilOn")), '[]')
          FROM "placements" p WHERE p."caseId" = c."id"),
        'visits', (SELECT coalesce(json_agg(v."plannedOn"), '[]') FROM "planned_visits" v
          JOIN "aftercares" a ON a."id" = v."aftercareId"
          WHERE a."caseId" = c."id" AND v."visitId" IS NULL AND v."cancelledAt" IS NULL),
        'talks', (SELECT count(*) FROM "case_talks" t WHERE t."caseId" = c."id" AND t."status" = 'PLANNED'),
        'sessions', (SELECT count(*) FROM "coaching_sessions" s JOIN "coaching_referrals" r ON r."id" = s."referralId"
          WHERE r."caseId" = c."id" AND s."status" = 'PLANNED'),
        'hasConsent', EXISTS (SELECT 1 FROM "consents" s WHERE s."citizenId" = c."citizenId" AND s."kind" = 'AFTERCARE'
          AND s."givenOn" <= ${today}::date AND (s."withdrawnOn" IS NULL OR s."withdrawnOn" > ${today}::date)),
        'deadlines', (SELECT coalesce(json_agg(json_build_object('opensOn', d."opensOn", 'dueOn', d."dueOn",
            'metOn', d."metOn", 'cancelledOn', d."cancelledOn", 'closesOn', d."closesOn",
            'startCorrected', d."startCorrected")), '[]')
          FROM "deadlines" d WHERE d."caseId" = c."id" AND d."metOn" IS NULL AND d."cancelledOn" IS NULL),
        'referrals', (SELECT count(*) FROM "offer_referrals" r
          WHERE r."caseId" = c."id" AND r."endedOn" IS NULL AND r."cancelledOn" IS NULL),
        'agreements', (SELECT count(*) FROM "talk_agreements" t WHERE t."caseId" = c."id" AND t."settledAt" IS NULL)
          + (SELECT count(*) FROM "coaching_agreements" g JOIN "coaching_referrals" r ON r."id" = g."referralId"
            WHERE r."caseId" = c."id" AND g."outcome" IS NULL),
        'drafts', (SELECT count(*) FROM "journal_notes" n WHERE n."caseId" = c."id" AND n."finalAt" IS NULL)
      ) AS "facts" FROM "cases" c WHERE c."id" = ${caseId}::uuid`,
  ])
  return {
    ...rows.parse(found.facts),
    jobs: jobs
      .filter((job) => job.caseId === caseId)
      .map(({ facts: { employment, settings } }) => ({
        startsOn: employment.startsOn,
        lastDayOn: employment.lastDayOn,
        months: settings.hotlineUntilMonths,
      })),
  }
}
