import 'server-only'
import { addDays, type Day, toDbDate } from '@/lib/calendar/day'
import { rangesOverlap } from '@/lib/calendar/day-range'
import { lastChangeOf } from '@/lib/cases/lock-case'
import { coversDay } from '@/lib/platform/access'
import { type CommandContext, defineCommand } from '@/lib/platform/command'
import { ConflictError, FieldError, RefusalError, refuse } from '@/lib/platform/command-error'
import { routes } from '@/lib/platform/routes'
import { hasRole } from '@/lib/platform/viewer'
import { staffRolesOf } from '@/lib/transfers/access'
import type { CaseRole } from '@/prisma/generated/enums'
import { checkAssignment } from './caseload-norms'
import { type CaseTeamRows, lockTeam, type TeamHolder } from './lock-team'
import { checkRoleEnd } from './rules/leaving'
import { assignHolderSchema, endHolderSchema } from './schema'

const LONGEST_AHEAD_DAYS = 365

/** R20, R21: a new holder of a role from a day; the one before is closed on it, never left without a successor. */
export const assignHolder = defineCommand({
  name: 'holders.assign',
  schema: assignHolderSchema,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    const { role, userId, holderId, holderFromOn: from } = input
    const team = await lockTeam(context)
    requireComingDay(from, { field: 'holderFromOn', today })
    await requireRole(context, { userId, role, on: from })
    const before = holderId ? await standingHolder(context, team, { holderId, role }) : null
    if (before) requireReplaceable(before, { userId, from })
    requireFree(team, { role, userId, from, exceptId: before?.id ?? null })
    const refusal = await checkAssignment(context, { userId, role, adding: 1, on: from })
    if (refusal) {
      const link = hasRole(viewer, 'LEDER') ? { href: routes.workload, labelKey: 'holders.toWorkload' } : null
      throw new RefusalError(refusal, link)
    }
    if (before) {
      await tx.caseRoleHolder.update({
        where: { id: before.id },
        data: { untilOn: toDbDate(from) },
        select: { id: true },
      })
    }
    await tx.caseRoleHolder.create({
      data: { caseId: team.id, role, userId, fromOn: toDbDate(from), createdById: viewer.userId },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'Case',
      entityId: team.id,
      citizenId: team.citizenId,
      details: { role, from, holder: { before: before?.userId ?? null, after: userId } },
    })
    return { value: null }
  },
})

/** R21: a second mentor may end; a role that nobody else holds needs a successor instead. */
export const endHolder = defineCommand({
  name: 'holders.end',
  schema: endHolderSchema,
  run: async (context) => {
    const { tx, today, input, audit } = context
    const team = await lockTeam(context)
    const held = await standingHolder(context, team, { holderId: input.holderId, role: null })
    const until = addDays(input.holderLastDayOn, 1)
    requireComingDay(until, { field: 'holderLastDayOn', today })
    if (until <= held.from) throw new FieldError('holderLastDayOn', 'holderTooNew', { day: held.from })
    const othersInRole = team.holders.filter(
      (one) => one.role === held.role && one.id !== held.id && one.from <= until && one.until === null,
    ).length
    refuse(checkRoleEnd({ othersInRole }))
    await tx.caseRoleHolder.update({
      where: { id: held.id },
      data: { untilOn: toDbDate(until) },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'Case',
      entityId: team.id,
      citizenId: team.citizenId,
      details: {
        role: held.role,
        lastDay: input.holderLastDayOn,
        holder: { before: held.userId, after: null },
      },
    })
    return { value: null }
  },
})

type Team = CaseTeamRows & { id: string; citizenId: string }

/** The row the form was opened on, as long as it still runs without an end. */
async function standingHolder(
  { tx }: Pick<CommandContext<unknown>, 'tx'>,
  team: Team,
  { holderId, role }: { holderId: string; role: CaseRole | null },
): Promise<TeamHolder> {
  const held = team.holders.find(({ id }) => id === holderId)
  if (held && held.until === null && (role === null || held.role === role)) return held
  throw new ConflictError(await lastChangeOf(tx, { citizenId: team.citizenId, entityIds: [team.id] }))
}

export function requireComingDay(day: Day, { field, today }: { field: string; today: Day }): void {
  if (day < today) throw new FieldError(field, 'holderDayPast')
  if (day > addDays(today, LONGEST_AHEAD_DAYS)) throw new FieldError(field, 'dayFarAway')
}

async function requireRole(
  { tx, viewer }: Pick<CommandContext<unknown>, 'tx' | 'viewer'>,
  { userId, role, on }: { userId: string; role: CaseRole; on: Day },
): Promise<void> {
  const person = await tx.user.findFirst({
    where: {
      id: userId,
      deactivatedAt: null,
      roleAssignments: {
        some: { unitId: viewer.unitId, role: { in: staffRolesOf[role] }, ...coversDay(on) },
      },
    },
    select: { id: true },
  })
  if (!person) throw new FieldError('userId', 'holderUnknown')
}

function requireReplaceable(before: TeamHolder, { userId, from }: { userId: string; from: Day }): void {
  if (before.userId === userId) throw new FieldError('userId', 'holderUnchanged')
  if (from <= before.from) throw new FieldError('holderFromOn', 'holderTooNew', { day: before.from })
}

/** One KS and one VK a day, and nobody twice in a role. */
function requireFree(
  team: Team,
  asked: { role: CaseRole; userId: string; from: Day; exceptId: string | null },
): void {
  const { role, userId, from, exceptId } = asked
  const clash = team.holders.find(
    (one) =>
      one.id !== exceptId &&
      one.role === role &&
      (role !== 'MENTOR' || one.userId === userId) &&
      rangesOverlap(one, { from, until: null }),
  )
  if (clash)
    throw new FieldError('holderFromOn', 'holderAlreadyComing', { name: clash.name, day: clash.from })
}
