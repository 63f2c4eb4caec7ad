import 'server-only'
import type { Day } from '@/lib/calendar/day'
import type { Tx } from '@/lib/platform/db'
import { newRowId } from '@/lib/platform/row-id'
import type { StoredFacts } from './count-history'
import type { ScreeningNumbers } from './screening-record'

// Whole sets as one JSON parameter; a batch of people fits in one.

export type CitizenFacts = StoredFacts & { citizenId: string }

export async function storeFacts(
  tx: Tx,
  { unitId, facts }: { unitId: string; facts: readonly CitizenFacts[] },
): Promise<void> {
  if (facts.length === 0) return
  await tx.$executeRaw`
    INSERT INTO "screening_facts" ("citizenId", "unitId", "countedOn", "monthLetters", "monthClasses", "counts")
    SELECT r."citizenId", ${unitId}::uuid, r."countedOn", r."monthLetters", r."monthClasses", r."counts"
    FROM jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) AS r("citizenId" uuid, "countedOn" date,
      "monthLetters" text, "monthClasses" text, "counts" text)
    ON CONFLICT ("citizenId") DO UPDATE SET "countedOn" = EXCLUDED."countedOn",
      "monthLetters" = EXCLUDED."monthLetters", "monthClasses" = EXCLUDED."monthClasses", "counts" = EXCLUDED."counts"`
}

export type RecountedScreening = ScreeningNumbers & { id: string; screenedOn: Day }

/** The version moves, so that an assessment written from the old figures is met by a conflict. */
export async function storeRecounted(tx: Tx, recounted: readonly RecountedScreening[]): Promise<void> {
  if (recounted.length === 0) return
  await tx.$executeRaw`
    UPDATE "screenings" SET
      "screenedOn" = r."screenedOn", "settingsVersion" = r."settingsVersion", "supportMonths" = r."supportMonths",
      "markersFired" = r."markersFired", "markersNotComputable" = r."markersNotComputable",
      "isSuggested" = r."isSuggested", "version" = "screenings"."version" + 1
    FROM jsonb_to_recordset(${JSON.stringify(recounted)}::jsonb) AS r("id" uuid, "screenedOn" date,
      "settingsVersion" int, "supportMonths" int, "markersFired" int, "markersNotComputable" int, "isSuggested" boolean)
    WHERE "screenings"."id" = r."id"`
}

export type NewScreening = ScreeningNumbers & { citizenId: string; screenedOn: Day; dueOn: Day }

type QueuedBy = { programmeId: string; importId: string; createdById: string }

export async function storeQueued(
  tx: Tx,
  { programmeId, importId, createdById, queued }: QueuedBy & { queued: readonly NewScreening[] },
): Promise<void> {
  if (queued.length === 0) return
  const rows = queued.map((screening) => ({ id: newRowId(), ...screening }))
  await tx.$executeRaw`
    INSERT INTO "screenings" ("id", "citizenId", "programmeId", "importId", "screenedOn", "dueOn", "settingsVersion",
      "supportMonths", "markersFired", "markersNotComputable", "isSuggested", "createdById")
    SELECT r."id", r."citizenId", ${programmeId}::uuid, ${importId}::uuid, r."screenedOn", r."dueOn",
      r."settingsVersion", r."supportMonths", r."markersFired", r."markersNotComputable", r."isSuggested",
      ${createdById}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("id" uuid, "citizenId" uuid, "screenedOn" date,
      "dueOn" date, "settingsVersion" int, "supportMonths" int, "markersFired" int, "markersNotComputable" int,
      "isSuggested" boolean)`
}

/** Locked in the order of the ids, so that an assessment under way is either seen or sees the new figures. */
export async function lockOpenScreenings(tx: Tx, citizenIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT "id" FROM "screenings" WHERE "citizenId" = ANY(${[...citizenIds]}::uuid[])
    AND "status" IN ('TO_SCREEN', 'IN_PROGRESS') ORDER BY "id" FOR UPDATE`
}
