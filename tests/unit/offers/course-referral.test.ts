import { describe, expect, it } from 'vitest'
import {
  type AftercareOfferFacts,
  aftercareOfferDeadline,
  type CourseReferralFacts,
  checkJointMeeting,
  courseReferralDeadline,
  jointMeetingDeadline,
} from '@/lib/offers/rules/course-referral'

const referral = (overrides: Partial<CourseReferralFacts> = {}) =>
  courseReferralDeadline({
    enrolmentId: 'e',
    track: 'JOBJOBPARAT',
    decidedOn: '2026-08-20',
    referAfterMonths: 3,
    referrals: [],
    jobStarts: [],
    enrolledUntil: null,
    replacedOn: null,
    ...overrides,
  })

describe('R09 referral to the intensive course', () => {
  it('R09 is due three months after the track decision and begins to ask four weeks before', () => {
    expect(referral()).toMatchObject({
      ruleId: 'R09',
      kind: 'COURSE_REFERRAL',
      subjectType: 'ENROLMENT',
      subjectId: 'e',
      opensOn: '2026-10-23',
      dueOn: '2026-11-20',
      planBy: '2026-11-20',
      metOn: null,
      cancelledOn: null,
      closesOn: null,
    })
  })

  it.each([
    ['2026-11-30', '2027-02-28', '2027-02-26'],
    ['2027-11-30', '2028-02-29', '2028-02-29'],
    ['2026-12-31', '2027-03-31', '2027-03-31'],
    ['2026-12-27', '2027-03-27', '2027-03-24'],
  ] as const)('R09 decided %s is due %s, planned by %s', (decidedOn, dueOn, planBy) => {
    expect(referral({ decidedOn })).toMatchObject({ dueOn, planBy })
  })

  it('R09 who needs help from day one is referred on the day of the decision', () => {
    expect(referral({ track: 'HELP' })).toMatchObject({ opensOn: '2026-08-20', dueOn: '2026-08-20' })
  })

  it.each([null, 'OTHER'])('R09 asks nothing on the track %s', (track) => {
    expect(referral({ track })).toBeNull()
  })

  it('R09 is met by the first referral, also one that runs on the day of the decision', () => {
    const referrals = [
      { referredOn: '2026-10-02', endedOn: null },
      { referredOn: '2026-09-10', endedOn: null },
    ] as const
    expect(referral({ referrals })).toMatchObject({ metOn: '2026-09-10' })
    expect(referral({ referrals: [{ referredOn: '2026-08-01', endedOn: null }] })).toMatchObject({
      metOn: '2026-08-20',
    })
    expect(referral({ referrals: [{ referredOn: '2026-05-01', endedOn: '2026-08-20' }] })).toMatchObject({
      metOn: null,
    })
  })

  it('R09 a job that starts on or before the due date cancels it; one the day after leaves it missed', () => {
    expect(referral({ jobStarts: ['2026-11-20'] })).toMatchObject({
      cancelledOn: '2026-11-20',
      closesOn: null,
    })
    expect(referral({ jobStarts: ['2026-11-21'] })).toMatchObject({
      cancelledOn: null,
      closesOn: '2026-11-21',
    })
    expect(referral({ jobStarts: ['2026-08-19'] })).toMatchObject({ cancelledOn: null })
    expect(referral({ jobStarts: ['2026-09-01'] })).toBeNull()
  })

  it('R09 ends with the enrolment, and with a decision that takes the place of this one', () => {
    expect(referral({ enrolledUntil: '2026-11-01' })).toMatchObject({ cancelledOn: '2026-11-01' })
    expect(referral({ replacedOn: '2026-11-03' })).toMatchObject({ cancelledOn: '2026-11-03' })
    expect(referral({ enrolledUntil: '2026-11-21' })).toMatchObject({ closesOn: '2026-11-21' })
  })
})

describe('R09 the joint start meeting', () => {
  const meeting = (overrides = {}) =>
    jointMeetingDeadline({
      referralId: 'r',
      startedOn: '2027-02-22',
      endedOn: null,
      jointMeetingOn: null,
      jointMeetingDays: 14,
      ...overrides,
    })

  it('R09 is due fourteen days after every start', () => {
    expect(meeting()).toMatchObject({
      kind: 'JOINT_MEETING',
      subjectType: 'OFFER_REFERRAL',
      opensOn: '2027-02-22',
      dueOn: '2027-03-08',
      metOn: null,
    })
    expect(meeting({ jointMeetingOn: '2027-03-09' })).toMatchObject({ metOn: '2027-03-09' })
  })

  it('R09 ends with the course: missed once due, cancelled before', () => {
    expect(meeting({ endedOn: '2027-03-08' })).toMatchObject({ cancelledOn: '2027-03-08' })
    expect(meeting({ endedOn: '2027-03-09' })).toMatchObject({ closesOn: '2027-03-09' })
  })

  it('R09 needs all three in the room', () => {
    expect(checkJointMeeting(['VK', 'CITIZEN', 'KS', 'A_KASSE'])).toBeNull()
    expect(checkJointMeeting(['VK', 'CITIZEN'])).toMatchObject({ rule: 'R09', reason: 'NOT_JOINT' })
  })
})

describe('R09 the offer of aftercare', () => {
  const offer = (overrides: Partial<AftercareOfferFacts> = {}) =>
    aftercareOfferDeadline({
      enrolmentId: 'e',
      enrolledFrom: '2026-03-01',
      enrolledUntil: '2026-11-01',
      jobStarts: ['2026-11-09'],
      outcomes: [],
      offeredOn: [],
      ...overrides,
    })

  it('R09 is due seven days after an enrolment ended to a job and the job began', () => {
    expect(offer()).toMatchObject({ kind: 'AFTERCARE_OFFER', opensOn: '2026-11-01', dueOn: '2026-11-16' })
    expect(offer({ jobStarts: ['2026-10-12'] })).toMatchObject({ dueOn: '2026-11-08' })
  })

  it.each([
    ['2026-10-04', true],
    ['2026-10-03', false],
    ['2026-11-28', true],
    ['2026-11-29', false],
  ] as const)('R09 a job from %s is what it ended to: %s', (day, isJob) => {
    expect(offer({ jobStarts: [day] }) !== null).toBe(isJob)
  })

  it('R09 the recorded outcome goes before the employments', () => {
    expect(offer({ outcomes: [{ kind: 'EDUCATION', happenedOn: '2026-11-01' }] })).toBeNull()
    expect(
      offer({ jobStarts: [], outcomes: [{ kind: 'ORDINARY_JOB', happenedOn: '2026-11-02' }] }),
    ).toMatchObject({ dueOn: '2026-11-09' })
  })

  it('R09 is met by the first offer in the enrolment, and asks nothing while it runs', () => {
    expect(offer({ offeredOn: ['2026-02-28', '2026-11-10', '2026-11-05'] })).toMatchObject({
      metOn: '2026-11-05',
    })
    expect(offer({ enrolledUntil: null })).toBeNull()
  })
})
