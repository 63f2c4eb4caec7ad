import { describe, expect, it } from 'vitest'
import { hasCvrForm, isCvr } from '@/lib/companies/rules/cvr'

describe('CVR numbers', () => {
  it('P19 holds when the weighted sum is divisible by 11', () => {
    expect(isCvr('99002603')).toBe(true)
    expect(isCvr('99005343')).toBe(true)
    expect(isCvr('99002604')).toBe(false)
    expect(isCvr('12345678')).toBe(false)
  })

  it('P19 is eight digits and nothing else', () => {
    for (const text of ['9900260', '990026033', '99 00 26 03', 'DK99002603', '']) {
      expect(hasCvrForm(text), text).toBe(false)
      expect(isCvr(text), text).toBe(false)
    }
  })
})
