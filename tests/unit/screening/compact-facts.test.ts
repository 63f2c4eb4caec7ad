import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DaySpan } from '@/lib/calendar/day-span'
import { OPEN_ENDED } from '@/lib/calendar/day-span'
import { indexByCode, shippedBenefitTypes } from '@/lib/history/benefit-types'
import {
  compactFacts,
  type MarkerFacts,
  markerFactsOf,
  missingMonthsOf,
  readCompactFacts,
} from '@/lib/screening/rules/compact-facts'
import { type BenefitCategory, countHistory } from '@/lib/screening/rules/history-facts'
import { evaluateMarkers } from '@/lib/screening/rules/markers'
import { meanDaysToMonths } from '@/lib/screening/rules/rounding'
import { figuresOf } from '@/lib/screening/rules/screen'
import { shippedThresholds } from '@/lib/screening/rules/thresholds'
import { screeningWindow } from '@/lib/screening/rules/window'

const window = screeningWindow('2022-08-15')
// A code that counts as sickness without being public support: an installation may set it so.
const categories = new Map<string, BenefitCategory>([
  ...indexByCode(shippedBenefitTypes),
  ['sygdom-uden-ydelse', { publicSupport: false, unemployment: false, sickness: true }],
])
const codes = fc.constantFrom(
  'a-dagpenge',
  'supplerende-a-dagpenge',
  'sygedagpenge',
  'sygdom-uden-ydelse',
  'fleksjob',
  'su',
)

const spans = (longest: number): fc.Arbitrary<DaySpan> =>
  fc
    .tuple(fc.integer({ min: -200, max: 1500 }), fc.option(fc.integer({ min: 1, max: longest })))
    .map(([offset, length]) => {
      const from = window.span.from + offset
      return { from, until: length === null ? OPEN_ENDED : from + length }
    })

const coverages: fc.Arbitrary<DaySpan | null> = fc.option(
  fc.tuple(fc.integer({ min: -60, max: 1520 }), fc.integer({ min: -60, max: 1520 })).map(([a, b]) => ({
    from: window.span.from + Math.min(a, b),
    until: window.span.from + Math.max(a, b),
  })),
)

const histories = fc
  .record({
    benefits: fc.array(
      fc.tuple(spans(300), codes).map(([span, benefitCode]) => ({ ...span, benefitCode })),
      { maxLength: 10 },
    ),
    employments: fc.array(
      fc.tuple(spans(500), fc.constantFrom('Kro Nord', 'Kro Syd')).map(([span, employerName]) => ({
        ...span,
        employerName,
        cvr: null,
      })),
      { maxLength: 6 },
    ),
    coverage: coverages,
  })
  .map((history) => countHistory({ ...history, categories, window }))

const thresholds = fc
  .tuple(
    fc.integer({ min: 0, max: 48 }),
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 0, max: 48 }),
    fc.integer({ min: 1, max: 8 }),
    fc.integer({ min: 0, max: 480 }),
    fc.integer({ min: 1, max: 6 }),
  )
  .map(([support, unemployment, sick, sickMonths, employments, tenths, suggestFrom]) => ({
    markers: {
      SUPPORT_MONTHS: support,
      UNEMPLOYMENT_SPELLS: unemployment,
      SICK_SPELLS: sick,
      SICK_MONTHS: sickMonths,
      EMPLOYMENTS: employments,
      SHORT_EMPLOYMENTS: tenths / 10,
    },
    suggestFrom,
  }))

describe('the compact history', () => {
  it('R01 decides every marker as the whole history does, whatever is missing and whatever the thresholds', () => {
    fc.assert(
      fc.property(histories, thresholds, (history, tried) => {
        expect(evaluateMarkers(readCompactFacts(compactFacts(history)), tried)).toEqual(
          evaluateMarkers(markerFactsOf(history), tried),
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('R01 gives the figures and means of the whole history', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const facts = readCompactFacts(compactFacts(history))
        const figures = figuresOf({ facts: history, birthOn: '1980-08-15', window })
        expect(facts).toMatchObject({
          supportMonths: { count: figures.supportMonths },
          unemploymentSpells: { count: figures.unemploymentSpells },
          sickSpells: { count: figures.sickSpells },
          sickMonths: { count: figures.sickMonths },
        })
        expect(missingMonthsOf(facts)).toBe(figures.missingMonths)
        expect(facts.employments.count).toBe(figures.employments)
        expect(facts.allEmployments.count === 0 ? null : meanDaysToMonths(facts.allEmployments)).toBe(
          figures.meanEmploymentMonths,
        )
        expect(facts.lastThree.count).toBe(figures.lastThreeMonths.length)
      }),
      { numRuns: 500 },
    )
  })

  it('R01 holds the shortest and the longest mean of all that the missing days allow', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 480 }), (history, tenths) => {
        const threshold = tenths / 10
        const isShort = ({ days, count }: { days: number; count: number }) =>
          count > 0 && days / count / 30.4375 < threshold
        const fires = history.employments.possibleLastThreeMeans.map(isShort)
        const expected = fires.every(Boolean) ? 'FIRED' : fires.some(Boolean) ? 'NOT_COMPUTABLE' : 'NOT_FIRED'
        const [, , , , , marker] = evaluateMarkers(readCompactFacts(compactFacts(history)), {
          ...shippedThresholds,
          markers: { ...shippedThresholds.markers, SHORT_EMPLOYMENTS: threshold },
        })
        expect(marker?.result).toBe(expected)
      }),
      { numRuns: 500 },
    )
  })

  it('R01 is written as letters and whole numbers', () => {
    const day = (offset: number) => window.span.from + offset
    const history = countHistory({
      // August and September 2018 on a-dagpenge, October sick.
      benefits: [
        { from: day(0), until: day(61), benefitCode: 'a-dagpenge' },
        { from: day(61), until: day(92), benefitCode: 'sygedagpenge' },
      ],
      employments: [{ from: day(100), until: day(220), employerName: 'Kro Nord', cvr: null }],
      // The last month of the window is missing.
      coverage: { from: day(-10), until: window.monthStarts[47] as number },
      categories,
      window,
    })
    const compact = compactFacts(history)
    expect(compact.monthLetters).toBe(`PPS${'-'.repeat(44)}?`)
    // The missing 31 days have room for two spells of one day with 28 days between them.
    expect(compact.counts).toBe('4,2,1,1,3,1,1,3,1,,120,120,1,3,3,120,1')
    expect(readCompactFacts(compact)).toEqual({
      supportMonths: { count: 3, atMost: 4 },
      sickMonths: { count: 1, atMost: 2 },
      unemploymentSpells: { count: 1, atLeast: 1, atMost: 3 },
      sickSpells: { count: 1, atLeast: 1, atMost: 3 },
      employments: { count: 1, atMost: Number.POSITIVE_INFINITY },
      allEmployments: { days: 120, count: 1 },
      lastThree: { days: 120, count: 1 },
      shortestLastThree: { days: 3, count: 3 },
      longestLastThree: { days: 120, count: 1 },
    } satisfies MarkerFacts)
  })

  it('R01 refuses text that is not counts of its own', () => {
    expect(() => readCompactFacts({ monthLetters: '-'.repeat(48), counts: '1,2,3' })).toThrow(RangeError)
  })
})
