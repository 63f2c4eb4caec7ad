import fc from 'fast-check'
import type { MarkerFacts } from '@/lib/screening/rules/compact-facts'

/** Nothing happened and nothing is missing, unless told otherwise. */
export function personFacts(overrides: Partial<MarkerFacts> = {}): MarkerFacts {
  return {
    supportMonths: { count: 0, atMost: 0 },
    sickMonths: { count: 0, atMost: 0 },
    unemploymentSpells: { count: 0, atLeast: 0, atMost: 0 },
    sickSpells: { count: 0, atLeast: 0, atMost: 0 },
    employments: { count: 0, atMost: 0 },
    allEmployments: { days: 0, count: 0 },
    lastThree: { days: 0, count: 0 },
    shortestLastThree: { days: 0, count: 0 },
    longestLastThree: { days: 0, count: 0 },
    ...overrides,
  }
}

const spells = fc.integer({ min: 0, max: 8 }).map((count) => ({ count, atLeast: count, atMost: count }))
const months = fc.integer({ min: 0, max: 48 }).map((count) => ({ count, atMost: count }))

/** People of whom nothing is missing. */
export const wholePeople = fc
  .record({
    supportMonths: months,
    sickMonths: months,
    unemploymentSpells: spells,
    sickSpells: spells,
    employments: fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 600 })),
    age: fc.integer({ min: 18, max: 67 }),
  })
  .map(({ employments: [count, length], age, ...counts }) => {
    const last = { days: Math.min(count, 3) * length, count: Math.min(count, 3) }
    return {
      age,
      facts: personFacts({
        ...counts,
        employments: { count, atMost: count },
        allEmployments: { days: count * length, count },
        lastThree: last,
        shortestLastThree: last,
        longestLastThree: last,
      }),
    }
  })
