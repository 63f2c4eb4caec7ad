import { addDays, type Day, toDbDate } from '@/lib/calendar/day'
import type { JobPart } from './load-jobs'

/** What holds of an employment until a change of today, as `employment_corrections` keeps it. */
export function correctionOf({ id, startsOn, lastDayOn, trialEndsOn }: JobPart, today: Day) {
  return {
    aftercareId: id,
    correctedOn: toDbDate(today),
    previousFromOn: toDbDate(startsOn),
    previousUntilOn: lastDayOn && toDbDate(addDays(lastDayOn, 1)),
    previousTrialEndsOn: trialEndsOn && toDbDate(trialEndsOn),
  }
}
