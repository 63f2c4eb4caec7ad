import 'server-only'
import { type Day, toDbDate } from '@/lib/calendar/day'
import { requireWithinNorm } from '@/lib/holders/caseload-norms'
import { coversDay } from '@/lib/platform/access'
import type { CommandContext } from '@/lib/platform/command'
import { FieldError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import type { Lane, RoleCode } from '@/prisma/generated/enums'

type OpenCase = Pick<CommandContext<unknown>, 'tx' | 'viewer' | 'today' | 'audit'> & {
  citizenId: string
  teamId: string
  /** Coordinating adviser (KS) and consultant (VK); one person may hold both roles. */
  adviserId: string
  consultantId: string
  lane: Lane
}

/**
 * Opens the citizen's case with its pair, in the caller's transaction. The caller holds the citizen's row locked and
 * knows that no case is open. Throws FieldError where team or person is not one of the unit's, and R10 where a person
 * would go above the norm without a leader's allowance.
 */
export async function openCase(opening: OpenCase): Promise<{ caseId: string; number: string }> {
  const { tx, viewer, today, audit, citizenId, teamId, adviserId, consultantId, lane } = opening
  const unitId = viewer.unitId
  const team = await tx.team.findFirst({ where: { id: teamId, unitId }, select: { id: true } })
  if (!team) throw new FieldError('teamId', 'teamUnknown')
  if (!(await holdsRole(tx, { userId: adviserId, role: 'MYNDIGHEDSRAADGIVER', unitId, today }))) {
    throw new FieldError('adviserId', 'adviserUnknown')
  }
  if (!(await holdsRole(tx, { userId: consultantId, role: 'VIRKSOMHEDSKONSULENT', unitId, today }))) {
    throw new FieldError('consultantId', 'consultantUnknown')
  }
  await requireWithinNorm(opening, [
    { userId: adviserId, role: 'KS', adding: 1, on: today },
    { userId: consultantId, role: 'VK', adding: 1, on: today },
  ])
  const number = await nextCaseNumber(tx, today)
  const held = { fromOn: toDbDate(today), createdById: viewer.userId }
  const opened = await tx.case.create({
    data: {
      number,
      citizenId,
      unitId,
      teamId,
      lane,
      openedOn: toDbDate(today),
      createdById: viewer.userId,
      roleHolders: {
        create: [
          { role: 'KS', userId: adviserId, ...held },
          { role: 'VK', userId: consultantId, ...held },
        ],
      },
      laneMoves: { create: { lane, movedOn: toDbDate(today), movedById: viewer.userId } },
    },
    select: { id: true },
  })
  await audit({
    kind: 'CREATE',
    entity: 'Case',
    entityId: opened.id,
    citizenId,
    details: { number, teamId, adviserId, consultantId, lane, openedOn: today },
  })
  return { caseId: opened.id, number }
}

type Holding = { userId: string; role: RoleCode; unitId: string; today: Day }

export async function holdsRole(tx: Tx, { userId, role, unitId, today }: Holding): Promise<boolean> {
  const assignment = await tx.roleAssignment.findFirst({
    where: { userId, role, unitId, user: { deactivatedAt: null }, ...coversDay(today) },
    select: { id: true },
  })
  return assignment !== null
}

async function nextCaseNumber(tx: Tx, today: Day): Promise<string> {
  const year = Number(today.slice(0, 4))
  const [row] = await tx.$queryRaw<{ number: string }[]>`SELECT next_case_number(${year}::integer) AS number`
  if (!row) throw new Error('next_case_number gave no number')
  return row.number
}
