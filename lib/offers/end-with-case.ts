import 'server-only'
import { addDays, type Day, toDbDate } from '@/lib/calendar/day'
import type { Tx } from '@/lib/platform/db'

type OfCase = { caseId: string; today: Day; reason: string }

/** Referrals of a case that is closed, in the caller's transaction: waiting ones are called off, begun ones stop with the day. */
export async function endReferralsWithCase(
  tx: Tx,
  { caseId, today, reason }: OfCase,
): Promise<{ endedReferrals: number }> {
  const open = { caseId, endedOn: null, cancelledOn: null }
  const version = { increment: 1 }
  const waiting = await tx.offerReferral.updateMany({
    where: { ...open, startedOn: null },
    data: { cancelledOn: toDbDate(today), cancelReason: reason, version },
  })
  const begun = await tx.offerReferral.updateMany({
    where: open,
    data: { endedOn: toDbDate(addDays(today, 1)), outcome: 'STOPPED', endReason: reason, version },
  })
  return { endedReferrals: waiting.count + begun.count }
}
