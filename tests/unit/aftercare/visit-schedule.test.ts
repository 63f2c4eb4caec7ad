import { describe, expect, test } from 'vitest'
import { daysLate, listVisitDeadlines, nextVisitDue, trialPeriod } from '@/lib/aftercare/rules/visit-schedule'
import type { Day } from '@/lib/calendar/day'
import { deadlineStateOn } from '@/lib/platform/deadline'
import { buildAftercareFacts, buildFactsFrom, buildVisit } from '@/tests/factories/aftercare-facts'

describe('R02 the trial period', () => {
  test.each<[Day, Day]>([
    ['2026-11-02', '2027-02-02'],
    ['2026-11-30', '2027-02-28'],
    ['2027-11-30', '2028-02-29'],
    ['2026-01-31', '2026-04-30'],
    ['2027-11-29', '2028-02-29'],
  ])('R02 that starts on %s ends before %s', (startsOn, until) => {
    expect(trialPeriod(buildFactsFrom(startsOn))).toEqual({ from: startsOn, until })
  })

  test('R02 can be made longer for a case but never shorter', () => {
    const withEnd = (trialEndsOn: Day) =>
      trialPeriod(buildAftercareFacts({ employment: { trialEndsOn } })).until
    expect(withEnd('2027-03-02')).toBe('2027-03-02')
    expect(withEnd('2027-01-15')).toBe('2027-02-02')
  })
})

describe('R02 the next visit', () => {
  test('R02 is due 28 days after the first day of the job', () => {
    expect(nextVisitDue(buildAftercareFacts())).toEqual({
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
    })
  })

  test.each<[Day, Day]>([
    ['2026-11-30', '2026-12-28'],
    ['2026-01-31', '2026-02-28'],
  ])('R02 counts days and not months from a start on %s', (startsOn, dueOn) => {
    expect(nextVisitDue(buildFactsFrom(startsOn))?.dueOn).toBe(dueOn)
  })

  test('R02 counts from the last held visit', () => {
    const facts = buildAftercareFacts({ visits: [buildVisit('2026-12-10'), buildVisit('2026-11-20')] })
    expect(nextVisitDue(facts)).toMatchObject({ dueOn: '2027-01-07', sequence: 3 })
    expect(listVisitDeadlines(facts).map(({ dueOn, metOn }) => [dueOn, metOn])).toEqual([
      ['2026-11-30', '2026-11-20'],
      ['2026-12-18', '2026-12-10'],
      ['2027-01-07', null],
    ])
  })

  test('R02 asks for none when the date is exactly the end of the trial period', () => {
    const visits = [buildVisit('2026-11-20'), buildVisit('2026-12-10'), buildVisit('2027-01-05')]
    expect(nextVisitDue(buildAftercareFacts({ visits }))).toBeNull()
  })

  test('R02 asks for one when the date is the day before the end of the trial period', () => {
    const visits = [buildVisit('2026-11-20'), buildVisit('2026-12-10'), buildVisit('2027-01-04')]
    expect(nextVisitDue(buildAftercareFacts({ visits }))?.dueOn).toBe('2027-02-01')
  })

  test.each([
    ['a phone call', buildVisit('2026-11-20', { kind: 'PHONE', atWorkplace: false })],
    ['a video call', buildVisit('2026-11-20', { kind: 'VIDEO', atWorkplace: false })],
    ['a visit the citizen cancelled', buildVisit('2026-11-20', { outcome: 'CANCELLED_BY_CITIZEN' })],
    ['a visit the company cancelled', buildVisit('2026-11-20', { outcome: 'CANCELLED_BY_COMPANY' })],
    ['a visit we cancelled', buildVisit('2026-11-20', { outcome: 'CANCELLED_BY_US' })],
    ['a no-show', buildVisit('2026-11-20', { outcome: 'NO_SHOW' })],
    ['a vain attempt', buildVisit('2026-11-20', { outcome: 'NOT_REACHED' })],
    ['a visit before the job began', buildVisit('2026-11-01')],
    ['a meeting elsewhere', buildVisit('2026-11-20', { kind: 'START_MEETING', atWorkplace: false })],
  ])('R02 is not moved by %s', (_, visit) => {
    expect(nextVisitDue(buildAftercareFacts({ visits: [visit] }))?.dueOn).toBe('2026-11-30')
  })

  test('R02 is not met by a visit on the first day itself', () => {
    const facts = buildAftercareFacts({ visits: [buildVisit('2026-11-02')] })
    expect(listVisitDeadlines(facts)).toMatchObject([{ dueOn: '2026-11-30', metOn: null, sequence: 1 }])
    expect(daysLate(facts, '2026-11-02')).toBeNull()
  })

  test('R02 counts a start meeting held at the workplace', () => {
    const facts = buildAftercareFacts({ visits: [buildVisit('2026-11-05', { kind: 'START_MEETING' })] })
    expect(listVisitDeadlines(facts)).toMatchObject([
      { dueOn: '2026-11-30', metOn: '2026-11-05' },
      { dueOn: '2026-12-03', metOn: null },
    ])
  })

  test('R02 counts two visits on one day as one', () => {
    const visits = [buildVisit('2026-11-20'), buildVisit('2026-11-20', { id: 'second' })]
    expect(listVisitDeadlines(buildAftercareFacts({ visits }))).toMatchObject([
      { metOn: '2026-11-20', sequence: 1 },
      { dueOn: '2026-12-18', metOn: null, sequence: 2 },
    ])
  })

  test('R02 logs a visit one day late and counts the next from its real date', () => {
    const facts = buildAftercareFacts({ visits: [buildVisit('2026-12-01')] })
    expect(daysLate(facts, '2026-12-01')).toBe(1)
    expect(nextVisitDue(facts)?.dueOn).toBe('2026-12-29')
  })

  test('R02 finds a visit on the due date not late', () => {
    expect(daysLate(buildAftercareFacts({ visits: [buildVisit('2026-11-30')] }), '2026-11-30')).toBe(0)
  })
})

