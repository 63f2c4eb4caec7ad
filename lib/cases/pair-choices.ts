import 'server-only'
import { type Day, toDbDate } from '@/lib/calendar/day'
import { coversDay } from '@/lib/platform/access'
import type { Tx } from '@/lib/platform/db'

export type PairMember = { id: string; name: string; teamIds: string[]; openCases: number }

export type PairChoices = {
  teams: { id: string; name: string }[]
  advisers: PairMember[]
  consultants: PairMember[]
}

/** Teams and people a case of the unit can be given to, each person with the open cases held in that role today. */
export async function listPairChoices(tx: Tx, unitId: string, today: Day): Promise<PairChoices> {
  const [teams, assignments, loads] = await Promise.all([
    tx.team.findMany({ where: { unitId }, orderBy: { name: 'asc' }, select: { id: true, name: true } }),
    tx.roleAssignment.findMany({
      where: {
        unitId,
        role: { in: ['MYNDIGHEDSRAADGIVER', 'VIRKSOMHEDSKONSULENT'] },
        user: { deactivatedAt: null },
        ...coversDay(today),
      },
      orderBy: [{ user: { name: 'asc' } }, { id: 'asc' }],
      select: { role: true, teamId: true, user: { select: { id: true, name: true } } },
    }),
    tx.caseRoleHolder.groupBy({
      by: ['userId', 'role'],
      where: {
        case: { unitId, closedOn: null },
        fromOn: { lte: toDbDate(today) },
        OR: [{ untilOn: null }, { untilOn: { gt: toDbDate(today) } }],
      },
      _count: true,
    }),
  ])
  const loadOf = new Map(loads.map((row) => [`${row.userId} ${row.role}`, row._count]))
  const membersOf = (role: 'MYNDIGHEDSRAADGIVER' | 'VIRKSOMHEDSKONSULENT', caseRole: 'KS' | 'VK') => {
    const members = new Map<string, PairMember>()
    for (const { user, teamId } of assignments.filter((assignment) => assignment.role === role)) {
      const known = members.get(user.id)
      members.set(user.id, {
        ...user,
        teamIds: [...(known?.teamIds ?? []), ...(teamId ? [teamId] : [])],
        openCases: loadOf.get(`${user.id} ${caseRole}`) ?? 0,
      })
    }
    return [...members.values()]
  }
  return {
    teams,
    advisers: membersOf('MYNDIGHEDSRAADGIVER', 'KS'),
    consultants: membersOf('VIRKSOMHEDSKONSULENT', 'VK'),
  }
}
