// R17 (domain.md section 4): a citizen in a programme with steps has a CV and a job goal in step 1; step 3 waits for both.
import { addDays, type Day } from '@/lib/calendar/day'
import { type DayRange, isInRange } from '@/lib/calendar/day-range'
import { lastWorkingDayOnOrBefore } from '@/lib/calendar/working-days'
import { type Deadline, endWithCase } from '@/lib/platform/deadline'
import type { Refusal } from '@/lib/platform/refusal'

/** The step at a company, which begins with a CV and a job goal in hand. */
const COMPANY_STEP = 3

export type CvAndGoalFacts = {
  /** Oldest first; of two on one day the later written counts. */
  cvStates: readonly { on: Day; hasCv: boolean }[]
  jobGoals: readonly DayRange[]
}

export type StepFacts = CvAndGoalFacts & {
  enrolmentId: string
  /** First day of the first step. */
  startedOn: Day
  /** First day outside the programme; null = running. */
  endsOn: Day | null
  dueAfterDays: number
}

/** One for the CV and one for the job goal; each asks from the first day of step 1 until it is there. */
export function cvAndGoalDeadlines(facts: StepFacts): Deadline[] {
  const { enrolmentId, startedOn, endsOn, dueAfterDays } = facts
  const dueOn = addDays(startedOn, dueAfterDays)
  const planBy = lastWorkingDayOnOrBefore(dueOn)
  const shared = {
    ruleId: 'R17',
    subjectType: 'ENROLMENT',
    subjectId: enrolmentId,
    sequence: 1,
    opensOn: startedOn,
    dueOn,
    planBy: planBy > startedOn ? planBy : dueOn,
    cancelledOn: null,
    closesOn: null,
    startCorrected: false,
  } as const
  return [
    { ...shared, kind: 'CV', metOn: hasCvOn(facts, startedOn) ? startedOn : firstCvAfter(facts, startedOn) },
    {
      ...shared,
      kind: 'JOB_GOAL',
      metOn: hasGoalOn(facts, startedOn) ? startedOn : firstGoalAfter(facts, startedOn),
    },
  ]
    .map((deadline) => endWithCase(deadline, endsOn))
    .filter((deadline) => deadline !== null)
}

/** Both have to hold on the day step 3 begins. */
export function checkStep({ step, on }: { step: number; on: Day }, facts: CvAndGoalFacts): Refusal | null {
  if (step !== COMPANY_STEP) return null
  const hasCv = hasCvOn(facts, on)
  const hasGoal = hasGoalOn(facts, on)
  if (hasCv && hasGoal) return null
  const missing = hasCv ? 'JOB_GOAL' : hasGoal ? 'CV' : 'BOTH'
  return { rule: 'R17', reason: 'CV_OR_GOAL_MISSING', facts: { missing, on } }
}

function hasCvOn({ cvStates }: CvAndGoalFacts, on: Day): boolean {
  return cvStates.findLast((state) => state.on <= on)?.hasCv ?? false
}

function hasGoalOn({ jobGoals }: CvAndGoalFacts, on: Day): boolean {
  return jobGoals.some((goal) => isInRange(goal, on))
}

function firstCvAfter({ cvStates }: CvAndGoalFacts, day: Day): Day | null {
  return cvStates.find((state) => state.on > day && state.hasCv)?.on ?? null
}

function firstGoalAfter({ jobGoals }: CvAndGoalFacts, day: Day): Day | null {
  return (
    jobGoals
      .map((goal) => goal.from)
      .filter((from) => from > day)
      .sort()[0] ?? null
  )
}
