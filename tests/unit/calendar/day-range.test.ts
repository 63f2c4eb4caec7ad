import { expect, test } from 'vitest'
import { isInRange, lastDayOf, rangesOverlap } from '@/lib/calendar/day-range'

const november = { from: '2026-11-01', until: '2026-12-01' } as const
const fromDecember = { from: '2026-12-01', until: null } as const

test('a range holds its first day and not its until', () => {
  expect(isInRange(november, '2026-10-31')).toBe(false)
  expect(isInRange(november, '2026-11-01')).toBe(true)
  expect(isInRange(november, '2026-11-30')).toBe(true)
  expect(isInRange(november, '2026-12-01')).toBe(false)
  expect(isInRange(fromDecember, '2099-01-01')).toBe(true)
})

test('the last day is the day before until, and none while it runs', () => {
  expect(lastDayOf(november)).toBe('2026-11-30')
  expect(lastDayOf(fromDecember)).toBeNull()
})

test('ranges that only meet do not overlap', () => {
  expect(rangesOverlap(november, fromDecember)).toBe(false)
  expect(rangesOverlap(fromDecember, november)).toBe(false)
  expect(rangesOverlap(november, { from: '2026-11-30', until: null })).toBe(true)
  expect(rangesOverlap(november, { from: '2026-11-15', until: '2026-11-15' })).toBe(false)
})
