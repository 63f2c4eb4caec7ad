import type { Day } from '@/lib/calendar/day'
import { listableCases, ownCases, readableCases } from '@/lib/platform/access'
import { hasRole, isCaseWorker, type Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import type { CaseloadScope } from './caseload-filter'

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
