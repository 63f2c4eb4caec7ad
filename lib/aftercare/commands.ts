import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Day, toDbDate } from '@/lib/calendar/day'
import { defineCommand } from '@/lib/platform/command'
import { RefusalError, refuse } from '@/lib/platform/command-error'
import { deadlineStateOn } from '@/lib/platform/deadline'
import { routes } from '@/lib/platform/routes'
import { requireConsentAndAgreement, requireContactDate } from './contact-guards'
import { storeDaysLate } from './days-late'
import type { Job } from './load-jobs'
import { lockJob, reloadJob, type WriteContext } from './lock-job'
import type { LoggedVisit } from './logged-visit'
import { plannedOnOf, settlePlannedVisit } from './planned-visit'
import { checkNotInFuture } from './rules/consent'
import type { VisitKind, VisitOutcome } from './rules/facts'
import { checkHotlineDate } from './rules/hotline-window'
import { checkStatus } from './rules/milestones'
import { nextVisitDue } from './rules/visit-schedule'
import { logHotlineContactInput, logPreStartTalkInput, logVisitInput, recordStatusInput } from './schema'

export const logVisit = defineCommand({
  name: 'aftercare.logVisit',
  schema: logVisitInput,
  run: async ({ tx, viewer, today, input, audit }) => {
    const job = await lockJob({ tx, viewer, today }, input.aftercareId)
    const isHeld = input.form !== 'NOT_HELD'
    const kind: VisitKind = input.form === 'NOT_HELD' ? 'WORKPLACE_VISIT' : input.form
    const outcome: VisitOutcome = isHeld ? 'HELD' : (input.notHeldReason ?? 'NOT_REACHED')
    const isWorkplace = kind === 'WORKPLACE_VISIT' || kind === 'START_MEETING'
    requireContactDate(job, { contactOn: input.onDate, today })
    requireConsentAndAgreement(job, { kind, outcome, contactOn: input.onDate })
    if (isHeld && isWorkplace) await requireNotLogged({ tx, viewer, today }, { job, kind, on: input.onDate })
    const plannedOn = plannedOnOf(input.onDate, input, today)

    const id = randomUUID()
    await tx.aftercareVisit.create({
      data: {
        id,
        aftercareId: job.aftercareId,
        onDate: toDbDate(input.onDate),
        atTime: input.atTime,
        kind,
        outcome,
        participants: isHeld ? input.participants : [],
        howItGoes: isHeld ? input.howItGoes : null,
        paidHours: isHeld ? input.paidHours : null,
        summary: isHeld ? input.summary : null,
        nextStep: input.nextStep,
        createdById: viewer.userId,
      },
      select: { id: true },
    })
    await settlePlannedVisit(
      { tx, viewer, today },
      { job, visit: { id, on: input.onDate, isWorkplace }, plannedOn },
    )
    const after = await reloadJob(tx, job)
    const daysLate = (await storeDaysLate(tx, after)).get(id) ?? null
    await audit({
      kind: 'CREATE',
      entity: 'AftercareVisit',
      entityId: id,
      citizenId: job.citizenId,
      details: { onDate: input.onDate, kind, outcome, daysLate, plannedOn },
    })
    const nextDueOn = nextDueOnOf(after, today)
    const value: LoggedVisit = {
      isHeldVisit: isHeld && isWorkplace,
      nextDueOn,
      daysLate,
      plannedOn,
      isPlannedAfterDue: plannedOn !== null && nextDueOn !== null && plannedOn > nextDueOn,
    }
    return { value, touchedCitizenIds: [job.citizenId] }
  },
})

/** Visits on one date count as one (4.2), so the second to save it is told who was first. */
async function requireNotLogged(
  { tx }: WriteContext,
  { job, kind, on }: { job: Job; kind: VisitKind; on: Day },
): Promise<void> {
  const earlier = await tx.aftercareVisit.findFirst({
    where: {
      aftercareId: { in: job.aftercares.map(({ id }) => id) },
      onDate: toDbDate(on),
      kind,
      outcome: 'HELD',
    },
    select: { createdById: true },
  })
  if (!earlier) return
  const by = await tx.user.findFirst({ where: { id: earlier.createdById }, select: { name: true } })
  throw new RefusalError(
    { rule: 'R02', reason: 'ALREADY_LOGGED', facts: { on, by: by?.name ?? null } },
    { href: routes.citizenAftercare(job.citizenId), labelKey: 'aftercare.link.aftercare' },
  )
}

