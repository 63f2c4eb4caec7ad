import { describe, expect, it } from 'vitest'
import { deadlineStateOn } from '@/lib/platform/deadline'
import { checkReview, type ReviewFacts, reviewDeadline } from '@/lib/reviews/rules/group-review'

const buildReview = (overrides: Partial<ReviewFacts> = {}): ReviewFacts => ({
  visitationId: 'visitation-1',
  placedOn: '2026-11-23',
  leaderOn: null,
  specialistOn: null,
  replacedOn: null,
  ...overrides,
})

const stateOn = (facts: ReviewFacts, day: Parameters<typeof deadlineStateOn>[1]) =>
  deadlineStateOn(reviewDeadline(facts), day)

describe('the review of a placing in group 3', () => {
  it('R24 is due 28 days after the placing', () => {
    expect(reviewDeadline(buildReview())).toMatchObject({
      ruleId: 'R24',
      opensOn: '2026-11-23',
      dueOn: '2026-12-21',
      planBy: '2026-12-21',
    })
  })

  it('R24 is planned by the last working day before Christmas', () => {
    const { dueOn, planBy } = reviewDeadline(buildReview({ placedOn: '2026-11-28' }))
    expect({ dueOn, planBy }).toEqual({ dueOn: '2026-12-26', planBy: '2026-12-23' })
  })

  it('R24 counts 28 days over a leap day', () => {
    expect(reviewDeadline(buildReview({ placedOn: '2028-02-10' })).dueOn).toBe('2028-03-09')
  })

  it('R24 asks on the last day and is overdue the day after', () => {
    expect(stateOn(buildReview(), '2026-12-21')).toBe('DUE_SOON')
    expect(stateOn(buildReview(), '2026-12-22')).toBe('OVERDUE')
  })

  it('R24 is not met by one answer, and met by the later of two', () => {
    expect(reviewDeadline(buildReview({ leaderOn: '2026-12-01' })).metOn).toBeNull()
    expect(reviewDeadline(buildReview({ specialistOn: '2026-12-01' })).metOn).toBeNull()
    const both = buildReview({ leaderOn: '2026-12-21', specialistOn: '2026-12-01' })
    expect(reviewDeadline(both).metOn).toBe('2026-12-21')
    expect(stateOn(both, '2026-12-21')).toBe('MET')
    expect(stateOn(buildReview({ ...both, leaderOn: '2026-12-22' }), '2026-12-22')).toBe('MET_LATE')
  })

  it('R24 stops asking when another decision takes the placing’s place', () => {
    const replaced = buildReview({ leaderOn: '2026-12-01', replacedOn: '2026-12-10' })
    expect(stateOn(replaced, '2026-12-09')).toBe('OPEN')
    expect(stateOn(replaced, '2026-12-10')).toBe('CANCELLED')
  })

  it('R24 stays met when the decision is replaced after the review', () => {
    const facts = buildReview({
      leaderOn: '2026-12-01',
      specialistOn: '2026-12-02',
      replacedOn: '2027-01-10',
    })
    expect(stateOn(facts, '2027-01-11')).toBe('MET')
  })

  it('R24 takes one answer from each, and none after the placing is replaced', () => {
    expect(checkReview(buildReview(), 'LEADER')).toBeNull()
    expect(checkReview(buildReview({ leaderOn: '2026-12-01' }), 'SPECIALIST')).toBeNull()
    expect(checkReview(buildReview({ leaderOn: '2026-12-01' }), 'LEADER')?.reason).toBe('ALREADY_ANSWERED')
    expect(checkReview(buildReview({ specialistOn: '2026-12-01' }), 'SPECIALIST')?.reason).toBe(
      'ALREADY_ANSWERED',
    )
    expect(checkReview(buildReview({ replacedOn: '2026-12-10' }), 'LEADER')?.reason).toBe('REPLACED')
  })
})
