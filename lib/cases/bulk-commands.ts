import 'server-only'
import { createTranslator } from 'next-intl'
import { now } from '@/lib/calendar/today'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import { catalogues } from '@/lib/i18n/catalogues'
import { type CommandContext, defineCommand } from '@/lib/platform/command'
import { ConflictError, FieldError, NotFoundError, RefusalError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import { readableFacts } from '@/lib/platform/readable-facts'
import type { Viewer } from '@/lib/platform/viewer'
import { moveLanesSchema, takeOverCasesSchema } from './bulk-schema'
import { sqlIsNewRow } from './caseload-facts'
import { moveLane } from './lane-commands'

export type RowResult = {
  caseId: string
  outcome: 'MOVED' | 'REFUSED' | 'CHANGED'
  /** Why it was not moved, and what to do instead. */
  message: string | null
}

/** Each case by the command of one move and its rules: one that is refused or changed meanwhile keeps no other back. */
export const moveLanes = defineCommand({
  name: 'cases.moveLanes',
  schema: moveLanesSchema,
  run: async (context) => {
    const { tx, viewer, input, audit } = context
    await lockCitizensOf(tx, input.cases, viewer)
    const results: RowResult[] = []
    const touchedCitizenIds: string[] = []
    for (const one of input.cases) {
      const moved = await moveOne(context, { ...one, lane: input.lane, laneReason: input.laneReason ?? '' })
      results.push(moved.result)
      touchedCitizenIds.push(...moved.touchedCitizenIds)
    }
    const count = results.filter(({ outcome }) => outcome === 'MOVED').length
    await audit({
      kind: 'CHANGE',
      entity: 'Case',
      details: { lane: input.lane, moved: count, kept: results.length - count },
    })
    const message = wordsOf(viewer)('caseload.bulk.movedCount', {
      moved: count,
      kept: results.length - count,
    })
    return { value: { message, results }, touchedCitizenIds }
  },
})

type Move = { caseId: string; version: string; lane: string; laneReason: string }

async function moveOne(
  context: CommandContext<unknown>,
  values: Move,
): Promise<{ result: RowResult; touchedCitizenIds: readonly string[] }> {
  const { tx, viewer } = context
  const { caseId } = values
  const parsed = await moveLane.schema.safeParseAsync(values)
  if (!parsed.success) {
    return { result: { caseId, outcome: 'REFUSED', message: unreadable(viewer) }, touchedCitizenIds: [] }
  }
  await tx.$executeRaw`SAVEPOINT one_move`
  try {
    const { touchedCitizenIds = [] } = await moveLane.run({ ...context, input: parsed.data })
    return { result: { caseId, outcome: 'MOVED', message: null }, touchedCitizenIds }
  } catch (error) {
    const result = explainRow(error, { caseId, viewer })
    if (!result) throw error
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT one_move`
    return { result, touchedCitizenIds: [] }
  }
}

/** Null for what is no answer of a rule. */
function explainRow(
  error: unknown,
  { caseId, viewer }: { caseId: string; viewer: Viewer },
): RowResult | null {
  const t = wordsOf(viewer)
  const refused = (message: string): RowResult => ({ caseId, outcome: 'REFUSED', message })
  if (error instanceof ConflictError) {
    return { caseId, outcome: 'CHANGED', message: t('caseload.bulk.changedBySomebody') }
  }
  if (error instanceof NotFoundError) return refused(t('caseload.bulk.noAccess'))
  if (error instanceof FieldError) {
    if (error.key === 'laneUnchanged') return refused(t('caseload.bulk.unchanged'))
    const why = t(`validation.${error.key}` as never, readableFacts(error.facts, viewer.locale) as never)
    return refused(t('caseload.bulk.needsMore', { why }))
  }
  if (error instanceof RefusalError) {
    const { rule, reason, facts } = error.refusal
    return refused(t(`refusals.${rule}.${reason}` as never, readableFacts(facts, viewer.locale) as never))
  }
  return null
}

function unreadable(viewer: Viewer): string {
  const t = wordsOf(viewer)
  return t('caseload.bulk.needsMore', { why: t('validation.unreadable') })
}

function wordsOf({ locale }: Viewer) {
  return createTranslator({ locale, messages: catalogues[locale] })
}

/** All at once in the order of their ids: two who move the same cases never wait for one another. */
async function lockCitizensOf(
  tx: Tx,
  cases: readonly { caseId: string }[],
  { unitId }: Viewer,
): Promise<void> {
  const rows = await tx.case.findMany({
    where: { id: { in: cases.map(({ caseId }) => caseId) }, unitId },
    select: { citizenId: true },
  })
  await lockCitizens(
    tx,
    rows.map(({ citizenId }) => citizenId),
  )
}

/** “Jeg har sagen”: the viewer's own new rows among the cases are new no more. */
export const takeOverCases = defineCommand({
  name: 'cases.takeOverCases',
  schema: takeOverCasesSchema,
  run: async ({ tx, viewer, today, input, audit }) => {
    const caseIds = input.cases.map(({ caseId }) => caseId)
    const taken = await tx.$queryRaw<{ caseId: string; citizenId: string }[]>`
      UPDATE "case_role_holders" h SET "takenOverAt" = ${now()}::timestamptz FROM "cases" c
      WHERE c."id" = h."caseId" AND h."caseId" = ANY(${caseIds}::uuid[]) AND ${sqlIsNewRow({ viewer, today })}
      RETURNING h."caseId", c."citizenId"`
    const cases = new Map(taken.map(({ caseId, citizenId }) => [caseId, citizenId]))
    for (const [caseId, citizenId] of cases) {
      await audit({
        kind: 'CHANGE',
        entity: 'Case',
        entityId: caseId,
        citizenId,
        details: { takenOver: today },
      })
    }
    if (cases.size === 0) await audit({ kind: 'CHANGE', entity: 'Case', details: { takenOver: 0 } })
    return { value: { message: wordsOf(viewer)('caseload.bulk.takenOver', { count: cases.size }) } }
  },
})
