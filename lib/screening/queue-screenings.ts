import 'server-only'
import { type Day, maxDay } from '@/lib/calendar/day'
import { listBenefitTypesOn } from '@/lib/history/benefit-table'
import type { BenefitType } from '@/lib/history/benefit-types'
import type { Tx } from '@/lib/platform/db'
import { newRowId } from '@/lib/platform/row-id'
import type { Viewer } from '@/lib/platform/viewer'
import { listSettingsOn, type VersionedSettings } from '@/lib/programmes/queries'
import { defaultProgrammeSettings } from '@/lib/programmes/settings'
import { openStatuses } from './access'
import { loadHistories } from './load-histories'
import { type ScreeningRecord, screeningRecordOf } from './screening-record'

type QueueInput = {
  viewer: Viewer
  today: Day
  programmeId: string
  importId: string
  screenedOn: Day
  citizenIds: readonly string[]
}

export type QueuedScreenings = { queued: number; recomputed: number }

/** People screened at a time, so that memory and statements do not grow with the file. */
const PEOPLE_AT_A_TIME = 1000

/** The numbers of a programme that has none of its own yet. */
const shippedSettings: VersionedSettings = { version: 0, values: defaultProgrammeSettings }

/**
 * Puts people in a programme's queue with what R01 computes, after their history has changed. Open screenings are computed
 * again. Someone assessed in the programme before, or with an open case, is not queued again.
 */
export async function queueScreenings(tx: Tx, input: QueueInput): Promise<QueuedScreenings> {
  const total: QueuedScreenings = { queued: 0, recomputed: 0 }
  const benefitTypes = await listBenefitTypesOn(tx, input.screenedOn)
  for (let start = 0; start < input.citizenIds.length; start += PEOPLE_AT_A_TIME) {
    const citizenIds = input.citizenIds.slice(start, start + PEOPLE_AT_A_TIME)
    const { queued, recomputed } = await queueSome(tx, { ...input, citizenIds }, benefitTypes)
    total.queued += queued
    total.recomputed += recomputed
  }
  return total
}

async function queueSome(
  tx: Tx,
  input: QueueInput,
  benefitTypes: ReadonlyMap<string, BenefitType>,
): Promise<QueuedScreenings> {
  const { viewer, programmeId, importId, screenedOn, citizenIds, today } = input
  // Locked first, so that an assessment under way is either seen here or sees the new figures.
  await tx.$queryRaw`
    SELECT "id" FROM "screenings" WHERE "citizenId" = ANY(${citizenIds}::uuid[])
    AND "status" IN ('TO_SCREEN', 'IN_PROGRESS') ORDER BY "id" FOR UPDATE`
  const citizens = await loadHistories(tx, { unitId: viewer.unitId, programmeId, citizenIds })
  const programmeIds = new Set([
    programmeId,
    ...citizens.flatMap((one) => one.screenings.map((s) => s.programmeId)),
  ])
  const settings = await listSettingsOn(tx, [...programmeIds], today)
  const settingsOf = (id: string) => settings.get(id) ?? shippedSettings

  const created: (ScreeningRecord & { citizenId: string })[] = []
  const recomputed: (ScreeningRecord & { id: string; importId: string | null })[] = []
  for (const citizen of citizens) {
    const open = citizen.screenings.filter((one) => isOpen(one.status))
    for (const screening of open) {
      const isOfProgramme = screening.programmeId === programmeId
      const knownOn = screening.screenedOn
      const record = screeningRecordOf(citizen, {
        screenedOn: isOfProgramme ? maxDay(knownOn, screenedOn) : knownOn,
        settings: settingsOf(screening.programmeId),
        benefitTypes,
      })
      recomputed.push({
        id: screening.id,
        importId: isOfProgramme ? importId : screening.importId,
        ...record,
      })
    }
    const isDone = citizen.screenings.some((one) => one.programmeId === programmeId)
    if (isDone || citizen.hasOpenCase) continue
    const record = screeningRecordOf(citizen, { screenedOn, settings: settingsOf(programmeId), benefitTypes })
    created.push({ citizenId: citizen.id, ...record })
  }
  if (created.length > 0) await storeCreated(tx, { ...input, records: created })
  if (recomputed.length > 0) await storeRecomputed(tx, recomputed)
  return { queued: created.length, recomputed: recomputed.length }
}

function isOpen(status: string): boolean {
  return (openStatuses as readonly string[]).includes(status)
}

type CreatedScreenings = QueueInput & { records: readonly (ScreeningRecord & { citizenId: string })[] }

async function storeCreated(
  tx: Tx,
  { viewer, programmeId, importId, records }: CreatedScreenings,
): Promise<void> {
  const rows = records.map((record) => ({ id: newRowId(), ...record }))
  await tx.$executeRaw`
    INSERT INTO "screenings" ("id", "citizenId", "programmeId", "importId", "screenedOn", "settingsVersion", "result",
      "supportMonths", "markersFired", "createdById")
    SELECT r."id", r."citizenId", ${programmeId}::uuid, ${importId}::uuid, r."screenedOn", r."settingsVersion",
      r."result", r."supportMonths", r."markersFired", ${viewer.userId}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("id" uuid, "citizenId" uuid, "screenedOn" date,
      "settingsVersion" int, "result" jsonb, "supportMonths" int, "markersFired" int)`
}

/** The version moves, so that an assessment written from the old figures is met by a conflict. */
async function storeRecomputed(
  tx: Tx,
  records: readonly (ScreeningRecord & { id: string; importId: string | null })[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "screenings" SET
      "screenedOn" = r."screenedOn", "settingsVersion" = r."settingsVersion", "result" = r."result",
      "supportMonths" = r."supportMonths", "markersFired" = r."markersFired", "importId" = r."importId",
      "version" = "screenings"."version" + 1
    FROM jsonb_to_recordset(${JSON.stringify(records)}::jsonb) AS r(
      "id" uuid, "importId" uuid, "screenedOn" date, "settingsVersion" int, "result" jsonb,
      "supportMonths" int, "markersFired" int)
    WHERE "screenings"."id" = r."id"`
}
