import { addDays, type Day, dayOrNull, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { type DayRange, lastDayOf } from '@/lib/calendar/day-range'

/** What one row of the history says. */
export type PeriodValues = DayRange & { benefitCode: string }
export type JobValues = DayRange & { employerName: string; cvr: string | null; weeklyHours: number | null }

type StoredRange = { fromOn: Date; untilOn: Date | null }

export function periodValuesOf(row: StoredRange & { benefitCode: string }): PeriodValues {
  return { benefitCode: row.benefitCode, ...rangeOf(row) }
}

export function jobValuesOf(
  row: StoredRange & { employerName: string; cvr: string | null; weeklyHours: { toNumber(): number } | null },
): JobValues {
  const { employerName, cvr, weeklyHours } = row
  return { employerName, cvr, weeklyHours: weeklyHours?.toNumber() ?? null, ...rangeOf(row) }
}

/** As forms ask for it: the first and the last day. */
export function rangeOfDays({ fromOn, lastDayOn }: { fromOn: Day; lastDayOn: Day | null }): DayRange {
  return { from: fromOn, until: lastDayOn && addDays(lastDayOn, 1) }
}

export function columnsOfRange({ from, until }: DayRange): StoredRange {
  return { fromOn: toDbDate(from), untilOn: until && toDbDate(until) }
}

/**
 * The values of a row in one text. A form sends back the one it was opened on, so that a change made meanwhile, by a
 * colleague or an import, is met by a conflict (P41).
 */
export function fingerprintOf(values: PeriodValues | JobValues): string {
  const { from, until } = values
  const own =
    'benefitCode' in values ? [values.benefitCode] : [values.employerName, values.cvr, values.weeklyHours]
  return JSON.stringify([from, until, ...own])
}

/** The names of the fields that say something else. */
export function changedFields<Values extends object>(before: Values, after: Values): (keyof Values)[] {
  return (Object.keys(after) as (keyof Values)[]).filter((field) => before[field] !== after[field])
}

/** The values of a row as the audit trail keeps them: dates, codes and numbers, never a name. */
export function auditableValues(values: PeriodValues | JobValues) {
  const { from, until } = values
  const range = { from, lastDayOn: lastDayOf({ from, until }) }
  if ('benefitCode' in values) return { ...range, benefitCode: values.benefitCode }
  return { ...range, cvr: values.cvr, weeklyHours: values.weeklyHours }
}

function rangeOf({ fromOn, untilOn }: StoredRange): DayRange {
  return { from: fromDbDate(fromOn), until: dayOrNull(untilOn) }
}
