import 'server-only'
import { type Day, dayOrNull, fromDbDate } from '@/lib/calendar/day'
import type { DayRange } from '@/lib/calendar/day-range'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import { listableCases, writableCases } from '@/lib/platform/access'
import type { CommandContext } from '@/lib/platform/command'
import { NotFoundError } from '@/lib/platform/command-error'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import type { CaseRole } from '@/prisma/generated/enums'

/** Cases whose team the viewer may change: own ones, and for a leader those that may stand in the lists. */
export function teamChangeableCases(viewer: Viewer, on: Day): Prisma.CaseWhereInput {
  const own = writableCases(viewer, on)
  return hasRole(viewer, 'LEDER') ? { OR: [own, listableCases(viewer, on)] } : own
}

export type TeamHolder = DayRange & {
  id: string
  role: CaseRole
  userId: string
  name: string
  /** Handed over, and the holder has not said “I have it”. */
  isNew: boolean
}
export type TeamLead = DayRange & { id: string; userId: string; name: string; reason: string | null }
export type CaseTeamRows = { holders: TeamHolder[]; leads: TeamLead[] }

export const teamSelect = {
  roleHolders: {
    orderBy: [{ fromOn: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      role: true,
      userId: true,
      fromOn: true,
      untilOn: true,
      transferId: true,
      takenOverAt: true,
      user: { select: { name: true } },
    },
  },
  leads: {
    orderBy: { fromOn: 'asc' },
    select: {
      id: true,
      userId: true,
      fromOn: true,
      untilOn: true,
      reason: true,
      user: { select: { name: true } },
    },
  },
} satisfies Prisma.CaseSelect

type StoredTeam = Prisma.CaseGetPayload<{ select: typeof teamSelect }>

export function toTeamRows({ roleHolders, leads }: StoredTeam): CaseTeamRows {
  const rangeOf = (row: { fromOn: Date; untilOn: Date | null }) => ({
    from: fromDbDate(row.fromOn),
    until: dayOrNull(row.untilOn),
  })
  return {
    holders: roleHolders.map((row) => ({
      id: row.id,
      role: row.role,
      userId: row.userId,
      name: row.user.name,
      isNew: row.transferId !== null && row.takenOverAt === null,
      ...rangeOf(row),
    })),
    leads: leads.map((row) => ({
      id: row.id,
      userId: row.userId,
      name: row.user.name,
      reason: row.reason,
      ...rangeOf(row),
    })),
  }
}

/** An open case whose team the viewer may change, with its holders, held until the transaction ends. */
export async function lockTeam({
  tx,
  viewer,
  today,
  input,
}: CommandContext<{ caseId: string }>): Promise<CaseTeamRows & { id: string; citizenId: string }> {
  const { caseId } = input
  const subject = await tx.case.findFirst({
    where: { id: caseId, unitId: viewer.unitId },
    select: { citizenId: true },
  })
  if (!subject) throw new NotFoundError({ entity: 'Case', entityId: caseId })
  const { citizenId } = subject
  await lockCitizens(tx, [citizenId])
  const file = await tx.case.findFirst({
    where: { id: caseId, closedOn: null, AND: [teamChangeableCases(viewer, today)] },
    select: teamSelect,
  })
  if (!file) throw new NotFoundError({ entity: 'Case', entityId: caseId, citizenId })
  return { id: caseId, citizenId, ...toTeamRows(file) }
}
