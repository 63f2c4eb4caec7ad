import { describe, expect, it } from 'vitest'
import { stepNumber } from '@/components/ui/step-number'

const bounds = { min: 0, max: 168 }

describe('stepNumber', () => {
  it('reads and writes a decimal comma', () => {
    expect(stepNumber({ text: '12,5', by: 0.5, ...bounds })).toBe('13')
    expect(stepNumber({ text: ' 12 ', by: -0.5, ...bounds })).toBe('11,5')
    expect(stepNumber({ text: '12.25', by: 0.5, ...bounds })).toBe('12,75')
  })

  it('counts from zero when the field is empty or unreadable', () => {
    expect(stepNumber({ text: '', by: 0.5, ...bounds })).toBe('0,5')
    expect(stepNumber({ text: 'ved ikke', by: 0.5, ...bounds })).toBe('0,5')
  })

  it('stops at the ends', () => {
    expect(stepNumber({ text: '0', by: -0.5, ...bounds })).toBe('0')
    expect(stepNumber({ text: '168', by: 0.5, ...bounds })).toBe('168')
  })
})
