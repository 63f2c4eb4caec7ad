import { describe, expect, it } from 'vitest'
import { type Day, toDayNumber } from '@/lib/calendar/day'
import { OPEN_ENDED } from '@/lib/calendar/day-span'
import { indexByCode, shippedBenefitTypes } from '@/lib/history/benefit-types'
import { monthClasses } from '@/lib/screening/month-classes'
import { screeningWindow } from '@/lib/screening/rules/window'

const window = screeningWindow('2022-08-15')
const types = indexByCode(shippedBenefitTypes)
const span = (from: Day, until: Day | null) => ({
  from: toDayNumber(from),
  until: until === null ? OPEN_ENDED : toDayNumber(until),
})
const classes = (periods: [Day, Day | null, string][], coverage: ReturnType<typeof span> | null = null) =>
  monthClasses({
    periods: periods.map(([from, until, benefitCode]) => ({ ...span(from, until), benefitCode })),
    coverage,
    window,
    classOf: (code) => types.get(code)?.stripClass ?? 'A',
  })

describe('the main class of each month', () => {
  it('is one letter for each of the 48 months, oldest first', () => {
    expect(
      classes([
        ['2010-01-01', '2018-09-01', 'a-dagpenge'],
        ['2018-09-01', '2018-10-01', 'kontanthjaelp-jobparat'],
        ['2018-10-01', '2018-11-01', 'sygedagpenge'],
        ['2018-11-01', '2018-12-01', 'jobafklaring'],
        ['2018-12-01', '2019-01-01', 'fleksjob'],
        ['2022-07-01', null, 'barsel'],
      ]),
    ).toBe(`DKSRF${'-'.repeat(42)}A`)
  })

  it('takes the class with most days, and of two alike the first of the legend', () => {
    const first = (periods: [Day, Day | null, string][]) => classes(periods).charAt(0)
    expect(
      first([
        ['2018-08-01', '2018-08-17', 'sygedagpenge'],
        ['2018-08-17', '2018-09-01', 'a-dagpenge'],
      ]),
    ).toBe('S')
    expect(
      first([
        ['2018-08-01', '2018-08-11', 'sygedagpenge'],
        ['2018-08-11', '2018-08-21', 'a-dagpenge'],
      ]),
    ).toBe('D')
    // The same days of two benefits of one class count once.
    expect(
      first([
        ['2018-08-01', '2018-08-11', 'a-dagpenge'],
        ['2018-08-01', '2018-08-11', 'supplerende-a-dagpenge'],
        ['2018-08-11', '2018-08-22', 'sygedagpenge'],
      ]),
    ).toBe('S')
  })

  it('is without benefit when most days are, and an even month goes to the benefit', () => {
    expect(classes([['2018-08-01', '2018-08-16', 'a-dagpenge']]).charAt(0)).toBe('-')
    expect(classes([['2018-09-01', '2018-09-16', 'a-dagpenge']]).charAt(1)).toBe('D')
  })

  it('is missing when most days are outside the coverage, and a benefit there is still drawn', () => {
    expect(classes([], span('2018-09-16', null))).toBe(`??${'-'.repeat(46)}`)
    expect(classes([], span('2018-09-15', null))).toBe(`?${'-'.repeat(47)}`)
    expect(classes([['2018-08-01', '2018-08-20', 'sygedagpenge']], span('2018-10-01', null))).toBe(
      `S?${'-'.repeat(46)}`,
    )
    expect(classes([], span('2022-08-15', '2022-08-15'))).toBe('?'.repeat(48))
  })
})
