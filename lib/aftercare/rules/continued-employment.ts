// 4.2: a new employment at the same company that starts at most 1 day after the old one ended continues it.
import { addDays, type Day, daysBetween, maxDay } from '@/lib/calendar/day'
import type { EmploymentCorrection, EmploymentFacts } from './facts'

export type EmploymentPeriod = EmploymentFacts & { companyCvr: string | null }

/** `id`, S and the day agreed are those of the first; `employmentIds` are all of them, oldest first. */
export type JoinedEmployment = EmploymentPeriod & { employmentIds: string[] }

/** One entry per run of employments that continue each other, by first day; without a CVR none is continued. */
export function joinContinuedEmployments(employments: readonly EmploymentPeriod[]): JoinedEmployment[] {
  const joined: JoinedEmployment[] = []
  for (const next of [...employments].sort((a, b) => daysBetween(b.startsOn, a.startsOn))) {
    const index = joined.findLastIndex((earlier) => isContinuedBy(earlier, next))
    const earlier = joined[index]
    if (earlier) joined[index] = joinTwo(earlier, next)
    else joined.push({ ...next, employmentIds: [next.id] })
  }
  return joined
}

function isContinuedBy(earlier: EmploymentPeriod, next: EmploymentPeriod): boolean {
  const isSameCompany = earlier.companyCvr !== null && earlier.companyCvr === next.companyCvr
  return isSameCompany && (earlier.lastDayOn === null || next.startsOn <= addDays(earlier.lastDayOn, 1))
}

function joinTwo(earlier: JoinedEmployment, next: EmploymentPeriod): JoinedEmployment {
  const { startsOn } = earlier
  const lastDayOn = laterEnd(earlier.lastDayOn, next.lastDayOn)
  return {
    ...earlier,
    employmentIds: [...earlier.employmentIds, next.id],
    lastDayOn,
    trialEndsOn: laterTrial(earlier.trialEndsOn, next.trialEndsOn),
    corrections: [
      ...earlier.corrections.map((correction) => ({ ...correction, ...endedThen(correction, next) })),
      ...joiningCorrection(earlier, next),
      ...next.corrections.map((correction) => ({
        correctedOn: correction.correctedOn,
        previousStartsOn: startsOn,
        previousLastDayOn: laterEnd(earlier.lastDayOn, correction.previousLastDayOn),
        ...trialThen(correction, earlier.trialEndsOn),
      })),
    ],
  }
}

/** Recording the continuation moves X: what fell due between the old end and that day was not asked for. */
function joiningCorrection(earlier: EmploymentPeriod, next: EmploymentPeriod): EmploymentCorrection[] {
  if (earlier.lastDayOn === null) return []
  return [
    {
      correctedOn: next.recordedOn,
      previousStartsOn: earlier.startsOn,
      previousLastDayOn: earlier.lastDayOn,
      previousTrialEndsOn: earlier.trialEndsOn,
    },
  ]
}

function endedThen(
  correction: EmploymentCorrection,
  next: EmploymentPeriod,
): Omit<EmploymentCorrection, 'correctedOn' | 'previousStartsOn'> {
  const isBeforeNext = correction.correctedOn <= next.recordedOn
  return {
    ...(isBeforeNext ? {} : trialThen(correction, next.trialEndsOn)),
    previousLastDayOn: isBeforeNext
      ? correction.previousLastDayOn
      : laterEnd(correction.previousLastDayOn, next.lastDayOn),
  }
}

/** T as it stood before a correction of one of two joined employments, seen with the other's. */
function trialThen(
  { previousTrialEndsOn }: EmploymentCorrection,
  other: Day | null,
): Pick<EmploymentCorrection, 'previousTrialEndsOn'> {
  if (previousTrialEndsOn === undefined) return {}
  return { previousTrialEndsOn: laterTrial(previousTrialEndsOn, other) }
}

/** Null = no longer than the programme's. */
function laterTrial(a: Day | null, b: Day | null): Day | null {
  return a === null || b === null ? (a ?? b) : maxDay(a, b)
}

function laterEnd(a: Day | null, b: Day | null): Day | null {
  return a === null || b === null ? null : maxDay(a, b)
}
