import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Day, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import { lastChangeOf } from '@/lib/cases/lock-case'
import { type CommandContext, defineCommand } from '@/lib/platform/command'
import { ConflictError, FieldError, NotFoundError } from '@/lib/platform/command-error'
import { newRowId } from '@/lib/platform/row-id'
import { requireContactDate } from './contact-guards'
import type { Job } from './load-jobs'
import { lockJob } from './lock-job'
import type { VisitOutcome } from './rules/facts'
import { closePlannedVisitInput, planVisitInput } from './schema'

/** Books the next visit of a job; the one that is booked gives way. No deadline moves by it. */
export const planVisit = defineCommand({
  name: 'aftercare.planVisit',
  schema: planVisitInput,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    const { plannedOn, atTime } = input
    const job = await lockJob(context, input.aftercareId)
    if (plannedOn < today) throw new FieldError('plannedOn', 'plannedBeforeToday')
    const before = job.plannedVisit
    if (before) {
      await tx.plannedVisit.update({
        where: { id: before.id },
        data: { cancelledAt: now(), cancelledById: viewer.userId },
        select: { id: true },
      })
    }
    const id = newRowId()
    await tx.plannedVisit.create({
      data: {
        id,
        aftercareId: job.aftercareId,
        plannedOn: toDbDate(plannedOn),
        atTime,
        createdById: viewer.userId,
      },
      select: { id: true },
    })
    await audit({
      kind: before ? 'CHANGE' : 'CREATE',
      entity: 'PlannedVisit',
      entityId: id,
      citizenId: job.citizenId,
      details: { plannedOn: { before: before?.plannedOn ?? null, after: plannedOn }, atTime },
    })
    return { value: { plannedOn } }
  },
})

/** A booked visit whose day has come and that was not held, or needs no record: somebody stands for it. */
export const closePlannedVisit = defineCommand({
  name: 'aftercare.closePlannedVisit',
  schema: closePlannedVisitInput,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    const { plannedVisitId, outcome } = input
    const { job, plannedOn } = await lockPlannedVisit(context, plannedVisitId)
    requireContactDate(job, { contactOn: plannedOn, today })
    const visitId =
      outcome === 'NOT_RECORDED' ? null : await addVisitNotHeld(context, { job, plannedOn, outcome })
    await tx.plannedVisit.update({
      where: { id: plannedVisitId },
      data: visitId ? { visitId } : { cancelledAt: now(), cancelledById: viewer.userId, isNotRecorded: true },
      select: { id: true },
    })
    await audit({
      kind: 'CHANGE',
      entity: 'PlannedVisit',
      entityId: plannedVisitId,
      citizenId: job.citizenId,
      details: { plannedOn, outcome, visitId },
    })
    return { value: null, touchedCitizenIds: [job.citizenId] }
  },
})

async function lockPlannedVisit(
  context: CommandContext<unknown>,
  id: string,
): Promise<{ job: Job; plannedOn: Day }> {
  const find = () =>
    context.tx.plannedVisit.findUnique({
      where: { id },
      select: { aftercareId: true, plannedOn: true, visitId: true, cancelledAt: true },
    })
  const subject = await find()
  if (!subject) throw new NotFoundError({ entity: 'PlannedVisit', entityId: id })
  const job = await lockJob(context, subject.aftercareId)
  const plan = await find()
  if (!plan || plan.visitId || plan.cancelledAt) {
    throw new ConflictError(await lastChangeOf(context.tx, { citizenId: job.citizenId, entityIds: [id] }))
  }
  return { job, plannedOn: fromDbDate(plan.plannedOn) }
}

async function addVisitNotHeld(
  { tx, viewer, audit }: CommandContext<unknown>,
  { job, plannedOn, outcome }: { job: Job; plannedOn: Day; outcome: VisitOutcome },
): Promise<string> {
  const id = randomUUID()
  await tx.aftercareVisit.create({
    data: {
      id,
      aftercareId: job.aftercareId,
      onDate: toDbDate(plannedOn),
      kind: 'WORKPLACE_VISIT',
      outcome,
      participants: [],
      createdById: viewer.userId,
    },
    select: { id: true },
  })
  await audit({
    kind: 'CREATE',
    entity: 'AftercareVisit',
    entityId: id,
    citizenId: job.citizenId,
    details: { onDate: plannedOn, kind: 'WORKPLACE_VISIT', outcome },
  })
  return id
}
