// domain.md 3.1, P35: overlaps and gaps in a person's history are shown, never refused; days no import covers are missing.
import {
  addDays,
  type Day,
  daysBetween,
  fromDayNumber,
  maxDay,
  minDay,
  toDayNumber,
} from '@/lib/calendar/day'
import { type DayRange, rangesOverlap } from '@/lib/calendar/day-range'
import { type Coverage, joinCoverages } from './coverage'

export type DatedRow = DayRange & { id: string }

/** Days two benefit periods share; of two still running, up to and including today. */
export type Overlap = DayRange & { firstId: string; secondId: string; days: number }

/** Half-open, and always ended. */
export type Stretch = { from: Day; until: Day; days: number }

export type OverlapsAndGaps = {
  overlaps: Overlap[]
  /** Inside what the imports cover, with neither benefit nor job. */
  gaps: Stretch[]
  /** From the first day anything is known of until today: no row, and no import that covers it. */
  missing: Stretch[]
}

type History = {
  periods: readonly DatedRow[]
  employments: readonly DatedRow[]
  coverages: readonly Coverage[]
  today: Day
}

/** Oldest first in each list; what lies after today is no gap. */
export function overlapsAndGaps({ periods, employments, coverages, today }: History): OverlapsAndGaps {
  const until = addDays(today, 1)
  const covered = joinCoverages(coverages)
  const rows = joinCoverages([...periods, ...employments].map((row) => clip(row, until)).filter(hasDays))
  const first = [...covered, ...rows].map(({ from }) => from)
  const known = first.length === 0 ? [] : [{ from: minDay(...first), until }].filter(hasDays)
  const empty = subtract(known, rows)
  const missing = subtract(empty, covered)
  return {
    overlaps: overlapsOf(periods, until),
    gaps: subtract(empty, missing).map(measured),
    missing: missing.map(measured),
  }
}

function overlapsOf(periods: readonly DatedRow[], until: Day): Overlap[] {
  const sorted = periods.filter((row) => row.until === null || row.from < row.until).sort(byFrom)
  return sorted.flatMap((first, index) => {
    const found: Overlap[] = []
    for (const second of sorted.slice(index + 1)) {
      if (first.until !== null && second.from >= first.until) break
      if (rangesOverlap(first, second)) found.push(sharedDays(first, second, until))
    }
    return found
  })
}

function sharedDays(first: DatedRow, second: DatedRow, runsUntil: Day): Overlap {
  const from = maxDay(first.from, second.from)
  const ends = [first.until, second.until].filter((day) => day !== null)
  const until = ends.length === 0 ? null : minDay(...ends)
  const days = Math.max(0, daysBetween(from, until ?? runsUntil))
  return { firstId: first.id, secondId: second.id, from, until, days }
}

function clip(row: DayRange, until: Day): Coverage {
  return { from: row.from, until: row.until === null ? until : minDay(row.until, until) }
}

function hasDays({ from, until }: Coverage): boolean {
  return from < until
}

function measured({ from, until }: Coverage): Stretch {
  return { from, until, days: daysBetween(from, until) }
}

/** What of `ranges` lies outside `taken`; both sorted and joined, and so is the answer. */
function subtract(ranges: readonly Coverage[], taken: readonly Coverage[]): Coverage[] {
  return ranges.flatMap((range) => {
    const left: Coverage[] = []
    let from = toDayNumber(range.from)
    for (const one of taken) {
      if (one.until <= range.from || one.from >= range.until) continue
      if (toDayNumber(one.from) > from) left.push({ from: fromDayNumber(from), until: one.from })
      from = Math.max(from, toDayNumber(one.until))
    }
    if (from < toDayNumber(range.until)) left.push({ from: fromDayNumber(from), until: range.until })
    return left
  })
}

function byFrom(a: DatedRow, b: DatedRow): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1
  return a.id < b.id ? -1 : 1
}
