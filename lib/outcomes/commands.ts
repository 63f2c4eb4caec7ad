import 'server-only'
import { toDbDate } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import { writableCitizens } from '@/lib/platform/access'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError, FieldError, NotFoundError } from '@/lib/platform/command-error'
import { addOutcome } from './add-outcome'
import { recordOutcomeSchema, withdrawOutcomeSchema } from './schema'

export const recordOutcome = defineCommand({
  name: 'outcomes.record',
  schema: recordOutcomeSchema,
  run: async (context) => {
    const { tx, viewer, today, input } = context
    const { citizenId, outcome, happenedOn, outcomeNote } = input
    await lockCitizens(tx, [citizenId])
    const citizen = await tx.citizen.findFirst({
      where: { id: citizenId, AND: [writableCitizens(viewer, today)] },
      select: { cases: { where: { closedOn: null }, select: { id: true } } },
    })
    if (!citizen) throw new NotFoundError({ entity: 'Citizen', entityId: citizenId, citizenId })
    const same = await tx.citizenOutcome.findFirst({
      where: { citizenId, kind: outcome, happenedOn: toDbDate(happenedOn), withdrawnAt: null },
      select: { id: true },
    })
    if (same) throw new FieldError('outcome', 'outcomeAlreadyRecorded')
    await addOutcome({
      ...context,
      citizenId,
      caseId: citizen.cases[0]?.id ?? null,
      kind: outcome,
      happenedOn,
      note: outcomeNote,
    })
    return { value: null, touchedCitizenIds: [citizenId] }
  },
})

/** Recorded wrongly: kept with the reason, and no longer counted. The outcome a closed case stands on stays. */
export const withdrawOutcome = defineCommand({
  name: 'outcomes.withdraw',
  schema: withdrawOutcomeSchema,
  run: async ({ tx, viewer, today, input, audit }) => {
    const { outcomeId, withdrawReason } = input
    const missing = new NotFoundError({ entity: 'CitizenOutcome', entityId: outcomeId })
    const found = await tx.citizenOutcome.findUnique({
      where: { id: outcomeId },
      select: { citizenId: true },
    })
    if (!found) throw missing
    const { citizenId } = found
    await lockCitizens(tx, [citizenId])
    const outcome = await tx.citizenOutcome.findFirst({
      where: { id: outcomeId, citizen: writableCitizens(viewer, today) },
      select: { kind: true, withdrawnAt: true },
    })
    if (!outcome) throw new NotFoundError({ entity: 'CitizenOutcome', entityId: outcomeId, citizenId })
    if (outcome.withdrawnAt !== null) throw new ConflictError()
    const closing = await tx.caseClosure.findFirst({
      where: { outcomeId, reopenedOn: null },
      select: { id: true },
    })
    if (closing) throw new FieldError('withdrawReason', 'outcomeOfClosing')
    await tx.citizenOutcome.update({
      where: { id: outcomeId },
      data: { withdrawnAt: now(), withdrawnById: viewer.userId, withdrawnReason: withdrawReason },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'CitizenOutcome',
      entityId: outcomeId,
      citizenId,
      purpose: withdrawReason,
      details: { outcome: outcome.kind, isWithdrawn: { before: false, after: true } },
    })
    return { value: null, touchedCitizenIds: [citizenId] }
  },
})
