import 'server-only'
import { type Day, dayOrNull, fromDbDate } from '@/lib/calendar/day'
import type { Deadline } from '@/lib/platform/deadline'
import type { CaseDeadline, DeadlineSource } from '@/lib/platform/deadline-source'
import { defaultProgrammeSettings, type ProgrammeSettingsValues } from '@/lib/programmes/settings'
import {
  type CourseFactsRow,
  type EnrolmentRow,
  loadCourseFacts,
  type ReferralRow,
  settingsOn,
} from './load-course-facts'
import { aftercareOfferDeadline, courseReferralDeadline, jointMeetingDeadline } from './rules/course-referral'
import { courseStatusDeadline } from './rules/course-status'
import { fundHandoverDeadlines } from './rules/fund-handover'

/** R09, R12 and the fund's half of R21. The adviser refers and hands over, the consultant acts on the rest. */
export const offerDeadlineSource: DeadlineSource = {
  ruleIds: ['R09', 'R12', 'R21'],
  listDeadlines: async (tx, citizenIds) => {
    const citizens = await loadCourseFacts(tx, citizenIds)
    return citizens.flatMap((citizen) => [
      ...citizen.enrolments.flatMap((enrolment) => deadlinesOfEnrolment(citizen, enrolment)),
      ...citizen.cases.flatMap((file) =>
        file.offerReferrals.flatMap((referral) =>
          deadlinesOfReferral(citizen, referral).map((deadline) => ({
            ...deadline,
            citizenId: citizen.id,
            caseId: file.id,
            holderRole: 'VK' as const,
          })),
        ),
      ),
    ])
  },
}

function deadlinesOfEnrolment(citizen: CourseFactsRow, enrolment: EnrolmentRow): CaseDeadline[] {
  const onCase = (holderRole: 'KS' | 'VK', deadline: Deadline | null, on: Day): CaseDeadline[] =>
    deadline ? [{ ...deadline, citizenId: citizen.id, caseId: caseOn(citizen, on), holderRole }] : []
  const enrolledUntil = dayOrNull(enrolment.untilOn)
  const aftercareOffer = aftercareOfferOf(citizen, enrolment)
  return [
    ...onCase(
      'KS',
      courseReferralOf(citizen, enrolment),
      decidedOnOf(enrolment) ?? fromDbDate(enrolment.fromOn),
    ),
    ...(enrolledUntil ? onCase('VK', aftercareOffer, enrolledUntil) : []),
    ...fundHandoversOf(citizen, enrolment).flatMap((deadline) => onCase('KS', deadline, deadline.dueOn)),
  ]
}

function courseReferralOf(citizen: CourseFactsRow, enrolment: EnrolmentRow): Deadline | null {
  const decidedOn = decidedOnOf(enrolment)
  if (!enrolment.visitation || decidedOn === null) return null
  const months = settingsOn(enrolment.programme.settings, decidedOn)?.course.referAfterMonths ?? null
  if (months === null) return null
  return courseReferralDeadline({
    enrolmentId: enrolment.id,
    track: enrolment.visitation.track,
    decidedOn,
    referAfterMonths: months,
    referrals: citizen.cases
      .flatMap((file) => file.offerReferrals)
      .map(({ referredOn, endedOn }) => ({
        referredOn: fromDbDate(referredOn),
        endedOn: dayOrNull(endedOn),
      })),
    jobStarts: jobStartsOf(citizen),
    enrolledUntil: dayOrNull(enrolment.untilOn),
    replacedOn: dayOrNull(enrolment.visitation.replacedBy[0]?.decidedOn ?? null),
  })
}

