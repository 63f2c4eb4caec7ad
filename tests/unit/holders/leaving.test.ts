import { describe, expect, test } from 'vitest'
import { checkLeaving } from '@/lib/holders/rules/leaving'

describe('leaving', () => {
  test('R21 nobody leaves while holding a case', () => {
    expect(checkLeaving({ openCases: 0 })).toBeNull()
    expect(checkLeaving({ openCases: 1 })).toEqual({
      rule: 'R21',
      reason: 'HOLDS_CASES',
      facts: { openCases: 1 },
    })
  })
})
