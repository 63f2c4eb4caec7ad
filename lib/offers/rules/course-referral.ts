// R09: referral to the intensive course, the joint meeting when it starts, and aftercare when an enrolment ends to a job.
import { addDays, addMonths, type Day, maxDay } from '@/lib/calendar/day'
import type { Deadline } from '@/lib/platform/deadline'
import type { Refusal } from '@/lib/platform/refusal'
import { askUntil, earliestOf, opensBefore } from './ask-until'

/** Codes of the tracks in the template's list. */
const JOB_READY_TRACK = 'JOBJOBPARAT'
const HELP_FROM_DAY_ONE_TRACK = 'HELP'

export type CourseReferralFacts = {
  enrolmentId: string
  track: string | null
  /** The day the track was decided. */
  decidedOn: Day
  referAfterMonths: number
  /** To an intensive course; one taken off the waiting list is no referral. */
  referrals: readonly { referredOn: Day; endedOn: Day | null }[]
  /** First days of the citizen's employments. */
  jobStarts: readonly Day[]
  /** The first day without the enrolment. */
  enrolledUntil: Day | null
  /** The day another decision took its place. */
  replacedOn: Day | null
}

/** Null where the track has no date of its own, and where it ended before it began to ask. */
export function courseReferralDeadline(facts: CourseReferralFacts): Deadline | null {
  const { enrolmentId, decidedOn } = facts
  const dueOn = referralDueOn(facts)
  if (dueOn === null) return null
  return askUntil({
    ruleId: 'R09',
    kind: 'COURSE_REFERRAL',
    subjectType: 'ENROLMENT',
    subjectId: enrolmentId,
    opensOn: opensBefore(dueOn, decidedOn),
    dueOn,
    metOn: earliestOf(
      facts.referrals
        .filter(({ endedOn }) => endedOn === null || endedOn > decidedOn)
        .map(({ referredOn }) => maxDay(referredOn, decidedOn)),
    ),
    endsOn: earliestOf([
      ...facts.jobStarts.filter((day) => day >= decidedOn),
      facts.enrolledUntil,
      facts.replacedOn,
    ]),
  })
}

function referralDueOn({ track, decidedOn, referAfterMonths }: CourseReferralFacts): Day | null {
  if (track === HELP_FROM_DAY_ONE_TRACK) return decidedOn
  return track === JOB_READY_TRACK ? addMonths(decidedOn, referAfterMonths) : null
}

export type JointMeetingFacts = {
  referralId: string
  /** Of the intensive course. */
  startedOn: Day
  /** The first day without it. */
  endedOn: Day | null
  jointMeetingOn: Day | null
  jointMeetingDays: number
}

export function jointMeetingDeadline(facts: JointMeetingFacts): Deadline | null {
  const { referralId, startedOn, endedOn, jointMeetingOn, jointMeetingDays } = facts
  return askUntil({
    ruleId: 'R09',
    kind: 'JOINT_MEETING',
    subjectType: 'OFFER_REFERRAL',
    subjectId: referralId,
    opensOn: startedOn,
    dueOn: addDays(startedOn, jointMeetingDays),
    metOn: jointMeetingOn,
    endsOn: endedOn,
  })
}

/** It is the meeting of these three; others may be there too. */
const jointMeetingPeople = ['CITIZEN', 'KS', 'VK'] as const

export function checkJointMeeting(participants: readonly string[]): Refusal | null {
  return jointMeetingPeople.every((person) => participants.includes(person))
    ? null
    : { rule: 'R09', reason: 'NOT_JOINT', facts: {} }
}

/** Days from the end to a job until aftercare has been offered: as the start meeting of R06 (vores valg). */
const AFTERCARE_OFFER_DAYS = 7
/** An employment starting this near the enrolment's last day is what it ended to (domain.md 6.1). */
const JOB_FROM_DAYS_BEFORE = 27
const JOB_TO_DAYS_AFTER = 28

export type AftercareOfferFacts = {
  enrolmentId: string
  enrolledFrom: Day
  enrolledUntil: Day | null
  jobStarts: readonly Day[]
  /** Recorded outcomes that stand; they go before what the employments say. */
  outcomes: readonly { kind: string; happenedOn: Day }[]
  /** Days aftercare was offered: an answer written down, a consent given, a job taken under aftercare. */
  offeredOn: readonly Day[]
}

/** Null while the enrolment runs, and where it did not end to a job. */
export function aftercareOfferDeadline(facts: AftercareOfferFacts): Deadline | null {
  const { enrolmentId, enrolledFrom, enrolledUntil } = facts
  const jobOn = jobEndedTo(facts)
  if (enrolledUntil === null || jobOn === null) return null
  return askUntil({
    ruleId: 'R09',
    kind: 'AFTERCARE_OFFER',
    subjectType: 'ENROLMENT',
    subjectId: enrolmentId,
    opensOn: enrolledUntil,
    dueOn: addDays(maxDay(enrolledUntil, jobOn), AFTERCARE_OFFER_DAYS),
    metOn: earliestOf(facts.offeredOn.filter((day) => day >= enrolledFrom)),
    endsOn: null,
  })
}

function jobEndedTo({ enrolledUntil, jobStarts, outcomes }: AftercareOfferFacts): Day | null {
  if (enrolledUntil === null) return null
  const lastDay = addDays(enrolledUntil, -1)
  const isNear = (day: Day) =>
    day >= addDays(lastDay, -JOB_FROM_DAYS_BEFORE) && day <= addDays(lastDay, JOB_TO_DAYS_AFTER)
  const recorded = outcomes.filter(({ happenedOn }) => isNear(happenedOn))
  if (recorded.length > 0) {
    return earliestOf(recorded.map(({ kind, happenedOn }) => (kind === 'ORDINARY_JOB' ? happenedOn : null)))
  }
  return earliestOf(jobStarts.filter(isNear))
}
