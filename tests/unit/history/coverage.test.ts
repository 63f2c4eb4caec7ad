import { describe, expect, it } from 'vitest'
import { coverageOfExtract, joinCoverages, screeningCoverage } from '@/lib/history/rules/coverage'

describe('R01 the coverage of an extract', () => {
  it('runs from the stated day to the extract’s day, both included', () => {
    expect(
      coverageOfExtract({ coversFrom: '2018-08-01', firstRowOn: '2019-05-01', extractOn: '2022-08-15' }),
    ).toEqual({ from: '2018-08-01', until: '2022-08-16' })
  })

  it('runs from the person’s first row where nothing is stated', () => {
    expect(
      coverageOfExtract({ coversFrom: null, firstRowOn: '2019-05-01', extractOn: '2022-08-15' }),
    ).toEqual({
      from: '2019-05-01',
      until: '2022-08-16',
    })
  })

  it('holds at least the extract’s day when the first row lies after it', () => {
    expect(
      coverageOfExtract({ coversFrom: null, firstRowOn: '2022-09-01', extractOn: '2022-08-15' }),
    ).toEqual({
      from: '2022-08-15',
      until: '2022-08-16',
    })
  })
})

describe('R01 coverages of several extracts', () => {
  it('join when they overlap or touch, in any order', () => {
    expect(
      joinCoverages([
        { from: '2021-01-01', until: '2022-01-01' },
        { from: '2018-01-01', until: '2020-01-01' },
        { from: '2020-01-01', until: '2020-06-01' },
        { from: '2021-06-01', until: '2021-07-01' },
      ]),
    ).toEqual([
      { from: '2018-01-01', until: '2020-06-01' },
      { from: '2021-01-01', until: '2022-01-01' },
    ])
  })

  it('rely on the latest unbroken period, so that a gap never reads as self-supporting', () => {
    const coverages = [
      { from: '2018-01-01', until: '2020-01-01' },
      { from: '2020-01-02', until: '2022-08-16' },
    ] as const
    expect(screeningCoverage([...coverages], '2022-08-15')).toEqual({
      from: '2020-01-02',
      until: '2022-08-16',
    })
  })

  it('without any leave the whole window missing', () => {
    expect(screeningCoverage([], '2022-08-15')).toEqual({ from: '2022-08-15', until: '2022-08-15' })
  })
})
