import { describe, expect, it } from 'vitest'
import { beadsOf } from '@/lib/coaching/beads'
import {
  allowedSessions,
  checkSession,
  isLastSession,
  nextSessionNumber,
} from '@/lib/coaching/rules/sessions'

const terms = { mostSessions: 3, extensions: 0 }

describe('R14 sessions of coaching', () => {
  it.each([
    [0, 1],
    [1, 2],
    [2, 3],
  ])('R14 after %i held there is room for number %i', (held, number) => {
    expect(checkSession({ ...terms, held })).toBeNull()
    expect(nextSessionNumber({ held })).toBe(number)
  })

  it('R14 a fourth is refused', () => {
    expect(checkSession({ ...terms, held: 3 })).toEqual({
      rule: 'R14',
      reason: 'ALL_HELD',
      facts: { held: 3 },
    })
  })

  it('R14 each extension makes room for one more', () => {
    const extended = { ...terms, extensions: 1 }
    expect(allowedSessions(extended)).toBe(4)
    expect(checkSession({ ...extended, held: 3 })).toBeNull()
    expect(checkSession({ ...extended, held: 4 })?.reason).toBe('ALL_HELD')
  })

  it('R14 follows the number of the programme', () => {
    expect(checkSession({ mostSessions: 1, extensions: 0, held: 1 })?.reason).toBe('ALL_HELD')
  })

  it('R14 the last one there is room for is the closing one', () => {
    expect(isLastSession({ ...terms, held: 1 }, 2)).toBe(false)
    expect(isLastSession({ ...terms, held: 2 }, 3)).toBe(true)
    expect(isLastSession({ ...terms, extensions: 1, held: 2 }, 3)).toBe(false)
  })
})

describe('the beads', () => {
  const held = (number: number) => ({ status: 'HELD' as const, number })
  const of = (status: 'PLANNED' | 'NO_SHOW' | 'CANCELLED' | 'NOT_RECORDED') => ({ status, number: null })
  const states = (...sessions: Parameters<typeof beadsOf>[1]) =>
    beadsOf(terms, sessions).map(({ state }) => state)

  it('are empty before anything is booked', () => {
    expect(states()).toEqual(['EMPTY', 'EMPTY', 'EMPTY'])
  })

  it('are filled when held and a ring when booked', () => {
    expect(states(held(1), of('PLANNED'))).toEqual(['HELD', 'PLANNED', 'EMPTY'])
  })

  it('R14 a no-show crosses the bead it was meant for and uses none up', () => {
    expect(states(held(1), of('NO_SHOW'))).toEqual(['HELD', 'NO_SHOW', 'EMPTY'])
    expect(beadsOf(terms, [held(1), of('NO_SHOW'), of('PLANNED')])[1]).toEqual({
      number: 2,
      state: 'PLANNED',
      noShows: 1,
    })
    expect(beadsOf(terms, [of('NO_SHOW'), of('NO_SHOW'), held(1)])[0]).toEqual({
      number: 1,
      state: 'HELD',
      noShows: 2,
    })
  })

  it('pass over what was cancelled or needs no record', () => {
    expect(states(of('CANCELLED'), of('NOT_RECORDED'))).toEqual(['EMPTY', 'EMPTY', 'EMPTY'])
  })

  it('are one more for each extension', () => {
    expect(beadsOf({ ...terms, extensions: 1 }, [held(1), held(2), held(3)])).toHaveLength(4)
  })
})
