import type { Day } from '@/lib/calendar/day'
import type { BenefitType } from '@/lib/history/benefit-types'
import { type Coverage, joinCoverages, screeningCoverage } from '@/lib/history/rules/coverage'
import { type StripRun, stripRuns } from '@/lib/history/strip-runs'
import type { VersionedSettings } from '@/lib/programmes/queries'
import type { ProgrammeSettingsValues } from '@/lib/programmes/settings'
import type { MarkerFacts } from './rules/compact-facts'
import { evaluateMarkers, isSuggested, type MarkerOutcome } from './rules/markers'
import {
  type ScreenedBenefit,
  type ScreenedEmployment,
  type ScreeningResult,
  screenCitizen,
} from './rules/screen'
import type { ScreeningThresholds } from './rules/thresholds'

/** What an assessed screening keeps in `result`: R01's figures and markers with their evidence, and the picture of the same window. */
export type StoredScreening = ScreeningResult & { strip: StripRun[] }

/** The columns the queue reads of a screening. */
export type ScreeningNumbers = {
  settingsVersion: number
  supportMonths: number
  markersFired: number
  markersNotComputable: number
  isSuggested: boolean
}

export type ScreenableHistory = {
  birthOn: Day
  benefitPeriods: readonly ScreenedBenefit[]
  employments: readonly ScreenedEmployment[]
  coverages: readonly Coverage[]
}

export type ScreeningTerms = {
  screenedOn: Day
  settings: VersionedSettings
  benefitTypes: ReadonlyMap<string, BenefitType>
}

/** One citizen's whole screening: same history and terms, same result. */
export function screeningResultOf(history: ScreenableHistory, terms: ScreeningTerms): StoredScreening {
  const { screenedOn, settings, benefitTypes } = terms
  const result = screenCitizen({
    birthOn: history.birthOn,
    benefitPeriods: history.benefitPeriods,
    employments: history.employments,
    screenedOn,
    thresholds: thresholdsOf(settings.values),
    coverage: screeningCoverage(history.coverages, screenedOn),
    benefitCategories: benefitTypes,
  })
  const strip = stripRuns({
    periods: history.benefitPeriods,
    coverage: joinCoverages(history.coverages).slice(-1),
    window: result.window,
    classOf: (code) => benefitTypes.get(code)?.stripClass ?? 'A',
  })
  return { ...result, strip }
}

/** A screening as it is stored once it is assessed. */
export type ScreeningRecord = ScreeningNumbers & { screenedOn: Day; result: StoredScreening }

export function screeningRecordOf(history: ScreenableHistory, terms: ScreeningTerms): ScreeningRecord {
  const result = screeningResultOf(history, terms)
  return { screenedOn: terms.screenedOn, ...numbersOfResult(result, terms.settings), result }
}

/** The same numbers as a whole record has, from facts counted before. */
export function screeningNumbersOf(facts: MarkerFacts, settings: VersionedSettings): ScreeningNumbers {
  const thresholds = thresholdsOf(settings.values)
  const outcomes = evaluateMarkers(facts, thresholds)
  return {
    settingsVersion: settings.version,
    supportMonths: facts.supportMonths.count,
    markersFired: countOutcomes(outcomes, 'FIRED'),
    markersNotComputable: countOutcomes(outcomes, 'NOT_COMPUTABLE'),
    isSuggested: isSuggested(outcomes, thresholds),
  }
}

export function numbersOfResult(result: StoredScreening, settings: VersionedSettings): ScreeningNumbers {
  return {
    settingsVersion: settings.version,
    supportMonths: result.supportMonths,
    markersFired: countOutcomes(result.markers, 'FIRED'),
    markersNotComputable: countOutcomes(result.markers, 'NOT_COMPUTABLE'),
    isSuggested: result.suggested,
  }
}

function countOutcomes(
  outcomes: readonly Pick<MarkerOutcome, 'result'>[],
  result: MarkerOutcome['result'],
): number {
  return outcomes.filter((outcome) => outcome.result === result).length
}

export function thresholdsOf({ screening }: Pick<ProgrammeSettingsValues, 'screening'>): ScreeningThresholds {
  return {
    markers: {
      SUPPORT_MONTHS: screening.supportMonths,
      UNEMPLOYMENT_SPELLS: screening.unemploymentSpells,
      SICK_SPELLS: screening.sickSpells,
      SICK_MONTHS: screening.sickMonths,
      EMPLOYMENTS: screening.employments,
      SHORT_EMPLOYMENTS: screening.shortEmploymentMonths,
    },
    suggestFrom: screening.suggestFromMarkers,
  }
}
