import 'server-only'
import { now } from '@/lib/calendar/today'
import type { Tx } from '@/lib/platform/db'

/** Booked visits of a case that is closed, in the caller's transaction: what was never recorded is put away. */
export async function endVisitsWithCase(tx: Tx, caseId: string): Promise<{ cancelledVisits: number }> {
  const { count } = await tx.plannedVisit.updateMany({
    where: { aftercare: { caseId }, visitId: null, cancelledAt: null },
    data: { cancelledAt: now() },
  })
  return { cancelledVisits: count }
}
