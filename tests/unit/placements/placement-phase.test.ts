import { describe, expect, test } from 'vitest'
import type { Day } from '@/lib/calendar/day'
import { needsNewPlacement, placementPhase } from '@/lib/placements/rules/placement-phase'

describe('3.5 the phase of a placement', () => {
  test.each<[Day, string]>([
    ['2026-10-31', 'COMING'],
    ['2026-11-01', 'RUNNING'],
    ['2026-11-30', 'RUNNING'],
    ['2026-12-01', 'ENDED'],
  ])('3.5 on %s it is %s', (on, phase) => {
    expect(placementPhase({ from: '2026-11-01', until: '2026-12-01' }, on)).toBe(phase)
  })
})

describe('3.5 a failed match makes a new placement the next step', () => {
  const ended = (lastDay: Day, endKind: string | null) => ({ from: '2026-09-01' as const, lastDay, endKind })

  test('3.5 when the latest was broken off or had no prospect of pay', () => {
    expect(needsNewPlacement([ended('2026-11-22', 'BROKEN_OFF')], '2026-11-23')).toBe(true)
    expect(needsNewPlacement([ended('2026-11-22', 'NO_PAID_HOURS')], '2026-11-23')).toBe(true)
    expect(needsNewPlacement([ended('2026-11-22', 'COMPLETED')], '2026-11-23')).toBe(false)
    expect(needsNewPlacement([ended('2026-11-22', null)], '2026-11-23')).toBe(false)
  })

  test('3.5 not on its last day, not beside another, and not when a later one went well', () => {
    expect(needsNewPlacement([ended('2026-11-23', 'BROKEN_OFF')], '2026-11-23')).toBe(false)
    const running = { from: '2026-12-01' as const, lastDay: null, endKind: null }
    expect(needsNewPlacement([ended('2026-11-01', 'BROKEN_OFF'), running], '2026-11-23')).toBe(false)
    const both = [ended('2026-10-01', 'BROKEN_OFF'), ended('2026-11-01', 'ORDINARY_JOB')]
    expect(needsNewPlacement(both, '2026-11-23')).toBe(false)
    expect(needsNewPlacement([], '2026-11-23')).toBe(false)
  })
})
