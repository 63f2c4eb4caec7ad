import { hasRole, isCaseWorker, type Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import type { RoleCode } from '@/prisma/generated/enums'

/** Those who carry cases: what is asked of them must go to somebody while they are away. */
export const caseWorkerRoles: RoleCode[] = ['VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER']

/** Whose absence the viewer may write down: the own one; a leader, everybody's of the unit who carries cases. */
export function canWriteAbsenceOf(viewer: Viewer, userId: string): boolean {
  return hasRole(viewer, 'LEDER') || (isCaseWorker(viewer) && viewer.userId === userId)
}

/** Whose absence the viewer sees: the own one and the team's; a leader, the unit's. */
export function visibleAbsences(viewer: Viewer): Prisma.StandInWhereInput {
  if (hasRole(viewer, 'LEDER')) return { absent: { roleAssignments: { some: { unitId: viewer.unitId } } } }
  return {
    OR: [
      { absentId: viewer.userId },
      { standInId: viewer.userId },
      {
        absent: {
          roleAssignments: { some: { unitId: viewer.unitId, teamId: { in: [...viewer.teamIds] } } },
        },
      },
    ],
  }
}
