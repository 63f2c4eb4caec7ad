import 'server-only'
import { fromDbDate } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import type { CommandContext } from '@/lib/platform/command'
import { NotFoundError } from '@/lib/platform/command-error'
import { readableVisitations } from './access'

/** The visitation in the viewer's reach, with its row locked until the transaction ends. */
export async function lockVisitation(
  { tx, viewer, today }: Pick<CommandContext<unknown>, 'tx' | 'viewer' | 'today'>,
  visitationId: string,
) {
  await tx.$queryRaw`SELECT "id" FROM "visitations" WHERE "id" = ${visitationId}::uuid FOR UPDATE`
  const row = await tx.visitation.findFirst({
    where: { id: visitationId, AND: [readableVisitations(viewer, { today, now: now() })] },
    select: {
      id: true,
      citizenId: true,
      programmeId: true,
      screeningId: true,
      status: true,
      version: true,
      talkOn: true,
      talkKind: true,
      aKasseView: true,
      disagreementHandling: true,
      decision: true,
      reason: true,
      coreElements: true,
      startOn: true,
      programme: { select: { coreElements: { select: { code: true } } } },
    },
  })
  if (!row) throw new NotFoundError({ entity: 'Visitation', entityId: visitationId })
  return {
    ...row,
    talkOn: row.talkOn === null ? null : fromDbDate(row.talkOn),
    startOn: row.startOn === null ? null : fromDbDate(row.startOn),
  }
}
