import { describe, expect, it } from 'vitest'
import { parseTodayAddress, todayHref } from '@/components/today/today-address'

const id = '0193f6b2-6f0e-7c3a-9d2b-1a2b3c4d5e6f'

describe('the address of I dag', () => {
  it.each([
    [{ filter: null, open: null }, '/i-dag'],
    [{ filter: 'missing', open: null }, '/i-dag?vis=mangler-referat'],
    [{ filter: 'overdue', open: { what: 'plan', id } }, `/i-dag?vis=overskredet&planlaeg=${id}`],
  ] as const)('%j is %s, and is read back', (address, href) => {
    expect(todayHref(address)).toBe(href)
    const query = Object.fromEntries(new URL(href, 'http://x').searchParams)
    expect(parseTodayAddress(query)).toEqual(address)
  })

  it('falls back to everything where it is not understood', () => {
    expect(parseTodayAddress({ vis: 'alt', planlaeg: 'x', husk: ['a', 'b'] })).toEqual({
      filter: null,
      open: null,
    })
  })
})
