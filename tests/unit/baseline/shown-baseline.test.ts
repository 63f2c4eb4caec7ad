import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countPopulation } from '@/lib/baseline/rules/count-population'
import { type BaselinePerson, measures } from '@/lib/baseline/rules/measures'
import { showBaseline } from '@/lib/baseline/rules/shown-baseline'
import { personFacts, wholePeople } from '@/tests/factories/marker-facts'

const people = (count: number, supportMonths: number, atMost = supportMonths): BaselinePerson[] =>
  Array.from({ length: count }, () => ({
    facts: personFacts({ supportMonths: { count: supportMonths, atMost } }),
    age: 40,
  }))

const supportOf = (population: BaselinePerson[]) => {
  const { citizens, parts } = showBaseline(countPopulation(population))
  return { citizens, counts: parts.SUPPORT_OVER_24, distribution: parts.SUPPORT_MONTHS }
}

const exact = (value: number) => ({ kind: 'EXACT', value })
const FEW = { kind: 'FEW' }
const WITHHELD = { kind: 'WITHHELD' }
const HIDDEN = { kind: 'HIDDEN' }

describe('the counts that leave the house', () => {
  it('R25 are exact where nothing is small', () => {
    expect(supportOf([...people(20, 3), ...people(10, 20), ...people(30, 30), ...people(40, 40)])).toEqual({
      citizens: exact(100),
      counts: { YES: exact(70), NO: exact(30), UNKNOWN: exact(0) },
      distribution: {
        '0': exact(20),
        '7': exact(0),
        '13': exact(10),
        '25': exact(30),
        '37': exact(40),
        UNKNOWN: exact(0),
      },
    })
  })

  it('R25 withhold the rest of a yes that holds a small part, and keep the yes itself', () => {
    const { counts, distribution } = supportOf([...people(50, 3), ...people(3, 30), ...people(40, 40)])
    expect(counts).toEqual({ YES: exact(43), NO: exact(50), UNKNOWN: exact(0) })
    expect(distribution).toMatchObject({ '0': exact(50), '25': FEW, '37': WITHHELD })
  })

  it('R25 say nothing of the parts of a yes too small to hide them in', () => {
    // 6 = 5 + 1 and nothing else once 5 is the least that is withheld.
    const { counts, distribution } = supportOf([...people(50, 3), ...people(1, 30), ...people(5, 40)])
    expect(counts.YES).toEqual(exact(6))
    expect(distribution).toMatchObject({ '0': exact(50), '25': HIDDEN, '37': HIDDEN })
  })

  it('R25 say nothing of the parts of a yes that is small itself', () => {
    const { counts, distribution } = supportOf([...people(50, 3), ...people(3, 30)])
    expect(counts).toEqual({ YES: FEW, NO: WITHHELD, UNKNOWN: exact(0) })
    expect(distribution).toMatchObject({ '0': HIDDEN, '7': HIDDEN, '25': HIDDEN, '37': HIDDEN })
  })

  it('R25 do not give a small number away through those who can not be placed', () => {
    // 2 are over 24 months whatever is missing, but in no one part; 30 are in the part from 25.
    const { counts, distribution } = supportOf([...people(50, 3), ...people(30, 30), ...people(2, 30, 40)])
    expect(counts.YES).toEqual(exact(32))
    expect(distribution).toMatchObject({ '25': WITHHELD, UNKNOWN: FEW })
  })

  it('R25 never show a wrong number, nor a lone hidden part that the others give away', () => {
    fc.assert(
      fc.property(fc.array(wholePeople, { maxLength: 120 }), (population) => {
        const counts = countPopulation(population)
        const shown = showBaseline(counts)
        for (const measure of measures) {
          const parts = Object.entries(shown.parts[measure])
          for (const [part, { kind, ...count }] of parts) {
            const real = counts.parts[measure][part] ?? 0
            if (kind === 'EXACT') expect(count).toEqual({ value: real })
            if (kind === 'EXACT') expect(real === 0 || real > 4).toBe(true)
            if (kind === 'FEW') expect(real > 0 && real <= 4).toBe(true)
            if (kind === 'WITHHELD') expect(real).toBeGreaterThan(4)
          }
          if (shown.citizens.kind === 'EXACT') {
            expect(parts.filter(([, { kind }]) => kind !== 'EXACT')).not.toHaveLength(1)
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})
