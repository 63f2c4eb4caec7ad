import 'server-only'
import { findOrCreateAKasser } from '@/lib/citizens/register-citizens'
import { parseCpr } from '@/lib/citizens/rules/cpr'
import type { BulkTransaction } from '@/lib/platform/bulk-transaction'
import { toBytea } from '@/lib/platform/copy-rows'
import type { Tx } from '@/lib/platform/db'
import { createRowIds } from '@/lib/platform/row-id'
import { encrypt } from '@/lib/platform/secrets'
import type { Viewer } from '@/lib/platform/viewer'
import { type ImportChange, recordChanges } from './import-changes'
import type { PersonPlan } from './plan-import'
import type { ChangedEnd, PlannedRows } from './rules/plan-rows'

export type PlanOfKnown = PersonPlan & {
  citizenId: string
  isNew: boolean
  /** The fund the extract names, where that is another than the one on file. */
  movesToAKasseId: string | null
}

type HistoryToWrite = { viewer: Viewer; importId: string; plans: readonly PersonPlan[] }

/**
 * Writes new people, and everyone's new periods, employments and coverage, by whole sets. What is known already is left
 * to `changeKnown`, once its people are locked. The answer holds everyone's id.
 */
export async function writeHistory(bulk: BulkTransaction, toWrite: HistoryToWrite): Promise<PlanOfKnown[]> {
  const { viewer, importId } = toWrite
  const nextId = createRowIds()
  const origin = { importId, createdById: viewer.userId, nextId }
  const plans = await registerPeople(bulk, toWrite)
  await bulk.copy({ table: 'benefit_periods', columns: periodColumns }, periodRows(plans, origin))
  await bulk.copy({ table: 'employments', columns: employmentColumns }, employmentRows(plans, origin))
  await bulk.copy({ table: 'history_coverages', columns: coverageColumns }, coverageRows(plans, origin))
  return plans
}

const citizenColumns = [
  'id',
  'unitId',
  'name',
  'cprCipher',
  'cprIndex',
  'isReplacementCpr',
  'birthOn',
  'aKasseId',
  'protection',
  'createdById',
]

/** New people are registered, their protection unknown until someone says. */
async function registerPeople(
  bulk: BulkTransaction,
  { viewer, importId, plans }: HistoryToWrite,
): Promise<PlanOfKnown[]> {
  const aKasseIds = await findOrCreateAKasser(
    bulk.tx,
    plans.flatMap(({ person }) => (person.aKasse === '' ? [] : [person.aKasse])),
  )
  const aKasseIdOf = ({ person }: PersonPlan) => aKasseIds.get(person.aKasse) ?? null
  const nextId = createRowIds()
  const known = plans.map((plan) => ({
    ...plan,
    isNew: plan.citizenId === null,
    citizenId: plan.citizenId ?? nextId(),
    movesToAKasseId: plan.citizenId !== null && plan.movesFund ? aKasseIdOf(plan) : null,
  }))
  const newPeople = known.filter((plan) => plan.isNew)
  await bulk.copy({ table: 'citizens', columns: citizenColumns }, citizenRows())
  await recordChanges(
    bulk,
    importId,
    newPeople.map((plan): ImportChange => ({ entity: 'Citizen', rowId: plan.citizenId, before: null })),
  )
  return known

  function* citizenRows() {
    for (const plan of newPeople) {
      const { cpr } = plan.person
      yield [
        plan.citizenId,
        viewer.unitId,
        plan.person.name,
        toBytea(encrypt(Buffer.from(cpr))),
        toBytea(Buffer.from(plan.cprIndex, 'hex')),
        parseCpr(cpr)?.isReplacement ?? false,
        plan.birthOn,
        aKasseIdOf(plan),
        'UNKNOWN',
        viewer.userId,
      ]
    }
  }
}

type Origin = { importId: string; createdById: string; nextId: () => string }

const originColumns = ['source', 'importId', 'createdById']
const periodColumns = ['id', 'citizenId', 'benefitCode', 'fromOn', 'untilOn', ...originColumns]

function* periodRows(plans: readonly PlanOfKnown[], { importId, createdById, nextId }: Origin) {
  for (const { citizenId, periods } of plans) {
    for (const { benefitCode, from, until } of periods.added) {
      yield [nextId(), citizenId, benefitCode, from, until, 'IMPORT', importId, createdById]
    }
  }
}

const employmentColumns = [
  'id',
  'citizenId',
  'employerName',
  'cvr',
  'weeklyHours',
  'fromOn',
  'untilOn',
  ...originColumns,
]

function* employmentRows(plans: readonly PlanOfKnown[], { importId, createdById, nextId }: Origin) {
  for (const { citizenId, employments } of plans) {
    for (const { employerName, cvr, weeklyHours, from, until } of employments.added) {
      const name = employerName.trim()
      yield [nextId(), citizenId, name, cvr, weeklyHours, from, until, 'IMPORT', importId, createdById]
    }
  }
}