function aftercareOfferOf(citizen: CourseFactsRow, enrolment: EnrolmentRow): Deadline | null {
  const enrolledUntil = dayOrNull(enrolment.untilOn)
  if (enrolledUntil === null) return null
  const settings = settingsOn(enrolment.programme.settings, enrolledUntil)
  if (!settings || settings.course.referAfterMonths === null) return null
  return aftercareOfferDeadline({
    enrolmentId: enrolment.id,
    enrolledFrom: fromDbDate(enrolment.fromOn),
    enrolledUntil,
    jobStarts: jobStartsOf(citizen),
    outcomes: citizen.outcomes.map(({ kind, happenedOn }) => ({ kind, happenedOn: fromDbDate(happenedOn) })),
    offeredOn: [
      ...(enrolment.aftercareOffer ? [enrolment.aftercareOffer.offeredOn] : []),
      ...citizen.consents
        .filter(({ withdrawnOn }) => withdrawnOn === null || fromDbDate(withdrawnOn) >= enrolledUntil)
        .map(({ givenOn }) => givenOn),
      ...citizen.cases.flatMap((file) => file.aftercares).map(({ recordedOn }) => recordedOn),
    ].map(fromDbDate),
  })
}

function fundHandoversOf(citizen: CourseFactsRow, enrolment: EnrolmentRow): Deadline[] {
  const enrolledFrom = fromDbDate(enrolment.fromOn)
  const fundContact = settingsOn(enrolment.programme.settings, enrolledFrom)?.fundContact
  if (!fundContact || fundContact.handoverAfterMonths === null) return []
  return fundHandoverDeadlines({
    enrolmentId: enrolment.id,
    enrolledFrom,
    enrolledUntil: dayOrNull(enrolment.untilOn),
    handoverAfterMonths: fundContact.handoverAfterMonths,
    spellsFrom: fundContact.spellsFrom,
    periods: citizen.benefitPeriods.map(({ fromOn, untilOn }) => ({
      from: fromDbDate(fromOn),
      until: dayOrNull(untilOn),
    })),
    handovers: citizen.handovers.map(({ handedOverOn }) => fromDbDate(handedOverOn)),
  })
}

function deadlinesOfReferral(citizen: CourseFactsRow, referral: ReferralRow): Deadline[] {
  const startedOn = dayOrNull(referral.startedOn)
  if (startedOn === null) return []
  const { jointMeetingDays, statusAfterMonths } = courseSettings(citizen, referral, startedOn)
  const facts = { referralId: referral.id, startedOn }
  return [
    jointMeetingDeadline({
      ...facts,
      endedOn: dayOrNull(referral.endedOn),
      jointMeetingOn: dayOrNull(referral.jointMeetingOn),
      jointMeetingDays,
    }),
    courseStatusDeadline({ ...facts, statusOn: dayOrNull(referral.statusOn), statusAfterMonths }),
  ].filter((deadline) => deadline !== null)
}

/** Of the programme the citizen is in that has the course, else of the offer's own, else as shipped. */
export function courseSettings(
  { enrolments }: Pick<CourseFactsRow, 'enrolments'>,
  referral: Pick<ReferralRow, 'offer'>,
  on: Day,
): ProgrammeSettingsValues['course'] {
  const ofEnrolments = enrolments
    .filter(({ fromOn, untilOn }) => fromDbDate(fromOn) <= on && (!untilOn || on < fromDbDate(untilOn)))
    .map(({ programme }) => settingsOn(programme.settings, on))
    .find((settings) => settings !== null && settings.course.referAfterMonths !== null)
  const own = ofEnrolments ?? settingsOn(referral.offer.programme?.settings ?? [], on)
  return (own ?? defaultProgrammeSettings).course
}

function decidedOnOf({ visitation }: EnrolmentRow): Day | null {
  return dayOrNull(visitation?.decidedOn ?? null)
}

function jobStartsOf({ employments }: CourseFactsRow): Day[] {
  return employments.map(({ fromOn }) => fromDbDate(fromOn))
}

/** The case the work was on that day: the last one opened by then, else the first. */
function caseOn({ cases }: CourseFactsRow, on: Day): string {
  const file = cases.findLast(({ openedOn }) => fromDbDate(openedOn) <= on) ?? cases[0]
  if (!file) throw new Error('Only people with a case are loaded')
  return file.id
}