describe('R02 the end', () => {
  test('R02 closes as missed on the first day after the trial period', () => {
    const due = nextVisitDue(buildAftercareFacts())
    expect(due && deadlineStateOn(due, '2027-02-01')).toBe('OVERDUE')
    expect(due && deadlineStateOn(due, '2027-02-02')).toBe('MISSED')
  })

  test('R02 is not met by a visit on the day the trial period has ended', () => {
    const facts = buildAftercareFacts({ visits: [buildVisit('2027-02-02')] })
    expect(listVisitDeadlines(facts)).toMatchObject([{ dueOn: '2026-11-30', metOn: null }])
    expect(daysLate(facts, '2027-02-02')).toBeNull()
  })

  test('R02 is met late by a visit on the last day of the trial period', () => {
    const facts = buildAftercareFacts({ visits: [buildVisit('2027-02-01')] })
    expect(daysLate(facts, '2027-02-01')).toBe(63)
    expect(nextVisitDue(facts)).toBeNull()
  })

  test('R02 asks longer when the trial period is longer', () => {
    const visits = [buildVisit('2026-11-20'), buildVisit('2026-12-10'), buildVisit('2027-01-05')]
    const facts = buildAftercareFacts({ visits, employment: { trialEndsOn: '2027-03-02' } })
    expect(nextVisitDue(facts)).toMatchObject({ dueOn: '2027-02-02', closesOn: '2027-03-02' })
  })

  test('R02 drops what falls due after the last day of work', () => {
    expect(listVisitDeadlines(buildAftercareFacts({ employment: { lastDayOn: '2026-11-29' } }))).toEqual([])
  })

  test('R02 closes as missed what fell due on the last day of work', () => {
    const [due] = listVisitDeadlines(buildAftercareFacts({ employment: { lastDayOn: '2026-11-30' } }))
    expect(due).toMatchObject({ dueOn: '2026-11-30', metOn: null, closesOn: '2026-12-01' })
    expect(due && deadlineStateOn(due, '2026-11-30')).toBe('DUE_SOON')
    expect(due && deadlineStateOn(due, '2026-12-01')).toBe('MISSED')
  })

  test('R02 keeps the visits held before the job ended and drops the open one', () => {
    const facts = buildAftercareFacts({
      visits: [buildVisit('2026-11-25')],
      employment: { lastDayOn: '2026-12-15' },
    })
    expect(listVisitDeadlines(facts)).toMatchObject([{ dueOn: '2026-11-30', metOn: '2026-11-25' }])
  })

  test('R02 is met by a visit on the last day of work but not the day after', () => {
    const withVisit = (on: Day) =>
      listVisitDeadlines(
        buildAftercareFacts({ visits: [buildVisit(on)], employment: { lastDayOn: '2026-12-10' } }),
      )
    expect(withVisit('2026-12-10')).toMatchObject([{ metOn: '2026-12-10' }])
    expect(withVisit('2026-12-11')).toMatchObject([{ metOn: null }])
  })
})

