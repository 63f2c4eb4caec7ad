import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCpr, maskCpr, parseCpr } from '@/lib/citizens/rules/cpr'

describe('CPR numbers', () => {
  it('R01 P15 takes ten digits, with a hyphen only after the sixth', () => {
    expect(parseCpr('6101800011')?.digits).toBe('6101800011')
    expect(parseCpr('610180-0011')?.digits).toBe('6101800011')
    for (const text of [
      '660685-00601',
      '66-06850060',
      '610180 0011',
      '610180-001',
      '61018000111',
      '',
      '610180--011',
    ]) {
      expect(parseCpr(text), text).toBeNull()
    }
    for (const text of [' 6101800011', '６101800011', '61O1800011']) expect(parseCpr(text), text).toBeNull()
  })

  it.each([
    ['6101800011', '1980-01-01'],
    ['6101803999', '1980-01-01'],
    ['6101004011', '2000-01-01'],
    ['6101364011', '2036-01-01'],
    ['6101374011', '1937-01-01'],
    ['6101369011', '2036-01-01'],
    ['6101379011', '1937-01-01'],
    ['6101575011', '2057-01-01'],
    ['6101585011', '1858-01-01'],
    ['6101578011', '2057-01-01'],
    ['6101588011', '1858-01-01'],
    ['6101003999', '1900-01-01'],
  ])('P15 reads the century of %s from the seventh digit', (text, birthOn) => {
    expect(parseCpr(text)?.birthOn).toBe(birthOn)
  })

  it('P15 refuses a date that does not exist', () => {
    expect(parseCpr('6001800011')).toBeNull()
    expect(parseCpr('9201800011')).toBeNull()
    expect(parseCpr('6013800011')).toBeNull()
    expect(parseCpr('6100800011')).toBeNull()
    // 1900 was no leap year, 2000 was one.
    expect(parseCpr('8902000011')).toBeNull()
    expect(parseCpr('8902004011')?.birthOn).toBe('2000-02-29')
  })

  it('P15 labels day + 60 as a replacement number and says whether modulus 11 holds', () => {
    expect(parseCpr('9112991234')).toMatchObject({ birthOn: '1999-12-31', isReplacement: true })
    expect(parseCpr('6101800011')?.hasModulus11).toBe(false)
    expect(parseCpr('6101800006')?.hasModulus11).toBe(true)
  })

  it('P16 writes a number with a hyphen, and masked without its last four digits', () => {
    expect(formatCpr('6101800011')).toBe('610180-0011')
    expect(maskCpr('6101800011')).toBe('610180-****')
  })

  it('P15 gives back the birth date that any replacement number was made of', () => {
    const serials = { 1858: '5000', 1937: '9000', 1999: '0000', 2036: '4000', 2057: '8000' } as const
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(serials) as unknown as (keyof typeof serials)[])),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const two = (value: number) => String(value).padStart(2, '0')
          const digits = `${two(day + 60)}${two(month)}${String(year).slice(2)}${serials[year]}`
          expect(parseCpr(digits)?.birthOn).toBe(`${year}-${two(month)}-${two(day)}`)
        },
      ),
    )
  })
})