function nextDueOnOf(job: Job, today: Day): Day | null {
  const next = nextVisitDue(job.facts)
  return next && deadlineStateOn(next, today) !== 'MISSED' ? next.dueOn : null
}

export const logHotlineContact = defineCommand({
  name: 'aftercare.logHotlineContact',
  schema: logHotlineContactInput,
  run: async ({ tx, viewer, today, input, audit }) => {
    const job = await lockJob({ tx, viewer, today }, input.aftercareId)
    requireContactDate(job, { contactOn: input.onDate, today })
    const refusal = checkHotlineDate(job.facts, input.onDate)
    if (refusal?.facts.alternative === 'AFTERCARE_CONTACT') {
      throw new RefusalError(refusal, {
        href: routes.newVisit(job.aftercareId),
        labelKey: 'aftercare.link.aftercareContact',
      })
    }
    refuse(refusal)
    requireConsentAndAgreement(job, {
      kind: `HOTLINE_${input.caller}`,
      outcome: 'HELD',
      contactOn: input.onDate,
    })
    const id = randomUUID()
    await tx.hotlineContact.create({
      data: {
        id,
        aftercareId: job.aftercareId,
        onDate: toDbDate(input.onDate),
        caller: input.caller,
        topic: input.topic,
        done: input.done,
        isSolved: input.isSolved === 'YES',
        createdById: viewer.userId,
      },
      select: { id: true },
    })
    await audit({
      kind: 'CREATE',
      entity: 'HotlineContact',
      entityId: id,
      citizenId: job.citizenId,
      details: { onDate: input.onDate, caller: input.caller, isSolved: input.isSolved === 'YES' },
    })
    return { value: { href: routes.citizenAftercare(job.citizenId) } }
  },
})

export const logPreStartTalk = defineCommand({
  name: 'aftercare.logPreStartTalk',
  schema: logPreStartTalkInput,
  run: async ({ tx, viewer, today, input, audit }) => {
    const job = await lockJob({ tx, viewer, today }, input.aftercareId)
    requireContactDate(job, { contactOn: input.onDate, today })
    requireConsentAndAgreement(job, { kind: 'PRE_START_TALK', outcome: 'HELD', contactOn: input.onDate })
    const id = randomUUID()
    await tx.preStartTalk.create({
      data: {
        id,
        aftercareId: job.aftercareId,
        onDate: toDbDate(input.onDate),
        summary: input.summary,
        createdById: viewer.userId,
      },
      select: { id: true },
    })
    await audit({
      kind: 'CREATE',
      entity: 'PreStartTalk',
      entityId: id,
      citizenId: job.citizenId,
      details: { onDate: input.onDate },
    })
    return { value: null, touchedCitizenIds: [job.citizenId] }
  },
})

export const recordStatus = defineCommand({
  name: 'aftercare.recordStatus',
  schema: recordStatusInput,
  run: async ({ tx, viewer, today, input, audit }) => {
    const job = await lockJob({ tx, viewer, today }, input.aftercareId)
    const { point, outcome, recordedOn, note } = input
    refuse(checkNotInFuture({ contactOn: recordedOn, today }))
    refuse(checkStatus(job.facts, { at: point, recordedOn }))
    const id = randomUUID()
    await tx.aftercareStatus.create({
      data: {
        id,
        aftercareId: job.aftercareId,
        point,
        outcome,
        recordedOn: toDbDate(recordedOn),
        note,
        createdById: viewer.userId,
      },
      select: { id: true },
    })
    await audit({
      kind: 'CREATE',
      entity: 'AftercareStatus',
      entityId: id,
      citizenId: job.citizenId,
      details: { point, outcome, recordedOn },
    })
    return { value: null, touchedCitizenIds: [job.citizenId] }
  },
})
