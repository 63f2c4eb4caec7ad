import 'server-only'
import { now } from '@/lib/calendar/today'
import type { CommandContext } from '@/lib/platform/command'
import type { LockedScreening } from './lock-screening'

type Start = Pick<CommandContext<unknown>, 'tx' | 'viewer' | 'audit'> & { screening: LockedScreening }

/** From now on the viewer works on it: colleagues see who. In the caller's transaction, on a locked row. */
export async function markStarted({ tx, viewer, audit, screening }: Start): Promise<void> {
  await tx.screening.update({
    where: { id: screening.id },
    data: {
      status: 'IN_PROGRESS',
      startedById: viewer.userId,
      startedAt: now(),
      version: { increment: 1 },
    },
    select: { id: true },
  })
  await audit({
    kind: 'CHANGE',
    entity: 'Screening',
    entityId: screening.id,
    citizenId: screening.citizenId,
    details: {
      status: { before: screening.status, after: 'IN_PROGRESS' },
      startedById: { before: screening.startedById, after: viewer.userId },
    },
  })
}
