import type { Day } from '@/lib/calendar/day'
import { indexByCode, shippedBenefitTypes } from '@/lib/history/benefit-types'
import { type ScreenedBenefit, type ScreenedEmployment, screenCitizen } from '@/lib/screening/rules/screen'
import { type MarkerCode, shippedThresholds } from '@/lib/screening/rules/thresholds'

type ScreeningInput = Parameters<typeof screenCitizen>[0]

/** Screens on 15 August 2022 (window August 2018 to July 2022) unless told otherwise. */
export function screen(overrides: Partial<ScreeningInput> = {}) {
  return screenCitizen({
    birthOn: '1980-01-01',
    benefitPeriods: [],
    employments: [],
    screenedOn: '2022-08-15',
    thresholds: shippedThresholds,
    coverage: null,
    benefitCategories: indexByCode(shippedBenefitTypes),
    ...overrides,
  })
}

export function resultOf(result: ReturnType<typeof screen>, code: MarkerCode) {
  return result.markers.find((marker) => marker.code === code)?.result
}

/** `until` is the first day after the benefit; null = still running. */
export function benefit(from: Day, until: Day | null, benefitCode = 'a-dagpenge'): ScreenedBenefit {
  return { benefitCode, from, until }
}

/** `until` is the first day after the employment; null = still running. */
export function employment(from: Day, until: Day | null, employer: Partial<ScreenedEmployment> = {}) {
  return { employerName: 'Kro Nord', cvr: null, from, until, ...employer }
}
