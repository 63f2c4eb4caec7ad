import { describe, expect, test } from 'vitest'
import { checkCaseload, referenceLoads, shippedNorms } from '@/lib/holders/rules/caseload-norm'

const giving = (overrides: Partial<Parameters<typeof checkCaseload>[0]> = {}) =>
  checkCaseload({ name: 'Mette Krogh', load: 39, adding: 1, norm: 40, allowed: null, ...overrides })

describe('R10 caseload norm', () => {
  test('R10 ships 40 for a jobformidler with the range 35 to 45, and nothing for the others', () => {
    expect(shippedNorms).toEqual({
      VK: { norm: 40, rangeFrom: 35, rangeTo: 45 },
      KS: { norm: null, rangeFrom: null, rangeTo: null },
      MENTOR: { norm: null, rangeFrom: null, rangeTo: null },
    })
  })

  test('R10 up to the norm is free, one above is refused with the way out', () => {
    expect(giving()).toBeNull()
    expect(giving({ load: 40 })).toEqual({
      rule: 'R10',
      reason: 'ABOVE_NORM',
      facts: { name: 'Mette Krogh', load: 40, after: 41, norm: 40 },
    })
  })

  test('R10 forty at once are counted together', () => {
    expect(giving({ load: 0, adding: 40 })).toBeNull()
    expect(giving({ load: 1, adding: 40 })).not.toBeNull()
  })

  test('R10 a role without a norm is never refused', () => {
    expect(giving({ load: 200, norm: null })).toBeNull()
  })

  test('R10 a leader’s allowance lifts the norm to its number and no further', () => {
    expect(giving({ load: 44, allowed: 45 })).toBeNull()
    expect(giving({ load: 45, allowed: 45 })).not.toBeNull()
  })

  test('R10 an allowance below the norm takes nothing away', () => {
    expect(giving({ load: 39, allowed: 30 })).toBeNull()
  })

  test('R10 reference lines are JobFirst’s means', () => {
    expect(Object.fromEntries(referenceLoads.map(({ key, mean }) => [key, mean]))).toEqual({
      KS: 62,
      MENTOR: 29,
      VK_MENTOR: 33,
      ALL: 41,
      REDUCED: 36,
      UNCHANGED: 41,
      INCREASED: 51,
    })
  })
})
