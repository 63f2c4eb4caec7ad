import 'server-only'
import { randomUUID } from 'node:crypto'
import { addDays, type Day, fromDbDate, lastDayBefore, toDbDate } from '@/lib/calendar/day'
import { lastChangeOf, lockCase } from '@/lib/cases/lock-case'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError, FieldError, NotFoundError, refuse } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import { settingsOn, settingsVersions } from '@/lib/programmes/settings-on'
import { cvAndGoalOf, cvAndGoalSelect } from './cv-and-goal-facts'
import { checkStep } from './rules/cv-and-goal'
import { moveStepSchema, setElementPeriodSchema } from './schema'

/** The step before ends as the new one begins. On the day it began it is corrected instead: a step has at least a day. */
export const moveStep = defineCommand({
  name: 'programmeSteps.move',
  schema: moveStepSchema,
  run: async (context) => {
    const { tx, viewer, input, audit } = context
    const { caseId, enrolmentId, fromOn } = input
    const { citizenId } = await lockCase({ ...context, caseId })
    const enrolment = await findEnrolment(tx, { enrolmentId, citizenId })
    const step = Number(input.step)
    if (step > settingsOn(enrolment.programme.settings, fromOn).steps.count) {
      throw new FieldError('step', 'programmeStepMissing')
    }
    requireWithin(enrolment, 'fromOn', fromOn)
    const current = enrolment.programmeSteps[0]
    if ((current?.id ?? null) !== input.seen) {
      const entityIds = current ? [current.id] : []
      throw new ConflictError(await lastChangeOf(tx, { citizenId, entityIds }))
    }
    if (current?.step === step) throw new FieldError('step', 'programmeStepUnchanged')
    const begun = current && fromDbDate(current.fromOn)
    if (begun && fromOn < begun) throw new FieldError('fromOn', 'programmeStepTooEarly', { day: begun })
    refuse(checkStep({ step, on: fromOn }, cvAndGoalOf(enrolment.citizen)))
    const isCorrection = current !== undefined && begun === fromOn
    const id = isCorrection ? current.id : randomUUID()
    if (isCorrection) {
      await tx.programmeStep.update({ where: { id }, data: { step }, select: { id: true } })
    } else {
      if (current) {
        await tx.programmeStep.update({
          where: { id: current.id },
          data: { untilOn: toDbDate(fromOn) },
          select: { id: true },
        })
      }
      const createdById = viewer.userId
      await tx.programmeStep.create({
        data: { id, enrolmentId, caseId, step, fromOn: toDbDate(fromOn), createdById },
        select: { id: true },
      })
    }
    await audit({
      kind: 'CHANGE',
      entity: 'ProgrammeStep',
      entityId: id,
      citizenId,
      details: { enrolmentId, step: { before: current?.step ?? null, after: step }, fromOn, isCorrection },
    })
    return { value: null, touchedCitizenIds: [citizenId] }
  },
})

/** Dates of a granted core element: R08 counts from those of KE2. */
export const setElementPeriod = defineCommand({
  name: 'programmeSteps.setElementPeriod',
  schema: setElementPeriodSchema,
  run: async (context) => {
    const { tx, viewer, input, audit } = context
    const { caseId, enrolmentId, code, version, fromOn, lastDayOn } = input
    const { citizenId } = await lockCase({ ...context, caseId })
    const enrolment = await findEnrolment(tx, { enrolmentId, citizenId })
    if (!enrolment.coreElements.includes(code)) {
      throw new NotFoundError({ entity: 'CoreElementPeriod', entityId: enrolmentId, citizenId })
    }
    requireWithin(enrolment, 'fromOn', fromOn)
    const before = await tx.coreElementPeriod.findUnique({
      where: { enrolmentId_code: { enrolmentId, code } },
    })
    if ((before?.version ?? 0) !== version) {
      const entityIds = before ? [before.id] : []
      throw new ConflictError(await lastChangeOf(tx, { citizenId, entityIds }))
    }
    const id = before?.id ?? randomUUID()
    const dates = { fromOn: toDbDate(fromOn), untilOn: lastDayOn && toDbDate(addDays(lastDayOn, 1)) }
    await tx.coreElementPeriod.upsert({
      where: { id },
      create: { id, enrolmentId, code, ...dates, createdById: viewer.userId },
      update: { ...dates, version: { increment: 1 } },
      select: { id: true },
    })
    const earlier = before && {
      fromOn: fromDbDate(before.fromOn),
      lastDayOn: lastDayBefore(before.untilOn),
    }
    await audit({
      kind: 'CHANGE',
      entity: 'CoreElementPeriod',
      entityId: id,
      citizenId,
      details: { enrolmentId, code, before: earlier, after: { fromOn, lastDayOn } },
    })
    return { value: null, touchedCitizenIds: [citizenId] }
  },
})

async function findEnrolment(tx: Tx, wanted: { enrolmentId: string; citizenId: string }) {
  const { enrolmentId, citizenId } = wanted
  const found = await tx.enrolment.findFirst({
    where: { id: enrolmentId, citizenId },
    select: {
      fromOn: true,
      untilOn: true,
      coreElements: true,
      programme: { select: { settings: settingsVersions } },
      programmeSteps: {
        orderBy: { fromOn: 'desc' },
        take: 1,
        select: { id: true, step: true, fromOn: true },
      },
      citizen: { select: cvAndGoalSelect },
    },
  })
  if (!found) throw new NotFoundError({ entity: 'Enrolment', entityId: enrolmentId, citizenId })
  return found
}

function requireWithin(enrolment: { fromOn: Date; untilOn: Date | null }, field: string, day: Day): void {
  const from = fromDbDate(enrolment.fromOn)
  if (day < from) throw new FieldError(field, 'dayBeforeEnrolment', { day: from })
  const lastDay = lastDayBefore(enrolment.untilOn)
  if (lastDay && day > lastDay) throw new FieldError(field, 'dayAfterEnrolment', { day: lastDay })
}
