import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '@/lib/calendar/day'
import type { DayRange } from '@/lib/calendar/day-range'
import { shippedThresholds } from '@/lib/screening/rules/thresholds'
import { benefit, employment, resultOf, screen } from '../../factories/screening-input'

/** Everything from June 2019 on is known: ten months of the window are missing. */
const fromJune2019: DayRange = { from: '2019-06-01', until: null }
const untilJune2022: DayRange = { from: '2010-01-01', until: '2022-06-01' }

describe('months no import covers', () => {
  it('R01 names them, and counts them neither as support nor as self-supporting', () => {
    const result = screen({ benefitPeriods: [benefit('2019-06-01', '2019-08-01')], coverage: fromJune2019 })
    expect(result).toMatchObject({ supportMonths: 2, missingMonths: 10, selfSupportMonths: 36 })
    expect(result.monthLetters).toBe(`${'?'.repeat(10)}PP${'-'.repeat(36)}`)
    expect(result.missing).toEqual([{ from: '2018-08-01', until: '2019-06-01' }])
  })

  it('R01 treats them as self-supporting without a coverage statement', () => {
    expect(screen()).toMatchObject({ missingMonths: 0, selfSupportMonths: 48, missing: [] })
  })

  it('R01 finds nothing missing when the coverage reaches past the window at both ends', () => {
    const result = screen({ coverage: { from: '2018-08-01', until: '2022-08-01' } })
    expect(result).toMatchObject({ missingMonths: 0, missing: [] })
    expect(result.markers.map((marker) => marker.result)).toEqual(Array(6).fill('NOT_FIRED'))
  })

  it('R01 knows a month of which too few days are missing to change it', () => {
    const missingFrom = (from: Day) => screen({ coverage: { from, until: null } }).missingMonths
    expect(missingFrom('2018-08-16')).toBe(0)
    expect(missingFrom('2018-08-17')).toBe(1)
    expect(screen({ coverage: { from: '2030-01-01', until: null } }).missingMonths).toBe(48)
  })

  it('R01 SUPPORT_MONTHS: computable when fired already, or when the missing months can not reach the threshold', () => {
    const supportUntil = (until: Day) =>
      resultOf(
        screen({ benefitPeriods: [benefit('2019-06-01', until)], coverage: fromJune2019 }),
        'SUPPORT_MONTHS',
      )
    expect(supportUntil('2020-08-01')).toBe('NOT_FIRED')
    expect(supportUntil('2020-09-01')).toBe('NOT_COMPUTABLE')
    expect(supportUntil('2021-06-01')).toBe('NOT_COMPUTABLE')
    expect(supportUntil('2021-07-01')).toBe('FIRED')
  })

  it('R01 SICK_MONTHS: likewise', () => {
    const sickUntil = (until: Day, coverage: DayRange) =>
      resultOf(
        screen({ benefitPeriods: [benefit('2020-01-01', until, 'sygedagpenge')], coverage }),
        'SICK_MONTHS',
      )
    expect(sickUntil('2020-09-01', untilJune2022)).toBe('NOT_FIRED')
    expect(sickUntil('2020-10-01', untilJune2022)).toBe('NOT_COMPUTABLE')
    expect(sickUntil('2020-12-01', untilJune2022)).toBe('FIRED')
  })

  it('R01 spells: missing days can add spells and can bridge two into one', () => {
    const spells = [
      benefit('2022-05-01', '2022-05-31'),
      benefit('2022-07-15', null),
      benefit('2020-01-01', '2020-02-01'),
    ]
    const known = screen({ benefitPeriods: spells })
    expect(resultOf(known, 'UNEMPLOYMENT_SPELLS')).toBe('FIRED')
    // June and July are unknown but for the row that begins 15 July: they could join the two, so three could be two.
    const bridgeable = screen({ benefitPeriods: spells, coverage: untilJune2022 })
    expect(resultOf(bridgeable, 'UNEMPLOYMENT_SPELLS')).toBe('NOT_COMPUTABLE')
    const fourth = [...spells, benefit('2021-01-01', '2021-02-01')]
    expect(resultOf(screen({ benefitPeriods: fourth, coverage: untilJune2022 }), 'UNEMPLOYMENT_SPELLS')).toBe(
      'FIRED',
    )
  })

  it('R01 spells: a new one needs 28 days to each known one', () => {
    const earlier = benefit('2020-01-01', '2020-02-01')
    const knownUntil = (until: Day) => {
      const benefitPeriods = [earlier, benefit('2022-05-01', until)]
      return resultOf(
        screen({ benefitPeriods, coverage: { from: '2010-01-01', until } }),
        'UNEMPLOYMENT_SPELLS',
      )
    }
    // After 2 July there are 28 days before 31 July, after 3 July only 27.
    expect(knownUntil('2022-07-03')).toBe('NOT_COMPUTABLE')
    expect(knownUntil('2022-07-04')).toBe('NOT_FIRED')
    const knownFrom = (from: Day) => {
      const benefitPeriods = [earlier, benefit(from, '2018-10-01')]
      return resultOf(screen({ benefitPeriods, coverage: { from, until: null } }), 'UNEMPLOYMENT_SPELLS')
    }
    expect(knownFrom('2018-08-30')).toBe('NOT_COMPUTABLE')
    expect(knownFrom('2018-08-29')).toBe('NOT_FIRED')
  })

  it('R01 SICK_SPELLS: not computable when the missing months have room for three', () => {
    expect(resultOf(screen({ coverage: fromJune2019 }), 'SICK_SPELLS')).toBe('NOT_COMPUTABLE')
    expect(resultOf(screen({ coverage: { from: '2018-09-26', until: null } }), 'SICK_SPELLS')).toBe(
      'NOT_FIRED',
    )
    // Days 1, 30 and 59 of the window.
    expect(resultOf(screen({ coverage: { from: '2018-09-28', until: null } }), 'SICK_SPELLS')).toBe(
      'NOT_FIRED',
    )
    expect(resultOf(screen({ coverage: { from: '2018-09-29', until: null } }), 'SICK_SPELLS')).toBe(
      'NOT_COMPUTABLE',
    )
  })

  it('R01 EMPLOYMENTS: any missing day could hide one, so only a fired marker is certain', () => {
    const four = Array.from({ length: 4 }, () => employment('2021-01-01', '2022-01-01'))
    const coverage = { from: '2018-08-02', until: null } as const
    expect(resultOf(screen({ employments: four, coverage }), 'EMPLOYMENTS')).toBe('FIRED')
    expect(resultOf(screen({ employments: four.slice(1), coverage }), 'EMPLOYMENTS')).toBe('NOT_COMPUTABLE')
  })

  it('R01 SHORT_EMPLOYMENTS: three known ones that end inside the coverage stand against earlier missing months', () => {
    const short = employment('2021-01-01', '2021-02-01')
    const long = employment('2020-01-01', '2021-01-01')
    const shortResult = (...employments: ReturnType<typeof employment>[]) =>
      resultOf(screen({ employments, coverage: fromJune2019 }), 'SHORT_EMPLOYMENTS')
    expect(shortResult(short, short, short)).toBe('FIRED')
    expect(shortResult(long, long, long)).toBe('NOT_FIRED')
    // A third of 10 months could lift the mean of 1, 1 and 10 to 4, one of a day can not bring 12 and 12 below 6.
    expect(shortResult(short, short)).toBe('FIRED')
    expect(shortResult(long, long)).toBe('NOT_FIRED')
    expect(shortResult(long)).toBe('NOT_COMPUTABLE')
    expect(shortResult()).toBe('NOT_COMPUTABLE')
  })

  it('R01 SHORT_EMPLOYMENTS: an earlier unknown one can end on the day a known one ended before the coverage', () => {
    const twoOf200Days = [employment('2020-01-01', '2020-07-19'), employment('2020-01-01', '2020-07-19')]
    const employments = [...twoOf200Days, employment('2019-05-31', '2019-06-01')]
    expect(resultOf(screen({ employments }), 'SHORT_EMPLOYMENTS')).toBe('FIRED')
    expect(resultOf(screen({ employments, coverage: fromJune2019 }), 'SHORT_EMPLOYMENTS')).toBe(
      'NOT_COMPUTABLE',
    )
  })

  it('R01 SHORT_EMPLOYMENTS: later missing months could hold the newest employments', () => {
    const long = employment('2020-01-01', '2021-01-01')
    const short = employment('2021-01-01', '2021-02-01')
    const shortResult = (...employments: ReturnType<typeof employment>[]) =>
      resultOf(screen({ employments, coverage: untilJune2022 }), 'SHORT_EMPLOYMENTS')
    expect(shortResult(long, long, long)).toBe('NOT_COMPUTABLE')
    // Two months are missing: whatever they hide is short.
    expect(shortResult(short, short, short)).toBe('FIRED')
  })
})

