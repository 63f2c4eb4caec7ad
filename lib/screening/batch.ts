import type { Day } from '@/lib/calendar/day'
import type { CompactHistory } from '@/lib/history/extract/compact-history'
import { addToBaseline, type Baseline, emptyBaseline } from './rules/baseline'
import { markerFactsOf } from './rules/compact-facts'
import { type BenefitCategory, countHistory } from './rules/history-facts'
import { evaluateMarkers, isSuggested } from './rules/markers'
import { figuresOf, type ScreeningFigures } from './rules/screen'
import type { MarkerCode, ScreeningThresholds } from './rules/thresholds'
import { screeningWindow } from './rules/window'

export type BatchCitizen = ScreeningFigures & { cpr: string; fired: MarkerCode[]; suggested: boolean }

/**
 * Screens everyone in an extract, one at a time, in the order they first appear. Without a coverage statement the months
 * no row tells of count as self-supporting. `baseline` is complete once every citizen has been taken.
 */
export function screenExtract({
  history,
  screenedOn,
  thresholds,
  benefitCategories,
}: {
  history: CompactHistory
  screenedOn: Day
  thresholds: ScreeningThresholds
  benefitCategories: ReadonlyMap<string, BenefitCategory>
}): { citizens: Generator<BatchCitizen>; baseline: Baseline } {
  const baseline = emptyBaseline()
  return { citizens: screenAll(), baseline }

  function* screenAll(): Generator<BatchCitizen> {
    const window = screeningWindow(screenedOn)
    for (const { cpr, birthOn, benefits, employments } of history.people()) {
      const facts = countHistory({
        benefits,
        employments,
        coverage: null,
        categories: benefitCategories,
        window,
      })
      const outcomes = evaluateMarkers(markerFactsOf(facts), thresholds)
      const figures = figuresOf({ facts, birthOn, window })
      addToBaseline(baseline, figures)
      yield {
        ...figures,
        cpr,
        fired: outcomes.filter((outcome) => outcome.result === 'FIRED').map((outcome) => outcome.code),
        suggested: isSuggested(outcomes, thresholds),
      }
    }
  }
}
