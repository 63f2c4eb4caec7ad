// R01 (domain.md 4.1): employments in the window, their lengths, the last three, employers and job shifts.
import { type DaySpan, overlaps } from '@/lib/calendar/day-span'
import type { ScreeningWindow } from './window'

export type EmploymentSpan = DaySpan & { employerName: string; cvr: string | null }

export type CountedEmployment = {
  /** Place in the list the person's employments were given in. */
  index: number
  span: DaySpan
  daysInWindow: number
}

/** A mean length before rounding; none without employments. */
export type MeanLength = { days: number; count: number }

export type CountedEmployments = {
  /** In the order given. */
  counted: CountedEmployment[]
  /** The three that end latest, newest first. */
  lastThree: CountedEmployment[]
  employers: number
  jobShifts: number
  mean: MeanLength
  atMost: number
  /** The means the last three could have, whatever the unknown days hide: the true one lies between two of them. */
  possibleLastThreeMeans: MeanLength[]
}

const LAST_COUNT = 3

/** `coverage` null = everything is known. */
export function countEmployments({
  employments,
  coverage,
  unknown,
  window,
}: {
  employments: readonly EmploymentSpan[]
  coverage: DaySpan | null
  unknown: readonly DaySpan[]
  window: ScreeningWindow
}): CountedEmployments {
  const counted: CountedEmployment[] = []
  const employers = new Set<string>()
  employments.forEach((employment, index) => {
    if (!overlaps(employment, window.span)) return
    counted.push({ index, span: employment, daysInWindow: daysInWindow(employment, window) })
    employers.add(employerKey(employment))
  })
  const newestFirst = counted.length < 2 ? counted : [...counted].sort(byNewest)
  const lastThree = newestFirst.slice(0, LAST_COUNT)
  return {
    counted,
    lastThree,
    employers: employers.size,
    jobShifts: Math.max(counted.length - 1, 0),
    mean: meanOf(counted),
    atMost: unknown.length === 0 ? counted.length : Number.POSITIVE_INFINITY,
    possibleLastThreeMeans:
      coverage === null || unknown.length === 0
        ? [meanOf(lastThree)]
        : possibleMeans({ newestFirst, coverage, window }),
  }
}

/** Equal when both have a CVR and it is the same, or neither has one and the names agree but for case and space around. */
function employerKey({ employerName, cvr }: { employerName: string; cvr: string | null }): string {
  return cvr === null ? `name ${employerName.trim().toLowerCase()}` : `cvr ${cvr}`
}

export function meanOf(employments: readonly CountedEmployment[]): MeanLength {
  let days = 0
  for (const employment of employments) days += employment.daysInWindow
  return { days, count: employments.length }
}

/** Latest end first, running ones before all; then the later start; then the order given. */
function byNewest(a: CountedEmployment, b: CountedEmployment): number {
  return b.span.until - a.span.until || b.span.from - a.span.from || a.index - b.index
}

function daysInWindow(span: DaySpan, window: ScreeningWindow): number {
  return Math.min(span.until, window.span.until) - Math.max(span.from, window.span.from)
}

/**
 * An employment no row tells of lies wholly outside the coverage: before it or after it, one day long or filling all
 * of that part of the window. Those after it can be the newest of all. Those before it come after every known one that
 * ends inside the coverage. Each mix of such employments with the known ones gives a shortest and a longest mean.
 */
function possibleMeans({
  newestFirst,
  coverage,
  window,
}: {
  newestFirst: readonly CountedEmployment[]
  coverage: DaySpan
  window: ScreeningWindow
}): MeanLength[] {
  const earlierDays = daysOutside({
    from: window.span.from,
    until: Math.min(coverage.from, window.span.until),
  })
  const laterDays = daysOutside({
    from: Math.max(coverage.until, window.span.from),
    until: window.span.until,
  })
  const means: MeanLength[] = []
  for (let later = 0; later <= (laterDays > 0 ? LAST_COUNT : 0); later++) {
    for (let earlier = 0; earlier <= (earlierDays > 0 ? LAST_COUNT - later : 0); earlier++) {
      const known = Math.min(newestFirst.length, LAST_COUNT - later - earlier)
      const displaced = newestFirst[known]
      const roomForKnown = known < LAST_COUNT - later
      if (earlier > 0 && roomForKnown && displaced !== undefined && displaced.span.until > coverage.from)
        continue
      const { days } = meanOf(newestFirst.slice(0, known))
      const count = known + later + earlier
      means.push({ days: days + later + earlier, count })
      means.push({ days: days + later * laterDays + earlier * earlierDays, count })
    }
  }
  return means
}

function daysOutside(span: DaySpan): number {
  return Math.max(span.until - span.from, 0)
}
