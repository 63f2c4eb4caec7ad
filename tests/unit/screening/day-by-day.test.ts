import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '@/lib/calendar/day'
import { benefit, employment, screen } from '../../factories/screening-input'

/** The rules of domain.md 4.1 written a second time, plainly: a day at a time over lists of dates. */
const windowDays = daysFrom('2018-08-01', 1461)
const windowMonths = [...new Set(windowDays.map((day) => day.slice(0, 7)))].map((month) =>
  windowDays.filter((day) => day.startsWith(month)),
)
const unemploymentCodes = ['a-dagpenge', 'supplerende-a-dagpenge', 'sho']

function daysFrom(start: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, index) => addDays(start, index))
}

const holds = (period: { from: Day; until: Day | null }, day: Day) =>
  period.from <= day && (period.until === null || day < period.until)

function monthsBy(periods: { from: Day; until: Day | null }[]): number {
  return windowMonths.filter(
    (days) => days.filter((day) => periods.some((period) => holds(period, day))).length >= days.length / 2,
  ).length
}

function spellsBy(periods: { from: Day; until: Day | null }[]): number {
  const historyDays = daysFrom('2017-01-01', 2200)
  const active = historyDays.map((day) => periods.some((period) => holds(period, day)))
  let spells = 0
  let idle = 28
  let isCounted = false
  historyDays.forEach((day, index) => {
    if (!active[index]) {
      idle++
      return
    }
    if (idle >= 28) isCounted = false
    idle = 0
    if (!isCounted && day >= '2018-08-01' && day <= '2022-07-31') {
      isCounted = true
      spells++
    }
  })
  return spells
}

function lengthsBy(employments: { from: Day; until: Day | null }[]): number[] {
  return employments
    .map((job) => windowDays.filter((day) => holds(job, day)).length)
    .filter((days) => days > 0)
}

const day = fc.integer({ min: 0, max: 2100 }).map((offset) => addDays('2017-01-01', offset))
const range = fc
  .tuple(day, fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 200 }) }, fc.constant(null)))
  .map(([from, length]) => ({ from, until: length === null ? null : addDays(from, length) }))
const codes = fc.constantFrom(...unemploymentCodes, 'sygedagpenge', 'fleksjob', 'su')

describe('screening against a day-by-day count', () => {
  it('R01 agrees on months, spells and lengths', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(range, codes), { maxLength: 8 }),
        fc.array(range, { maxLength: 5 }),
        (benefits, jobs) => {
          const result = screen({
            benefitPeriods: benefits.map(([{ from, until }, code]) => benefit(from, until, code)),
            employments: jobs.map(({ from, until }) => employment(from, until)),
          })
          const of = (...wanted: string[]) =>
            benefits.filter(([, code]) => wanted.includes(code)).map(([r]) => r)
          expect({
            support: result.supportMonths,
            supplementary: result.supplementaryMonths,
            sick: result.sickMonths,
            unemploymentSpells: result.unemploymentSpells,
            sickSpells: result.sickSpells,
          }).toEqual({
            support: monthsBy(of(...unemploymentCodes, 'sygedagpenge', 'fleksjob')),
            supplementary: monthsBy(of('supplerende-a-dagpenge')),
            sick: monthsBy(of('sygedagpenge')),
            unemploymentSpells: spellsBy(of(...unemploymentCodes)),
            sickSpells: spellsBy(of('sygedagpenge')),
          })
          const lengths = lengthsBy(jobs)
          const mean = lengths.reduce((sum, days) => sum + days, 0) / lengths.length / 30.4375
          expect(result.employments).toBe(lengths.length)
          expect(result.meanEmploymentMonths).toBe(lengths.length === 0 ? null : Number(mean.toFixed(1)))
          const evidence = result.markers[4]?.evidence
          expect(
            evidence?.kind === 'EMPLOYMENTS' && evidence.employments.map(({ months }) => months),
          ).toEqual(lengths.map((days) => Number((days / 30.4375).toFixed(1))))
        },
      ),
      { numRuns: 150 },
    )
  })
})
