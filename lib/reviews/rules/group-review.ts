// R24 (domain.md section 4): a placing in group 3 is reviewed by the project leader and a named specialist in 28 days.
import { addDays, type Day, maxDay } from '@/lib/calendar/day'
import { lastWorkingDayOnOrBefore } from '@/lib/calendar/working-days'
import type { Deadline } from '@/lib/platform/deadline'
import type { Refusal } from '@/lib/platform/refusal'

const REVIEW_DAYS = 28

export type ReviewFacts = {
  visitationId: string
  placedOn: Day
  /** The days they answered; null = not yet. */
  leaderOn: Day | null
  specialistOn: Day | null
  /** The day another decision took the placing's place; null = it stands. */
  replacedOn: Day | null
}

/** The last day for both to have answered. */
export function reviewDueOn(placedOn: Day): Day {
  return addDays(placedOn, REVIEW_DAYS)
}

/** A late answer can still be written: the case stays shared this long past the due date. */
const SHARE_AFTER_DUE_DAYS = 14

/** The first day the case is no longer shared with the specialist. */
export function reviewSharedUntil(placedOn: Day): Day {
  return addDays(reviewDueOn(placedOn), SHARE_AFTER_DUE_DAYS + 1)
}

/** The day the review was whole: the later answer of the two; null while one is missing. */
function reviewedOn({ leaderOn, specialistOn }: ReviewFacts): Day | null {
  return leaderOn === null || specialistOn === null ? null : maxDay(leaderOn, specialistOn)
}

/** Asks until both have answered, also after the due date; a placing that is replaced first is cancelled. */
export function reviewDeadline(facts: ReviewFacts): Deadline {
  const { visitationId, placedOn, replacedOn } = facts
  const dueOn = reviewDueOn(placedOn)
  const metOn = reviewedOn(facts)
  const planBy = lastWorkingDayOnOrBefore(dueOn)
  return {
    ruleId: 'R24',
    kind: 'GROUP_REVIEW',
    subjectType: 'VISITATION',
    subjectId: visitationId,
    sequence: 1,
    opensOn: placedOn,
    dueOn,
    planBy: planBy > placedOn ? planBy : dueOn,
    metOn,
    cancelledOn: metOn === null || (replacedOn !== null && replacedOn < metOn) ? replacedOn : null,
    closesOn: null,
    startCorrected: false,
  }
}

export type ReviewerPart = 'LEADER' | 'SPECIALIST'

/** Each answers once, and only while the placing stands. */
export function checkReview(facts: ReviewFacts, part: ReviewerPart): Refusal | null {
  if (facts.replacedOn !== null) {
    return { rule: 'R24', reason: 'REPLACED', facts: { replacedOn: facts.replacedOn } }
  }
  const answeredOn = part === 'LEADER' ? facts.leaderOn : facts.specialistOn
  return answeredOn === null ? null : { rule: 'R24', reason: 'ALREADY_ANSWERED', facts: { answeredOn } }
}
