import { describe, expect, it } from 'vitest'
import { fundWaitOn, isFundAnswerAwaited, isOpenToEditing } from '@/lib/visitation/rules/flow'

const sent = { status: 'SENT', sentOn: '2026-11-02', answerDueOn: '2026-11-16' } as const

describe('waiting for the fund', () => {
  it('counts the days since it was asked, and those past the last day to answer', () => {
    expect(fundWaitOn(sent, '2026-11-02')).toEqual({ days: 0, daysOver: 0 })
    expect(fundWaitOn(sent, '2026-11-08')).toEqual({ days: 6, daysOver: 0 })
    expect(fundWaitOn(sent, '2026-11-16')).toEqual({ days: 14, daysOver: 0 })
    expect(fundWaitOn(sent, '2026-11-17')).toEqual({ days: 15, daysOver: 1 })
  })

  it('is over once it has answered, or was not asked', () => {
    for (const status of ['DRAFT', 'ANSWERED', 'DECIDED'] as const) {
      expect(fundWaitOn({ ...sent, status }, '2026-11-20')).toBeNull()
    }
    expect(fundWaitOn({ status: 'SENT', sentOn: null, answerDueOn: null }, '2026-11-20')).toBeNull()
  })

  it('holds a decision back until the last day to answer has passed', () => {
    expect(isFundAnswerAwaited(sent, '2026-11-16')).toBe(true)
    expect(isFundAnswerAwaited(sent, '2026-11-17')).toBe(false)
    expect(isFundAnswerAwaited({ ...sent, status: 'ANSWERED' }, '2026-11-10')).toBe(false)
    expect(isFundAnswerAwaited({ ...sent, status: 'DRAFT' }, '2026-11-10')).toBe(false)
  })

  it('what is sent or decided stands as it is', () => {
    const open = (['DRAFT', 'SENT', 'ANSWERED', 'DECIDED'] as const).filter(isOpenToEditing)
    expect(open).toEqual(['DRAFT', 'ANSWERED'])
  })
})
