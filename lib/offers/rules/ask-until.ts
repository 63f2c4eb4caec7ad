// R09, R12, R21: a deadline that asks until it is met or what it rests on ends.
import { addDays, type Day, maxDay, minDay } from '@/lib/calendar/day'
import { lastWorkingDayOnOrBefore } from '@/lib/calendar/working-days'
import { type Deadline, endWithCase } from '@/lib/platform/deadline'

type Asked = Pick<
  Deadline,
  'ruleId' | 'kind' | 'subjectType' | 'subjectId' | 'opensOn' | 'dueOn' | 'metOn'
> & {
  /** The first day its reason is gone; null = it stands. */
  endsOn: Day | null
}

/** Due before its reason ended and not met = missed; else cancelled; null when it had not begun to ask. */
export function askUntil({ endsOn, ...asked }: Asked): Deadline | null {
  const { opensOn, dueOn } = asked
  const planBy = lastWorkingDayOnOrBefore(dueOn)
  return endWithCase<Deadline>(
    {
      ...asked,
      planBy: planBy > opensOn ? planBy : dueOn,
      cancelledOn: null,
      closesOn: null,
      startCorrected: false,
      sequence: 1,
    },
    endsOn,
  )
}

/** Begins to ask four weeks ahead (vores valg), so that there is time to find a place or a talk. */
const ASKS_AHEAD_DAYS = 28

/** Four weeks before the due date, though not before the day there was something to ask for. */
export function opensBefore(dueOn: Day, earliestOn: Day): Day {
  return minDay(dueOn, maxDay(earliestOn, addDays(dueOn, -ASKS_AHEAD_DAYS)))
}

export function earliestOf(days: readonly (Day | null)[]): Day | null {
  const known = days.filter((day) => day !== null)
  return known.length > 0 ? minDay(...known) : null
}
