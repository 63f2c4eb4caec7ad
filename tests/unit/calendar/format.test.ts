import { expect, test } from 'vitest'
import {
  formatDay,
  formatDayEcho,
  formatDayLong,
  formatDayShort,
  formatDayTag,
  formatMonth,
  formatNumber,
  formatTime,
} from '@/lib/calendar/format'

test('dates are written in Danish', () => {
  expect(formatDay('2026-02-03', 'da')).toBe('03.02.2026')
  expect(formatDayLong('2026-11-03', 'da')).toBe('3. november 2026')
  expect(formatDayEcho('2026-11-23', 'da')).toBe('man. 23. november 2026')
  expect(formatDayShort('2026-11-23', 'da')).toBe('man. 23. nov.')
  expect(formatDayTag('2026-12-02', 'da')).toBe('2.12.')
  expect(formatMonth('2026-11-23', 'da')).toBe('november 2026')
})

test('dates are written in English', () => {
  expect(formatDay('2026-02-03', 'en')).toBe('03/02/2026')
  expect(formatDayLong('2026-11-03', 'en')).toBe('3 November 2026')
  expect(formatDayEcho('2026-11-23', 'en')).toBe('Mon 23 November 2026')
  expect(formatDayShort('2026-11-23', 'en')).toBe('Mon 23 Nov')
  expect(formatDayTag('2026-12-02', 'en')).toBe('2/12')
  expect(formatMonth('2026-11-23', 'en')).toBe('November 2026')
})

test('times are those of Copenhagen, without a leading zero', () => {
  expect(formatTime(new Date('2026-11-23T08:30:00Z'), 'da')).toBe('9.30')
  expect(formatTime(new Date('2026-07-01T20:05:00Z'), 'da')).toBe('22.05')
  expect(formatTime(new Date('2026-11-23T23:05:00Z'), 'da')).toBe('0.05')
  expect(formatTime(new Date('2026-11-23T08:30:00Z'), 'en')).toBe('9:30')
})

test('numbers have at most one decimal, rounded half away from zero', () => {
  expect(formatNumber(1234.25, 'da')).toBe('1.234,3')
  expect(formatNumber(1234.25, 'en')).toBe('1,234.3')
  expect(formatNumber(30, 'da')).toBe('30')
  expect(formatNumber(-0.25, 'da')).toBe('-0,3')
  expect(formatNumber(-0.04, 'da')).toBe('0')
})
