import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '@/lib/calendar/day'
import { benefit, employment, screen } from '../../factories/screening-input'

/**
 * The rules of domain.md 4.1 written a second time, plainly: a day at a time over lists of dates, months by their names,
 * decimals by counting up. Nothing of it is shared with the code.
 */
type Period = { from: Day; until: Day | null }

const holds = ({ from, until }: Period, day: Day) => from <= day && (until === null || day < until)

function daysFrom(start: Day, end: Day): Day[] {
  const days: Day[] = []
  for (let day = start; day <= end; day = addDays(day, 1)) days.push(day)
  return days
}

/** `2022-08-15` → the names of the 48 months before August 2022, oldest first. */
function monthNames(screenedOn: Day): string[] {
  let year = Number(screenedOn.slice(0, 4))
  let month = Number(screenedOn.slice(5, 7))
  const names: string[] = []
  while (names.length < 48) {
    month--
    if (month === 0) {
      month = 12
      year--
    }
    names.unshift(`${year}-${String(month).padStart(2, '0')}`)
  }
  return names
}

function monthsOf(screenedOn: Day): Day[][] {
  const names = monthNames(screenedOn)
  const days = daysFrom(`${names[0]}-01` as Day, screenedOn)
  return names.map((name) => days.filter((day) => day.startsWith(name)))
}

function lettersBy(months: Day[][], of: Record<'support' | 'sick' | 'supplementary', Period[]>): string {
  const isHalf = (days: Day[], periods: Period[]) =>
    2 * days.filter((day) => periods.some((period) => holds(period, day))).length >= days.length
  return months
    .map((days) => {
      const [sick, supplementary] = [isHalf(days, of.sick), isHalf(days, of.supplementary)]
      if (sick && supplementary) return 'B'
      if (sick) return 'S'
      if (supplementary) return 'U'
      return isHalf(days, of.support) ? 'P' : '-'
    })
    .join('')
}

function spellsBy(windowDays: Day[], periods: Period[]): number {
  const window = new Set(windowDays)
  let spells = 0
  let idle = 28
  let isCounted = false
  for (const day of daysFrom('2015-06-01', '2026-12-31')) {
    if (!periods.some((period) => holds(period, day))) {
      idle++
      continue
    }
    if (idle >= 28) isCounted = false
    idle = 0
    if (!isCounted && window.has(day)) {
      isCounted = true
      spells++
    }
  }
  return spells
}

/** Half away from zero, one decimal: counts tenths up until the next would be too many. */
function oneDecimal(numerator: number, denominator: number): number {
  let tenths = 0
  while ((2 * tenths + 1) * denominator <= 20 * numerator) tenths++
  return tenths / 10
}

/** 30.4375 days are 487 sixteenths. */
const inMonths = (days: number, count = 1) => oneDecimal(days * 16, 487 * count)

/** Taken out one by one: running before ended, then the later end, the later start, the first in the file. */
function newestThree(jobs: Period[]): Period[] {
  const left = [...jobs]
  const taken: Period[] = []
  while (left.length > 0 && taken.length < 3) {
    let best = 0
    left.forEach((job, index) => {
      const champion = left[best] as Period
      const end = (one: Period) => one.until ?? '9999-12-31'
      if (end(job) > end(champion) || (end(job) === end(champion) && job.from > champion.from)) best = index
    })
    taken.push(left.splice(best, 1)[0] as Period)
  }
  return taken
}

const unemploymentCodes = ['a-dagpenge', 'supplerende-a-dagpenge', 'sho']
const codes = fc.constantFrom(...unemploymentCodes, 'sygedagpenge', 'fleksjob', 'su', 'barsel')
/** With a leap February first, last and inside; at both ends of a month and of a year. */
const screeningDays = fc.constantFrom<Day>(
  '2022-08-15',
  '2020-03-01',
  '2024-02-29',
  '2024-03-31',
  '2022-01-01',
  '2022-12-31',
)
const day = fc.integer({ min: 0, max: 3200 }).map((offset) => addDays('2016-01-01', offset))
/** Many lengths and gaps about 14, 15, 16 and 28 days, where the rules turn. */
const length = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 200 }) },
  { weight: 3, arbitrary: fc.integer({ min: 13, max: 17 }) },
  { weight: 3, arbitrary: fc.integer({ min: 26, max: 31 }) },
)
const range = fc
  .tuple(day, fc.option(length, { freq: 12 }))
  .map(([from, days]): Period => ({ from, until: days === null ? null : addDays(from, days) }))
