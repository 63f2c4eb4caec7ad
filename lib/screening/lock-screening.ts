import 'server-only'
import { type Day, fromDbDate } from '@/lib/calendar/day'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { assessableScreenings, openStatuses } from './access'

export type LockedScreening = Awaited<ReturnType<typeof lockOpenScreening>>

/**
 * An open screening the viewer may assess, locked until the transaction ends: the citizen first, as imports and
 * corrections do, so that the history stands still too. One assessed meanwhile is a conflict that names the assessor.
 */
export async function lockOpenScreening(
  tx: Tx,
  { viewer, today, screeningId }: { viewer: Viewer; today: Day; screeningId: string },
) {
  const owner = await tx.screening.findUnique({ where: { id: screeningId }, select: { citizenId: true } })
  if (!owner) throw new NotFoundError({ entity: 'Screening', entityId: screeningId })
  await lockCitizens(tx, [owner.citizenId])
  await tx.$queryRaw`SELECT "id" FROM "screenings" WHERE "id" = ${screeningId}::uuid FOR UPDATE`
  const row = await tx.screening.findFirst({
    where: { id: screeningId, AND: [assessableScreenings(viewer, today)] },
    select: {
      id: true,
      citizenId: true,
      programmeId: true,
      screenedOn: true,
      status: true,
      version: true,
      startedById: true,
      startedAt: true,
      assessedById: true,
      assessedAt: true,
    },
  })
  if (!row) throw new NotFoundError({ entity: 'Screening', entityId: screeningId })
  if (!openStatuses.some((status) => status === row.status)) {
    throw new ConflictError(await byWhom(tx, row.assessedById, row.assessedAt))
  }
  return { ...row, screenedOn: fromDbDate(row.screenedOn) }
}

/** The form was opened on another version: somebody started, took over or counted again meanwhile. */
export async function requireVersion(tx: Tx, screening: LockedScreening, version: number): Promise<void> {
  if (screening.version === version) return
  throw new ConflictError(await byWhom(tx, screening.startedById, screening.startedAt))
}

async function byWhom(tx: Tx, userId: string | null, at: Date | null) {
  if (userId === null || at === null) return null
  const user = await tx.user.findUnique({ where: { id: userId }, select: { name: true } })
  return user && { name: user.name, at }
}
