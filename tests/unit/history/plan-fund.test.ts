import { describe, expect, it } from 'vitest'
import { movesFund } from '@/lib/history/rules/plan-fund'

const known = {
  aKasse: { name: 'Metal' },
  aKasseStatedOn: '2022-08-15',
  coveredUntil: '2022-08-16',
} as const

const moves = (
  named: string,
  extractOn: '2022-08-14' | '2022-08-15' | '2022-08-16',
  overrides: Partial<Parameters<typeof movesFund>[0]['known'] & object> = {},
) => movesFund({ named, extractOn, known: { ...known, ...overrides } })

describe('P35 the fund an extract names', () => {
  it('is put on file when it is of a newer extract, or when none is on file', () => {
    expect(moves('HK', '2022-08-16')).toBe(true)
    expect(moves('HK', '2022-08-14')).toBe(false)
    expect(moves('HK', '2022-08-14', { aKasse: null })).toBe(true)
    expect(movesFund({ named: 'HK', extractOn: '2022-08-14', known: null })).toBe(true)
  })

  it('says nothing when it names none, or the one on file', () => {
    expect(moves('', '2022-08-16')).toBe(false)
    expect(moves('Metal', '2022-08-16')).toBe(false)
  })

  it('of two of one day is the one first in the alphabet, whichever came first', () => {
    expect(moves('HK', '2022-08-15')).toBe(true)
    expect(moves('Teknik', '2022-08-15')).toBe(false)
  })

  it('is put on file when another extract of its day told of the person, but named no fund', () => {
    expect(moves('Teknik', '2022-08-15', { aKasseStatedOn: '2022-08-01' })).toBe(true)
    expect(moves('Teknik', '2022-08-15', { aKasseStatedOn: null })).toBe(true)
  })

  it('moves someone no extract has told of', () => {
    expect(moves('Teknik', '2022-08-14', { aKasseStatedOn: null, coveredUntil: null })).toBe(true)
  })
})
