import { describe, expect, it } from 'vitest'
import { createRowIds, newRowId } from '@/lib/platform/row-id'

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describe('an id of a row', () => {
  it('is a uuid v7 that begins with the instant', () => {
    const id = newRowId()
    expect(id).toMatch(UUID_V7)
    // 23 November 2026, 09:30 in Copenhagen
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 10, 23, 8, 30))
  })

  it('of many rows goes up and never repeats', () => {
    const nextId = createRowIds()
    const ids = Array.from({ length: 40_000 }, nextId)
    expect(ids.every((id) => UUID_V7.test(id))).toBe(true)
    expect([...ids].sort()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
    expect(createRowIds()()).not.toBe(ids[0])
  })
})
