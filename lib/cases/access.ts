import type { Day } from '@/lib/calendar/day'
import { listableCases, ownCases, readableCases } from '@/lib/platform/access'
import { sqlListableCases, sqlOwnCases, sqlReadableCases } from '@/lib/platform/access-sql'
import { hasRole, isCaseWorker, type Viewer } from '@/lib/platform/viewer'
import { Prisma } from '@/prisma/generated/client'
import type { CaseloadScope } from './caseload-words'

/** The open cases of a scope that may stand as rows: own (a coach's: referred), the team's, the unit's for a leader. */
export function caseloadWhere(viewer: Viewer, scope: CaseloadScope, today: Day): Prisma.CaseWhereInput {
  return { closedOn: null, AND: [scopeWhere(viewer, scope, today)] }
}

function scopeWhere(viewer: Viewer, scope: CaseloadScope, today: Day): Prisma.CaseWhereInput {
  if (scope === 'ALL' && hasRole(viewer, 'LEDER')) return listableCases(viewer, today)
  if (scope === 'TEAM') {
    return { AND: [readableCases(viewer, today), { teamId: { in: [...viewer.teamIds] } }] }
  }
  if (!isCaseWorker(viewer)) return hasRole(viewer, 'JOBCOACH') ? readableCases(viewer, today) : nobody
  return { AND: [readableCases(viewer, today), ownCases(viewer, today)] }
}

/** Open cases of the scope that protection keeps out of the viewer's list: counted, never named. */
export function hiddenCaseloadWhere(
  viewer: Viewer,
  scope: CaseloadScope,
  today: Day,
): Prisma.CaseWhereInput | null {
  if (viewer.isCleared || scope === 'MINE') return null
  return {
    unitId: viewer.unitId,
    closedOn: null,
    citizen: { protection: 'PROTECTED' },
    ...(scope === 'TEAM' ? { teamId: { in: [...viewer.teamIds] } } : {}),
    NOT: ownCases(viewer, today),
  }
}

const nobody: Prisma.CaseWhereInput = { id: { in: [] } }

/** `caseloadWhere` without the closing day, for the list's own statement: `c` is the case, `z` its citizen. */
export function sqlCaseloadScope(viewer: Viewer, scope: CaseloadScope, today: Day): Prisma.Sql {
  if (scope === 'ALL' && hasRole(viewer, 'LEDER')) return sqlListableCases(viewer, today)
  const readable = sqlReadableCases(viewer, today)
  if (scope === 'TEAM') {
    return Prisma.sql`${readable} AND c."teamId" = ANY(${[...viewer.teamIds]}::uuid[])`
  }
  if (!isCaseWorker(viewer)) return hasRole(viewer, 'JOBCOACH') ? readable : Prisma.sql`false`
  return Prisma.sql`c."unitId" = ${viewer.unitId}::uuid AND ${sqlOwnCases(viewer, today)}`
}

/** `hiddenCaseloadWhere` as a condition on `c` and `z`. */
export function sqlHiddenFromCaseload(viewer: Viewer, scope: CaseloadScope, today: Day): Prisma.Sql {
  if (viewer.isCleared || scope === 'MINE') return Prisma.sql`false`
  const ofTeam =
    scope === 'TEAM' ? Prisma.sql`c."teamId" = ANY(${[...viewer.teamIds]}::uuid[])` : Prisma.sql`true`
  return Prisma.sql`c."unitId" = ${viewer.unitId}::uuid AND c."closedOn" IS NULL AND ${ofTeam}
    AND z."protection" = 'PROTECTED' AND NOT ${sqlOwnCases(viewer, today)}`
}
