import { afterEach, describe, expect, test } from 'vitest'
import { now, setTestNow, today } from '@/lib/calendar/today'

afterEach(() => {
  process.env.TEST_CLOCK = '1'
  setTestNow('2026-11-23T09:30')
})

describe('the clock', () => {
  test('stands where the tests put it', () => {
    expect(today()).toBe('2026-11-23')
    expect(now().toISOString()).toBe('2026-11-23T08:30:00.000Z')
  })

  test.each([
    ['2026-07-01T00:10', '2026-06-30T22:10:00.000Z', '2026-07-01'],
    ['2026-12-31T23:59', '2026-12-31T22:59:00.000Z', '2026-12-31'],
    ['2026-03-29T01:59', '2026-03-29T00:59:00.000Z', '2026-03-29'],
    ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z', '2026-03-29'],
    ['2026-10-25T01:30', '2026-10-24T23:30:00.000Z', '2026-10-25'],
    ['2026-10-25T03:00', '2026-10-25T02:00:00.000Z', '2026-10-25'],
  ])('reads %s as the time in Copenhagen', (text, instant, day) => {
    setTestNow(text)
    expect(now().toISOString()).toBe(instant)
    expect(today()).toBe(day)
  })

  test('is refused a time it cannot read and stays where it was', () => {
    expect(() => setTestNow('23.11.2026')).toThrow('2026-11-23T09:30')
    expect(() => setTestNow('2026-02-30T09:30')).toThrow('2026-02-30T09:30')
    expect(() => setTestNow('2026-11-23T24:30')).toThrow('2026-11-23T24:30')
    expect(today()).toBe('2026-11-23')
  })

  test('can be moved only in tests', () => {
    delete process.env.TEST_CLOCK
    expect(() => setTestNow('2026-11-24T09:30')).toThrow('TEST_CLOCK=1')
    expect(() => now()).toThrow('TEST_CLOCK=1')
  })

  test('runs when nobody holds it', () => {
    setTestNow(null)
    delete process.env.TEST_CLOCK
    const before = Date.now()
    expect(now().getTime()).toBeGreaterThanOrEqual(before)
    expect(now().getTime()).toBeLessThanOrEqual(Date.now())
  })
})
