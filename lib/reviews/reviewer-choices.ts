import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { coversDay } from '@/lib/platform/access'
import type { Tx } from '@/lib/platform/db'

export type ReviewerChoices = {
  leaders: { id: string; name: string }[]
  /** Staff of other departments. */
  specialists: { id: string; name: string; department: string | null }[]
}

/** R24: who can review a placing in group 3, by name. */
export async function listReviewerChoices(tx: Tx, unitId: string, today: Day): Promise<ReviewerChoices> {
  const rows = await tx.roleAssignment.findMany({
    where: {
      unitId,
      role: { in: ['LEDER', 'FAGPARTNER'] },
      user: { deactivatedAt: null },
      ...coversDay(today),
    },
    orderBy: [{ user: { name: 'asc' } }, { id: 'asc' }],
    select: { role: true, department: true, user: { select: { id: true, name: true } } },
  })
  const once = <Row extends { id: string }>(people: Row[]) => [
    ...new Map(people.map((person) => [person.id, person])).values(),
  ]
  return {
    leaders: once(rows.filter((row) => row.role === 'LEDER').map((row) => row.user)),
    specialists: once(
      rows
        .filter((row) => row.role === 'FAGPARTNER')
        .map((row) => ({ ...row.user, department: row.department })),
    ),
  }
}
