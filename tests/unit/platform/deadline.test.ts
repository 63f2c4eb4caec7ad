import { describe, expect, test } from 'vitest'
import type { Day } from '@/lib/calendar/day'
import { type Deadline, deadlineStateOn, endWithCase, timelinessOf } from '@/lib/platform/deadline'

const deadline: Deadline = {
  ruleId: 'R02',
  kind: 'VISIT',
  subjectType: 'EMPLOYMENT',
  subjectId: 'employment-1',
  opensOn: '2026-11-02',
  dueOn: '2026-11-30',
  planBy: '2026-11-30',
  metOn: null,
  cancelledOn: null,
  closesOn: '2027-02-02',
  startCorrected: false,
  sequence: 1,
}

describe('the state of a deadline', () => {
  test.each<[Day, string]>([
    ['2026-11-01', 'NOT_YET'],
    ['2026-11-02', 'OPEN'],
    ['2026-11-22', 'OPEN'],
    ['2026-11-23', 'DUE_SOON'],
    ['2026-11-30', 'DUE_SOON'],
    ['2026-12-01', 'OVERDUE'],
    ['2027-02-01', 'OVERDUE'],
    ['2027-02-02', 'MISSED'],
  ])('R02 on %s an unmet one is %s', (on, state) => {
    expect(deadlineStateOn(deadline, on)).toBe(state)
  })

  test('R02 is met in time on the due date and late the day after', () => {
    expect(deadlineStateOn({ ...deadline, metOn: '2026-11-30' }, '2026-12-24')).toBe('MET')
    expect(deadlineStateOn({ ...deadline, metOn: '2026-12-01' }, '2026-12-24')).toBe('MET_LATE')
  })

  test('R02 is seen as it stood on an earlier day', () => {
    expect(deadlineStateOn({ ...deadline, metOn: '2026-12-10' }, '2026-12-05')).toBe('OVERDUE')
    expect(deadlineStateOn({ ...deadline, cancelledOn: '2026-12-10' }, '2026-12-09')).toBe('OVERDUE')
    expect(deadlineStateOn({ ...deadline, cancelledOn: '2026-12-10' }, '2026-12-10')).toBe('CANCELLED')
  })

  test('R06 asks until met when nothing closes it', () => {
    expect(deadlineStateOn({ ...deadline, closesOn: null }, '2029-01-01')).toBe('OVERDUE')
  })
})

describe('the figure on time', () => {
  const timely = (overrides: Partial<Deadline>) => timelinessOf({ ...deadline, ...overrides }, '2027-03-01')

  test('R02 counts met ones by their date and missed ones against it', () => {
    expect(timely({ metOn: '2026-11-30' })).toBe('IN_TIME')
    expect(timely({ metOn: '2026-12-01' })).toBe('NOT_IN_TIME')
    expect(timely({})).toBe('NOT_IN_TIME')
  })

  test('R02 does not count one that still asks or was cancelled', () => {
    expect(timelinessOf(deadline, '2026-12-24')).toBeNull()
    expect(timely({ cancelledOn: '2026-12-05' })).toBeNull()
  })

  test('R02 does not count against anyone what a corrected start made late', () => {
    expect(timely({ startCorrected: true })).toBeNull()
    expect(timely({ startCorrected: true, metOn: '2026-12-01' })).toBeNull()
    expect(timely({ startCorrected: true, metOn: '2026-11-30' })).toBe('IN_TIME')
  })
})

describe('a deadline of a case that closes', () => {
  const closedOn = '2026-12-10'
  const end = (overrides: Partial<Deadline>) => endWithCase({ ...deadline, ...overrides }, closedOn)

  test('R02 stays as it is while the case is open', () => {
    expect(endWithCase(deadline, null)).toEqual(deadline)
  })

  test('R02 due the day before and not met is missed; due on the day it is cancelled', () => {
    expect(end({ dueOn: '2026-12-09' })).toMatchObject({ closesOn: closedOn, cancelledOn: null })
    expect(end({ dueOn: closedOn })).toMatchObject({ closesOn: null, cancelledOn: closedOn })
  })

  test('R02 settled by the closing stays as it was, and one that had not begun to ask is gone', () => {
    expect(end({ metOn: closedOn })).toMatchObject({ metOn: closedOn, cancelledOn: null })
    expect(end({ closesOn: '2026-12-01' })).toMatchObject({ closesOn: '2026-12-01' })
    expect(end({ opensOn: '2026-12-11', dueOn: '2027-01-08' })).toBeNull()
    expect(end({ opensOn: closedOn, dueOn: '2027-01-08' })).toMatchObject({ cancelledOn: closedOn })
  })
})