describe('R02 plan-by', () => {
  test('R02 plans before Easter when the date is Easter Monday, which does not move', () => {
    expect(nextVisitDue(buildFactsFrom('2026-03-09'))).toMatchObject({
      dueOn: '2026-04-06',
      planBy: '2026-04-01',
    })
  })

  test('R02 plans before Christmas when the date is the Sunday after', () => {
    expect(nextVisitDue(buildFactsFrom('2026-11-29'))).toMatchObject({
      dueOn: '2026-12-27',
      planBy: '2026-12-23',
    })
  })

  test('R02 plans on 24 December where the municipality is open', () => {
    const facts = buildFactsFrom('2026-11-29', { settings: { closedDays: [] } })
    expect(nextVisitDue(facts)?.planBy).toBe('2026-12-24')
  })

  test('R02 plans on the due date itself when no working day lies between', () => {
    const intervals = [{ setOn: '2026-04-02' as const, days: 3 }]
    expect(nextVisitDue(buildFactsFrom('2026-04-02', { intervals }))).toMatchObject({
      dueOn: '2026-04-05',
      planBy: '2026-04-05',
    })
  })

  test('R02 plans on the day after the one it counts from when that is the only working day', () => {
    const intervals = [{ setOn: '2026-11-05' as const, days: 3 }]
    expect(nextVisitDue(buildFactsFrom('2026-11-05', { intervals }))).toMatchObject({
      dueOn: '2026-11-08',
      planBy: '2026-11-06',
    })
  })

  test('R02 does not plan on the day it counts from', () => {
    const intervals = [{ setOn: '2026-11-06' as const, days: 2 }]
    expect(nextVisitDue(buildFactsFrom('2026-11-06', { intervals }))).toMatchObject({
      dueOn: '2026-11-08',
      planBy: '2026-11-08',
    })
  })
})

