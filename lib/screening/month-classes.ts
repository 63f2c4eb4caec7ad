import type { DaySpan } from '@/lib/calendar/day-span'
import type { StripClass } from '@/lib/history/benefit-types'
import { STRIP_CLASSES } from '@/lib/history/strip-runs'
import { type ScreeningWindow, WINDOW_MONTHS } from './rules/window'

const COVERED = 1 << STRIP_CLASSES.length
const ANY_BENEFIT = COVERED - 1

/**
 * The main benefit class of each month of the window, oldest first: `-` without benefit, `?` not covered. Most days win,
 * days without benefit and days without data counting too; an even month goes to the benefit, then to missing data; of
 * two classes with as many days the first of the legend's order. `coverage` null = everything is known.
 */
export function monthClasses({
  periods,
  coverage,
  window,
  classOf,
}: {
  periods: readonly (DaySpan & { benefitCode: string })[]
  coverage: DaySpan | null
  window: ScreeningWindow
  classOf: (benefitCode: string) => StripClass
}): string {
  const first = window.span.from
  const days = new Uint8Array(window.span.until - first)
  const mark = (span: DaySpan, bits: number) => {
    const until = Math.min(days.length, span.until - first)
    for (let day = Math.max(0, span.from - first); day < until; day++)
      days[day] = (days[day] as number) | bits
  }
  mark(coverage ?? window.span, COVERED)
  for (const period of periods) mark(period, 1 << STRIP_CLASSES.indexOf(classOf(period.benefitCode)))

  let letters = ''
  for (let month = 0; month < WINDOW_MONTHS; month++) {
    const from = (window.monthStarts[month] as number) - first
    const until = (window.monthStarts[month + 1] as number) - first
    letters += mainOfMonth(days, { from, until })
  }
  return letters
}

/** Days alike follow one another, so they are counted as runs. */
function mainOfMonth(days: Uint8Array, { from, until }: DaySpan): StripClass | '-' | '?' {
  const daysOfClass = STRIP_CLASSES.map(() => 0)
  let benefitDays = 0
  let missingDays = 0
  for (let day = from; day < until; ) {
    const bits = days[day] as number
    const start = day
    while (day < until && days[day] === bits) day++
    const length = day - start
    if (bits === 0) missingDays += length
    if ((bits & ANY_BENEFIT) === 0) continue
    benefitDays += length
    for (let index = 0; index < daysOfClass.length; index++) {
      if (bits & (1 << index)) daysOfClass[index] = (daysOfClass[index] as number) + length
    }
  }
  const emptyDays = until - from - benefitDays - missingDays
  if (benefitDays > 0 && benefitDays >= missingDays && benefitDays >= emptyDays) {
    return STRIP_CLASSES[daysOfClass.indexOf(Math.max(...daysOfClass))] as StripClass
  }
  return missingDays > 0 && missingDays >= emptyDays ? '?' : '-'
}