/** Periods that follow one another with gaps about four weeks. */
const chain = fc
  .tuple(
    day,
    fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 25, max: 31 }), codes), {
      maxLength: 6,
    }),
  )
  .map(([start, links]) => {
    let from = start
    return links.map(([days, gap, code]): [Period, string] => {
      const period = { from, until: addDays(from, days) }
      from = addDays(period.until, gap)
      return [period, code]
    })
  })

describe('screening against a day-by-day count', () => {
  it('R01 agrees on every month, on spells, lengths, the last three and the markers', () => {
    fc.assert(
      fc.property(
        screeningDays,
        fc.tuple(fc.array(fc.tuple(range, codes), { maxLength: 6 }), chain).map((parts) => parts.flat()),
        fc.array(range, { maxLength: 6 }),
        (screenedOn, benefits, jobs) => {
          const result = screen({
            screenedOn,
            benefitPeriods: benefits.map(([{ from, until }, code]) => benefit(from, until, code)),
            employments: jobs.map(({ from, until }) => employment(from, until)),
          })
          const of = (...wanted: string[]) =>
            benefits.filter(([, code]) => wanted.includes(code)).map(([period]) => period)
          const months = monthsOf(screenedOn)
          const windowDays = months.flat()
          const letters = lettersBy(months, {
            support: of(...unemploymentCodes, 'sygedagpenge', 'fleksjob'),
            sick: of('sygedagpenge'),
            supplementary: of('supplerende-a-dagpenge'),
          })
          const count = (wanted: string) => [...letters].filter((letter) => wanted.includes(letter)).length
          const daysOf = (job: Period) => windowDays.filter((one) => holds(job, one)).length
          const counted = jobs.filter((job) => daysOf(job) > 0)
          const sum = (some: Period[]) => some.reduce((all, job) => all + daysOf(job), 0)
          const last = newestThree(counted)
          const figures = {
            monthLetters: letters,
            supportMonths: count('PSUB'),
            supportPct: oneDecimal(100 * count('PSUB'), 48),
            selfSupportMonths: count('-'),
            supplementaryMonths: count('UB'),
            sickMonths: count('SB'),
            unemploymentSpells: spellsBy(windowDays, of(...unemploymentCodes)),
            sickSpells: spellsBy(windowDays, of('sygedagpenge')),
            employments: counted.length,
            jobShifts: counted.length === 0 ? 0 : counted.length - 1,
            meanEmploymentMonths: counted.length === 0 ? null : inMonths(sum(counted), counted.length),
            lastThreeMonths: last.map((job) => inMonths(daysOf(job))),
          }
          expect(result).toMatchObject(figures)
          expect(
            result.markers.filter((marker) => marker.result === 'FIRED').map((marker) => marker.code),
          ).toEqual([
            ...(figures.supportMonths > 24 ? ['SUPPORT_MONTHS'] : []),
            ...(figures.unemploymentSpells >= 3 ? ['UNEMPLOYMENT_SPELLS'] : []),
            ...(figures.sickSpells >= 3 ? ['SICK_SPELLS'] : []),
            ...(figures.sickMonths > 10 ? ['SICK_MONTHS'] : []),
            ...(figures.employments >= 4 ? ['EMPLOYMENTS'] : []),
            ...(last.length > 0 && 16 * sum(last) < 6 * 487 * last.length ? ['SHORT_EMPLOYMENTS'] : []),
          ])
        },
      ),
      { numRuns: 120 },
    )
  }, 60_000)

  it('R01 knows every month of which half the days are covered, and no other, at both ends of the window', () => {
    fc.assert(
      fc.property(
        screeningDays,
        fc.integer({ min: 0, max: 47 }),
        fc.integer({ min: 1, max: 31 }),
        (on, index, days) => {
          const month = monthsOf(on)[index] as Day[]
          const covered = Math.min(days, month.length)
          const from = month[month.length - covered] as Day
          const { supportMonths } = screen({
            screenedOn: on,
            benefitPeriods: [benefit(from, addDays(from, covered))],
          })
          expect(supportMonths).toBe(2 * covered >= month.length ? 1 : 0)
        },
      ),
      { numRuns: 150 },
    )
  })
})
