import { describe, expect, test } from 'vitest'
import { checkLeaving, checkRoleEnd } from '@/lib/holders/rules/leaving'

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

test('R21 a role ends without a successor only where somebody else holds it', () => {
  expect(checkRoleEnd({ othersInRole: 1 })).toBeNull()
  expect(checkRoleEnd({ othersInRole: 0 })).toEqual({ rule: 'R21', reason: 'NEEDS_SUCCESSOR', facts: {} })
})