const coverageColumns = ['id', 'citizenId', 'importId', 'fromOn', 'untilOn']

function* coverageRows(plans: readonly PlanOfKnown[], { importId, nextId }: Origin) {
  for (const { citizenId, coverage } of plans) {
    yield [nextId(), citizenId, importId, coverage.from, coverage.until]
  }
}

const endsOf = ({ changed, ended }: PlannedRows<unknown>): ChangedEnd[] => [...changed, ...ended]

/** What an extract changes of one person known before it. */
export type KnownChange = {
  citizenId: string
  aKasse: { before: string | null; after: string } | null
  periods: ChangedEnd[]
  employments: ChangedEnd[]
}

/** Null where it changes nothing. */
export function knownChangeOf({
  citizenId,
  aKasse,
  movesToAKasseId,
  ...plan
}: PlanOfKnown): KnownChange | null {
  const [periods, employments] = [endsOf(plan.periods), endsOf(plan.employments)]
  if (movesToAKasseId === null && periods.length + employments.length === 0) return null
  const moved = movesToAKasseId && { before: aKasse?.id ?? null, after: movesToAKasseId }
  return { citizenId, aKasse: moved || null, periods, employments }
}

/**
 * Funds and ends of people known before, whom the caller has locked: a colleague's save that has read them is either done
 * or meets the change. The import that gave a period its end is where its value comes from; what it said before is kept
 * for the undoing.
 */
export async function changeKnown(
  bulk: BulkTransaction,
  { changes, importId }: { changes: readonly KnownChange[]; importId: string },
): Promise<void> {
  const { tx } = bulk
  await moveFunds(bulk, { changes, importId })
  await changePeriods(tx, { ends: changes.flatMap(({ periods }) => periods), importId })
  await changeEmployments(tx, { ends: changes.flatMap(({ employments }) => employments), importId })
}

async function moveFunds(
  bulk: BulkTransaction,
  { changes, importId }: { changes: readonly KnownChange[]; importId: string },
): Promise<void> {
  const moved = changes.flatMap(({ citizenId, aKasse }) => (aKasse ? [{ citizenId, ...aKasse }] : []))
  if (moved.length === 0) return
  await bulk.tx.$executeRaw`
    UPDATE "citizens" SET "aKasseId" = moved."aKasseId", "version" = "version" + 1
    FROM unnest(${moved.map(({ citizenId }) => citizenId)}::uuid[], ${moved.map(({ after }) => after)}::uuid[])
      AS moved("citizenId", "aKasseId")
    WHERE "citizens"."id" = moved."citizenId"`
  await recordChanges(
    bulk,
    importId,
    moved.map(
      ({ citizenId, before }): ImportChange => ({
        entity: 'Citizen',
        rowId: citizenId,
        before: { aKasseId: before },
      }),
    ),
  )
}

type EndsToChange = { ends: readonly ChangedEnd[]; importId: string }

async function changePeriods(tx: Tx, { ends, importId }: EndsToChange): Promise<void> {
  if (ends.length === 0) return
  const ids = ends.map((end) => end.id)
  await tx.$executeRaw`
    INSERT INTO "history_import_changes" ("id", "importId", "entity", "rowId", "before")
    SELECT gen_random_uuid(), ${importId}::uuid, 'BenefitPeriod', "id",
      jsonb_build_object('untilOn', "untilOn", 'importId', "importId")
    FROM "benefit_periods" WHERE "id" = ANY(${ids}::uuid[])`
  await tx.$executeRaw`
    UPDATE "benefit_periods" SET "untilOn" = changed."untilOn", "importId" = ${importId}::uuid
    FROM unnest(${ids}::uuid[], ${ends.map((end) => end.until)}::date[]) AS changed("id", "untilOn")
    WHERE "benefit_periods"."id" = changed."id"`
}

async function changeEmployments(tx: Tx, { ends, importId }: EndsToChange): Promise<void> {
  if (ends.length === 0) return
  const ids = ends.map((end) => end.id)
  await tx.$executeRaw`
    INSERT INTO "history_import_changes" ("id", "importId", "entity", "rowId", "before")
    SELECT gen_random_uuid(), ${importId}::uuid, 'Employment', "id",
      jsonb_build_object('untilOn', "untilOn", 'importId', "importId")
    FROM "employments" WHERE "id" = ANY(${ids}::uuid[])`
  await tx.$executeRaw`
    UPDATE "employments" SET "untilOn" = changed."untilOn", "importId" = ${importId}::uuid, "version" = "version" + 1
    FROM unnest(${ids}::uuid[], ${ends.map((end) => end.until)}::date[]) AS changed("id", "untilOn")
    WHERE "employments"."id" = changed."id"`
}
