import 'server-only'
import { today } from '@/lib/calendar/today'
import { coversDay } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import { isDemoInstallation, isOidcConfigured } from '@/lib/platform/env'
import type { RoleCode } from '@/lib/platform/viewer'

export type DemoPerson = { id: string; name: string; roles: RoleCode[]; team: string | null }

/** How this installation lets people in. */
export type SignIn = { kind: 'provider' } | { kind: 'demo'; people: DemoPerson[] } | { kind: 'none' }

export async function getSignIn(): Promise<SignIn> {
  if (isOidcConfigured()) return { kind: 'provider' }
  if (isDemoInstallation()) return { kind: 'demo', people: await listDemoPeople() }
  return { kind: 'none' }
}

async function listDemoPeople(): Promise<DemoPerson[]> {
  const users = await db.user.findMany({
    where: { isDemo: true, deactivatedAt: null },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      name: true,
      roleAssignments: {
        where: coversDay(today()),
        select: {
          role: true,
          department: true,
          team: { select: { name: true } },
          aKasse: { select: { name: true } },
        },
        orderBy: { fromOn: 'asc' },
      },
    },
  })
  return users
    .filter((user) => user.roleAssignments.length > 0)
    .map((user) => ({
      id: user.id,
      name: user.name,
      roles: [...new Set(user.roleAssignments.map((row) => row.role))],
      team:
        user.roleAssignments
          .map((row) => row.team?.name ?? row.aKasse?.name ?? row.department)
          .find(Boolean) ?? null,
    }))
}
