import { describe, expect, it } from 'vitest'
import { placeAfter, type StripRow } from '@/components/strip/strip-keys'

const wide: StripRow[] = [
  { name: 'benefit', middles: [10, 50, 90] },
  { name: 'hours', middles: [40, 85] },
]
const folded: StripRow[] = [
  { name: 'benefit', middles: [10, 50] },
  { name: 'benefit', middles: [20, 60, 80] },
]

describe('placeAfter', () => {
  it('moves from mark to mark and stays at the ends', () => {
    expect(placeAfter('ArrowRight', wide, { row: 0, item: 1 })).toEqual({ row: 0, item: 2 })
    expect(placeAfter('ArrowRight', wide, { row: 0, item: 2 })).toEqual({ row: 0, item: 2 })
    expect(placeAfter('ArrowLeft', wide, { row: 0, item: 1 })).toEqual({ row: 0, item: 0 })
    expect(placeAfter('ArrowLeft', wide, { row: 0, item: 0 })).toEqual({ row: 0, item: 0 })
  })

  it('goes on in the next row of a folded picture, and back', () => {
    expect(placeAfter('ArrowRight', folded, { row: 0, item: 1 })).toEqual({ row: 1, item: 0 })
    expect(placeAfter('ArrowLeft', folded, { row: 1, item: 0 })).toEqual({ row: 0, item: 1 })
  })

  it('goes up and down to the nearest mark', () => {
    expect(placeAfter('ArrowDown', wide, { row: 0, item: 0 })).toEqual({ row: 1, item: 0 })
    expect(placeAfter('ArrowDown', wide, { row: 0, item: 2 })).toEqual({ row: 1, item: 1 })
    expect(placeAfter('ArrowUp', wide, { row: 1, item: 1 })).toEqual({ row: 0, item: 2 })
  })

  it('stays where there is no row above or below', () => {
    expect(placeAfter('ArrowUp', wide, { row: 0, item: 1 })).toEqual({ row: 0, item: 1 })
    expect(placeAfter('ArrowDown', wide, { row: 1, item: 0 })).toEqual({ row: 1, item: 0 })
  })

  it('finds the first and the last mark of the row, over the fold', () => {
    expect(placeAfter('Home', wide, { row: 1, item: 1 })).toEqual({ row: 1, item: 0 })
    expect(placeAfter('End', wide, { row: 0, item: 0 })).toEqual({ row: 0, item: 2 })
    expect(placeAfter('Home', folded, { row: 1, item: 1 })).toEqual({ row: 0, item: 0 })
    expect(placeAfter('End', folded, { row: 0, item: 0 })).toEqual({ row: 1, item: 2 })
  })
})
