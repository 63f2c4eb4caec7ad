import { describe, expect, it } from 'vitest'
import { readPhone } from '@/lib/citizen-facts/rules/phone'

describe('phone numbers', () => {
  it.each([
    '10203040',
    '10 20 30 40',
    '1020 3040',
    '+4510203040',
    '+45 10 20 30 40',
    '0045 10-20-30-40',
    '(+45) 102.030.40',
  ])('reads %s as the Danish number it is', (text) => {
    expect(readPhone(text)).toBe('10 20 30 40')
  })

  it('keeps the country of other numbers', () => {
    expect(readPhone('+46 70 123 45 67')).toBe('+46701234567')
    expect(readPhone('0046 70 123 45 67')).toBe('+46701234567')
  })

  it.each([
    '1020304',
    '102030405',
    '+45 1020304',
    '+45102030405',
    'ring til ham',
    '12 34 56 7x',
    '+0102030405',
  ])('does not read %s', (text) => {
    expect(readPhone(text)).toBeNull()
  })
})
