import { describe, expect, test } from 'vitest'
import { afterMove } from '@/lib/workload/rules/what-if'

const loads = [
  { id: 'a', name: 'A', cases: 48, allowed: null },
  { id: 'b', name: 'B', cases: 38, allowed: null },
  { id: 'c', name: 'C', cases: 38, allowed: 45 },
]
const ask = (overrides: Partial<Parameters<typeof afterMove>[1]> = {}) =>
  afterMove(loads, { fromId: 'a', toId: 'b', count: 2, norm: 40, ...overrides })

describe('a move that is only thought through', () => {
  test('R10 shows both before and after, and says when it goes above the norm', () => {
    expect(ask()).toMatchObject({
      from: { before: 48, after: 46 },
      to: { before: 38, after: 40 },
      isAbove: false,
      after: [{ cases: 46 }, { cases: 40 }, { cases: 38 }],
      median: 40,
    })
    expect(ask({ count: 3 })?.isAbove).toBe(true)
    expect(ask({ count: 3, toId: 'c' })?.isAbove).toBe(false)
    expect(ask({ count: 3, norm: null })?.isAbove).toBe(false)
  })

  test('moves no more than there is', () => {
    expect(ask({ count: 100 })).toMatchObject({ count: 48, from: { after: 0 }, to: { after: 86 } })
  })

  test('asks for two people and a number', () => {
    for (const missing of [{ fromId: null }, { toId: 'nobody' }, { toId: 'a' }, { count: null }]) {
      expect(ask(missing)).toBeNull()
    }
  })
})
