// R12: the status three months after the start of the intensive course is due then.
import { addMonths, type Day } from '@/lib/calendar/day'
import type { Deadline } from '@/lib/platform/deadline'
import type { Refusal } from '@/lib/platform/refusal'
import { askUntil } from './ask-until'

export type CourseStatusFacts = {
  referralId: string
  startedOn: Day
  statusOn: Day | null
  statusAfterMonths: number
}

function courseStatusDueOn({
  startedOn,
  statusAfterMonths,
}: Pick<CourseStatusFacts, 'startedOn' | 'statusAfterMonths'>): Day {
  return addMonths(startedOn, statusAfterMonths)
}

/** Also when the course has ended by then: what counts is whether the citizen is in a job. */
export function courseStatusDeadline(facts: CourseStatusFacts): Deadline | null {
  const dueOn = courseStatusDueOn(facts)
  return askUntil({
    ruleId: 'R12',
    kind: 'COURSE_STATUS',
    subjectType: 'OFFER_REFERRAL',
    subjectId: facts.referralId,
    opensOn: dueOn,
    dueOn,
    metOn: facts.statusOn,
    endsOn: null,
  })
}

/** A status is recorded once, from the day it is due. */
export function checkCourseStatus(facts: CourseStatusFacts, on: Day): Refusal | null {
  if (facts.statusOn !== null) {
    return { rule: 'R12', reason: 'ALREADY_RECORDED', facts: { statusOn: facts.statusOn } }
  }
  const opensOn = courseStatusDueOn(facts)
  return on >= opensOn ? null : { rule: 'R12', reason: 'STATUS_NOT_OPEN', facts: { opensOn } }
}
