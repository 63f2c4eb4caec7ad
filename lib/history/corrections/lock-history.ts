import 'server-only'
import { type Day, fromDbDate } from '@/lib/calendar/day'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { correctableCitizens } from './access'
import { fingerprintOf, type JobValues, jobValuesOf, type PeriodValues, periodValuesOf } from './row-values'

export type WriteContext = { tx: Tx; viewer: Viewer; today: Day }

export type LockedCitizen = { id: string; unitId: string; birthOn: Day }

/** The citizen whose history is to be corrected, held until the transaction ends; not found for those who may not. */
export async function lockHistory(
  { tx, viewer, today }: WriteContext,
  citizenId: string,
): Promise<LockedCitizen> {
  await lockCitizens(tx, [citizenId])
  const citizen = await tx.citizen.findFirst({
    where: { id: citizenId, AND: [correctableCitizens(viewer, today)] },
    select: { id: true, unitId: true, birthOn: true },
  })
  if (!citizen) throw new NotFoundError({ entity: 'Citizen', entityId: citizenId, citizenId })
  return { ...citizen, birthOn: fromDbDate(citizen.birthOn) }
}

type OpenedRow = { citizenId: string; rowId: string; seen: string }

/** The period a form was opened on; a conflict when it was replaced or got other values since. */
export async function requirePeriod(
  tx: Tx,
  { citizenId, rowId, seen }: OpenedRow,
): Promise<{ id: string; values: PeriodValues }> {
  const row = await tx.benefitPeriod.findFirst({
    where: { id: rowId, citizenId },
    select: { id: true, benefitCode: true, fromOn: true, untilOn: true, replacedById: true },
  })
  if (!row) throw new NotFoundError({ entity: 'BenefitPeriod', entityId: rowId, citizenId })
  const values = periodValuesOf(row)
  await requireUnchanged(tx, { replacedById: row.replacedById, isSame: fingerprintOf(values) === seen })
  return { id: row.id, values }
}

/** The same for an employment. */
export async function requireEmployment(
  tx: Tx,
  { citizenId, rowId, seen }: OpenedRow,
): Promise<{ id: string; values: JobValues; isUnderAftercare: boolean }> {
  const row = await tx.employment.findFirst({
    where: { id: rowId, citizenId },
    select: {
      id: true,
      employerName: true,
      cvr: true,
      weeklyHours: true,
      fromOn: true,
      untilOn: true,
      replacedById: true,
      aftercare: { select: { id: true } },
    },
  })
  if (!row) throw new NotFoundError({ entity: 'Employment', entityId: rowId, citizenId })
  const values = jobValuesOf(row)
  const isUnderAftercare = row.aftercare !== null
  // Changed or not, its way is another page.
  const isSame = isUnderAftercare || fingerprintOf(values) === seen
  await requireUnchanged(tx, { replacedById: row.replacedById, isSame })
  return { id: row.id, values, isUnderAftercare }
}

async function requireUnchanged(
  tx: Tx,
  { replacedById, isSame }: { replacedById: string | null; isSame: boolean },
): Promise<void> {
  if (replacedById !== null) throw await conflictWith(tx, replacedById)
  if (!isSame) throw new ConflictError()
}

/** Names who made the correction that came first. */
export async function conflictWith(tx: Tx, correctionId: string): Promise<ConflictError> {
  const first = await tx.historyCorrection.findUniqueOrThrow({
    where: { id: correctionId },
    select: { createdAt: true, createdById: true },
  })
  const by = await tx.user.findUnique({ where: { id: first.createdById }, select: { name: true } })
  return new ConflictError(by && { name: by.name, at: first.createdAt })
}
