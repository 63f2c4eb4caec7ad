import 'server-only'
import { now } from '@/lib/calendar/today'
import { defineCommand } from '@/lib/platform/command'
import { FieldError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import { requireDates } from './check-dates'
import { lockHistory, requirePeriod, type WriteContext } from './lock-history'
import { createCorrection, settleCorrection } from './record-correction'
import { changedFields, columnsOfRange, type PeriodValues, rangeOfDays } from './row-values'
import { addPeriodInput, changePeriodInput } from './schema'

export const addPeriod = defineCommand({
  name: 'history.addPeriod',
  schema: addPeriodInput,
  run: async (context) => {
    const { tx, today, input } = context
    const { citizenId, reason } = input
    const citizen = await lockHistory(context, citizenId)
    const after = { benefitCode: input.benefitCode, ...rangeOfDays(input) }
    requireDates(after, { today, birthOn: citizen.birthOn, before: null })
    await requireKnownCode(tx, after.benefitCode)
    await requireNew(tx, { citizenId, after })
    const correctionId = await createCorrection(context, { citizenId, kind: 'ADDED', reason })
    const entityId = await createPeriod(context, { citizenId, correctionId, after })
    return settleCorrection(context, citizen, {
      entity: 'BenefitPeriod',
      entityId,
      correctionId,
      kind: 'ADDED',
      before: null,
      after,
    })
  },
})

export const changePeriod = defineCommand({
  name: 'history.changePeriod',
  schema: changePeriodInput,
  run: async (context) => {
    const { tx, today, input } = context
    const { citizenId, reason } = input
    const citizen = await lockHistory(context, citizenId)
    const { id: rowId, values: before } = await requirePeriod(tx, input)
    const after = { benefitCode: input.benefitCode, ...rangeOfDays(input) }
    if (changedFields(before, after).length === 0) throw new FieldError('fromOn', 'historyUnchanged')
    requireDates(after, { today, birthOn: citizen.birthOn, before })
    if (after.benefitCode !== before.benefitCode) await requireKnownCode(tx, after.benefitCode)
    await requireNew(tx, { citizenId, after })
    const correctionId = await createCorrection(context, { citizenId, kind: 'CHANGED', reason })
    await tx.benefitPeriod.update({
      where: { id: rowId },
      data: { replacedById: correctionId },
      select: { id: true },
    })
    const entityId = await createPeriod(context, { citizenId, correctionId, after })
    return settleCorrection(context, citizen, {
      entity: 'BenefitPeriod',
      entityId,
      correctionId,
      kind: 'CHANGED',
      before,
      after,
      more: { replacedRowId: rowId },
    })
  },
})

type TypedPeriod = { citizenId: string; correctionId: string; after: PeriodValues }

async function createPeriod(
  { tx, viewer }: WriteContext,
  { citizenId, correctionId, after }: TypedPeriod,
): Promise<string> {
  const { benefitCode } = after
  const row = await tx.benefitPeriod.create({
    data: {
      citizenId,
      benefitCode,
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

/** A code keeps its meaning in histories after its last day, so its dates are not asked. */
async function requireKnownCode(tx: Tx, code: string): Promise<void> {
  const known = await tx.benefitType.findFirst({ where: { code }, select: { id: true } })
  if (!known) throw new FieldError('benefitCode', 'benefitCodeUnknown')
}

/** Overlaps are shown and not refused; the very same period twice is a slip. */
async function requireNew(tx: Tx, { citizenId, after }: Omit<TypedPeriod, 'correctionId'>): Promise<void> {
  const same = await tx.benefitPeriod.findFirst({
    where: { citizenId, benefitCode: after.benefitCode, replacedById: null, ...columnsOfRange(after) },
    select: { id: true },
  })
  if (same) throw new FieldError('fromOn', 'periodAlreadyThere')
}