describe('R02 consent', () => {
  test('R02 counts from consent given after the first day', () => {
    const facts = buildAftercareFacts({ consents: [{ givenOn: '2026-11-12', withdrawnOn: null }] })
    expect(nextVisitDue(facts)).toMatchObject({ opensOn: '2026-11-12', dueOn: '2026-12-10' })
  })

  test('R02 asks for nothing without consent', () => {
    expect(listVisitDeadlines(buildAftercareFacts({ consents: [] }))).toEqual([])
  })

  test('R02 is cancelled and not missed when consent was withdrawn yesterday', () => {
    const facts = buildAftercareFacts({ consents: [{ givenOn: '2026-10-12', withdrawnOn: '2026-11-22' }] })
    const [cancelled] = listVisitDeadlines(facts)
    expect(cancelled && deadlineStateOn(cancelled, '2026-11-21')).toBe('OPEN')
    expect(cancelled && deadlineStateOn(cancelled, '2026-11-23')).toBe('CANCELLED')
    expect(cancelled && deadlineStateOn(cancelled, '2027-02-02')).toBe('CANCELLED')
    expect(nextVisitDue(facts)).toBeNull()
  })

  test('R02 is cancelled also when it was overdue at the withdrawal', () => {
    const facts = buildAftercareFacts({ consents: [{ givenOn: '2026-10-12', withdrawnOn: '2026-12-05' }] })
    expect(listVisitDeadlines(facts)).toMatchObject([{ dueOn: '2026-11-30', cancelledOn: '2026-12-05' }])
  })

  test('R02 stays missed when consent is withdrawn after the trial period', () => {
    const facts = buildAftercareFacts({ consents: [{ givenOn: '2026-10-12', withdrawnOn: '2027-02-02' }] })
    expect(listVisitDeadlines(facts)).toMatchObject([{ dueOn: '2026-11-30', cancelledOn: null }])
  })

  test('R02 is met by a visit on the day consent is withdrawn', () => {
    const facts = buildAftercareFacts({
      visits: [buildVisit('2026-11-22')],
      consents: [{ givenOn: '2026-10-12', withdrawnOn: '2026-11-22' }],
    })
    expect(listVisitDeadlines(facts)).toMatchObject([{ metOn: '2026-11-22', cancelledOn: null }])
  })

  test('R02 counts anew from the day consent is given again', () => {
    const facts = buildAftercareFacts({
      consents: [
        { givenOn: '2026-10-12', withdrawnOn: '2026-11-20' },
        { givenOn: '2026-12-01', withdrawnOn: null },
      ],
    })
    expect(listVisitDeadlines(facts)).toMatchObject([
      { dueOn: '2026-11-30', cancelledOn: '2026-11-20', sequence: 1 },
      { opensOn: '2026-12-01', dueOn: '2026-12-29', cancelledOn: null, sequence: 2 },
    ])
  })

  test('R02 does not count anew from a consent recorded while one is running', () => {
    const facts = buildAftercareFacts({
      consents: [
        { givenOn: '2026-10-12', withdrawnOn: null },
        { givenOn: '2026-11-25', withdrawnOn: null },
      ],
    })
    expect(nextVisitDue(facts)?.dueOn).toBe('2026-11-30')
  })
})

describe('R02 a shorter interval', () => {
  const dueWith = (setOn: Day, days: number) =>
    nextVisitDue(buildAftercareFacts({ intervals: [{ setOn, days }] }))?.dueOn

  test('R02 moves the open deadline from the day it is set', () => {
    expect(dueWith('2026-11-10', 14)).toBe('2026-11-16')
  })

  test('R02 shortened into the past is due on the day it is set', () => {
    expect(dueWith('2026-11-23', 7)).toBe('2026-11-23')
  })

  test('R02 set while overdue does not take the lateness away', () => {
    expect(dueWith('2026-12-10', 7)).toBe('2026-11-30')
  })

  test('R02 set before the job begins holds from its first day', () => {
    expect(dueWith('2026-10-20', 14)).toBe('2026-11-16')
  })

  test('R02 is never longer than the rule and never shorter than a day', () => {
    expect(dueWith('2026-10-20', 40)).toBe('2026-11-30')
    expect(dueWith('2026-10-20', 0)).toBe('2026-11-03')
  })

  test('R02 set back to 28 days counts from the same base', () => {
    const intervals = [
      { setOn: '2026-11-03' as const, days: 14 },
      { setOn: '2026-11-10' as const, days: 28 },
    ]
    expect(nextVisitDue(buildAftercareFacts({ intervals }))?.dueOn).toBe('2026-11-30')
  })

  test('R02 leaves the deadlines met before it as they were', () => {
    const facts = buildAftercareFacts({
      visits: [buildVisit('2026-11-25')],
      intervals: [{ setOn: '2026-11-25', days: 7 }],
    })
    expect(listVisitDeadlines(facts).map(({ dueOn }) => dueOn)).toEqual(['2026-11-30', '2026-12-02'])
  })

  test('R02 asks again when a shorter interval brings the date inside the trial period', () => {
    const visits = [buildVisit('2026-11-20'), buildVisit('2026-12-10'), buildVisit('2027-01-07')]
    const intervals = [{ setOn: '2027-01-12' as const, days: 14 }]
    expect(nextVisitDue(buildAftercareFacts({ visits }))).toBeNull()
    expect(nextVisitDue(buildAftercareFacts({ visits, intervals }))?.dueOn).toBe('2027-01-21')
  })
})
