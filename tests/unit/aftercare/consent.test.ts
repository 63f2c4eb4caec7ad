import { describe, expect, test } from 'vitest'
import {
  type ContactKind,
  checkCompanyAgreement,
  checkConsent,
  checkNotInFuture,
  consentPeriods,
  needsCompanyAgreement,
  needsConsent,
} from '@/lib/aftercare/rules/consent'
import type { Day } from '@/lib/calendar/day'

const twice = [
  { givenOn: '2027-01-04' as const, withdrawnOn: null },
  { givenOn: '2026-10-12' as const, withdrawnOn: '2026-12-01' as const },
]

describe('R04 consent', () => {
  const reasonOn = (contactOn: Day) => checkConsent({ consents: twice, contactOn })?.reason ?? null

  test.each<[Day, string | null]>([
    ['2026-10-11', 'BEFORE_CONSENT'],
    ['2026-10-12', null],
    ['2026-12-01', null],
    ['2026-12-02', 'AFTER_WITHDRAWAL'],
    ['2027-01-03', 'AFTER_WITHDRAWAL'],
    ['2027-01-04', null],
    ['2027-06-01', null],
  ])('R04 for a contact on %s answers %s', (contactOn, reason) => {
    expect(reasonOn(contactOn)).toBe(reason)
  })

  test('R04 refuses when there never was a consent', () => {
    expect(checkConsent({ consents: [], contactOn: '2026-11-20' })).toEqual({
      rule: 'R04',
      reason: 'NO_CONSENT',
      facts: { contactOn: '2026-11-20', withdrawnOn: null, consentOn: null },
    })
  })

  test('R04 names the dates around a refused contact', () => {
    expect(checkConsent({ consents: twice, contactOn: '2026-12-24' })?.facts).toEqual({
      contactOn: '2026-12-24',
      withdrawnOn: '2026-12-01',
      consentOn: '2027-01-04',
    })
    expect(checkConsent({ consents: twice, contactOn: '2026-10-01' })?.facts).toMatchObject({
      consentOn: '2026-10-12',
    })
  })

  test('R04 refuses today when consent was withdrawn yesterday', () => {
    const consents = [{ givenOn: '2026-10-12' as const, withdrawnOn: '2026-11-22' as const }]
    expect(checkConsent({ consents, contactOn: '2026-11-23' })?.reason).toBe('AFTER_WITHDRAWAL')
    expect(checkConsent({ consents, contactOn: '2026-11-22' })).toBeNull()
  })

  test('R04 reads consents that overlap as one period and those that only meet as two', () => {
    const period = (givenOn: Day, withdrawnOn: Day | null) => ({ givenOn, withdrawnOn })
    expect(consentPeriods([period('2026-11-01', '2026-12-01'), period('2026-10-01', '2026-11-15')])).toEqual([
      period('2026-10-01', '2026-12-01'),
    ])
    expect(consentPeriods([period('2026-10-01', null), period('2026-11-01', '2026-12-01')])).toEqual([
      period('2026-10-01', null),
    ])
    expect(consentPeriods([period('2026-10-01', '2026-11-01'), period('2026-11-01', null)])).toHaveLength(2)
  })
})

describe('R04 what needs it', () => {
  const needed = (kind: ContactKind, contactOn: Day) =>
    needsConsent({ kind, outcome: 'HELD', contactOn, startsOn: '2026-11-02' })

  test.each<[ContactKind, boolean, boolean]>([
    ['WORKPLACE_VISIT', true, true],
    ['START_MEETING', true, true],
    ['EMPLOYER_CONTACT', true, true],
    ['HOTLINE_CITIZEN', true, true],
    ['HOTLINE_EMPLOYER', true, true],
    ['PHONE', false, true],
    ['VIDEO', false, true],
    ['PRE_START_TALK', false, true],
    ['NOTE', false, false],
    ['STATUS', false, false],
  ])('R04 consent for %s: before the job starts %s, from then on %s', (kind, before, from) => {
    expect(needed(kind, '2026-11-01')).toBe(before)
    expect(needed(kind, '2026-11-02')).toBe(from)
  })

  test('R04 asks for nothing when a visit was not carried out', () => {
    const visit = { kind: 'WORKPLACE_VISIT', outcome: 'NO_SHOW' } as const
    expect(needsConsent({ ...visit, contactOn: '2026-11-20', startsOn: '2026-11-02' })).toBe(false)
    expect(needsCompanyAgreement(visit)).toBe(false)
  })

  test.each<[ContactKind, boolean]>([
    ['WORKPLACE_VISIT', true],
    ['START_MEETING', true],
    ['EMPLOYER_CONTACT', true],
    ['HOTLINE_EMPLOYER', true],
    ['HOTLINE_CITIZEN', false],
    ['PHONE', false],
    ['NOTE', false],
  ])("R04 the company's agreement for %s: %s", (kind, expected) => {
    expect(needsCompanyAgreement({ kind, outcome: 'HELD' })).toBe(expected)
  })
})

describe('R04 agreement and date', () => {
  const agreement = { agreedOn: '2026-11-05', contactPerson: 'Birte Aagaard', channel: 'PHONE' } as const

  test("R04 refuses without the company's agreement and before its date", () => {
    expect(checkCompanyAgreement({ agreement: null, contactOn: '2026-11-05' })).toEqual({
      rule: 'R04',
      reason: 'NO_COMPANY_AGREEMENT',
      facts: { contactOn: '2026-11-05', agreedOn: null },
    })
    expect(checkCompanyAgreement({ agreement, contactOn: '2026-11-04' })?.facts.agreedOn).toBe('2026-11-05')
    expect(checkCompanyAgreement({ agreement, contactOn: '2026-11-05' })).toBeNull()
  })

  test('R04 refuses a contact dated tomorrow but not one today', () => {
    expect(checkNotInFuture({ contactOn: '2026-11-24', today: '2026-11-23' })).toEqual({
      rule: 'R04',
      reason: 'AFTER_TODAY',
      facts: { contactOn: '2026-11-24', today: '2026-11-23' },
    })
    expect(checkNotInFuture({ contactOn: '2026-11-23', today: '2026-11-23' })).toBeNull()
  })
})
