// R01 (domain.md 4.1): the six markers against their thresholds. A marker that the unknown days could turn is not computable.
import { type MeanLength, meanOf } from './employments'
import type { HistoryFacts } from './history-facts'
import { DAYS_PER_MONTH, meanDaysToMonths } from './rounding'
import {
  type Comparison,
  type MarkerCode,
  markerCodes,
  markerComparisons,
  type ScreeningThresholds,
} from './thresholds'

type MarkerResult = 'FIRED' | 'NOT_FIRED' | 'NOT_COMPUTABLE'

export type MarkerOutcome = {
  code: MarkerCode
  /** Months, spells, employments, or the mean length in months with one decimal; null without employments. */
  value: number | null
  threshold: number
  result: MarkerResult
}

export function evaluateMarkers(facts: HistoryFacts, thresholds: ScreeningThresholds): MarkerOutcome[] {
  return markerCodes.map((code) => {
    const threshold = thresholds.markers[code]
    return { code, threshold, ...evaluate[code](facts, threshold) }
  })
}

export function isSuggested(outcomes: readonly MarkerOutcome[], thresholds: ScreeningThresholds): boolean {
  return outcomes.filter((outcome) => outcome.result === 'FIRED').length >= thresholds.suggestFrom
}

type Evaluated = Pick<MarkerOutcome, 'value' | 'result'>

/**
 * Why each can or cannot turn when days are unknown:
 * - months on support, sick months: unknown days only add covered days, so what fires stays fired; what does not fire
 *   can fire when the months they could fill reach above the threshold;
 * - spells: unknown days can add spells and can bridge two into one, so both ends are counted;
 * - employments: unknown days only add, and any number of them, so only what fires already is certain;
 * - mean of the last three: an unknown employment can replace a known one, shorter or longer, unless it would have to
 *   end before three known ones or the part of the window it could fill is too short to matter.
 */
const evaluate: Record<MarkerCode, (facts: HistoryFacts, threshold: number) => Evaluated> = {
  SUPPORT_MONTHS: ({ months: { support } }, threshold) =>
    compareCount({ code: 'SUPPORT_MONTHS', value: support.months.length, atMost: support.atMost, threshold }),
  UNEMPLOYMENT_SPELLS: ({ unemployment }, threshold) =>
    compareCount({
      code: 'UNEMPLOYMENT_SPELLS',
      value: unemployment.spells.length,
      ...unemployment,
      threshold,
    }),
  SICK_SPELLS: ({ sickness }, threshold) =>
    compareCount({ code: 'SICK_SPELLS', value: sickness.spells.length, ...sickness, threshold }),
  SICK_MONTHS: ({ months: { sickness } }, threshold) =>
    compareCount({ code: 'SICK_MONTHS', value: sickness.months.length, atMost: sickness.atMost, threshold }),
  EMPLOYMENTS: ({ employments: { counted, atMost } }, threshold) =>
    compareCount({ code: 'EMPLOYMENTS', value: counted.length, atMost, threshold }),
  SHORT_EMPLOYMENTS: ({ employments: { lastThree, possibleLastThreeMeans } }, threshold) => ({
    value: lastThree.length === 0 ? null : meanDaysToMonths(meanOf(lastThree)),
    result: agreedResult(possibleLastThreeMeans.map((mean) => isShort(mean, threshold))),
  }),
}

function compareCount({
  code,
  value,
  atLeast = value,
  atMost,
  threshold,
}: {
  code: MarkerCode
  value: number
  atLeast?: number
  atMost: number
  threshold: number
}): Evaluated {
  const comparison = markerComparisons[code]
  return {
    value,
    result: agreedResult([
      isReached({ count: atLeast, threshold, comparison }),
      isReached({ count: atMost, threshold, comparison }),
    ]),
  }
}

function isReached(compared: { count: number; threshold: number; comparison: Comparison }): boolean {
  const { count, threshold, comparison } = compared
  return comparison === 'MORE_THAN' ? count > threshold : count >= threshold
}

/** The unrounded mean decides; without employments the marker does not fire. */
function isShort({ days, count }: MeanLength, threshold: number): boolean {
  return count > 0 && days < threshold * DAYS_PER_MONTH * count
}

function agreedResult(firesInEachCase: readonly boolean[]): MarkerResult {
  if (firesInEachCase.every(Boolean)) return 'FIRED'
  return firesInEachCase.some(Boolean) ? 'NOT_COMPUTABLE' : 'NOT_FIRED'
}
