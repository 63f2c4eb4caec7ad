import { describe, expect, test } from 'vitest'
import type { Day } from '@/lib/calendar/day'
import {
  isWorkingDay,
  lastWorkingDayOnOrBefore,
  nthWorkingDayOfMonth,
  publicHolidaysOf,
} from '@/lib/calendar/working-days'

describe('working days', () => {
  test('the public holidays of 2026', () => {
    expect(publicHolidaysOf(2026)).toEqual([
      '2026-01-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-14',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ])
  })

  test('Store Bededag was a holiday until 2023', () => {
    expect(isWorkingDay('2023-05-05')).toBe(false)
    expect(isWorkingDay('2024-04-26')).toBe(true)
  })

  test.each<[Day, boolean]>([
    ['2026-11-23', true],
    ['2026-11-28', false],
    ['2026-11-29', false],
    ['2026-05-01', true],
    ['2026-05-14', false],
    ['2026-06-05', false],
    ['2026-12-24', false],
    ['2026-12-31', false],
    ['2026-12-30', true],
  ])('%s: %s', (day, expected) => {
    expect(isWorkingDay(day)).toBe(expected)
  })

  test('the days the municipality is closed are its own choice', () => {
    expect(isWorkingDay('2026-06-05', [])).toBe(true)
    expect(isWorkingDay('2026-12-24', ['12-23'])).toBe(true)
    expect(isWorkingDay('2026-12-23', ['12-23'])).toBe(false)
    expect(isWorkingDay('2026-12-25', [])).toBe(false)
  })

  test.each<[Day, Day]>([
    ['2026-04-06', '2026-04-01'],
    ['2026-12-27', '2026-12-23'],
    ['2027-01-03', '2026-12-30'],
    ['2026-11-23', '2026-11-23'],
  ])('the last one on or before %s is %s', (day, expected) => {
    expect(lastWorkingDayOnOrBefore(day)).toBe(expected)
  })

  test('the n-th of a month skips weekends, holidays and closed days', () => {
    expect(nthWorkingDayOfMonth('2026-01-20', 1)).toBe('2026-01-02')
    expect(nthWorkingDayOfMonth('2026-01-20', 5)).toBe('2026-01-08')
    expect(nthWorkingDayOfMonth('2026-04-01', 5)).toBe('2026-04-10')
    expect(nthWorkingDayOfMonth('2026-06-01', 5)).toBe('2026-06-08')
    expect(nthWorkingDayOfMonth('2026-06-01', 5, [])).toBe('2026-06-05')
  })
})
