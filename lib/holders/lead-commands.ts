import 'server-only'
import { toDbDate } from '@/lib/calendar/day'
import { isInRange } from '@/lib/calendar/day-range'
import { lastChangeOf } from '@/lib/cases/lock-case'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError, FieldError } from '@/lib/platform/command-error'
import { requireComingDay } from './commands'
import { lockTeam } from './lock-team'
import { setLeadSchema } from './schema'

/** Who drives the case from a day: one of those who hold a role on it then. */
export const setLead = defineCommand({
  name: 'holders.setLead',
  schema: setLeadSchema,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    const { leadUserId, leadFromOn: from, leadId, leadReason: reason } = input
    const team = await lockTeam(context)
    const last = team.leads.at(-1)
    if ((last?.id ?? null) !== leadId) {
      throw new ConflictError(await lastChangeOf(tx, { citizenId: team.citizenId, entityIds: [team.id] }))
    }
    requireComingDay(from, { field: 'leadFromOn', today })
    if (!team.holders.some((one) => one.userId === leadUserId && isInRange(one, from))) {
      throw new FieldError('leadUserId', 'leadUnknown')
    }
    if (last && from < last.from) throw new FieldError('leadFromOn', 'leadBeforeLast', { day: last.from })
    if (last?.userId === leadUserId) throw new FieldError('leadUserId', 'leadUnchanged')
    const row = { userId: leadUserId, reason }
    if (last && last.from === from) {
      // Nobody has driven it for a whole day: the choice of the same day is put right.
      await tx.caseLead.update({ where: { id: last.id }, data: row, select: { id: true } })
    } else {
      if (last) {
        await tx.caseLead.update({
          where: { id: last.id },
          data: { untilOn: toDbDate(from) },
          select: { id: true },
        })
      }
      await tx.caseLead.create({
        data: { caseId: team.id, ...row, fromOn: toDbDate(from), createdById: viewer.userId },
        select: { id: true },
      })
    }
    await audit({
      kind: 'CHANGE',
      entity: 'Case',
      entityId: team.id,
      citizenId: team.citizenId,
      details: { from, lead: { before: last?.userId ?? null, after: leadUserId } },
    })
    return { value: null }
  },
})
