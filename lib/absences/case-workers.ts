import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { coversDay } from '@/lib/platform/access'
import type { Tx } from '@/lib/platform/db'
import { caseWorkerRoles } from './access'

/** Active people of the unit who carry cases on the day, by name. */
export async function listCaseWorkers(
  tx: Tx,
  { unitId, on }: { unitId: string; on: Day },
): Promise<{ id: string; name: string }[]> {
  return tx.user.findMany({
    where: {
      deactivatedAt: null,
      roleAssignments: { some: { unitId, role: { in: caseWorkerRoles }, ...coversDay(on) } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
}
