import 'server-only'
import { type Day, dayOrNull, fromDbDate, toDbDate } from '@/lib/calendar/day'
import type { DayRange } from '@/lib/calendar/day-range'
import { coversDay } from '@/lib/platform/access'
import type { Tx } from '@/lib/platform/db'
import type { CaseRole } from '@/prisma/generated/enums'

export type HeldCase = {
  holderId: string
  range: DayRange
  caseId: string
  number: string
  citizenId: string
}

type Asked = { unitId: string; giverId: string; role: CaseRole; on: Day }

/** Open cases somebody holds in a role on the day. */
export async function listHeldCases(tx: Tx, { unitId, giverId, role, on }: Asked): Promise<HeldCase[]> {
  const rows = await tx.caseRoleHolder.findMany({
    where: { userId: giverId, role, case: { unitId, closedOn: null }, ...coversDay(on) },
    orderBy: { caseId: 'asc' },
    select: {
      id: true,
      fromOn: true,
      untilOn: true,
      case: { select: { id: true, number: true, citizenId: true } },
    },
  })
  return rows.map((row) => ({
    holderId: row.id,
    range: { from: fromDbDate(row.fromOn), until: dayOrNull(row.untilOn) },
    caseId: row.case.id,
    number: row.case.number,
    citizenId: row.case.citizenId,
  }))
}

export function toDbRange({ from, until }: DayRange): { fromOn: Date; untilOn: Date | null } {
  return { fromOn: toDbDate(from), untilOn: until && toDbDate(until) }
}