describe('what missing days can hide', () => {
  const windowDays = 1461
  const start: Day = '2018-08-01'
  const span = (from: number, until: number) => ({ from: addDays(start, from), until: addDays(start, until) })
  const spanInside = (from: number, until: number) =>
    fc
      .tuple(fc.integer({ min: from, max: until - 1 }), fc.integer({ min: 1, max: 260 }))
      .map(([first, length]) => span(first, Math.min(first + length, until)))
  const codes = fc.constantFrom('a-dagpenge', 'sygedagpenge', 'fleksjob')
  type Hidden = { range: { from: Day; until: Day }; benefitCode: string }[]
  const benefitsInside = (from: number, until: number, maxLength: number) =>
    until <= from
      ? fc.constant<Hidden>([])
      : fc.array(fc.record({ range: spanInside(from, until), benefitCode: codes }), { maxLength })
  const employmentsInside = (from: number, until: number, maxLength: number) =>
    until <= from
      ? fc.constant<Hidden[number]['range'][]>([])
      : fc.array(spanInside(from, until), { maxLength })

  const situations = fc
    .tuple(fc.integer({ min: -40, max: 700 }), fc.integer({ min: 760, max: windowDays + 40 }))
    .chain(([from, until]) =>
      fc.record({
        coverage: fc.constant(span(from, until)),
        known: benefitsInside(from, until, 6),
        hiddenBefore: benefitsInside(0, from, 4),
        hiddenAfter: benefitsInside(until, windowDays, 4),
        employments: employmentsInside(from, until, 4),
        employmentsRecordedBefore: employmentsInside(-100, from, 2),
        employmentsBefore: employmentsInside(-100, from, 3),
        employmentsAfter: employmentsInside(until, windowDays, 3),
      }),
    )

  it('R01 never turns a marker that was called fired or not fired', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const periods = (list: Hidden) =>
          list.map(({ range, benefitCode }) => benefit(range.from, range.until, benefitCode))
        const jobs = (list: { from: Day; until: Day }[]) => list.map((job) => employment(job.from, job.until))
        const thresholds = {
          ...shippedThresholds,
          markers: { ...shippedThresholds.markers, SUPPORT_MONTHS: 8, SICK_MONTHS: 3, EMPLOYMENTS: 3 },
        }
        const partial = screen({
          benefitPeriods: periods(situation.known),
          employments: jobs([...situation.employments, ...situation.employmentsRecordedBefore]),
          coverage: situation.coverage,
          thresholds,
        })
        const whole = screen({
          benefitPeriods: periods([...situation.known, ...situation.hiddenBefore, ...situation.hiddenAfter]),
          employments: jobs([
            ...situation.employments,
            ...situation.employmentsRecordedBefore,
            ...situation.employmentsBefore,
            ...situation.employmentsAfter,
          ]),
          thresholds,
        })
        partial.markers.forEach((marker, index) => {
          if (marker.result === 'NOT_COMPUTABLE') return
          expect([marker.code, marker.result]).toEqual([marker.code, whole.markers[index]?.result])
        })
      }),
      { numRuns: 1000 },
    )
  })
})
