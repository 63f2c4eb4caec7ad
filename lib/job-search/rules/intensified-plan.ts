// R08 (domain.md section 4): without a job within n months after the start of KE2, an intensified plan is due that day.
import { addDays, addMonths, type Day, maxDay } from '@/lib/calendar/day'
import { lastWorkingDayOnOrBefore } from '@/lib/calendar/working-days'
import { type Deadline, endWithCase } from '@/lib/platform/deadline'

/** Our choice: it asks from so many days before it is due, so that the talks can be booked. */
const ASKS_BEFORE_DAYS = 28

export type IntensifiedPlanFacts = {
  enrolmentId: string
  /** First day of KE2. */
  startedOn: Day
  /** First day without KE2 or outside the programme; null = running. */
  endsOn: Day | null
  dueAfterMonths: number
  /** Days on which intensified plans were made. */
  intensifiedOn: readonly Day[]
  /** First days of the citizen's jobs. */
  jobStartsOn: readonly Day[]
}

/** Asks until met, also after the due date; only a job that starts on or before it cancels it. Null when KE2 ended before it asked. */
export function intensifiedPlanDeadline(facts: IntensifiedPlanFacts): Deadline | null {
  const { enrolmentId, startedOn, endsOn, dueAfterMonths } = facts
  const dueOn = addMonths(startedOn, dueAfterMonths)
  const opensOn = maxDay(startedOn, addDays(dueOn, -ASKS_BEFORE_DAYS))
  const planBy = lastWorkingDayOnOrBefore(dueOn)
  const madeOn = earliest(facts.intensifiedOn.filter((day) => day >= startedOn))
  const jobOn = earliest(facts.jobStartsOn.filter((day) => day >= startedOn && day <= dueOn))
  const isSpared = jobOn !== null && (madeOn === null || jobOn < madeOn)
  const deadline: Deadline = {
    ruleId: 'R08',
    kind: 'INTENSIFIED_PLAN',
    subjectType: 'ENROLMENT',
    subjectId: enrolmentId,
    sequence: 1,
    opensOn,
    dueOn,
    planBy: planBy > opensOn ? planBy : dueOn,
    metOn: isSpared ? null : madeOn,
    cancelledOn: isSpared ? jobOn : null,
    closesOn: null,
    startCorrected: false,
  }
  return endWithCase(deadline, endsOn)
}

function earliest(days: readonly Day[]): Day | null {
  return [...days].sort()[0] ?? null
}
