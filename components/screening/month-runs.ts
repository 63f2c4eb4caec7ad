import { addMonths, type Day } from '@/lib/calendar/day'
import type { DayRange } from '@/lib/calendar/day-range'
import type { MarkerEvidence, ScreeningResult } from '@/lib/screening/rules/screen'

/** Half-open, whole months. */
export type MonthRun = { from: Day; until: Day; months: number }

/** Months in a row as one run; the months are first days, oldest first. */
export function joinMonths(months: readonly Day[]): MonthRun[] {
  const runs: MonthRun[] = []
  for (const month of months) {
    const last = runs.at(-1)
    if (last?.until === month) {
      last.until = addMonths(month, 1)
      last.months++
    } else {
      runs.push({ from: month, until: addMonths(month, 1), months: 1 })
    }
  }
  return runs
}

/** The months no import covers, of those that do not count without them. */
export function missingMonths({
  window,
  monthLetters,
}: Pick<ScreeningResult, 'window' | 'monthLetters'>): Day[] {
  return [...monthLetters].flatMap((letter, index) => (letter === '?' ? [addMonths(window.from, index)] : []))
}

/** What a marker counted, as stretches of time. */
export function stretchesOf(evidence: MarkerEvidence): DayRange[] {
  switch (evidence.kind) {
    case 'MONTHS':
      return joinMonths(evidence.months)
    case 'SPELLS':
      return evidence.spells
    case 'EMPLOYMENTS':
      return evidence.employments
  }
}
