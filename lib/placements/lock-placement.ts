import 'server-only'
import { dayOrNull, fromDbDate } from '@/lib/calendar/day'
import { lastDayOf } from '@/lib/calendar/day-range'
import { lastChangeOf } from '@/lib/cases/lock-case'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import { writableCases } from '@/lib/platform/access'
import type { CommandContext } from '@/lib/platform/command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'

type Locking = Pick<CommandContext<unknown>, 'tx' | 'viewer' | 'today'> & {
  placementId: string
  version: number
}

/** A placement of somebody with an open case the viewer may write on, held until the transaction ends. */
export async function lockPlacement({ tx, viewer, today, placementId, version }: Locking) {
  const subject = await tx.placement.findFirst({
    where: { id: placementId, unitId: viewer.unitId },
    select: { citizenId: true },
  })
  if (!subject) throw new NotFoundError({ entity: 'Placement', entityId: placementId })
  await lockCitizens(tx, [subject.citizenId])
  const row = await tx.placement.findFirst({
    where: {
      id: placementId,
      citizen: { cases: { some: { closedOn: null, AND: [writableCases(viewer, today)] } } },
    },
    select: {
      id: true,
      citizenId: true,
      fromOn: true,
      untilOn: true,
      endKind: true,
      endReason: true,
      version: true,
      hours: { select: { id: true, fromOn: true, totalHours: true, paidHours: true } },
    },
  })
  if (!row) {
    throw new NotFoundError({ entity: 'Placement', entityId: placementId, citizenId: subject.citizenId })
  }
  if (row.version !== version) {
    throw new ConflictError(await lastChangeOf(tx, { citizenId: row.citizenId, entityIds: [row.id] }))
  }
  const { fromOn, untilOn, ...rest } = row
  const range = { from: fromDbDate(fromOn), until: dayOrNull(untilOn) }
  return { ...rest, ...range, lastDayOn: lastDayOf(range) }
}
