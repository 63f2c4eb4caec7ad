import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stackRanges } from '@/components/strip/stack-ranges'
import { addDays } from '@/lib/calendar/day'

describe('stackRanges', () => {
  it('keeps ranges that only meet in one lane', () => {
    const stacked = stackRanges([
      { from: '2026-03-01', until: '2026-04-01' },
      { from: '2026-02-01', until: '2026-03-01' },
    ])
    expect(stacked.map(({ from, lane }) => [from, lane])).toEqual([
      ['2026-02-01', 0],
      ['2026-03-01', 0],
    ])
  })

  it('gives an overlapping range the first lane that is free', () => {
    const stacked = stackRanges([
      { from: '2026-01-01', until: '2026-06-01' },
      { from: '2026-02-01', until: '2026-03-01' },
      { from: '2026-02-15', until: '2026-04-01' },
      { from: '2026-03-01', until: '2026-05-01' },
    ])
    expect(stacked.map(({ lane }) => lane)).toEqual([0, 1, 2, 1])
  })

  it('never lays two overlapping ranges in one lane', () => {
    const range = fc
      .record({ start: fc.integer({ min: 0, max: 400 }), days: fc.integer({ min: 1, max: 200 }) })
      .map(({ start, days }) => ({
        from: addDays('2025-01-01', start),
        until: addDays('2025-01-01', start + days),
      }))
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), (ranges) => {
        const stacked = stackRanges(ranges)
        expect(stacked).toHaveLength(ranges.length)
        for (const [index, one] of stacked.entries()) {
          const clash = stacked
            .slice(index + 1)
            .find((other) => other.lane === one.lane && other.from < one.until && one.from < other.until)
          expect(clash).toBeUndefined()
        }
      }),
    )
  })
})
