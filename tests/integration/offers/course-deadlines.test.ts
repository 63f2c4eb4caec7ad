import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, type Day, dayOrNull, toDbDate } from '@/lib/calendar/day'
import { refreshDeadlines } from '@/lib/deadlines/refresh-deadlines'
import { runCommand } from '@/lib/deadlines/run-command'
import {
  recordAftercareOffer,
  recordCourseStatus,
  recordHandover,
  recordJointMeeting,
} from '@/lib/offers/course-commands'
import { refer, startOffer } from '@/lib/offers/referral-commands'
import { RefusalError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import { createWorkplace, type Workplace } from '@/tests/factories/aftercare'
import { createOffer, createReferral } from '@/tests/factories/offers'
import { createProgramme } from '@/tests/factories/programme'
import { createScreening } from '@/tests/factories/visitation'

describe('deadlines of offers', () => {
  let w: Workplace

  const course = { course: { referAfterMonths: 3 } }

  async function enrol(settings: object, overrides: { track?: string; decidedOn?: Day; untilOn?: Day } = {}) {
    const { track = 'JOBJOBPARAT', decidedOn = '2026-08-31', untilOn = null } = overrides
    const programme = await createProgramme(db, { unitId: w.unit.id, settings })
    const screening = await createScreening(db, {
      citizenId: w.citizen.id,
      programmeId: programme.id,
      assessedById: w.adviser.user.id,
    })
    const visitation = await db.visitation.create({
      data: {
        id: randomUUID(),
        citizenId: w.citizen.id,
        programmeId: programme.id,
        screeningId: screening.id,
        createdAt: toDbDate(decidedOn),
        createdById: w.adviser.user.id,
        status: 'DECIDED',
        decision: 'ACCEPTED',
        decidedOn: toDbDate(decidedOn),
        decidedById: w.adviser.user.id,
        reason: 'Prøve',
        evidence: {},
        track,
      },
    })
    const enrolment = await db.enrolment.create({
      data: {
        citizenId: w.citizen.id,
        programmeId: programme.id,
        visitationId: visitation.id,
        fromOn: toDbDate(decidedOn),
        untilOn: untilOn && toDbDate(untilOn),
      },
    })
    await refreshDeadlines(db, [w.citizen.id])
    return enrolment
  }

  const stored = async (kind: string) => {
    const row = await db.deadline.findFirst({ where: { citizenId: w.citizen.id, kind } })
    return (
      row && {
        holderRole: row.holderRole,
        dueOn: dayOrNull(row.dueOn),
        metOn: dayOrNull(row.metOn),
        cancelledOn: dayOrNull(row.cancelledOn),
      }
    )
  }
  const act = (command: Parameters<typeof runCommand>[0], values: Record<string, unknown>) =>
    runCommand(command, { viewer: w.adviser.viewer, values: values as never })

  beforeEach(async () => {
    w = await createWorkplace(db)
  })

  it('R09 the referral is due, met by a referral and open again when that is taken off the list', async () => {
    await enrol(course)
    expect(await stored('COURSE_REFERRAL')).toEqual({
      holderRole: 'KS',
      dueOn: '2026-11-30',
      metOn: null,
      cancelledOn: null,
    })
    const offer = await createOffer(db, { unitId: w.unit.id })
    await act(refer, {
      caseId: w.case.id,
      offerId: offer.id,
      referredOn: '20.11.2026',
      referringSide: 'JOBCENTER',
      note: '',
    })
    expect(await stored('COURSE_REFERRAL')).toMatchObject({ metOn: '2026-11-20' })
    await db.offerReferral.updateMany({
      where: { offerId: offer.id },
      data: { cancelledOn: toDbDate('2026-11-23') },
    })
    await refreshDeadlines(db, [w.citizen.id])
    expect(await stored('COURSE_REFERRAL')).toMatchObject({ metOn: null })
  })

  it('R09 a job cancels the referral', async () => {
    await enrol(course)
    await db.employment.create({
      data: { citizenId: w.citizen.id, employerName: 'X', fromOn: toDbDate('2026-11-09'), source: 'TYPED' },
    })
    await refreshDeadlines(db, [w.citizen.id])
    expect(await stored('COURSE_REFERRAL')).toMatchObject({ cancelledOn: '2026-11-09' })
  })

  it('R09 and R12 every start has a joint meeting of all three and a status three months on', async () => {
    const offer = await createOffer(db, { unitId: w.unit.id })
    const referral = await createReferral(db, {
      offerId: offer.id,
      caseId: w.case.id,
      createdById: w.adviser.user.id,
      referredOn: '2026-08-01',
    })
    await act(startOffer, { referralId: referral.id, version: '1', startedOn: '20.8.2026' })
    expect(await stored('JOINT_MEETING')).toMatchObject({ holderRole: 'VK', dueOn: '2026-09-03' })
    expect(await stored('COURSE_STATUS')).toMatchObject({ dueOn: '2026-11-20' })
    const meeting = { referralId: referral.id, version: '2', jointMeetingOn: '1.9.2026' }
    await expect(act(recordJointMeeting, { ...meeting, participants: ['CITIZEN', 'VK'] })).rejects.toThrow(
      RefusalError,
    )
    await act(recordJointMeeting, { ...meeting, participants: ['CITIZEN', 'KS', 'VK'] })
    expect(await stored('JOINT_MEETING')).toMatchObject({ metOn: '2026-09-01' })
    const status = { referralId: referral.id, version: '3', isInJob: 'YES', statusKind: '' }
    await expect(act(recordCourseStatus, { ...status, statusOn: '19.11.2026' })).rejects.toMatchObject({
      refusal: { rule: 'R12', reason: 'STATUS_NOT_OPEN' },
    })
    await act(recordCourseStatus, { ...status, statusOn: '23.11.2026' })
    expect(await stored('COURSE_STATUS')).toMatchObject({ metOn: '2026-11-23' })
  })

  it('R09 aftercare is offered when the enrolment ended to a job; a no settles it', async () => {
    await db.employment.create({
      data: { citizenId: w.citizen.id, employerName: 'X', fromOn: toDbDate('2026-11-09'), source: 'TYPED' },
    })
    const enrolment = await enrol(course, { untilOn: '2026-11-12' })
    expect(await stored('AFTERCARE_OFFER')).toMatchObject({
      holderRole: 'VK',
      dueOn: '2026-11-19',
      metOn: null,
    })
    const answer = {
      caseId: w.case.id,
      enrolmentId: enrolment.id,
      offeredOn: '20.11.2026',
      answer: 'NO',
      note: '',
    }
    await act(recordAftercareOffer, answer)
    expect(await stored('AFTERCARE_OFFER')).toMatchObject({ metOn: '2026-11-20' })
    await expect(act(recordAftercareOffer, answer)).rejects.toMatchObject({ key: 'aftercareOfferRecorded' })
  })

  it('R21 the handover of a spell of a-dagpenge is due, met by its record and cancelled when the spell ends', async () => {
    const spell = await db.benefitPeriod.create({
      data: {
        citizenId: w.citizen.id,
        benefitCode: 'a-dagpenge',
        fromOn: toDbDate('2026-09-15'),
        source: 'TYPED',
      },
    })
    await enrol({ fundContact: { handoverAfterMonths: 3 } })
    expect(await stored('FUND_HANDOVER')).toMatchObject({
      holderRole: 'KS',
      dueOn: '2026-12-15',
      metOn: null,
    })
    await act(recordHandover, { caseId: w.case.id, handedOverOn: '23.11.2026', note: '' })
    expect(await stored('FUND_HANDOVER')).toMatchObject({ metOn: '2026-11-23' })
    await db.aKasseHandover.deleteMany({ where: { citizenId: w.citizen.id } })
    await db.benefitPeriod.update({
      where: { id: spell.id },
      data: { untilOn: toDbDate(addDays('2026-11-20', 1)) },
    })
    await refreshDeadlines(db, [w.citizen.id])
    expect(await stored('FUND_HANDOVER')).toMatchObject({ cancelledOn: '2026-11-21' })
  })
})
