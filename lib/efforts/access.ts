import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { readableCases } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import { hasRole, isCaseWorker, type Viewer } from '@/lib/platform/viewer'

/**
 * P25: whether the viewer reads the citizen as a case worker, and so sees what health and social efforts are. One who
 * leads as well may have opened the file with a reason, which shows them no more than it shows a leader.
 */
export async function seesPrivateEfforts(
  viewer: Viewer,
  { citizenId, on }: { citizenId: string; on: Day },
): Promise<boolean> {
  if (!isCaseWorker(viewer)) return false
  if (!hasRole(viewer, 'LEDER')) return true
  const own = await db.case.findFirst({
    where: { citizenId, AND: [readableCases(viewer, on)] },
    select: { id: true },
  })
  return own !== null
}
