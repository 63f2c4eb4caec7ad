// One main benefit per ISO week, merged into runs: the picture of ux.md 3.5.
import { type Day, fromDayNumber, toDayNumber, weekdayOf } from '@/lib/calendar/day'
import type { DayRange } from '@/lib/calendar/day-range'
import type { StripClass } from '@/lib/history/benefit-types'

/** `?` = the days are outside what the imports cover. */
export type StripLetter = StripClass | '?'

/** Letters in the order of the legend, which also settles weeks shared evenly. */
export const STRIP_CLASSES: readonly StripClass[] = ['D', 'K', 'S', 'R', 'F', 'A']

export type StripRun = {
  classLetter: StripLetter
  /** Mostly supplementary a-dagpenge, which has a mark of its own within D. */
  isSupplementary: boolean
  from: Day
  until: Day
  weeks: number
  /** Classes that also ran in these weeks and lost to the main one. */
  also: readonly StripClass[]
}

export type StripWindow = { from: Day; until: Day }

type StripFacts = {
  periods: readonly (DayRange & { benefitCode: string })[]
  /** The days the imports answer for. A benefit outside them is still drawn. */
  coverage: readonly DayRange[]
  window: StripWindow
  classOf: (benefitCode: string) => StripClass
}

/** The one benefit with a mark of its own inside its class (domain.md 4.1). */
const SUPPLEMENTARY_CODE = 'supplerende-a-dagpenge'

const SUPPLEMENTARY = 1 << STRIP_CLASSES.length
const COVERED = SUPPLEMENTARY << 1
const ANY_BENEFIT = SUPPLEMENTARY - 1

/**
 * Weeks run Monday to Sunday and are cut at the window. Most days win, days without benefit and days without data
 * counting too; an even week goes to the benefit, then to missing data. Weeks without benefit make no run.
 */
export function stripRuns({ periods, coverage, window, classOf }: StripFacts): StripRun[] {
  const first = toDayNumber(window.from)
  const end = toDayNumber(window.until)
  const days = new Uint8Array(Math.max(0, end - first))
  const mark = (range: DayRange, bits: number) => {
    const from = Math.max(0, toDayNumber(range.from) - first)
    const until = range.until === null ? days.length : Math.min(days.length, toDayNumber(range.until) - first)
    for (let day = from; day < until; day++) days[day] = (days[day] ?? 0) | bits
  }
  for (const range of coverage) mark(range, COVERED)
  for (const period of periods) {
    const isSupplementary = period.benefitCode === SUPPLEMENTARY_CODE
    mark(
      period,
      (1 << STRIP_CLASSES.indexOf(classOf(period.benefitCode))) | (isSupplementary ? SUPPLEMENTARY : 0),
    )
  }

  const runs: StripRun[] = []
  const dayOfMonday = 1 - weekdayOf(window.from)
  for (let monday = dayOfMonday; monday < days.length; monday += 7) {
    const from = Math.max(0, monday)
    const until = Math.min(days.length, monday + 7)
    const main = mainOfWeek(days.subarray(from, until))
    if (main === null) continue
    const week = { from: fromDayNumber(first + from), until: fromDayNumber(first + until) }
    const last = runs.at(-1)
    if (last && last.until === week.from && isSameKind(last, main)) {
      runs[runs.length - 1] = {
        ...last,
        until: week.until,
        weeks: last.weeks + 1,
        also: STRIP_CLASSES.filter((letter) => last.also.includes(letter) || main.also.includes(letter)),
      }
    } else {
      runs.push({ ...main, ...week, weeks: 1 })
    }
  }
  return runs
}

type MainOfWeek = Pick<StripRun, 'classLetter' | 'isSupplementary' | 'also'>

function mainOfWeek(week: Uint8Array): MainOfWeek | null {
  const classDays = STRIP_CLASSES.map((_, index) => countDays(week, (bits) => (bits & (1 << index)) !== 0))
  const benefitDays = countDays(week, (bits) => (bits & ANY_BENEFIT) !== 0)
  const missingDays = countDays(week, (bits) => (bits & (ANY_BENEFIT | COVERED)) === 0)
  const emptyDays = week.length - benefitDays - missingDays

  if (benefitDays > 0 && benefitDays >= missingDays && benefitDays >= emptyDays) {
    const most = Math.max(...classDays)
    const main = STRIP_CLASSES[classDays.indexOf(most)] as StripClass
    const supplementaryDays = countDays(week, (bits) => (bits & SUPPLEMENTARY) !== 0)
    return {
      classLetter: main,
      isSupplementary: main === 'D' && supplementaryDays * 2 > most,
      also: STRIP_CLASSES.filter((letter, index) => letter !== main && (classDays[index] ?? 0) > 0),
    }
  }
  if (missingDays > 0 && missingDays >= emptyDays)
    return { classLetter: '?', isSupplementary: false, also: [] }
  return null
}

function countDays(week: Uint8Array, isCounted: (bits: number) => boolean): number {
  let days = 0
  for (const bits of week) if (isCounted(bits)) days++
  return days
}

function isSameKind(a: MainOfWeek, b: MainOfWeek): boolean {
  return a.classLetter === b.classLetter && a.isSupplementary === b.isSupplementary
}
