import { addDays, type Day, maxDay } from '@/lib/calendar/day'
import { toDaySpan } from '@/lib/calendar/day-span'
import type { BenefitType } from '@/lib/history/benefit-types'
import { type Coverage, screeningCoverage } from '@/lib/history/rules/coverage'
import { monthClasses } from './month-classes'
import { type CompactFacts, compactFacts, type MarkerFacts, markerFactsOf } from './rules/compact-facts'
import type { EmploymentSpan } from './rules/employments'
import { type BenefitSpan, countHistory, type HistoryFacts } from './rules/history-facts'
import type { ScreenedBenefit, ScreenedEmployment } from './rules/screen'
import { type ScreeningWindow, screeningWindow } from './rules/window'

/** A history in day numbers, for whole populations. */
export type SpanHistory = {
  benefits: readonly BenefitSpan[]
  employments: readonly EmploymentSpan[]
  coverages: readonly Coverage[]
}

/** What R01 counts a history on a day by; made once for everyone counted on that day. */
export type CountingTerms = {
  countedOn: Day
  window: ScreeningWindow
  benefitTypes: ReadonlyMap<string, BenefitType>
}

/** What `screening_facts` keeps of one citizen. */
export type StoredFacts = CompactFacts & { countedOn: Day; monthClasses: string }

export function countingTerms(countedOn: Day, benefitTypes: ReadonlyMap<string, BenefitType>): CountingTerms {
  return { countedOn, window: screeningWindow(countedOn), benefitTypes }
}

export function toSpanHistory(history: {
  benefitPeriods: readonly ScreenedBenefit[]
  employments: readonly ScreenedEmployment[]
  coverages: readonly Coverage[]
}): SpanHistory {
  return {
    benefits: history.benefitPeriods.map((row) => ({ ...toDaySpan(row), benefitCode: row.benefitCode })),
    employments: history.employments.map(({ employerName, cvr, ...range }) => ({
      ...toDaySpan(range),
      employerName,
      cvr,
    })),
    coverages: history.coverages,
  }
}

/** The last day any extract tells of; today for someone no extract has told of. */
export function countedOnOf(coverages: readonly Coverage[], today: Day): Day {
  if (coverages.length === 0) return today
  return addDays(maxDay(...coverages.map((coverage) => coverage.until)), -1)
}

export function markerFactsOn(history: SpanHistory, terms: CountingTerms): MarkerFacts {
  return markerFactsOf(countOn(history, terms))
}

export function storedFactsOf(history: SpanHistory, terms: CountingTerms): StoredFacts {
  const { countedOn, window, benefitTypes } = terms
  return {
    ...compactFacts(countOn(history, terms)),
    countedOn,
    monthClasses: monthClasses({
      periods: history.benefits,
      coverage: coverageOn(history, countedOn),
      window,
      classOf: (code) => benefitTypes.get(code)?.stripClass ?? 'A',
    }),
  }
}

function countOn(history: SpanHistory, { countedOn, window, benefitTypes }: CountingTerms): HistoryFacts {
  const { benefits, employments } = history
  return countHistory({
    benefits,
    employments,
    coverage: coverageOn(history, countedOn),
    categories: benefitTypes,
    window,
  })
}

function coverageOn({ coverages }: SpanHistory, countedOn: Day) {
  const { from, until } = toDaySpan(screeningCoverage(coverages, countedOn))
  return { from, until }
}
