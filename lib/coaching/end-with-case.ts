import 'server-only'
import { addDays, type Day, toDbDate } from '@/lib/calendar/day'
import type { Tx } from '@/lib/platform/db'

/** The referral to a coach ends with the day its case is closed, in the caller's transaction; booked sessions are off. */
export async function endCoachingWithCase(
  tx: Tx,
  { caseId, today }: { caseId: string; today: Day },
): Promise<{ cancelledSessions: number }> {
  const until = toDbDate(addDays(today, 1))
  const { count } = await tx.coachingSession.updateMany({
    where: { referral: { caseId }, status: 'PLANNED' },
    data: { status: 'CANCELLED', version: { increment: 1 } },
  })
  await tx.coachingReferral.updateMany({
    where: {
      caseId,
      fromOn: { lt: until },
      OR: [{ untilOn: null }, { untilOn: { gt: until } }],
    },
    data: { untilOn: until, version: { increment: 1 } },
  })
  return { cancelledSessions: count }
}
