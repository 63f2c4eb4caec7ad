import 'server-only'
import { type Day, lastDayBefore, toDbDate } from '@/lib/calendar/day'
import { countLoads, listAllowances, listNorms } from '@/lib/holders/caseload-norms'
import { checkCaseload, type Norm } from '@/lib/holders/rules/caseload-norm'
import { coversDay } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import type { CaseRole } from '@/prisma/generated/enums'
import { staffRolesOf } from './access'

export type Giver = { id: string; name: string; role: CaseRole; cases: number }

/** Who holds open cases in which role: a leader chooses among the unit's, others have their own. */
export async function listGivers(viewer: Viewer, on: Day, onlyId: string | null): Promise<Giver[]> {
  const isLeader = hasRole(viewer, 'LEDER')
  const userId = isLeader ? onlyId : viewer.userId
  const rows = await db.caseRoleHolder.groupBy({
    by: ['userId', 'role'],
    where: {
      case: { unitId: viewer.unitId, closedOn: null },
      ...coversDay(on),
      ...(userId ? { userId } : {}),
    },
    _count: true,
  })
  const users = await db.user.findMany({
    where: { id: { in: rows.map((row) => row.userId) } },
    select: { id: true, name: true },
  })
  const names = new Map(users.map(({ id, name }) => [id, name]))
  return rows
    .map((row) => ({ id: row.userId, name: names.get(row.userId) ?? '', role: row.role, cases: row._count }))
    .sort((a, b) => a.name.localeCompare(b.name, 'da') || b.cases - a.cases)
}

export type Receiver = {
  id: string
  name: string
  teamNames: string[]
  load: number
  after: number
  /** The last day of the absence that runs now. */
  awayUntil: Day | null
  /** R10: above the norm, and not allowed by a leader. */
  isAbove: boolean
}

type Asked = { giverId: string; role: CaseRole; adding: number; on: Day; onlyId?: string | null }

/** Everyone who may take the cases, with what they have and would have; those with fewest first. */
export async function listReceivers(
  viewer: Viewer,
  { giverId, role, adding, on, onlyId = null }: Asked,
): Promise<{ receivers: Receiver[]; norm: Norm }> {
  const inRole = { unitId: viewer.unitId, role: { in: staffRolesOf[role] }, ...coversDay(on) }
  const day = toDbDate(on)
  const people = await db.user.findMany({
    where: {
      id: onlyId ? { equals: onlyId, not: giverId } : { not: giverId },
      deactivatedAt: null,
      roleAssignments: { some: inRole },
    },
    select: {
      id: true,
      name: true,
      roleAssignments: { where: inRole, select: { team: { select: { name: true } } } },
      absences: {
        where: { cancelledAt: null, fromOn: { lte: day }, untilOn: { gt: day } },
        select: { untilOn: true },
      },
    },
  })
  const of = { role, on, userIds: people.map(({ id }) => id) }
  const [norms, loads, allowances] = await Promise.all([
    listNorms(db, { unitId: viewer.unitId, on }),
    countLoads(db, of),
    listAllowances(db, of),
  ])
  const norm = norms[role]
  const receivers = people.map(({ id, name, roleAssignments, absences: [absence] }) => {
    const load = loads.get(id) ?? 0
    const allowed = allowances.get(id) ?? null
    return {
      id,
      name,
      teamNames: [...new Set(roleAssignments.flatMap(({ team }) => team?.name ?? []))],
      load,
      after: load + adding,
      awayUntil: lastDayBefore(absence?.untilOn),
      isAbove: checkCaseload({ name, load, adding, norm: norm.norm, allowed }) !== null,
    }
  })
  return {
    receivers: receivers.sort((a, b) => a.load - b.load || a.name.localeCompare(b.name, 'da')),
    norm,
  }
}
