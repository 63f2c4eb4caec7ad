import 'server-only'
import { randomUUID } from 'node:crypto'
import { addDays, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { coversDay } from '@/lib/platform/access'
import { type CommandContext, defineCommand } from '@/lib/platform/command'
import { FieldError, NotFoundError } from '@/lib/platform/command-error'
import { hasRole } from '@/lib/platform/viewer'
import { staffRolesOf } from '@/lib/transfers/access'
import { allowMoreSchema, endAllowanceSchema, setNormSchema, setTeamModelSchema } from './schema'

const LONGEST_AHEAD_DAYS = 366

function requireLeader({ viewer }: Pick<CommandContext<unknown>, 'viewer'>): void {
  if (!hasRole(viewer, 'LEDER')) throw new NotFoundError({ entity: 'Unit', entityId: viewer.unitId })
}

/** R10: the norm and range of a role from a day; a second choice for the same day takes the first one's place. */
export const setNorm = defineCommand({
  name: 'workload.setNorm',
  schema: setNormSchema,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    requireLeader(context)
    const { role, norm, rangeFrom, rangeTo, normFromOn: from } = input
    if (from < today) throw new FieldError('normFromOn', 'normFromPast')
    if (from > addDays(today, LONGEST_AHEAD_DAYS)) throw new FieldError('normFromOn', 'dayFarAway')
    const key = { unitId: viewer.unitId, role, validFrom: toDbDate(from) }
    const values = { norm, rangeFrom, rangeTo, reason: input.normChangeReason, createdById: viewer.userId }
    const before = await tx.caseloadNorm.findUnique({
      where: { unitId_role_validFrom: key },
      select: { norm: true, rangeFrom: true, rangeTo: true },
    })
    const { id } = await tx.caseloadNorm.upsert({
      where: { unitId_role_validFrom: key },
      create: { ...key, ...values },
      update: values,
      select: { id: true },
    })
    await audit({
      kind: before ? 'CHANGE' : 'CREATE',
      entity: 'CaseloadNorm',
      entityId: id,
      details: { role, from, before, after: { norm, rangeFrom, rangeTo } },
    })
    return { value: null }
  },
})

/** R10: a person may have more cases than the norm until a day, because a leader says so. */
export const allowMore = defineCommand({
  name: 'workload.allowMore',
  schema: allowMoreSchema,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    requireLeader(context)
    const { role, allowedUserId: userId, maxCases, allowedLastDayOn: lastDay } = input
    if (lastDay < today) throw new FieldError('allowedLastDayOn', 'absentLastDayPast')
    if (lastDay > addDays(today, LONGEST_AHEAD_DAYS)) throw new FieldError('allowedLastDayOn', 'dayFarAway')
    const person = await tx.user.findFirst({
      where: {
        id: userId,
        deactivatedAt: null,
        roleAssignments: {
          some: { unitId: viewer.unitId, role: { in: staffRolesOf[role] }, ...coversDay(today) },
        },
      },
      select: { id: true },
    })
    if (!person) throw new FieldError('allowedUserId', 'holderUnknown')
    const id = randomUUID()
    await tx.caseloadAllowance.create({
      data: {
        id,
        userId,
        role,
        maxCases: maxCases ?? 0,
        reason: input.allowedReason,
        fromOn: toDbDate(today),
        untilOn: toDbDate(addDays(lastDay, 1)),
        createdById: viewer.userId,
      },
      select: { id: true },
    })
    await audit({
      kind: 'CREATE',
      entity: 'CaseloadAllowance',
      entityId: id,
      details: { userId, role, maxCases, lastDay },
    })
    return { value: null }
  },
})

/** Today is its last day, or yesterday where it has run before. */
export const endAllowance = defineCommand({
  name: 'workload.endAllowance',
  schema: endAllowanceSchema,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    requireLeader(context)
    const where = {
      id: input.allowanceId,
      user: { roleAssignments: { some: { unitId: viewer.unitId } } },
      OR: [{ untilOn: null }, { untilOn: { gt: toDbDate(today) } }],
    }
    const row = await tx.caseloadAllowance.findFirst({ where, select: { id: true, fromOn: true } })
    if (!row) throw new NotFoundError({ entity: 'CaseloadAllowance', entityId: input.allowanceId })
    const from = fromDbDate(row.fromOn)
    const until = from < today ? today : addDays(from, 1)
    await tx.caseloadAllowance.update({
      where: { id: row.id },
      data: { untilOn: toDbDate(until) },
      select: { id: true },
    })
    await audit({ kind: 'CHANGE', entity: 'CaseloadAllowance', entityId: row.id, details: { until } })
    return { value: null }
  },
})

/** JobFirst's role model of a team: what is agreed; what each case does is told by its holders. */
export const setTeamModel = defineCommand({
  name: 'workload.setTeamModel',
  schema: setTeamModelSchema,
  run: async (context) => {
    const { tx, viewer, input, audit } = context
    requireLeader(context)
    const { teamId, roleModel } = input
    const team = await tx.team.findFirst({
      where: { id: teamId, unitId: viewer.unitId },
      select: { roleModel: true },
    })
    if (!team) throw new NotFoundError({ entity: 'Team', entityId: teamId })
    await tx.team.update({ where: { id: teamId }, data: { roleModel }, select: { id: true } })
    await audit({
      kind: 'CHANGE',
      entity: 'Team',
      entityId: teamId,
      details: { roleModel: { before: team.roleModel, after: roleModel } },
    })
    return { value: null }
  },
})
