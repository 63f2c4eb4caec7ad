// R01 (domain.md 4.1): a month counts when periods cover at least half of its days; overlaps count once.
import type { DaySpan } from '@/lib/calendar/day-span'
import { byFrom } from '@/lib/calendar/day-span'
import { type ScreeningWindow, WINDOW_MONTHS } from './window'

export type PeriodsByCategory = {
  support: readonly DaySpan[]
  sickness: readonly DaySpan[]
  supplementary: readonly DaySpan[]
}

/**
 * One letter per month, oldest first, so that a whole population can be counted from short texts:
 * `-` self-supporting, `P` on public support, `S` sick, `U` supplementary a-dagpenge, `B` sick and supplementary,
 * `?` missing. S, U and B are also on public support; `s`, `u`, `b` are the same without it.
 */
type MonthLetters = string

export type CountedMonths = {
  letters: MonthLetters
  support: MonthCount
  sickness: MonthCount
  supplementary: number
  missing: number
}

/** Indexes of the months that count, and how many could count if the days outside the coverage were known. */
type MonthCount = { months: number[]; atMost: number }

/** Every list is sorted by `from`; `unknown` holds the window's days that no import covers. */
export function countMonths({
  periods,
  unknown,
  window,
}: {
  periods: PeriodsByCategory
  unknown: readonly DaySpan[]
  window: ScreeningWindow
}): CountedMonths {
  const support = halfCoveredMonths(periods.support, window)
  const sickness = halfCoveredMonths(periods.sickness, window)
  const supplementary = halfCoveredMonths(periods.supplementary, window)
  const possibleSupport = unknown.length === 0 ? support : monthsWithUnknown(periods.support)
  const possibleSickness = unknown.length === 0 ? sickness : monthsWithUnknown(periods.sickness)

  let letters = ''
  for (let month = 0; month < WINDOW_MONTHS; month++) {
    const onSupport = support[month] === 1
    letters += letterOf({
      onSupport,
      sick: sickness[month] === 1,
      supplementary: supplementary[month] === 1,
      missing: !onSupport && possibleSupport[month] === 1,
    })
  }
  return {
    letters,
    support: { months: indexesOf(support), atMost: sumOf(possibleSupport) },
    sickness: { months: indexesOf(sickness), atMost: sumOf(possibleSickness) },
    supplementary: sumOf(supplementary),
    missing: unknown.length === 0 ? 0 : sumOf(possibleSupport) - sumOf(support),
  }

  function monthsWithUnknown(known: readonly DaySpan[]): Uint8Array {
    return halfCoveredMonths([...known, ...unknown].sort(byFrom), window)
  }
}

/** 1 for each month of which the spans (sorted by `from`) cover at least half of the days. */
function halfCoveredMonths(spans: readonly DaySpan[], window: ScreeningWindow): Uint8Array {
  const flags = coveredDaysByMonth(spans, window)
  for (let month = 0; month < WINDOW_MONTHS; month++) {
    const length = (window.monthStarts[month + 1] as number) - (window.monthStarts[month] as number)
    flags[month] = 2 * (flags[month] as number) >= length ? 1 : 0
  }
  return flags
}

function coveredDaysByMonth(spans: readonly DaySpan[], window: ScreeningWindow): Uint8Array {
  const days = new Uint8Array(WINDOW_MONTHS)
  let countedUntil = window.span.from
  for (const span of spans) {
    const until = Math.min(span.until, window.span.until)
    let day = Math.max(span.from, countedUntil)
    while (day < until) {
      const month = window.monthOfDay[day - window.span.from] as number
      const stop = Math.min(window.monthStarts[month + 1] as number, until)
      days[month] = (days[month] as number) + stop - day
      day = stop
    }
    countedUntil = Math.max(countedUntil, until)
  }
  return days
}

function letterOf(month: {
  onSupport: boolean
  sick: boolean
  supplementary: boolean
  missing: boolean
}): string {
  if (month.sick || month.supplementary) {
    const letter = month.sick && month.supplementary ? 'B' : month.sick ? 'S' : 'U'
    return month.onSupport ? letter : letter.toLowerCase()
  }
  if (month.onSupport) return 'P'
  return month.missing ? '?' : '-'
}

function indexesOf(flags: Uint8Array): number[] {
  const indexes: number[] = []
  for (let index = 0; index < flags.length; index++) if (flags[index] === 1) indexes.push(index)
  return indexes
}

function sumOf(flags: Uint8Array): number {
  let sum = 0
  for (const flag of flags) sum += flag
  return sum
}
