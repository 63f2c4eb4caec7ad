import { describe, expect, it } from 'vitest'
import { unemployedSince } from '@/lib/screening/rules/unemployed-since'

describe('R01 unemployed since', () => {
  it('is the first day of the spell that runs on the day', () => {
    const periods = [
      { from: '2024-01-01', until: '2024-06-01' },
      { from: '2026-02-01', until: null },
    ] as const
    expect(unemployedSince(periods, '2026-11-15')).toBe('2026-02-01')
  })

  it('joins periods with 27 days between them, and not with 28', () => {
    const last = { from: '2026-03-01', until: null } as const
    expect(unemployedSince([{ from: '2026-01-01', until: '2026-02-02' }, last], '2026-11-15')).toBe(
      '2026-01-01',
    )
    expect(unemployedSince([{ from: '2026-01-01', until: '2026-02-01' }, last], '2026-11-15')).toBe(
      '2026-03-01',
    )
  })

  it('reads periods in any order and overlapping', () => {
    const periods = [
      { from: '2026-05-01', until: null },
      { from: '2026-01-01', until: '2026-06-01' },
    ] as const
    expect(unemployedSince(periods, '2026-11-15')).toBe('2026-01-01')
  })

  it('runs on its last day and no longer', () => {
    const periods = [{ from: '2026-01-01', until: '2026-11-16' }] as const
    expect(unemployedSince(periods, '2026-11-15')).toBe('2026-01-01')
    expect(unemployedSince(periods, '2026-11-16')).toBeNull()
  })

  it('is nothing without a period, or before the first', () => {
    expect(unemployedSince([], '2026-11-15')).toBeNull()
    expect(unemployedSince([{ from: '2026-12-01', until: null }], '2026-11-15')).toBeNull()
  })
})
