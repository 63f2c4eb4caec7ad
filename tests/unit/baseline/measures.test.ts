import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countPopulation } from '@/lib/baseline/rules/count-population'
import {
  type BaselinePerson,
  boundsOfPart,
  countMeasures,
  figureOf,
  type Measure,
  measures,
  partsOf,
  partsOfPerson,
} from '@/lib/baseline/rules/measures'
import { countBaseline } from '@/lib/screening/rules/baseline'
import { personFacts, wholePeople } from '@/tests/factories/marker-facts'

const person = (overrides: Parameters<typeof personFacts>[0] = {}, age = 40): BaselinePerson => ({
  facts: personFacts(overrides),
  age,
})
const part = (measure: Measure, of: BaselinePerson) => partsOfPerson(of)[measure]

describe('the measures of a baseline analysis', () => {
  it('R01 counts above 24 months, from 3 spells, above 10 sick months and above 50 years', () => {
    const at = person(
      {
        supportMonths: { count: 24, atMost: 24 },
        unemploymentSpells: { count: 2, atLeast: 2, atMost: 2 },
        sickSpells: { count: 2, atLeast: 2, atMost: 2 },
        sickMonths: { count: 10, atMost: 10 },
      },
      50,
    )
    const above = person(
      {
        supportMonths: { count: 25, atMost: 25 },
        unemploymentSpells: { count: 3, atLeast: 3, atMost: 3 },
        sickSpells: { count: 3, atLeast: 3, atMost: 3 },
        sickMonths: { count: 11, atMost: 11 },
      },
      51,
    )
    expect(countMeasures.map((measure) => [part(measure, at), part(measure, above)])).toEqual(
      Array(5).fill(['NO', 'YES']),
    )
  })

  it('R01 says unknown, never no, where missing months could change the answer', () => {
    const missing = person({
      supportMonths: { count: 20, atMost: 25 },
      unemploymentSpells: { count: 3, atLeast: 2, atMost: 4 },
      sickSpells: { count: 0, atLeast: 0, atMost: 3 },
      sickMonths: { count: 11, atMost: 16 },
      employments: { count: 1, atMost: Number.POSITIVE_INFINITY },
    })
    expect(part('SUPPORT_OVER_24', missing)).toBe('UNKNOWN')
    expect(part('UNEMPLOYMENT_FROM_3', missing)).toBe('UNKNOWN')
    expect(part('SICK_SPELLS_FROM_3', missing)).toBe('UNKNOWN')
    expect(part('SICK_MONTHS_OVER_10', missing)).toBe('YES')
    expect(part('SUPPORT_MONTHS', missing)).toBe('UNKNOWN')
    expect(part('SICK_MONTHS', missing)).toBe('11')
    expect(part('EMPLOYMENTS', missing)).toBe('UNKNOWN')
    expect(part('MEAN_LENGTH', missing)).toBe('UNKNOWN')
    expect(part('MISSING_MONTHS', missing)).toBe('YES')
    expect(figureOf('MISSING_MONTHS', missing)).toBe(5)
  })

  it.each([
    [0, '0'],
    [6, '0'],
    [7, '7'],
    [12, '7'],
    [13, '13'],
    [24, '13'],
    [25, '25'],
    [36, '25'],
    [37, '37'],
    [48, '37'],
  ])('R01 puts %i months on support in the part from %s', (months, expected) => {
    expect(part('SUPPORT_MONTHS', person({ supportMonths: { count: months, atMost: months } }))).toBe(
      expected,
    )
  })

  it.each([
    [24, '0'],
    [25, '25'],
    [35, '25'],
    [36, '36'],
    [50, '36'],
    [51, '51'],
    [59, '51'],
    [60, '60'],
  ])('R01 puts an age of %i in the band from %s', (age, expected) => {
    expect(part('AGE', person({}, age))).toBe(expected)
  })

  it('R01 decides the part of the mean length by the unrounded mean', () => {
    const mean = (days: number, count: number) =>
      part('MEAN_LENGTH', person({ employments: { count, atMost: count }, allEmployments: { days, count } }))
    expect(mean(0, 0)).toBe('NONE')
    // 3 months are 91.3125 days, 6 months of two employments 365.25.
    expect(mean(91, 1)).toBe('0')
    expect(mean(92, 1)).toBe('3')
    expect(mean(365, 2)).toBe('3')
    expect(mean(366, 2)).toBe('6')
    expect(mean(800, 1)).toBe('24')
  })

  it('R01 names the bounds of each part, and the parts leave no gap', () => {
    expect(partsOf('SUPPORT_MONTHS').map((name) => boundsOfPart('SUPPORT_MONTHS', name))).toEqual([
      { from: 0, to: 6 },
      { from: 7, to: 12 },
      { from: 13, to: 24 },
      { from: 25, to: 36 },
      { from: 37, to: 48 },
      null,
    ])
    expect(partsOf('UNEMPLOYMENT_SPELLS').map((name) => boundsOfPart('UNEMPLOYMENT_SPELLS', name))).toEqual([
      ...[0, 1, 2, 3, 4].map((from) => ({ from, to: from })),
      { from: 5, to: null },
      null,
    ])
  })

  it('R01 puts everyone in exactly one known part of every measure', () => {
    fc.assert(
      fc.property(fc.array(wholePeople), (people) => {
        const { citizens, parts } = countPopulation(people)
        for (const measure of measures) {
          expect(Object.keys(parts[measure]).sort()).toEqual([...partsOf(measure)].sort())
          expect(Object.values(parts[measure]).reduce((sum, count) => sum + count, 0)).toBe(citizens)
        }
      }),
    )
  })

  it('R01 agrees with the command line wherever nothing is missing', () => {
    fc.assert(
      fc.property(fc.array(wholePeople), (people) => {
        const { citizens, parts } = countPopulation(people)
        const baseline = countBaseline(
          people.map(({ facts, age }) => ({
            supportMonths: facts.supportMonths.count,
            unemploymentSpells: facts.unemploymentSpells.count,
            sickSpells: facts.sickSpells.count,
            sickMonths: facts.sickMonths.count,
            age,
          })),
        )
        expect({
          citizens,
          overHalfOnSupport: parts.SUPPORT_OVER_24.YES,
          threeUnemploymentSpells: parts.UNEMPLOYMENT_FROM_3.YES,
          threeSickSpells: parts.SICK_SPELLS_FROM_3.YES,
          overTenSickMonths: parts.SICK_MONTHS_OVER_10.YES,
          overFifty: parts.AGE_OVER_50.YES,
        }).toEqual(baseline)
      }),
    )
  })
})
