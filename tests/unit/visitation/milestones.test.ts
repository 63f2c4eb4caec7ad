import { describe, expect, it } from 'vitest'
import { milestoneProgress } from '@/lib/visitation/rules/milestones'

const milestone = { on: '2027-01-01', atLeast: 30 } as const

describe('milestones of accepted visitations', () => {
  it('ahead: says how many are missing', () => {
    expect(milestoneProgress(milestone, { countOn: 24, today: '2026-11-23' })).toEqual({
      on: '2027-01-01',
      atLeast: 30,
      count: 24,
      missing: 6,
      state: 'MISSING',
    })
  })

  it('ahead with enough is reached so far', () => {
    const progress = milestoneProgress(milestone, { countOn: 30, today: '2026-11-23' })
    expect(progress).toMatchObject({ state: 'REACHED', missing: 0 })
  })

  it('on the day itself it is still ahead, the day after it is over', () => {
    expect(milestoneProgress(milestone, { countOn: 29, today: '2027-01-01' }).state).toBe('MISSING')
    expect(milestoneProgress(milestone, { countOn: 29, today: '2027-01-02' }).state).toBe('MISSED')
    expect(milestoneProgress(milestone, { countOn: 31, today: '2027-01-02' })).toMatchObject({
      state: 'KEPT',
      missing: 0,
    })
  })
})
