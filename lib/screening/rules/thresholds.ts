// R01 (domain.md 4.1): the numbers a programme may set, and the markers they belong to.

export const markerCodes = [
  'SUPPORT_MONTHS',
  'UNEMPLOYMENT_SPELLS',
  'SICK_SPELLS',
  'SICK_MONTHS',
  'EMPLOYMENTS',
  'SHORT_EMPLOYMENTS',
] as const

export type MarkerCode = (typeof markerCodes)[number]

export type Comparison = 'MORE_THAN' | 'AT_LEAST' | 'LESS_THAN'

/** How each marker's value is held against its threshold. */
export const markerComparisons: Readonly<Record<MarkerCode, Comparison>> = {
  SUPPORT_MONTHS: 'MORE_THAN',
  UNEMPLOYMENT_SPELLS: 'AT_LEAST',
  SICK_SPELLS: 'AT_LEAST',
  SICK_MONTHS: 'MORE_THAN',
  EMPLOYMENTS: 'AT_LEAST',
  SHORT_EMPLOYMENTS: 'LESS_THAN',
}

export type ScreeningThresholds = {
  markers: Readonly<Record<MarkerCode, number>>
  /** The target group is suggested from this many markers up. */
  suggestFrom: number
}

export const shippedThresholds: ScreeningThresholds = {
  markers: {
    SUPPORT_MONTHS: 24,
    UNEMPLOYMENT_SPELLS: 3,
    SICK_SPELLS: 3,
    SICK_MONTHS: 10,
    EMPLOYMENTS: 4,
    SHORT_EMPLOYMENTS: 6,
  },
  suggestFrom: 2,
}
