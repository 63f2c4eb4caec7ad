import 'server-only'
import type { BulkTransaction } from '@/lib/platform/bulk-transaction'
import { maskCprInData } from '@/lib/platform/mask-cpr'
import { createRowIds } from '@/lib/platform/row-id'
import type { Viewer } from '@/lib/platform/viewer'
import type { AuditKind } from '@/prisma/generated/enums'
import type { PlanOfKnown } from './write-history'

const auditColumns = [
  'id',
  'actorId',
  'sessionId',
  'kind',
  'operation',
  'entity',
  'entityId',
  'citizenId',
  'details',
]

export type PersonLine = { citizenId: string; kind: AuditKind; details: object }

type LinesToWrite = { viewer: Viewer; operation: string; lines: Iterable<PersonLine> }

/** Lines about many people at once, as the trail holds them one by one. */
export async function auditPeople(
  { copy }: BulkTransaction,
  { viewer, operation, lines }: LinesToWrite,
): Promise<void> {
  const nextId = createRowIds()
  await copy({ table: 'audit_events', columns: auditColumns }, rows())

  function* rows() {
    const { userId, sessionId } = viewer
    for (const { citizenId, kind, details } of lines) {
      const text = JSON.stringify(details)
      yield [nextId(), userId, sessionId, kind, operation, 'Citizen', citizenId, citizenId, text]
    }
  }
}

/** One line for each person the import made or changed. */
export function* linesOfPlans(plans: readonly PlanOfKnown[], importId: string): Generator<PersonLine> {
  for (const plan of plans) {
    if (!isTouched(plan)) continue
    yield {
      citizenId: plan.citizenId,
      kind: plan.isNew ? 'CREATE' : 'CHANGE',
      details: detailsOf(plan, importId),
    }
  }
}

function isTouched(plan: PlanOfKnown): boolean {
  const { periods, employments } = plan
  const changes = [
    periods.added,
    periods.changed,
    periods.ended,
    employments.added,
    employments.changed,
    employments.ended,
  ]
  return plan.isNew || plan.movesFund || changes.some((rows) => rows.length > 0)
}

function detailsOf(plan: PlanOfKnown, importId: string): object {
  const { person, isNew, aKasse, periods, employments } = plan
  const changed = [
    ...[...periods.changed, ...periods.ended].map((row) => ({ entity: 'BenefitPeriod', ...row })),
    ...[...employments.changed, ...employments.ended].map((row) => ({ entity: 'Employment', ...row })),
  ]
  const counts = {
    importId,
    newBenefitPeriods: periods.added.length,
    newEmployments: employments.added.length,
  }
  const movesAKasse = !isNew && plan.movesFund
  if (changed.length === 0 && !movesAKasse) return counts
  return maskCprInData({
    ...counts,
    ...(changed.length > 0
      ? {
          changed: changed.map(({ entity, id, before, until }) => ({
            entity,
            id,
            untilOn: { before, after: until },
          })),
        }
      : {}),
    ...(movesAKasse ? { aKasse: { before: aKasse?.name ?? null, after: person.aKasse } } : {}),
  })
}
