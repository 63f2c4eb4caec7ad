import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, weekdayOf } from '@/lib/calendar/day'
import type { StripClass } from '@/lib/history/benefit-types'
import { stripRuns } from '@/lib/history/strip-runs'

const classes: Record<string, StripClass> = {
  'a-dagpenge': 'D',
  'supplerende-a-dagpenge': 'D',
  'kontanthjaelp-jobparat': 'K',
  sygedagpenge: 'S',
}
const classOf = (benefitCode: string): StripClass => classes[benefitCode] ?? 'A'

// 1 June 2026 is a Monday, 29 June too.
const window = { from: '2026-06-01', until: '2026-06-29' } as const
const coverage = [{ from: '2026-01-01', until: null }] as const

const period = (benefitCode: string, from: Day, until: Day | null) => ({ benefitCode, from, until })

describe('stripRuns', () => {
  it('merges consecutive weeks of one class into one run', () => {
    const periods = [
      period('kontanthjaelp-jobparat', '2026-06-01', '2026-06-15'),
      period('a-dagpenge', '2026-06-15', '2026-06-22'),
    ]
    expect(stripRuns({ periods, coverage, window, classOf })).toEqual([
      {
        classLetter: 'K',
        isSupplementary: false,
        from: '2026-06-01',
        until: '2026-06-15',
        weeks: 2,
        also: [],
      },
      {
        classLetter: 'D',
        isSupplementary: false,
        from: '2026-06-15',
        until: '2026-06-22',
        weeks: 1,
        also: [],
      },
    ])
  })

  it('gives a week to the benefit with most days and names the other', () => {
    const periods = [
      period('a-dagpenge', '2026-06-01', '2026-06-04'),
      period('sygedagpenge', '2026-06-04', '2026-06-08'),
    ]
    expect(stripRuns({ periods, coverage, window, classOf })).toEqual([
      {
        classLetter: 'S',
        isSupplementary: false,
        from: '2026-06-01',
        until: '2026-06-08',
        weeks: 1,
        also: ['D'],
      },
    ])
  })

  it('leaves a week out when most of its days are without benefit', () => {
    const three = [period('sygedagpenge', '2026-06-01', '2026-06-04')]
    const four = [period('sygedagpenge', '2026-06-01', '2026-06-05')]
    expect(stripRuns({ periods: three, coverage, window, classOf })).toEqual([])
    expect(stripRuns({ periods: four, coverage, window, classOf })).toHaveLength(1)
  })

  it('shows days outside the coverage as missing, and a benefit there all the same', () => {
    const runs = stripRuns({
      periods: [period('a-dagpenge', '2026-06-08', '2026-06-15')],
      coverage: [{ from: '2026-06-22', until: null }],
      window,
      classOf,
    })
    expect(runs.map(({ classLetter, from, weeks }) => [classLetter, from, weeks])).toEqual([
      ['?', '2026-06-01', 1],
      ['D', '2026-06-08', 1],
      ['?', '2026-06-15', 1],
    ])
  })

  it('keeps supplementary a-dagpenge apart within class D', () => {
    const periods = [
      period('a-dagpenge', '2026-06-01', '2026-06-08'),
      period('supplerende-a-dagpenge', '2026-06-08', '2026-06-22'),
    ]
    const runs = stripRuns({ periods, coverage, window, classOf })
    expect(
      runs.map(({ classLetter, isSupplementary, weeks }) => [classLetter, isSupplementary, weeks]),
    ).toEqual([
      ['D', false, 1],
      ['D', true, 2],
    ])
  })

  it('cuts the first and last week at a window that begins and ends inside a week', () => {
    const runs = stripRuns({
      periods: [period('sygedagpenge', '2026-01-01', null)],
      coverage,
      window: { from: '2026-07-01', until: '2026-08-01' },
      classOf,
    })
    // 1 July is a Wednesday, 31 July a Friday.
    expect(runs).toEqual([
      {
        classLetter: 'S',
        isSupplementary: false,
        from: '2026-07-01',
        until: '2026-08-01',
        weeks: 5,
        also: [],
      },
    ])
  })

  it('does not join a class across weeks without benefit', () => {
    const periods = [
      period('a-dagpenge', '2026-06-01', '2026-06-08'),
      period('a-dagpenge', '2026-06-15', '2026-06-22'),
    ]
    const runs = stripRuns({ periods, coverage, window, classOf })
    expect(runs.map(({ from, until }) => [from, until])).toEqual([
      ['2026-06-01', '2026-06-08'],
      ['2026-06-15', '2026-06-22'],
    ])
  })

  it('draws runs in order, on week boundaries, inside the window and never on top of each other', () => {
    const anyPeriod = fc
      .record({
        benefitCode: fc.constantFrom(...Object.keys(classes), 'su'),
        start: fc.integer({ min: -60, max: 1500 }),
        days: fc.integer({ min: 1, max: 400 }),
      })
      .map(({ benefitCode, start, days }) =>
        period(benefitCode, addDays('2022-11-01', start), addDays('2022-11-01', start + days)),
      )
    const fourYears = { from: '2022-11-01', until: '2026-11-01' } as const
    fc.assert(
      fc.property(fc.array(anyPeriod, { maxLength: 12 }), (periods) => {
        const runs = stripRuns({ periods, coverage: [], window: fourYears, classOf })
        let end: Day = fourYears.from
        let weeks = 0
        for (const run of runs) {
          expect(run.from >= end).toBe(true)
          expect(run.until > run.from).toBe(true)
          expect(run.from === fourYears.from || weekdayOf(run.from) === 1).toBe(true)
          expect(run.until === fourYears.until || weekdayOf(run.until) === 1).toBe(true)
          end = run.until
          weeks += run.weeks
        }
        expect(end <= fourYears.until).toBe(true)
        // Tuesday 1 November 2022 to Saturday 31 October 2026 touches 209 weeks.
        expect(weeks).toBeLessThanOrEqual(209)
      }),
    )
  })
})
