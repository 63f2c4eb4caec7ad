import { describe, expect, it } from 'vitest'
import { shippedThresholds } from '@/lib/screening/rules/thresholds'
import { employment, resultOf, screen } from '../../factories/screening-input'

const lastThree = (...employments: ReturnType<typeof employment>[]) => {
  const evidence = screen({ employments }).markers[5]?.evidence
  return evidence?.kind === 'EMPLOYMENTS' ? evidence.employments.map(({ index }) => index) : null
}

describe('employments', () => {
  it('R01 counts each employment that overlaps the window, also two with one employer', () => {
    const result = screen({
      employments: [
        employment('2018-01-01', '2018-08-01'),
        employment('2018-01-01', '2018-08-02'),
        employment('2020-01-01', '2020-02-01'),
        employment('2022-08-01', null),
      ],
    })
    expect(result).toMatchObject({ employments: 2, employers: 1, jobShifts: 1, lastThreeMonths: [1, 0] })
  })

  it('R01 knows an employer by CVR, or by name where neither has one', () => {
    const employments = [
      employment('2020-01-01', '2020-02-01', { employerName: 'Kro Nord', cvr: '99002603' }),
      employment('2020-01-01', '2020-02-01', { employerName: 'Nord A/S', cvr: '99002603' }),
      employment('2020-01-01', '2020-02-01', { employerName: 'Kro Nord', cvr: null }),
      employment('2020-01-01', '2020-02-01', { employerName: ' KRO nord ', cvr: null }),
      employment('2020-01-01', '2020-02-01', { employerName: 'Kro Nord', cvr: '99005343' }),
    ]
    expect(screen({ employments })).toMatchObject({ employments: 5, employers: 3, jobShifts: 4 })
  })

  it('R01 has no mean, no shift and no fired marker without employments', () => {
    const result = screen()
    expect(result).toMatchObject({
      meanEmploymentMonths: null,
      lastThreeMonths: [],
      jobShifts: 0,
      employers: 0,
    })
    expect(result.markers[5]).toMatchObject({ value: null, result: 'NOT_FIRED' })
  })

  it('R01 takes the last three by end, the running ones first', () => {
    const running = employment('2020-01-01', null)
    const endsAfterWindow = employment('2021-01-01', '2022-12-01')
    const endsLater = employment('2021-01-01', '2023-01-01')
    const ended = employment('2021-06-01', '2022-01-01')
    expect(lastThree(ended, endsAfterWindow, endsLater, running)).toEqual([3, 2, 1])
    expect(lastThree(running, ended)).toEqual([0, 1])
  })

  it('R01 breaks equal ends by the later start, and equal starts by the order of the file', () => {
    const long = employment('2020-01-01', '2021-01-01')
    const short = employment('2020-06-01', '2021-01-01')
    expect(lastThree(long, short, long, long)).toEqual([1, 0, 2])
    expect(lastThree(employment('2020-01-01', null), employment('2021-01-01', null))).toEqual([1, 0])
  })

  it('R01 measures lengths inside the window in months of 30.4375 days', () => {
    expect(screen({ employments: [employment('2010-01-01', null)] })).toMatchObject({
      lastThreeMonths: [48],
      meanEmploymentMonths: 48,
    })
    expect(screen({ employments: [employment('2018-01-01', '2018-09-01')] }).lastThreeMonths).toEqual([1])
    // 180 days = 5.9137 and 182 days = 5.9795 months.
    expect(screen({ employments: [employment('2022-02-02', null)] }).lastThreeMonths).toEqual([5.9])
    expect(screen({ employments: [employment('2022-01-31', null)] }).lastThreeMonths).toEqual([6])
  })

  it('R01 fires on the unrounded mean: 182 days read 6.0 and fire, 183 do not', () => {
    const days182 = screen({ employments: [employment('2022-01-31', null)] })
    const days183 = screen({ employments: [employment('2022-01-30', null)] })
    expect([days182.markers[5]?.value, resultOf(days182, 'SHORT_EMPLOYMENTS')]).toEqual([6, 'FIRED'])
    expect([days183.markers[5]?.value, resultOf(days183, 'SHORT_EMPLOYMENTS')]).toEqual([6, 'NOT_FIRED'])
  })

  it('R01 does not fire at exactly the threshold', () => {
    // 487 days are 16 months to the day; thresholds are settings.
    const thresholds = {
      ...shippedThresholds,
      markers: { ...shippedThresholds.markers, SHORT_EMPLOYMENTS: 16 },
    }
    const of = (until: '2020-05-02' | '2020-05-01') =>
      screen({ employments: [employment('2019-01-01', until)], thresholds })
    expect(of('2020-05-02').meanEmploymentMonths).toBe(16)
    expect(resultOf(of('2020-05-02'), 'SHORT_EMPLOYMENTS')).toBe('NOT_FIRED')
    expect(resultOf(of('2020-05-01'), 'SHORT_EMPLOYMENTS')).toBe('FIRED')
  })

  it('R01 takes the mean of the last three only, of the two there are, of the one there is', () => {
    const short = employment('2021-06-01', '2021-07-01')
    const long = employment('2018-08-01', '2020-08-01')
    expect(resultOf(screen({ employments: [long, short, short, short] }), 'SHORT_EMPLOYMENTS')).toBe('FIRED')
    expect(resultOf(screen({ employments: [long, short, short] }), 'SHORT_EMPLOYMENTS')).toBe('NOT_FIRED')
    expect(resultOf(screen({ employments: [long, short] }), 'SHORT_EMPLOYMENTS')).toBe('NOT_FIRED')
    expect(resultOf(screen({ employments: [short] }), 'SHORT_EMPLOYMENTS')).toBe('FIRED')
  })

  it('R01 fires from four employments', () => {
    const one = employment('2021-06-01', '2021-07-01')
    expect(resultOf(screen({ employments: [one, one, one] }), 'EMPLOYMENTS')).toBe('NOT_FIRED')
    expect(resultOf(screen({ employments: [one, one, one, one] }), 'EMPLOYMENTS')).toBe('FIRED')
  })
})

describe('suggestion and age', () => {
  it('R01 suggests the target group from two markers up', () => {
    const one = employment('2021-06-01', '2021-07-01')
    expect(screen({ employments: [one, one, one] }).suggested).toBe(false)
    expect(screen({ employments: [one, one, one, one] }).suggested).toBe(true)
    const strict = { ...shippedThresholds, suggestFrom: 3 }
    expect(screen({ employments: [one, one, one, one], thresholds: strict }).suggested).toBe(false)
  })

  it('R01 someone born 29 February turns older on 1 March in common years', () => {
    const ageOn = (screenedOn: '2022-02-28' | '2022-03-01' | '2024-02-28' | '2024-02-29') =>
      screen({ birthOn: '1972-02-29', screenedOn }).age
    expect([ageOn('2022-02-28'), ageOn('2022-03-01')]).toEqual([49, 50])
    expect([ageOn('2024-02-28'), ageOn('2024-02-29')]).toEqual([51, 52])
  })
})
