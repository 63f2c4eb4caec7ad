// 6.1 (domain.md): paid hours, running activity and company activity of a citizen on a day.
import { addDays, type Day, maxDay } from '@/lib/calendar/day'
import { type DayRange, isInRange } from '@/lib/calendar/day-range'

export type PlacementKind =
  | 'VIRKSOMHEDSPRAKTIK'
  | 'LOENTILSKUD'
  | 'PAID_HOURS'
  | 'COMBINATION'
  | 'FLEKSJOB'
  | 'UDVIKLINGSFLEKSJOB'
  | 'VOKSENLAERE'
  | 'EDUCATION'

/** Weekly hours; paid ones are among the total. */
type Hours = { totalHours: number; paidHours: number }
export type HoursStep = Hours & { from: Day }

export type PlacementFacts = DayRange & { id: string; kind: PlacementKind; steps: readonly HoursStep[] }

/** A job under aftercare; hours null = not known. */
export type JobFacts = DayRange & { id: string; weeklyHours: number | null }

export type ActivityFacts = { placements: readonly PlacementFacts[]; jobs: readonly JobFacts[] }

type HoursInForce = DayRange & Hours

/** Hours under these are not paid by the employer alone and do not count. */
const NOT_COUNTED: readonly PlacementKind[] = ['LOENTILSKUD', 'FLEKSJOB', 'UDVIKLINGSFLEKSJOB']

/** These are company activities whatever their hours. */
const COMPANY_KINDS: readonly PlacementKind[] = ['VIRKSOMHEDSPRAKTIK', 'LOENTILSKUD', 'COMBINATION']

/**
 * The agreed hours over the placement's own days, oldest first. The first step holds from its first day and the last to
 * its end, also when the dates were corrected after the hours were agreed.
 */
export function hoursInForce(placement: PlacementFacts): HoursInForce[] {
  const steps = [...placement.steps].sort((a, b) => (a.from < b.from ? -1 : 1))
  return steps
    .map(({ totalHours, paidHours, from }, index) => ({
      totalHours,
      paidHours,
      from: index === 0 ? placement.from : maxDay(from, placement.from),
      until: earlierOf(steps[index + 1]?.from ?? null, placement.until),
    }))
    .filter(({ from, until }) => until === null || from < until)
}

/** The paid hours that count, over the placement's days. */
function countedHours(placement: PlacementFacts): (DayRange & { hours: number })[] {
  const isCounted = !NOT_COUNTED.includes(placement.kind)
  return hoursInForce(placement).map(({ from, until, paidHours }) => ({
    from,
    until,
    hours: isCounted ? paidHours : 0,
  }))
}

export function paidHoursOn({ placements, jobs }: ActivityFacts, day: Day): number {
  const stretches = [
    ...placements.flatMap(countedHours),
    ...jobs.map(({ from, until, weeklyHours }) => ({ from, until, hours: weeklyHours ?? 0 })),
  ]
  return sum(stretches.filter((stretch) => isInRange(stretch, day)).map(({ hours }) => hours))
}

/** A placement or a job under aftercare runs on the day. */
export function isRunningActivity({ placements, jobs }: ActivityFacts, day: Day): boolean {
  return [...placements, ...jobs].some((activity) => isInRange(activity, day))
}

/** Virksomhedspraktik, løntilskud or paid hours on the day; a job whose hours are not known has some. */
export function companyActivityOn(facts: ActivityFacts, day: Day): boolean {
  return companyActivities(facts).some((activity) => isInRange(activity, day))
}

/** Every stretch of company activity. Each begins on its `from`; hours that rise further begin nothing new. */
export function companyActivities({ placements, jobs }: ActivityFacts): DayRange[] {
  return [
    ...placements.flatMap((placement) =>
      COMPANY_KINDS.includes(placement.kind)
        ? [{ from: placement.from, until: placement.until }]
        : paidStretches(placement),
    ),
    ...jobs.filter((job) => job.weeklyHours !== 0).map(({ from, until }) => ({ from, until })),
  ]
}

function paidStretches(placement: PlacementFacts): DayRange[] {
  const stretches: DayRange[] = []
  for (const { from, until, hours } of countedHours(placement)) {
    if (hours === 0) continue
    const last = stretches.at(-1)
    if (last?.until === from) last.until = until
    else stretches.push({ from, until })
  }
  return stretches
}

/** True when the paid hours were higher on a day after `after`, up to and with `upTo`, than on the day before it. */
export function paidHoursRose(facts: ActivityFacts, { after, upTo }: { after: Day; upTo: Day }): boolean {
  const starts = [...facts.placements.flatMap(countedHours), ...facts.jobs].map(({ from }) => from)
  return starts
    .filter((day) => day > after && day <= upTo)
    .some((day) => paidHoursOn(facts, day) > paidHoursBefore(facts, day))
}

function paidHoursBefore(facts: ActivityFacts, day: Day): number {
  return paidHoursOn(facts, addDays(day, -1))
}

function earlierOf(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

/** Added as hundredths, so that 7.4 five times is 37. */
function sum(hours: readonly number[]): number {
  return hours.reduce((total, one) => total + Math.round(one * 100), 0) / 100
}
