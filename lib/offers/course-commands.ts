import 'server-only'
import { randomUUID } from 'node:crypto'
import { dayOrNull, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import { lockCase } from '@/lib/cases/lock-case'
import { type CommandContext, defineCommand } from '@/lib/platform/command'
import { FieldError, NotFoundError, refuse } from '@/lib/platform/command-error'
import { courseSettings } from './deadline-source'
import { courseFactsSelect } from './load-course-facts'
import { type LockedReferral, lockReferral } from './lock-referral'
import { changeReferral, requireFrom, requireUntilToday } from './referral-commands'
import { checkJointMeeting } from './rules/course-referral'
import { checkCourseStatus } from './rules/course-status'
import { aftercareOfferSchema, courseStatusSchema, handoverSchema, jointMeetingSchema } from './schema'

export const recordJointMeeting = defineCommand({
  name: 'offers.recordJointMeeting',
  schema: jointMeetingSchema,
  run: async (context) => {
    const { today, input } = context
    const { jointMeetingOn, participants } = input
    const referral = await lockReferral({ ...context, ...input })
    if (referral.jointMeetingOn) throw new FieldError('jointMeetingOn', 'jointMeetingRecorded')
    requireUntilToday('jointMeetingOn', jointMeetingOn, today)
    requireFrom(
      'jointMeetingOn',
      jointMeetingOn,
      fromDbDate(referral.referredOn),
      'jointMeetingBeforeReferral',
    )
    refuse(checkJointMeeting(participants))
    return changeReferral(context, referral, {
      data: { jointMeetingOn: toDbDate(jointMeetingOn), jointMeetingBy: participants.join(' ') },
      details: { jointMeetingOn, participants },
    })
  },
})

export const recordCourseStatus = defineCommand({
  name: 'offers.recordCourseStatus',
  schema: courseStatusSchema,
  run: async (context) => {
    const { today, input } = context
    const { statusOn, statusKind } = input
    const referral = await lockReferral({ ...context, ...input })
    requireUntilToday('statusOn', statusOn, today)
    refuse(checkCourseStatus(await statusFacts(context, referral), statusOn))
    const statusInJob = input.isInJob === 'YES'
    return changeReferral(context, referral, {
      data: { statusOn: toDbDate(statusOn), statusInJob, statusKind: statusInJob ? 'JOB' : statusKind },
      details: { statusOn, statusInJob },
    })
  },
})

async function statusFacts({ tx }: Pick<CommandContext<unknown>, 'tx'>, referral: LockedReferral) {
  const startedOn = dayOrNull(referral.startedOn)
  if (startedOn === null) throw new FieldError('statusOn', 'offerNotTakingPart')
  const { enrolments } = await tx.citizen.findUniqueOrThrow({
    where: { id: referral.citizenId },
    select: { enrolments: courseFactsSelect.enrolments },
  })
  const { offer } = await tx.offerReferral.findUniqueOrThrow({
    where: { id: referral.id },
    select: { offer: courseFactsSelect.cases.select.offerReferrals.select.offer },
  })
  const { statusAfterMonths } = courseSettings({ enrolments }, { offer }, startedOn)
  return { referralId: referral.id, startedOn, statusOn: dayOrNull(referral.statusOn), statusAfterMonths }
}

/** R21: contact lies with the jobcenter from this day. */
export const recordHandover = defineCommand({
  name: 'offers.recordHandover',
  schema: handoverSchema,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    const { caseId, handedOverOn, note } = input
    const { citizenId } = await lockCase({ ...context, caseId })
    requireUntilToday('handedOverOn', handedOverOn, today)
    const same = await tx.aKasseHandover.findFirst({
      where: { citizenId, handedOverOn: toDbDate(handedOverOn) },
      select: { id: true },
    })
    if (same) throw new FieldError('handedOverOn', 'handoverRecorded')
    const id = randomUUID()
    await tx.aKasseHandover.create({
      data: {
        id,
        citizenId,
        handedOverOn: toDbDate(handedOverOn),
        note,
        createdAt: now(),
        createdById: viewer.userId,
      },
      select: { id: true },
    })
    await audit({
      kind: 'CREATE',
      entity: 'AKasseHandover',
      entityId: id,
      citizenId,
      details: { handedOverOn },
    })
    return { value: null, touchedCitizenIds: [citizenId] }
  },
})

/** R09: a no is an answer too, after which nobody asks again. */
export const recordAftercareOffer = defineCommand({
  name: 'offers.recordAftercareOffer',
  schema: aftercareOfferSchema,
  run: async (context) => {
    const { tx, viewer, today, input, audit } = context
    const { caseId, enrolmentId, offeredOn, answer, note } = input
    const { citizenId } = await lockCase({ ...context, caseId })
    const enrolment = await tx.enrolment.findFirst({
      where: { id: enrolmentId, citizenId },
      select: { fromOn: true, aftercareOffer: { select: { id: true } } },
    })
    if (!enrolment) throw new NotFoundError({ entity: 'Enrolment', entityId: enrolmentId, citizenId })
    if (enrolment.aftercareOffer) throw new FieldError('offeredOn', 'aftercareOfferRecorded')
    requireUntilToday('offeredOn', offeredOn, today)
    if (offeredOn < fromDbDate(enrolment.fromOn)) {
      throw new FieldError('offeredOn', 'aftercareOfferTooEarly', { day: fromDbDate(enrolment.fromOn) })
    }
    const id = randomUUID()
    await tx.aftercareOffer.create({
      data: {
        id,
        enrolmentId,
        offeredOn: toDbDate(offeredOn),
        isAccepted: answer === 'YES',
        note,
        createdAt: now(),
        createdById: viewer.userId,
      },
      select: { id: true },
    })
    await audit({
      kind: 'CREATE',
      entity: 'AftercareOffer',
      entityId: id,
      citizenId,
      details: { enrolmentId, offeredOn, answer },
    })
    return { value: null, touchedCitizenIds: [citizenId] }
  },
})
