import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { healthReadableCases } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'

/** P25: the citizen's cases on which the viewer sees what health and social efforts are. */
export async function listPrivateEffortCases(
  viewer: Viewer,
  { citizenId, on }: { citizenId: string; on: Day },
): Promise<ReadonlySet<string>> {
  const cases = await db.case.findMany({
    where: { citizenId, AND: [healthReadableCases(viewer, on)] },
    select: { id: true },
  })
  return new Set(cases.map(({ id }) => id))
}
