import { expect, test } from 'vitest'
import { longestGap } from '@/lib/aftercare/rules/visit-gaps'
import type { Day } from '@/lib/calendar/day'
import { buildAftercareFacts, buildVisit } from '@/tests/factories/aftercare-facts'

const visitsOn = (...days: Day[]) => buildAftercareFacts({ visits: days.map((day) => buildVisit(day)) })

test('R02 the longest gap lies between the first day, held visits and the end of the trial period', () => {
  expect(longestGap(visitsOn('2026-11-20', '2026-12-10', '2027-01-05'), '2027-06-01')).toEqual({
    days: 28,
    from: '2027-01-05',
    to: '2027-02-02',
    extraStretches: 0,
  })
})

test('R02 a whole stretch beyond the first counts from 56 days', () => {
  expect(longestGap(visitsOn('2026-11-02', '2026-12-08'), '2027-06-01')).toMatchObject({
    days: 56,
    extraStretches: 1,
  })
  expect(longestGap(visitsOn('2026-11-02', '2026-12-09'), '2027-06-01')).toMatchObject({
    days: 55,
    extraStretches: 0,
  })
})

test('R02 a trial period without visits is one gap of 92 days with two stretches beyond the first', () => {
  expect(longestGap(visitsOn(), '2027-02-02')).toMatchObject({ days: 92, extraStretches: 2 })
})

test('R02 the gap reaches today while the trial period runs, and the last day of work when the job has ended', () => {
  expect(longestGap(visitsOn('2026-11-10'), '2026-11-23')).toMatchObject({ days: 13, to: '2026-11-23' })
  const ended = buildAftercareFacts({ employment: { lastDayOn: '2026-12-20' } })
  expect(longestGap(ended, '2027-06-01')).toMatchObject({ days: 48, to: '2026-12-20' })
})

test('R02 a call does not break a gap and a visit after the trial period is not in it', () => {
  const visits = [buildVisit('2026-12-10', { kind: 'PHONE', atWorkplace: false }), buildVisit('2027-02-20')]
  expect(longestGap(buildAftercareFacts({ visits }), '2027-06-01')).toMatchObject({
    days: 92,
    to: '2027-02-02',
  })
})

test('R02 there is no gap before the job starts', () => {
  expect(longestGap(visitsOn(), '2026-11-01')).toBeNull()
})
