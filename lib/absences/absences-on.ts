import 'server-only'
import { type Day, toDbDate } from '@/lib/calendar/day'
import type { Absences } from '@/lib/holders/rules/acting-holder'
import type { Tx } from '@/lib/platform/db'

/** Everyone of the unit who is away on the day, with the stand-in who is there. */
export async function listAbsencesOn(
  tx: Tx,
  { unitId, on }: { unitId: string; on: Day },
): Promise<Absences<{ id: string; name: string }>> {
  const day = toDbDate(on)
  const rows = await tx.standIn.findMany({
    where: {
      cancelledAt: null,
      fromOn: { lte: day },
      untilOn: { gt: day },
      absent: { roleAssignments: { some: { unitId } } },
    },
    select: { absentId: true, standIn: { select: { id: true, name: true, deactivatedAt: true } } },
  })
  const away = new Set(rows.map(({ absentId }) => absentId))
  return new Map(
    rows.map(({ absentId, standIn }) => {
      const isThere = standIn !== null && standIn.deactivatedAt === null && !away.has(standIn.id)
      return [absentId, isThere ? { id: standIn.id, name: standIn.name } : null]
    }),
  )
}
