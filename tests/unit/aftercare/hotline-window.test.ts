import { describe, expect, test } from 'vitest'
import { checkHotlineDate, hotlineWindow } from '@/lib/aftercare/rules/hotline-window'
import type { Day } from '@/lib/calendar/day'
import { buildAftercareFacts, buildFactsFrom } from '@/tests/factories/aftercare-facts'

describe('R03 the window', () => {
  test.each<[Day, Day, Day]>([
    ['2026-11-02', '2027-02-02', '2027-11-02'],
    ['2026-11-30', '2027-02-28', '2027-11-30'],
    ['2027-11-30', '2028-02-29', '2028-11-30'],
    ['2026-01-31', '2026-04-30', '2027-01-31'],
    ['2028-02-29', '2028-05-29', '2029-02-28'],
  ])('R03 for a start on %s opens %s and has closed on %s', (startsOn, from, until) => {
    expect(hotlineWindow(buildFactsFrom(startsOn))).toEqual({ from, until })
  })

  test('R03 opens later when the trial period is longer but closes on the same day', () => {
    const facts = buildAftercareFacts({ employment: { trialEndsOn: '2027-03-02' } })
    expect(hotlineWindow(facts)).toEqual({ from: '2027-03-02', until: '2027-11-02' })
  })

  test('R03 closes after the last day of work', () => {
    const facts = buildAftercareFacts({ employment: { lastDayOn: '2027-05-31' } })
    expect(hotlineWindow(facts)).toEqual({ from: '2027-02-02', until: '2027-06-01' })
  })

  test('R03 is not made longer by a last day of work after it', () => {
    const facts = buildAftercareFacts({ employment: { lastDayOn: '2027-12-31' } })
    expect(hotlineWindow(facts)?.until).toBe('2027-11-02')
  })

  test('R03 opens for one day when the job ends on the first day', () => {
    const facts = buildAftercareFacts({ employment: { lastDayOn: '2027-02-02' } })
    expect(hotlineWindow(facts)).toEqual({ from: '2027-02-02', until: '2027-02-03' })
  })

  test('R03 never opens when the job ends before the trial period does', () => {
    expect(hotlineWindow(buildAftercareFacts({ employment: { lastDayOn: '2027-02-01' } }))).toBeNull()
  })
})

describe('R03 the date of a contact', () => {
  test('R03 is accepted on the first day and on the last day', () => {
    expect(checkHotlineDate(buildAftercareFacts(), '2027-02-02')).toBeNull()
    expect(checkHotlineDate(buildAftercareFacts(), '2027-11-01')).toBeNull()
  })

  test('R03 refuses the day before the first and points to an aftercare contact', () => {
    expect(checkHotlineDate(buildAftercareFacts(), '2027-02-01')).toEqual({
      rule: 'R03',
      reason: 'BEFORE_WINDOW',
      facts: {
        contactOn: '2027-02-01',
        windowFrom: '2027-02-02',
        windowLastDay: '2027-11-01',
        trialEndsOn: '2027-02-02',
        jobEndedOn: null,
        alternative: 'AFTERCARE_CONTACT',
      },
    })
  })

  test('R03 refuses the day after the last and points to the company hotline', () => {
    expect(checkHotlineDate(buildAftercareFacts(), '2027-11-02')).toMatchObject({
      reason: 'AFTER_WINDOW',
      facts: { windowLastDay: '2027-11-01', alternative: 'COMPANY_HOTLINE' },
    })
  })

  test('R03 is accepted on the last day of work and refused the day after', () => {
    const facts = buildAftercareFacts({ employment: { lastDayOn: '2027-05-31' } })
    expect(checkHotlineDate(facts, '2027-05-31')).toBeNull()
    expect(checkHotlineDate(facts, '2027-06-01')).toMatchObject({
      reason: 'AFTER_WINDOW',
      facts: { windowLastDay: '2027-05-31', jobEndedOn: '2027-05-31', alternative: 'COMPANY_HOTLINE' },
    })
  })

  test('R03 says that it never opens, with the alternative for the date', () => {
    const facts = buildAftercareFacts({ employment: { lastDayOn: '2027-01-15' } })
    const refused = (contactOn: Day) => checkHotlineDate(facts, contactOn)
    expect(refused('2027-01-15')).toMatchObject({
      reason: 'NEVER_OPENS',
      facts: { windowFrom: null, windowLastDay: null, alternative: 'AFTERCARE_CONTACT' },
    })
    expect(refused('2027-01-16')).toMatchObject({
      reason: 'NEVER_OPENS',
      facts: { alternative: 'COMPANY_HOTLINE' },
    })
    expect(refused('2027-03-01')?.reason).toBe('NEVER_OPENS')
  })
})
