import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { maskCprInData } from '@/lib/platform/mask-cpr'
import { newRowId } from '@/lib/platform/row-id'
import type { Viewer } from '@/lib/platform/viewer'
import { changesAKasse, type PlanOfKnown } from './write-history'

const LINES_AT_A_TIME = 10_000

type PeopleToAudit = { viewer: Viewer; operation: string; importId: string; plans: readonly PlanOfKnown[] }

/** One line for each person the import made or changed, by whole sets: a file may hold tens of thousands. */
export async function auditPeople(
  tx: Tx,
  { viewer, operation, importId, plans }: PeopleToAudit,
): Promise<void> {
  const touched = plans.filter(isTouched)
  for (let start = 0; start < touched.length; start += LINES_AT_A_TIME) {
    const lines = touched.slice(start, start + LINES_AT_A_TIME).map((plan) => ({
      id: newRowId(),
      kind: plan.isNew ? 'CREATE' : 'CHANGE',
      citizenId: plan.citizenId,
      details: maskCprInData(detailsOf(plan, importId)),
    }))
    await tx.$executeRaw`
      INSERT INTO "audit_events"
        ("id", "actorId", "sessionId", "kind", "operation", "entity", "entityId", "citizenId", "details")
      SELECT r."id", ${viewer.userId}::uuid, ${viewer.sessionId}::uuid, r."kind"::"AuditKind", ${operation},
        'Citizen', r."citizenId"::text, r."citizenId", r."details"
      FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
        AS r("id" uuid, "kind" text, "citizenId" uuid, "details" jsonb)`
  }
}

function isTouched(plan: PlanOfKnown): boolean {
  const { periods, employments } = plan
  const changes = [periods.added, periods.changed, employments.added, employments.changed]
  return plan.isNew || changes.some((rows) => rows.length > 0) || changesAKasse(plan)
}

function detailsOf(plan: PlanOfKnown, importId: string) {
  const { person, isNew, aKasse, periods, employments } = plan
  const changed = [
    ...periods.changed.map((row) => ({ entity: 'BenefitPeriod', ...row })),
    ...employments.changed.map((row) => ({ entity: 'Employment', ...row })),
  ]
  return {
    importId,
    newBenefitPeriods: periods.added.length,
    newEmployments: employments.added.length,
    ...(changed.length > 0
      ? {
          changed: changed.map(({ entity, id, before, until }) => ({
            entity,
            id,
            untilOn: { before, after: until },
          })),
        }
      : {}),
    ...(!isNew && changesAKasse(plan) ? { aKasse: { before: aKasse, after: person.aKasse } } : {}),
  }
}
