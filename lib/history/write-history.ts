import 'server-only'
import { type Day, minDay } from '@/lib/calendar/day'
import type { DayRange } from '@/lib/calendar/day-range'
import { findOrCreateAKasser, registerCitizens } from '@/lib/citizens/register-citizens'
import type { Tx } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { insertCoverages, insertEmployments, insertPeriods } from './insert-history'
import type { PersonPlan } from './plan-import'
import { coverageOfExtract } from './rules/coverage'
import type { ChangedEnd } from './rules/plan-rows'

export type PlanOfKnown = PersonPlan & { citizenId: string; isNew: boolean }

type HistoryToWrite = {
  viewer: Viewer
  importId: string
  extractOn: Day
  coversFrom: Day | null
  plans: readonly PersonPlan[]
}

/** Writes people, funds, periods, employments and coverage by whole sets. The answer holds everyone's id. */
export async function writeHistory(tx: Tx, toWrite: HistoryToWrite): Promise<PlanOfKnown[]> {
  const { viewer, importId, extractOn, coversFrom } = toWrite
  const plans = await registerPeople(tx, toWrite)
  const origin = { importId, createdById: viewer.userId }
  await insertPeriods(
    tx,
    plans.flatMap(({ citizenId, periods: { added } }) =>
      added.map(({ benefitCode, ...range }) => ({ citizenId, benefitCode, ...columnsOf(range) })),
    ),
    origin,
  )
  await insertEmployments(
    tx,
    plans.flatMap(({ citizenId, employments: { added } }) =>
      added.map(({ employerName, cvr, weeklyHours, ...range }) => ({
        citizenId,
        employerName: employerName.trim(),
        cvr,
        weeklyHours,
        ...columnsOf(range),
      })),
    ),
    origin,
  )
  await insertCoverages(
    tx,
    plans.map(({ citizenId, person }) => {
      const firstRowOn = minDay(...[...person.periods, ...person.employments].map((row) => row.from))
      const { from, until } = coverageOfExtract({ coversFrom, firstRowOn, extractOn })
      return { citizenId, fromOn: from, untilOn: until }
    }),
    origin,
  )
  const changedPeriods = plans.flatMap((plan) => plan.periods.changed)
  const changedEmployments = plans.flatMap((plan) => plan.employments.changed)
  await changePeriods(tx, changedPeriods, importId)
  await changeEmployments(tx, changedEmployments, importId)
  return plans
}

/** New people are registered; a fund the extract names is put on file. */
async function registerPeople(tx: Tx, { viewer, plans }: HistoryToWrite): Promise<PlanOfKnown[]> {
  const aKasseIds = await findOrCreateAKasser(
    tx,
    plans.flatMap(({ person }) => (person.aKasse === '' ? [] : [person.aKasse])),
  )
  const aKasseIdOf = ({ person }: PersonPlan) => aKasseIds.get(person.aKasse) ?? null
  const newIds = await registerCitizens(tx, {
    unitId: viewer.unitId,
    createdById: viewer.userId,
    people: plans
      .filter((plan) => plan.citizenId === null)
      .map((plan) => ({
        cpr: plan.person.cpr,
        name: plan.person.name,
        birthOn: plan.person.birthOn,
        aKasseId: aKasseIdOf(plan),
      })),
  })
  const known = plans.map((plan) => ({
    ...plan,
    isNew: plan.citizenId === null,
    citizenId: plan.citizenId ?? (newIds.get(plan.person.cpr) as string),
  }))
  const moved = known.filter((plan) => !plan.isNew && changesAKasse(plan))
  if (moved.length > 0) {
    await tx.$executeRaw`
      UPDATE "citizens" SET "aKasseId" = moved."aKasseId", "version" = "version" + 1
      FROM unnest(${moved.map((plan) => plan.citizenId)}::uuid[], ${moved.map(aKasseIdOf)}::uuid[])
        AS moved("citizenId", "aKasseId")
      WHERE "citizens"."id" = moved."citizenId"`
  }
  return known
}

/** A row that names no fund says nothing of the one on file, and an older extract nothing that a newer one has not. */
export function changesAKasse({ person, aKasse, isNewest }: PersonPlan): boolean {
  return person.aKasse !== '' && person.aKasse !== aKasse && (isNewest || aKasse === null)
}

/** The import that gave a period its end is where its value comes from. */
async function changePeriods(tx: Tx, changed: readonly ChangedEnd[], importId: string): Promise<void> {
  if (changed.length === 0) return
  await tx.$executeRaw`
    UPDATE "benefit_periods" SET "untilOn" = changed."untilOn", "importId" = ${importId}::uuid
    FROM unnest(${changed.map((row) => row.id)}::uuid[], ${changed.map((row) => row.until)}::date[])
      AS changed("id", "untilOn")
    WHERE "benefit_periods"."id" = changed."id"`
}

async function changeEmployments(tx: Tx, changed: readonly ChangedEnd[], importId: string): Promise<void> {
  if (changed.length === 0) return
  await tx.$executeRaw`
    UPDATE "employments" SET "untilOn" = changed."untilOn", "importId" = ${importId}::uuid, "version" = "version" + 1
    FROM unnest(${changed.map((row) => row.id)}::uuid[], ${changed.map((row) => row.until)}::date[])
      AS changed("id", "untilOn")
    WHERE "employments"."id" = changed."id"`
}

function columnsOf({ from, until }: DayRange): { fromOn: Day; untilOn: Day | null } {
  return { fromOn: from, untilOn: until }
}
