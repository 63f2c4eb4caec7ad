import { describe, expect, it } from 'vitest'
import { maskCprIn, maskCprInData } from '@/lib/platform/mask-cpr'

describe('P10 a CPR number in a text', () => {
  it.each([
    ['Ring til 610180-0001 i dag', 'Ring til 610180-**** i dag'],
    ['6101800001', '610180-****'],
    ['610180 0001.', '610180-****.'],
    ['udtræk_6101800001.csv', 'udtræk_610180-****.csv'],
    ['/borgere/6101800001', '/borgere/610180-****'],
  ])('is masked: %s', (text, masked) => {
    expect(maskCprIn(text)).toBe(masked)
  })

  it.each([
    '0199aaaa-1234-7bbb-8ccc-123456789012',
    'ab610180-0001-7bbb-8ccc-6101800001ff',
    'c0ffee6101800001beef',
    '99000015',
    '2026-0412',
    '12345678901',
  ])('is not seen in %s', (text) => {
    expect(maskCprIn(text)).toBe(text)
  })

  it('is masked at any depth of plain data', () => {
    expect(maskCprInData({ a: [{ b: 'CPR 6101800001' }], n: 6101, none: null, is: true })).toEqual({
      a: [{ b: 'CPR 610180-****' }],
      n: 6101,
      none: null,
      is: true,
    })
  })
})
