import 'server-only'
import { addDays, type Day, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { holdsRole } from '@/lib/cases/open-case'
import type { CommandContext } from '@/lib/platform/command'
import { FieldError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import { requireWithinNorm } from './caseload-norms'

type OfCase = { caseId: string; today: Day }

/** R21: roles and lead end with the day a case is closed, in the caller's transaction; what was to begin later never does. */
export async function endTeamWithCase(tx: Tx, { caseId, today }: OfCase): Promise<{ endedRoles: number }> {
  const until = toDbDate(addDays(today, 1))
  const later = { caseId, fromOn: { gt: toDbDate(today) } }
  const running = { caseId, OR: [{ untilOn: null }, { untilOn: { gt: until } }] }
  await tx.caseRoleHolder.deleteMany({ where: later })
  await tx.caseLead.deleteMany({ where: later })
  const { count } = await tx.caseRoleHolder.updateMany({ where: running, data: { untilOn: until } })
  await tx.caseLead.updateMany({ where: running, data: { untilOn: until } })
  return { endedRoles: count }
}

type Pair = { adviserId: string; consultantId: string }

/**
 * The pair of a case that is opened again, from today, in the caller's transaction. Throws FieldError where a person may
 * not hold the role any more, and R10 where one would go above the norm.
 */
export async function openTeamAgain(
  context: Pick<CommandContext<unknown>, 'tx' | 'viewer' | 'today'>,
  { caseId, adviserId, consultantId }: { caseId: string } & Pair,
): Promise<void> {
  const { tx, viewer, today } = context
  const at = { unitId: viewer.unitId, today }
  if (!(await holdsRole(tx, { userId: adviserId, role: 'MYNDIGHEDSRAADGIVER', ...at }))) {
    throw new FieldError('adviserId', 'adviserUnknown')
  }
  if (!(await holdsRole(tx, { userId: consultantId, role: 'VIRKSOMHEDSKONSULENT', ...at }))) {
    throw new FieldError('consultantId', 'consultantUnknown')
  }
  const standing = await tx.caseRoleHolder.findMany({
    where: { caseId, role: { in: ['KS', 'VK'] }, untilOn: { gt: toDbDate(today) } },
    select: { role: true, userId: true },
  })
  const pair = [
    { userId: adviserId, role: 'KS' as const, adding: 1, on: today },
    { userId: consultantId, role: 'VK' as const, adding: 1, on: today },
  ]
  // Who closed the wrong case takes it back the same day: nothing is assigned anew.
  const isStanding = (one: { userId: string; role: string }) =>
    standing.some(({ role, userId }) => role === one.role && userId === one.userId)
  await requireWithinNorm(
    context,
    pair.filter((one) => !isStanding(one)),
  )
  await holdAgain(context, { caseId, role: 'KS', userId: adviserId })
  await holdAgain(context, { caseId, role: 'VK', userId: consultantId })
}

/** On the day of the closing itself the role goes on, or ends before today, so that no two hold it at once. */
async function holdAgain(
  { tx, viewer, today }: Pick<CommandContext<unknown>, 'tx' | 'viewer' | 'today'>,
  { caseId, role, userId }: { caseId: string; role: 'KS' | 'VK'; userId: string },
): Promise<void> {
  const standing = await tx.caseRoleHolder.findFirst({
    where: { caseId, role, untilOn: { gt: toDbDate(today) } },
    select: { id: true, userId: true, fromOn: true },
  })
  if (standing?.userId === userId) {
    await tx.caseRoleHolder.update({
      where: { id: standing.id },
      data: { untilOn: null },
      select: { id: true },
    })
    return
  }
  if (standing && fromDbDate(standing.fromOn) < today) {
    await tx.caseRoleHolder.update({
      where: { id: standing.id },
      data: { untilOn: toDbDate(today) },
      select: { id: true },
    })
  } else if (standing) {
    await tx.caseRoleHolder.delete({ where: { id: standing.id }, select: { id: true } })
  }
  await tx.caseRoleHolder.create({
    data: { caseId, role, userId, fromOn: toDbDate(today), createdById: viewer.userId },
    select: { id: true },
  })
}
