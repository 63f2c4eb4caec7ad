// R01 (domain.md 4.1): the six markers against their thresholds. A marker that the unknown days could turn is not computable.
import type { MarkerFacts } from './compact-facts'
import type { MeanLength } from './employments'
import { DAYS_PER_MONTH, meanDaysToMonths } from './rounding'
import { type MarkerCode, markerCodes, markerComparisons, type ScreeningThresholds } from './thresholds'

export type MarkerResult = 'FIRED' | 'NOT_FIRED' | 'NOT_COMPUTABLE'

export type MarkerOutcome = {
  code: MarkerCode
  /** Months, spells, employments, or the mean length in months with one decimal; null without employments. */
  value: number | null
  threshold: number
  result: MarkerResult
}

export function evaluateMarkers(facts: MarkerFacts, thresholds: ScreeningThresholds): MarkerOutcome[] {
  return markerCodes.map((code) => {
    const threshold = thresholds.markers[code]
    return {
      code,
      threshold,
      value: valueOfMarker[code](facts),
      result: decideMarker[code](facts, threshold),
    }
  })
}

export function isSuggested(outcomes: readonly MarkerOutcome[], thresholds: ScreeningThresholds): boolean {
  return suggests(thresholds, outcomes.filter((outcome) => outcome.result === 'FIRED').length)
}

export function suggests({ suggestFrom }: ScreeningThresholds, firedMarkers: number): boolean {
  return firedMarkers >= suggestFrom
}

const valueOfMarker: Record<MarkerCode, (facts: MarkerFacts) => number | null> = {
  SUPPORT_MONTHS: ({ supportMonths }) => supportMonths.count,
  UNEMPLOYMENT_SPELLS: ({ unemploymentSpells }) => unemploymentSpells.count,
  SICK_SPELLS: ({ sickSpells }) => sickSpells.count,
  SICK_MONTHS: ({ sickMonths }) => sickMonths.count,
  EMPLOYMENTS: ({ employments }) => employments.count,
  SHORT_EMPLOYMENTS: ({ lastThree }) => (lastThree.count === 0 ? null : meanDaysToMonths(lastThree)),
}

type Decide = (facts: MarkerFacts, threshold: number) => MarkerResult

/**
 * The result alone, with nothing made on the way, for whole populations.
 *
 * Why each can or cannot turn when days are unknown:
 * - months on support, sick months: unknown days only add covered days, so what fires stays fired; what does not fire
 *   can fire when the months they could fill reach above the threshold;
 * - spells: unknown days can add spells and can bridge two into one, so both ends are counted;
 * - employments: unknown days only add, and any number of them, so only what fires already is certain;
 * - mean of the last three: an unknown employment can replace a known one, shorter or longer, unless it would have to
 *   end before three known ones or the part of the window it could fill is too short to matter.
 */
export const decideMarker: Readonly<Record<MarkerCode, Decide>> = {
  SUPPORT_MONTHS: decideCount('SUPPORT_MONTHS', ({ supportMonths }) => supportMonths),
  UNEMPLOYMENT_SPELLS: decideCount('UNEMPLOYMENT_SPELLS', ({ unemploymentSpells }) => unemploymentSpells),
  SICK_SPELLS: decideCount('SICK_SPELLS', ({ sickSpells }) => sickSpells),
  SICK_MONTHS: decideCount('SICK_MONTHS', ({ sickMonths }) => sickMonths),
  EMPLOYMENTS: decideCount('EMPLOYMENTS', ({ employments }) => employments),
  SHORT_EMPLOYMENTS: ({ shortestLastThree, longestLastThree }, threshold) =>
    agreedResult(isShort(shortestLastThree, threshold), isShort(longestLastThree, threshold)),
}

type Count = { count: number; atLeast?: number; atMost: number }

function decideCount(code: MarkerCode, countOf: (facts: MarkerFacts) => Count): Decide {
  const isAbove = markerComparisons[code] === 'MORE_THAN'
  return (facts, threshold) => {
    const { count, atLeast = count, atMost } = countOf(facts)
    return isAbove
      ? agreedResult(atLeast > threshold, atMost > threshold)
      : agreedResult(atLeast >= threshold, atMost >= threshold)
  }
}

/** The unrounded mean decides; without employments the marker does not fire. */
function isShort({ days, count }: MeanLength, threshold: number): boolean {
  return count > 0 && days < threshold * DAYS_PER_MONTH * count
}

function agreedResult(firesAtOneEnd: boolean, firesAtTheOther: boolean): MarkerResult {
  if (firesAtOneEnd !== firesAtTheOther) return 'NOT_COMPUTABLE'
  return firesAtOneEnd ? 'FIRED' : 'NOT_FIRED'
}
