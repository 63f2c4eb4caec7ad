import 'server-only'
import { type Day, fromDbDate } from '@/lib/calendar/day'
import { coversDay } from '@/lib/platform/access'
import type { CommandContext } from '@/lib/platform/command'
import { ConflictError, refuse } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import type { Refusal } from '@/lib/platform/refusal'
import type { CaseRole } from '@/prisma/generated/enums'
import { checkCaseload, type Norm, shippedNorms } from './rules/caseload-norm'

type OnDay = { unitId: string; on: Day }

/** The norm of each role on the day: the unit's latest decision, else as shipped. */
export async function listNorms(tx: Tx, { unitId, on }: OnDay): Promise<Record<CaseRole, Norm>> {
  return normsOn(await tx.caseloadNorm.findMany({ where: { unitId } }), on)
}

/** The same from the unit's rows. */
export function normsOn(
  rows: readonly (Norm & { role: CaseRole; validFrom: Date })[],
  on: Day,
): Record<CaseRole, Norm> {
  const decided = rows
    .filter(({ validFrom }) => fromDbDate(validFrom) <= on)
    .toSorted((a, b) => a.validFrom.getTime() - b.validFrom.getTime())
    .map(({ role, norm, rangeFrom, rangeTo }) => [role, { norm, rangeFrom, rangeTo }] as const)
  return { ...shippedNorms, ...Object.fromEntries(decided) }
}

/** Open cases each person holds in the role on the day, protected people's included. */
export async function countLoads(
  tx: Tx,
  { role, on, userIds }: { role: CaseRole; on: Day; userIds: readonly string[] },
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.caseRoleHolder.groupBy({
    by: ['userId'],
    where: { role, userId: { in: [...userIds] }, case: { closedOn: null }, ...coversDay(on) },
    _count: true,
  })
  return new Map(rows.map((row) => [row.userId, row._count]))
}

/** The most a leader has allowed each person in the role on the day. */
export async function listAllowances(
  tx: Tx,
  { role, on, userIds }: { role: CaseRole; on: Day; userIds: readonly string[] },
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.caseloadAllowance.groupBy({
    by: ['userId'],
    where: { role, userId: { in: [...userIds] }, ...coversDay(on) },
    _max: { maxCases: true },
  })
  return new Map(rows.map((row) => [row.userId, row._max.maxCases ?? 0]))
}

type Assignee = { userId: string; role: CaseRole; adding: number; on: Day }

/**
 * R10 for one person, held until the transaction ends so that two assignments at once are counted one after the other,
 * and nobody is deactivated meanwhile.
 * The caller holds the citizens' rows already.
 */
export async function checkAssignment(
  { tx, viewer }: Pick<CommandContext<unknown>, 'tx' | 'viewer'>,
  { userId, role, adding, on }: Assignee,
): Promise<Refusal | null> {
  const [person] = await tx.$queryRaw<{ name: string; deactivatedAt: Date | null }[]>`
    SELECT "name", "deactivatedAt" FROM "users" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`
  // R21: deactivated since the choice was checked.
  if (!person || person.deactivatedAt) throw new ConflictError()
  const { norm } = (await listNorms(tx, { unitId: viewer.unitId, on }))[role]
  if (norm === null) return null
  const of = { role, on, userIds: [userId] }
  const load = (await countLoads(tx, of)).get(userId) ?? 0
  const allowed = (await listAllowances(tx, of)).get(userId) ?? null
  return checkCaseload({ name: person.name, load, adding, norm, allowed })
}

/** Throws R10 where an assignment goes above the norm and no leader has allowed it. */
export async function requireWithinNorm(
  context: Pick<CommandContext<unknown>, 'tx' | 'viewer'>,
  assignees: readonly Assignee[],
): Promise<void> {
  // In one order, so that two cases opened at once do not wait for one another.
  const inOrder = assignees.toSorted((a, b) => (a.userId < b.userId ? -1 : 1))
  for (const assignee of inOrder) refuse(await checkAssignment(context, assignee))
}
