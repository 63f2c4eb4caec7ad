import type { Day } from '@/lib/calendar/day'
import type { BenefitType } from '@/lib/history/benefit-types'
import { type Coverage, joinCoverages, screeningCoverage } from '@/lib/history/rules/coverage'
import { type StripRun, stripRuns } from '@/lib/history/strip-runs'
import type { ProgrammeSettingsValues } from '@/lib/programmes/settings'
import {
  type ScreenedBenefit,
  type ScreenedEmployment,
  type ScreeningResult,
  screenCitizen,
} from './rules/screen'
import type { ScreeningThresholds } from './rules/thresholds'

/** What a screening keeps in `result`: R01's figures and markers with their evidence, and the picture of the same window. */
export type StoredScreening = ScreeningResult & { strip: StripRun[] }

/** The columns of a screening that are computed from the history. */
export type ScreeningRecord = {
  screenedOn: Day
  settingsVersion: number
  result: StoredScreening
  supportMonths: number
  markersFired: number
}

export type ScreenableHistory = {
  birthOn: Day
  benefitPeriods: readonly ScreenedBenefit[]
  employments: readonly ScreenedEmployment[]
  coverages: readonly Coverage[]
}

export type ScreeningTerms = {
  screenedOn: Day
  settings: { version: number; values: ProgrammeSettingsValues }
  benefitTypes: ReadonlyMap<string, BenefitType>
}

/** One citizen's screening as it is stored: same history and terms, same record. */
export function screeningRecordOf(history: ScreenableHistory, terms: ScreeningTerms): ScreeningRecord {
  const { screenedOn, settings, benefitTypes } = terms
  const coverage = screeningCoverage(history.coverages, screenedOn)
  const result = screenCitizen({
    birthOn: history.birthOn,
    benefitPeriods: history.benefitPeriods,
    employments: history.employments,
    screenedOn,
    thresholds: thresholdsOf(settings.values),
    coverage,
    benefitCategories: benefitTypes,
  })
  const strip = stripRuns({
    periods: history.benefitPeriods,
    coverage: joinCoverages(history.coverages).slice(-1),
    window: result.window,
    classOf: (code) => benefitTypes.get(code)?.stripClass ?? 'A',
  })
  return {
    screenedOn,
    settingsVersion: settings.version,
    result: { ...result, strip },
    supportMonths: result.supportMonths,
    markersFired: result.markers.filter((marker) => marker.result === 'FIRED').length,
  }
}

function thresholdsOf({ screening }: Pick<ProgrammeSettingsValues, 'screening'>): ScreeningThresholds {
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
