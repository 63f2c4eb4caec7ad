import 'server-only'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import { joinVersions, type RowLine, restorableOf, type VersionLinks } from '../rules/row-versions'
import { correctedInAftercare } from './employment-commands'
import { conflictWith, lockHistory, requireEmployment, requirePeriod } from './lock-history'
import { createCorrection, settleCorrection } from './record-correction'
import { type JobValues, jobValuesOf, type PeriodValues, periodValuesOf } from './row-values'
import { type HistoryKind, removeRowInput, restoreRowInput } from './schema'

const entityOf = { BENEFIT: 'BenefitPeriod', JOB: 'Employment' } as const

/** The period or job never was; it is kept, and no longer counted. */
export const removeRow = defineCommand({
  name: 'history.removeRow',
  schema: removeRowInput,
  run: async (context) => {
    const { tx, input } = context
    const { citizenId, reason, kind } = input
    const citizen = await lockHistory(context, citizenId)
    const before = await requireRow(tx, input)
    const correctionId = await createCorrection(context, { citizenId, kind: 'REMOVED', reason })
    await replaceRow(tx, { kind, rowId: before.id, correctionId })
    return settleCorrection(context, citizen, {
      entity: entityOf[kind],
      entityId: before.id,
      correctionId,
      kind: 'REMOVED',
      before: before.values,
      after: null,
    })
  },
})

/** Lets an imported row count again in place of what it was corrected to; the correction's row is kept. */
export const restoreRow = defineCommand({
  name: 'history.restoreRow',
  schema: restoreRowInput,
  run: async (context) => {
    const { tx, input } = context
    const { citizenId, rowId, headId, reason, kind } = input
    const citizen = await lockHistory(context, citizenId)
    const line = await requireLine(tx, { kind, citizenId, rowId, headId })
    const correctionId = await createCorrection(context, { citizenId, kind: 'CHANGED', reason })
    if (line.isCounted) await replaceRow(tx, { kind, rowId: headId, correctionId })
    await reinstateRow(tx, { kind, rowId, correctionId })
    return settleCorrection(context, citizen, {
      entity: entityOf[kind],
      entityId: rowId,
      correctionId,
      kind: 'CHANGED',
      before: line.isCounted ? line.head.values : null,
      after: line.imported.values,
      more: { isRestored: true, ...(line.isCounted ? { replacedRowId: headId } : {}) },
    })
  },
})

async function requireRow(
  tx: Tx,
  opened: { kind: HistoryKind; citizenId: string; rowId: string; seen: string },
): Promise<{ id: string; values: PeriodValues | JobValues }> {
  if (opened.kind === 'BENEFIT') return requirePeriod(tx, opened)
  const { isUnderAftercare, ...row } = await requireEmployment(tx, opened)
  if (isUnderAftercare) throw correctedInAftercare(opened.citizenId)
  return row
}

type Version = VersionLinks & { source: 'IMPORT' | 'TYPED'; values: PeriodValues | JobValues }

/** The line the imported row stands in, as it was when the form was opened. */
async function requireLine(
  tx: Tx,
  { kind, citizenId, rowId, headId }: { kind: HistoryKind; citizenId: string; rowId: string; headId: string },
): Promise<RowLine<Version> & { imported: Version }> {
  const versions = await listVersions(tx, kind, citizenId)
  if (!versions.some(({ id }) => id === rowId)) {
    throw new NotFoundError({ entity: entityOf[kind], entityId: rowId, citizenId })
  }
  const line = joinVersions(versions).find((one) => restorableOf(one)?.id === rowId)
  const imported = line && restorableOf(line)
  if (line && imported && line.head.id === headId) return { ...line, imported }
  const replacedById = versions.find(({ id }) => id === headId)?.replacedById
  throw replacedById ? await conflictWith(tx, replacedById) : new ConflictError()
}

async function listVersions(tx: Tx, kind: HistoryKind, citizenId: string): Promise<Version[]> {
  const where = { citizenId }
  const orderBy = { id: 'asc' } as const
  if (kind === 'BENEFIT') {
    const rows = await tx.benefitPeriod.findMany({ where, orderBy })
    return rows.map((row) => ({ ...row, values: periodValuesOf(row) }))
  }
  const rows = await tx.employment.findMany({ where, orderBy })
  return rows.map((row) => ({ ...row, values: jobValuesOf(row) }))
}

type Pointed = { kind: HistoryKind; rowId: string; correctionId: string }

async function replaceRow(tx: Tx, { kind, rowId, correctionId }: Pointed): Promise<void> {
  const [where, select] = [{ id: rowId }, { id: true }] as const
  if (kind === 'BENEFIT') {
    await tx.benefitPeriod.update({ where, data: { replacedById: correctionId }, select })
    return
  }
  const data = { replacedById: correctionId, version: { increment: 1 } }
  await tx.employment.update({ where, data, select })
}

async function reinstateRow(tx: Tx, { kind, rowId, correctionId }: Pointed): Promise<void> {
  const [where, select] = [{ id: rowId }, { id: true }] as const
  const links = { replacedById: null, correctionId }
  if (kind === 'BENEFIT') {
    await tx.benefitPeriod.update({ where, data: links, select })
    return
  }
  await tx.employment.update({ where, data: { ...links, version: { increment: 1 } }, select })
}
