import { describe, expect, test } from 'vitest'
import { planHolding } from '@/lib/transfers/rules/plan-holding'

const held = { from: '2026-01-05', until: null } as const

describe('how a role is handed over', () => {
  test('R21 for good: the giver ends where the receiver begins', () => {
    expect(planHolding(held, { from: '2026-11-23', until: null })).toEqual({
      endsOn: '2026-11-23',
      receiver: { from: '2026-11-23', until: null },
      comesBack: null,
    })
  })

  test('R21 lent: it comes back to the giver on the day it ends', () => {
    expect(planHolding(held, { from: '2026-11-23', until: '2027-01-01' })).toEqual({
      endsOn: '2026-11-23',
      receiver: { from: '2026-11-23', until: '2027-01-01' },
      comesBack: { from: '2027-01-01', until: null },
    })
  })

  test('R21 a role taken on that day can be handed over from the day after, not before', () => {
    const today = { from: '2026-11-23', until: null } as const
    expect(planHolding(today, { from: '2026-11-23', until: null })).toBeNull()
    expect(planHolding(today, { from: '2026-11-24', until: null })?.endsOn).toBe('2026-11-24')
  })

  test('R21 a case on loan is handed on for what is left, whatever was asked', () => {
    const loan = { from: '2026-11-01', until: '2026-12-01' } as const
    for (const until of [null, '2026-12-01', '2027-02-01'] as const) {
      expect(planHolding(loan, { from: '2026-11-23', until })).toEqual({
        endsOn: '2026-11-23',
        receiver: { from: '2026-11-23', until: '2026-12-01' },
        comesBack: null,
      })
    }
    expect(planHolding(loan, { from: '2026-11-23', until: '2026-11-27' })?.comesBack).toEqual({
      from: '2026-11-27',
      until: '2026-12-01',
    })
  })

  test('R21 what has ended by then is not handed over', () => {
    const ended = { from: '2026-11-01', until: '2026-11-23' } as const
    expect(planHolding(ended, { from: '2026-11-23', until: null })).toBeNull()
    expect(planHolding(ended, { from: '2026-11-22', until: null })?.receiver).toEqual({
      from: '2026-11-22',
      until: '2026-11-23',
    })
  })
})
