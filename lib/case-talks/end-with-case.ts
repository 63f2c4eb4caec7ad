import 'server-only'
import { toDbDate } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import type { CommandContext } from '@/lib/platform/command'

/** Planned talks of a case that is closed, in the caller's transaction: those to come are off, those passed get no record. */
export async function endTalksWithCase(
  { tx, viewer, today }: Pick<CommandContext<unknown>, 'tx' | 'viewer' | 'today'>,
  caseId: string,
): Promise<{ cancelledTalks: number }> {
  const recorded = { recordedAt: now(), recordedById: viewer.userId, version: { increment: 1 } }
  const planned = { caseId, status: 'PLANNED' as const }
  const passed = await tx.caseTalk.updateMany({
    where: { ...planned, onDate: { lt: toDbDate(today) } },
    data: { status: 'NOT_RECORDED', ...recorded },
  })
  const coming = await tx.caseTalk.updateMany({
    where: planned,
    data: { status: 'CANCELLED', ...recorded },
  })
  return { cancelledTalks: passed.count + coming.count }
}
