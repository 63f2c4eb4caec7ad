import { describe, expect, it } from 'vitest'
import { blindIndex, decrypt, encrypt } from '@/lib/platform/secrets'

const cpr = '6101800011'

describe('a CPR number at rest', () => {
  it('comes back as it was and is never written twice alike', () => {
    const first = encrypt(Buffer.from(cpr))
    const second = encrypt(Buffer.from(cpr))
    expect(decrypt(first).toString()).toBe(cpr)
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(false)
    expect(Buffer.from(first).includes(cpr)).toBe(false)
  })

  it('is refused when a single bit was altered', () => {
    const sealed = encrypt(Buffer.from(cpr))
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1
    expect(() => decrypt(sealed)).toThrow()
  })

  it('has one index for exact search, which another number does not share', () => {
    expect(blindIndex(cpr)).toEqual(blindIndex('6101800011'))
    expect(blindIndex(cpr)).not.toEqual(blindIndex('6101800012'))
  })
})
