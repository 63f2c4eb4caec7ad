import { describe, expect, it } from 'vitest'
import { keyCommand } from '@/components/board/board-keys'
import {
  laneBeside,
  neighbourOf,
  type PlacedCard,
  placeInLanes,
  placeOf,
} from '@/components/board/board-model'
import { fill } from '@/components/board/board-words'

const card = (caseId: string, lane: PlacedCard['lane'], dueOn: PlacedCard['dueOn'] = null): PlacedCard => ({
  caseId,
  name: caseId,
  lane,
  dueOn,
})
const cards = [
  card('Anna', 'READY', '2026-11-20'),
  card('Bo', 'READY', '2026-12-02'),
  card('Carl', 'READY'),
  card('Dora', 'LONG_TERM', '2026-11-30'),
  card('Æbbe', 'LONG_TERM'),
]
const idsOf = (list: readonly PlacedCard[]) => list.map(({ caseId }) => caseId)

describe('the lanes of the board', () => {
  it('a moved card stands where its deadline puts it, before those without one', () => {
    const lanes = placeInLanes(cards, { caseId: 'Dora', lane: 'READY' })
    expect(idsOf(lanes.READY)).toEqual(['Anna', 'Dora', 'Bo', 'Carl'])
    expect(idsOf(lanes.LONG_TERM)).toEqual(['Æbbe'])
    expect(placeOf(cards, { caseId: 'Dora', lane: 'READY' })).toEqual({ place: 2, count: 4 })
    expect(idsOf(placeInLanes(cards, { caseId: 'Æbbe', lane: 'READY' }).READY)).toEqual([
      'Anna',
      'Bo',
      'Carl',
      'Æbbe',
    ])
  })

  it('without a move every lane keeps the order it came in', () => {
    const lanes = placeInLanes(cards, null)
    expect(idsOf(lanes.READY)).toEqual(['Anna', 'Bo', 'Carl'])
    expect(lanes.ACTIVE).toEqual([])
  })

  it('arrows go to the card beside, over an empty lane, and stop at the edges', () => {
    const lanes = placeInLanes(cards, null)
    const from = (caseId: string, lane: PlacedCard['lane'], step: Parameters<typeof neighbourOf>[2]) =>
      neighbourOf(lanes, { caseId, lane }, step)?.caseId ?? null
    expect(from('Carl', 'READY', { lanes: 1, cards: 0 })).toBe('Æbbe')
    expect(from('Dora', 'LONG_TERM', { lanes: -1, cards: 0 })).toBe('Anna')
    expect(from('Anna', 'READY', { lanes: -1, cards: 0 })).toBeNull()
    expect(from('Anna', 'READY', { lanes: 0, cards: 1 })).toBe('Bo')
    expect(from('Anna', 'READY', { lanes: 0, cards: -1 })).toBeNull()
    expect([laneBeside('READY', -1), laneBeside('ACTIVE', -1), laneBeside('LONG_TERM', 1)]).toEqual([
      'ACTIVE',
      'ACTIVE',
      'LONG_TERM',
    ])
  })
})

describe('the keys of the board', () => {
  it('M and a number move; the number alone does nothing', () => {
    expect(keyCommand('M', { mode: 'IDLE', areLettersOn: true })).toEqual({ do: 'CHOOSE' })
    expect(keyCommand('2', { mode: 'IDLE', areLettersOn: true })).toBeNull()
    expect(keyCommand('2', { mode: 'CHOOSING', areLettersOn: true })).toEqual({ do: 'MOVE', lane: 'READY' })
    expect(keyCommand('5', { mode: 'CHOOSING', areLettersOn: true })).toBeNull()
  })

  it('letters do nothing where they are off; arrows and space still do', () => {
    const off = { mode: 'IDLE', areLettersOn: false } as const
    expect([keyCommand('m', off), keyCommand('B', off)]).toEqual([null, null])
    expect(keyCommand(' ', off)).toEqual({ do: 'LIFT' })
    expect(keyCommand('ArrowDown', off)).toEqual({ do: 'GO', lanes: 0, cards: 1 })
  })

  it('space lifts, arrows carry, space puts down and Esc puts back', () => {
    expect(keyCommand(' ', { mode: 'IDLE', areLettersOn: true })).toEqual({ do: 'LIFT' })
    expect(keyCommand('ArrowLeft', { mode: 'LIFTED', areLettersOn: true })).toEqual({
      do: 'SHIFT',
      steps: -1,
    })
    expect(keyCommand(' ', { mode: 'LIFTED', areLettersOn: true })).toEqual({ do: 'DROP' })
    expect(keyCommand('Escape', { mode: 'LIFTED', areLettersOn: true })).toEqual({ do: 'CANCEL' })
    expect(keyCommand('Escape', { mode: 'ASKING', areLettersOn: true })).toEqual({ do: 'CANCEL' })
  })

  it('Enter opens the case by itself, and a question on the card keeps its own keys', () => {
    expect(keyCommand('Enter', { mode: 'IDLE', areLettersOn: true })).toBeNull()
    expect(keyCommand('ArrowDown', { mode: 'ASKING', areLettersOn: true })).toBeNull()
  })
})

describe('the words of the board', () => {
  it('take values at their names and leave what they do not know', () => {
    expect(fill('{name} flyttet til {lane}, {other}', { name: 'Søren Ørum', lane: 'På spring' })).toBe(
      'Søren Ørum flyttet til På spring, {other}',
    )
  })
})
