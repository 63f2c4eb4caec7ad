import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { coversDay } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import type { RoleCode } from '@/lib/platform/viewer'

export type AccountRow = {
  id: string
  name: string
  email: string
  /** Held today. */
  roles: RoleCode[]
  /** Team, or fund of an A_KASSE user. */
  place: string | null
  lastSignInAt: Date | null
  status: 'ACTIVE' | 'NO_ROLE' | 'DEACTIVATED'
}

/** Everyone who has or has had a role in the unit, by name. */
export async function listAccounts(unitId: string, on: Day): Promise<AccountRow[]> {
  const users = await db.user.findMany({
    where: { roleAssignments: { some: { unitId } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      email: true,
      deactivatedAt: true,
      sessions: { orderBy: { createdAt: 'desc' }, take: 1, select: { createdAt: true } },
      roleAssignments: {
        where: { unitId, ...coversDay(on) },
        orderBy: { fromOn: 'asc' },
        select: {
          role: true,
          team: { select: { name: true } },
          aKasse: { select: { name: true } },
        },
      },
    },
  })
  return users.map(({ id, name, email, deactivatedAt, sessions, roleAssignments }) => ({
    id,
    name,
    email,
    roles: [...new Set(roleAssignments.map((row) => row.role))],
    place: roleAssignments.map((row) => row.team?.name ?? row.aKasse?.name).find(Boolean) ?? null,
    lastSignInAt: sessions[0]?.createdAt ?? null,
    status: deactivatedAt ? 'DEACTIVATED' : roleAssignments.length === 0 ? 'NO_ROLE' : 'ACTIVE',
  }))
}
