import 'server-only'
import { now } from '@/lib/calendar/today'
import { isCvr } from '@/lib/companies/rules/cvr'
import { defineCommand } from '@/lib/platform/command'
import { FieldError, RefusalError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import { routes } from '@/lib/platform/routes'
import { requireDates } from './check-dates'
import { lockHistory, requireEmployment, type WriteContext } from './lock-history'
import { createCorrection, settleCorrection } from './record-correction'
import { changedFields, columnsOfRange, type JobValues, rangeOfDays } from './row-values'
import { addEmploymentInput, changeEmploymentInput } from './schema'

export const addEmployment = defineCommand({
  name: 'history.addEmployment',
  schema: addEmploymentInput,
  run: async (context) => {
    const { tx, today, input } = context
    const { citizenId, reason } = input
    const citizen = await lockHistory(context, citizenId)
    const after = valuesOf(input)
    requireDates(after, { today, birthOn: citizen.birthOn, before: null })
    await requireNew(tx, { citizenId, after })
    const correctionId = await createCorrection(context, { citizenId, kind: 'ADDED', reason })
    const entityId = await createEmployment(context, { citizenId, correctionId, after })
    const { value, ...settled } = await settleCorrection(context, citizen, {
      entity: 'Employment',
      entityId,
      correctionId,
      kind: 'ADDED',
      before: null,
      after,
    })
    return { ...settled, value: { ...value, isCvrDoubtful: isDoubtful(after) } }
  },
})

export const changeEmployment = defineCommand({
  name: 'history.changeEmployment',
  schema: changeEmploymentInput,
  run: async (context) => {
    const { tx, today, input } = context
    const { citizenId, reason } = input
    const citizen = await lockHistory(context, citizenId)
    const { id: rowId, values: before, isUnderAftercare } = await requireEmployment(tx, input)
    if (isUnderAftercare) throw correctedInAftercare(citizenId)
    const after = valuesOf(input)
    if (changedFields(before, after).length === 0) throw new FieldError('fromOn', 'historyUnchanged')
    requireDates(after, { today, birthOn: citizen.birthOn, before })
    await requireNew(tx, { citizenId, after, besides: rowId })
    const correctionId = await createCorrection(context, { citizenId, kind: 'CHANGED', reason })
    await tx.employment.update({
      where: { id: rowId },
      data: { replacedById: correctionId, version: { increment: 1 } },
      select: { id: true },
    })
    const entityId = await createEmployment(context, { citizenId, correctionId, after })
    const { value, ...settled } = await settleCorrection(context, citizen, {
      entity: 'Employment',
      entityId,
      correctionId,
      kind: 'CHANGED',
      before,
      after,
      more: { replacedRowId: rowId, isEmployerChanged: before.employerName !== after.employerName },
    })
    return { ...settled, value: { ...value, isCvrDoubtful: isDoubtful(after) } }
  },
})

/** Its dates carry deadlines and their history, which its own page keeps. */
export function correctedInAftercare(citizenId: string): RefusalError {
  return new RefusalError(
    { rule: 'R06', reason: 'CORRECTED_IN_AFTERCARE', facts: {} },
    { href: routes.citizenAftercare(citizenId), labelKey: 'corrections.toAftercare' },
  )
}

type JobInput = Parameters<typeof rangeOfDays>[0] & {
  employerName: string | null
  cvr: string | null
  weeklyHours: number | null
}

function valuesOf(input: JobInput): JobValues {
  const { employerName, cvr, weeklyHours } = input
  return { employerName: employerName ?? '', cvr, weeklyHours, ...rangeOfDays(input) }
}

function isDoubtful({ cvr }: JobValues): boolean {
  return cvr !== null && !isCvr(cvr)
}

type TypedJob = { citizenId: string; correctionId: string; after: JobValues }

async function createEmployment(
  { tx, viewer }: WriteContext,
  { citizenId, correctionId, after }: TypedJob,
): Promise<string> {
  const { employerName, cvr, weeklyHours } = after
  const row = await tx.employment.create({
    data: {
      citizenId,
      employerName,
      cvr,
      weeklyHours,
      ...columnsOfRange(after),
      source: 'TYPED',
      correctionId,
      createdById: viewer.userId,
      createdAt: now(),
    },
    select: { id: true },
  })
  return row.id
}

/** The very same employment twice is a slip; another end or other hours is not. */
async function requireNew(
  tx: Tx,
  { citizenId, after, besides }: Omit<TypedJob, 'correctionId'> & { besides?: string },
): Promise<void> {
  const { employerName, cvr } = after
  const same = await tx.employment.findFirst({
    where: {
      citizenId,
      employerName,
      cvr,
      replacedById: null,
      ...columnsOfRange(after),
      ...(besides ? { id: { not: besides } } : {}),
    },
    select: { id: true },
  })
  if (same) throw new FieldError('fromOn', 'employmentAlreadyThere')
}
