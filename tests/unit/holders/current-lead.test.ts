import { describe, expect, test } from 'vitest'
import { type DatedHolder, leadOn } from '@/lib/holders/rules/current-lead'

const holders: DatedHolder[] = [
  { role: 'KS', userId: 'ks', from: '2026-01-05', until: null },
  { role: 'VK', userId: 'vk', from: '2026-01-05', until: null },
]
const toVk = [{ userId: 'vk', from: '2026-06-01', until: null } as const]

describe('who drives the case', () => {
  test('the coordinating adviser until the lead is moved, from that day the consultant', () => {
    expect(leadOn({ leads: toVk, holders }, '2026-05-31')).toBe('ks')
    expect(leadOn({ leads: toVk, holders }, '2026-06-01')).toBe('vk')
  })

  test('a case handed over is driven by the one who holds the role now, and comes back with it', () => {
    const lent: DatedHolder[] = [
      { role: 'KS', userId: 'ks', from: '2026-01-05', until: null },
      { role: 'VK', userId: 'vk', from: '2026-01-05', until: '2026-11-23' },
      { role: 'VK', userId: 'other', from: '2026-11-23', until: '2027-01-01' },
      { role: 'VK', userId: 'vk', from: '2027-01-01', until: null },
    ]
    expect(leadOn({ leads: toVk, holders: lent }, '2026-11-22')).toBe('vk')
    expect(leadOn({ leads: toVk, holders: lent }, '2026-11-23')).toBe('other')
    expect(leadOn({ leads: toVk, holders: lent }, '2027-01-01')).toBe('vk')
  })

  test('the adviser drives it again when the lead’s role is held by nobody', () => {
    const ended = holders.map((one) => (one.role === 'VK' ? { ...one, until: '2026-11-23' as const } : one))
    expect(leadOn({ leads: toVk, holders: ended }, '2026-11-23')).toBe('ks')
  })

  test('nobody without a holder', () => {
    expect(leadOn({ leads: toVk, holders: [] }, '2026-11-23')).toBeNull()
  })
})
