import 'server-only'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'

/** Who was shown, in a list of visitations, to whom. */
export async function recordVisitationList(
  viewer: Viewer,
  criterion: Record<string, string>,
  rows: readonly { citizenId: string }[],
): Promise<void> {
  await recordAuditBy(viewer, db, {
    kind: 'LIST',
    operation: 'page /visitation',
    entity: 'Visitation',
    details: { criterion, citizenIds: rows.map((row) => row.citizenId) },
  })
}
