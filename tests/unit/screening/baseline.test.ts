import { describe, expect, it } from 'vitest'
import { countBaseline } from '@/lib/screening/rules/baseline'

describe('baseline analysis', () => {
  it('R01 counts more than 24 months, 3 spells, more than 10 sick months and more than 50 years', () => {
    const at = { supportMonths: 24, unemploymentSpells: 2, sickSpells: 2, sickMonths: 10, age: 50 }
    const above = { supportMonths: 25, unemploymentSpells: 3, sickSpells: 3, sickMonths: 11, age: 51 }
    expect(countBaseline([at, above, above])).toEqual({
      citizens: 3,
      overHalfOnSupport: 2,
      threeUnemploymentSpells: 2,
      threeSickSpells: 2,
      overTenSickMonths: 2,
      overFifty: 2,
    })
  })
})
