import { describe, expect, it } from 'vitest'
import { type FundHandoverFacts, fundHandoverDeadlines } from '@/lib/offers/rules/fund-handover'

const handover = (overrides: Partial<FundHandoverFacts> = {}) =>
  fundHandoverDeadlines({
    enrolmentId: 'e',
    enrolledFrom: '2026-01-01',
    enrolledUntil: null,
    handoverAfterMonths: 3,
    spellsFrom: '2024-01-01',
    periods: [{ from: '2026-08-31', until: null }],
    handovers: [],
    ...overrides,
  })

describe('R21 handover from the fund', () => {
  it('R21 is due three months after the first day of the spell, and asks four weeks before', () => {
    expect(handover()).toMatchObject([
      {
        ruleId: 'R21',
        kind: 'FUND_HANDOVER',
        subjectType: 'ENROLMENT',
        sequence: 1,
        opensOn: '2026-11-02',
        dueOn: '2026-11-30',
        metOn: null,
      },
    ])
  })

  it.each([
    ['2026-11-30', '2027-02-28'],
    ['2027-11-30', '2028-02-29'],
    ['2026-10-05', '2027-01-05'],
  ] as const)('R21 a spell from %s is handed over by %s', (from, dueOn) => {
    expect(handover({ periods: [{ from, until: null }] })).toMatchObject([{ dueOn }])
  })

  it('R21 27 days without the benefits are one spell, 28 are two', () => {
    const first = { from: '2026-03-01', until: '2026-04-01' } as const
    expect(handover({ periods: [first, { from: '2026-04-28', until: null }] })).toMatchObject([
      { dueOn: '2026-06-01', cancelledOn: null },
    ])
    expect(handover({ periods: [{ from: '2026-04-29', until: null }, first] })).toMatchObject([
      { sequence: 1, dueOn: '2026-07-29', cancelledOn: null },
    ])
  })

  it('R21 only spells begun from the day of the settings count', () => {
    expect(handover({ periods: [{ from: '2023-12-31', until: null }] })).toEqual([])
    expect(
      handover({ enrolledFrom: '2024-01-01', periods: [{ from: '2024-01-01', until: null }] }),
    ).toMatchObject([{ dueOn: '2024-04-01' }])
  })

  it('R21 a handover in the spell meets it; one before it does not, nor one of the next spell', () => {
    expect(handover({ handovers: ['2026-08-30', '2026-08-31'] })).toMatchObject([{ metOn: '2026-08-31' }])
    const periods = [
      { from: '2026-02-01', until: '2026-06-01' },
      { from: '2026-08-31', until: null },
    ] as const
    expect(handover({ periods, handovers: ['2026-09-15'] })).toMatchObject([
      { sequence: 1, metOn: null, closesOn: '2026-06-01' },
      { sequence: 2, metOn: '2026-09-15' },
    ])
  })

  it('R21 is cancelled when the spell ends by the due date and missed when it ends after it', () => {
    expect(handover({ periods: [{ from: '2026-08-31', until: '2026-11-30' }] })).toMatchObject([
      { cancelledOn: '2026-11-30', closesOn: null },
    ])
    expect(handover({ periods: [{ from: '2026-08-31', until: '2026-12-01' }] })).toMatchObject([
      { cancelledOn: null, closesOn: '2026-12-01' },
    ])
    expect(handover({ enrolledUntil: '2026-11-10' })).toMatchObject([{ cancelledOn: '2026-11-10' }])
  })

  it('R21 who is enrolled after the date owes it from the enrolment', () => {
    expect(handover({ enrolledFrom: '2026-12-07' })).toMatchObject([
      { opensOn: '2026-12-07', dueOn: '2026-12-07' },
    ])
  })
})
