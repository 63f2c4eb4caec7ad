import 'server-only'
import { addDays, type Day, toDbDate } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError, FieldError } from '@/lib/platform/command-error'
import { recountScreenings } from '@/lib/screening/recount-screenings'
import { correctionOf } from './correction-row'
import { storeDaysLate } from './days-late'
import { requireNearToday } from './job-commands'
import { correctEndInput, correctStartInput, endJobInput } from './job-schema'
import type { Job, JobPart } from './load-jobs'
import { lockJob, reloadJob, requireVersion, type WriteContext } from './lock-job'

type JobDates = Pick<JobPart, 'startsOn' | 'lastDayOn'>

/** The first day of a job is that of its first employment. */
export const correctStart = defineCommand({
  name: 'aftercare.correctStart',
  schema: correctStartInput,
  run: async ({ tx, viewer, today, input, audit }) => {
    const job = await lockJob({ tx, viewer, today }, input.aftercareId)
    const part = await requireVersion(tx, { job, part: job.aftercares[0], version: input.version })
    const before = datesOf(part)
    const after = { ...before, startsOn: input.startsOn }
    requireNearToday('startsOn', { day: after.startsOn, today })
    if (after.startsOn === before.startsOn) throw new FieldError('startsOn', 'dateUnchanged')
    if (after.lastDayOn !== null && after.startsOn > after.lastDayOn) {
      throw new FieldError('startsOn', 'startAfterLastDay', { day: after.lastDayOn })
    }
    await writeDates({ tx, viewer, today }, { job, part, after, isCorrection: true })
    await audit({ ...changeOf(job, part), purpose: input.reason, details: { before, after } })
    return settled({ tx, viewer, today }, job)
  },
})

/** The last day of a job is that of its latest employment. It may lie ahead: notice has been given. */
export const endJob = defineCommand({
  name: 'aftercare.endJob',
  schema: endJobInput,
  run: async ({ tx, viewer, today, input, audit }) => {
    const job = await lockJob({ tx, viewer, today }, input.aftercareId)
    const part = await requireVersion(tx, { job, part: job.aftercares.at(-1), version: input.version })
    const before = datesOf(part)
    if (before.lastDayOn !== null) throw new ConflictError()
    const after = { ...before, lastDayOn: input.lastDayOn }
    requireLastDay({ after, today })
    await writeDates({ tx, viewer, today }, { job, part, after, isCorrection: false })
    await tx.aftercare.update({
      where: { id: part.id },
      data: { endReason: input.reason },
      select: { id: true },
    })
    await audit({ ...changeOf(job, part), details: { before, after, reason: input.reason } })
    return settled({ tx, viewer, today }, job)
  },
})

/** Another last day, or none: the job goes on after all. */
export const correctEnd = defineCommand({
  name: 'aftercare.correctEnd',
  schema: correctEndInput,
  run: async ({ tx, viewer, today, input, audit }) => {
    const job = await lockJob({ tx, viewer, today }, input.aftercareId)
    const part = await requireVersion(tx, { job, part: job.aftercares.at(-1), version: input.version })
    const before = datesOf(part)
    const after = { ...before, lastDayOn: input.lastDayOn }
    if (after.lastDayOn === before.lastDayOn) throw new FieldError('lastDayOn', 'dateUnchanged')
    requireLastDay({ after, today })
    await writeDates({ tx, viewer, today }, { job, part, after, isCorrection: true })
    await audit({ ...changeOf(job, part), purpose: input.reason, details: { before, after } })
    return settled({ tx, viewer, today }, job)
  },
})

function requireLastDay({ after, today }: { after: JobDates; today: Day }): void {
  if (after.lastDayOn === null) return
  requireNearToday('lastDayOn', { day: after.lastDayOn, today })
  if (after.lastDayOn < after.startsOn) {
    throw new FieldError('lastDayOn', 'lastDayBeforeStart', { day: after.startsOn })
  }
}

function datesOf({ startsOn, lastDayOn }: JobPart): JobDates {
  return { startsOn, lastDayOn }
}

async function writeDates(
  { tx, viewer, today }: WriteContext,
  { job, part, after, isCorrection }: { job: Job; part: JobPart; after: JobDates; isCorrection: boolean },
): Promise<void> {
  const { startsOn, lastDayOn } = after
  await tx.employment.update({
    where: { id: part.employmentId },
    data: {
      fromOn: toDbDate(startsOn),
      untilOn: lastDayOn && toDbDate(addDays(lastDayOn, 1)),
      version: { increment: 1 },
    },
    select: { id: true },
  })
  await tx.aftercare.update({
    where: { id: part.id, version: part.version },
    data: { version: { increment: 1 }, ...(lastDayOn === null ? { endReason: null } : {}) },
    select: { id: true },
  })
  if (isCorrection) {
    await tx.employmentCorrection.create({
      data: { ...correctionOf(part, today), createdById: viewer.userId },
      select: { id: true },
    })
  }
  const plan = job.plannedVisit
  if (plan && lastDayOn !== null && plan.plannedOn > lastDayOn) {
    await tx.plannedVisit.update({
      where: { id: plan.id },
      data: { cancelledAt: now() },
      select: { id: true },
    })
  }
}

function changeOf(job: Job, part: JobPart) {
  return {
    kind: 'CHANGE' as const,
    entity: 'Employment',
    entityId: part.employmentId,
    citizenId: job.citizenId,
  }
}

async function settled({ tx, viewer, today }: WriteContext, job: Job) {
  await storeDaysLate(tx, await reloadJob(tx, job))
  await recountScreenings(tx, { unitId: viewer.unitId, today, citizenIds: [job.citizenId] })
  return { value: null, touchedCitizenIds: [job.citizenId] }
}
