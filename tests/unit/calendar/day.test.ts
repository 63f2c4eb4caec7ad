import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  firstOfMonth,
  fromDayNumber,
  fromDbDate,
  fullYearsBetween,
  isDay,
  isoWeekOf,
  lastOfMonth,
  maxDay,
  minDay,
  toDayNumber,
  toDbDate,
  weekdayOf,
} from '@/lib/calendar/day'

const anyDay = fc.integer({ min: -40_000, max: 60_000 }).map(fromDayNumber)

describe('days', () => {
  test.each(['2026-11-23', '2024-02-29', '1900-01-01', '2000-12-31'])('%s is a day', (text) => {
    expect(isDay(text)).toBe(true)
  })

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-11-31',
    '2026-11-00',
    '2026-1-1',
    '0026-01-01',
    '23.11.2026',
    '',
    '2026-11-23T00:00',
  ])('"%s" is no day', (text) => {
    expect(isDay(text)).toBe(false)
  })

  test('are counted across summer time, leap days and the turn of the year', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
    expect(daysBetween('2026-11-02', '2026-11-30')).toBe(28)
    expect(daysBetween('2026-11-30', '2026-11-02')).toBe(-28)
  })

  test.each<[Day, number, Day]>([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-11-30', 12, '2027-11-30'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-11-15', -48, '2022-11-15'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected)
  })

  test('know the ends of their month', () => {
    expect(firstOfMonth('2028-02-17')).toBe('2028-02-01')
    expect(lastOfMonth('2028-02-17')).toBe('2028-02-29')
    expect(lastOfMonth('2026-12-31')).toBe('2026-12-31')
  })

  test('have numbers from 1970-01-01', () => {
    expect(toDayNumber('1970-01-01')).toBe(0)
    expect(toDayNumber('1969-12-31')).toBe(-1)
    expect(fromDayNumber(20_000)).toBe('2024-10-04')
  })

  test('become midnight UTC in the database and come back whatever the time', () => {
    expect(toDbDate('2026-11-23').toISOString()).toBe('2026-11-23T00:00:00.000Z')
    expect(fromDbDate(new Date('2026-11-23T23:59:59Z'))).toBe('2026-11-23')
  })

  test.each<[Day, number]>([
    ['2026-11-23', 1],
    ['2026-11-29', 7],
    ['1970-01-01', 4],
    ['1969-12-28', 7],
  ])('%s is weekday %i', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday)
  })

  test.each<[Day, number, number]>([
    ['2026-11-23', 2026, 48],
    ['2026-12-31', 2026, 53],
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2024-12-30', 2025, 1],
    ['2022-01-01', 2021, 52],
  ])('%s lies in ISO year %i, week %i', (day, year, week) => {
    expect(isoWeekOf(day)).toEqual({ year, week })
  })

  test.each<[Day, Day, number]>([
    ['1980-11-23', '2026-11-22', 45],
    ['1980-11-23', '2026-11-23', 46],
    ['1996-02-29', '2026-02-28', 29],
    ['1996-02-29', '2026-03-01', 30],
    ['1996-02-29', '2028-02-29', 32],
  ])('someone born %s is on %s %i years old', (birthOn, on, years) => {
    expect(fullYearsBetween(birthOn, on)).toBe(years)
  })

  test('the earliest and the latest of several', () => {
    expect(minDay('2026-11-23', '2026-02-01', '2027-01-01')).toBe('2026-02-01')
    expect(maxDay('2026-11-23', '2026-02-01', '2027-01-01')).toBe('2027-01-01')
    expect(() => minDay()).toThrow(RangeError)
  })

  test('any day survives its number, its database date and a step there and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, step) => {
        expect(fromDayNumber(toDayNumber(day))).toBe(day)
        expect(fromDbDate(toDbDate(day))).toBe(day)
        expect(addDays(addDays(day, step), -step)).toBe(day)
        expect(daysBetween(day, addDays(day, step))).toBe(step)
      }),
    )
  })

  test('adding months keeps the day of the month or takes the last one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, months) => {
        const moved = addMonths(day, months)
        const isKept = moved.slice(8) === day.slice(8)
        expect(isKept || (moved === lastOfMonth(moved) && moved.slice(8) < day.slice(8))).toBe(true)
      }),
    )
  })
})
