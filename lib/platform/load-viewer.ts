import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { toDbDate } from '@/lib/calendar/day'
import type { RoleCode } from '@/prisma/generated/enums'
import type { Tx } from './db'
import type { Viewer } from './viewer'

const roleSelect = { role: true, unitId: true, teamId: true, aKasseId: true, isCleared: true } as const

function runningOn(today: Day) {
  const day = toDbDate(today)
  return { fromOn: { lte: day }, OR: [{ untilOn: null }, { untilOn: { gt: day } }] }
}

export type ViewerRow = {
  id: string
  name: string
  locale: string
  roleAssignments: {
    role: RoleCode
    unitId: string
    teamId: string | null
    aKasseId: string | null
    isCleared: boolean
  }[]
  standsInFor: { absentId: string }[]
}

/** The select that `toViewer` needs: roles and stand-ins running on the day. */
export function viewerSelect(today: Day) {
  const day = toDbDate(today)
  return {
    id: true,
    name: true,
    locale: true,
    roleAssignments: { where: runningOn(today), select: roleSelect, orderBy: { fromOn: 'asc' as const } },
    standsInFor: { where: { fromOn: { lte: day }, untilOn: { gt: day } }, select: { absentId: true } },
  } as const
}

/** Null when the person holds no role today. */
export function toViewer(user: ViewerRow, sessionId: string | null): Viewer | null {
  const first = user.roleAssignments[0]
  if (!first) return null
  const own = user.roleAssignments.filter((row) => row.unitId === first.unitId)
  return {
    userId: user.id,
    sessionId,
    name: user.name,
    locale: user.locale === 'en' ? 'en' : 'da',
    unitId: first.unitId,
    roles: [...new Set(own.map((row) => row.role))],
    teamIds: [...new Set(own.flatMap((row) => row.teamId ?? []))],
    aKasseId: own.find((row) => row.role === 'A_KASSE')?.aKasseId ?? null,
    isCleared: own.some((row) => row.isCleared),
    coversUserIds: [user.id, ...user.standsInFor.map((row) => row.absentId)],
  }
}

/** The viewer a user is on a day, without a session; null when unknown, deactivated or without a role. */
export async function loadViewer(tx: Tx, userId: string, today: Day): Promise<Viewer | null> {
  const user = await tx.user.findFirst({
    where: { id: userId, deactivatedAt: null },
    select: viewerSelect(today),
  })
  return user ? toViewer(user, null) : null
}
