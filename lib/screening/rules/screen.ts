// R01 (domain.md 4.1): one citizen screened, with the months, spells and employments behind every figure.
import { type Day, fullYearsBetween } from '@/lib/calendar/day'
import type { DayRange } from '@/lib/calendar/day-range'
import { fromDaySpan, toDaySpan } from '@/lib/calendar/day-span'
import { markerFactsOf } from './compact-facts'
import { type BenefitCategory, countHistory, type HistoryFacts } from './history-facts'
import { evaluateMarkers, isSuggested, type MarkerOutcome } from './markers'
import { daysToMonths, divideToOneDecimal, meanDaysToMonths } from './rounding'
import { type Comparison, type MarkerCode, markerComparisons, type ScreeningThresholds } from './thresholds'
import { type ScreeningWindow, screeningWindow, WINDOW_MONTHS } from './window'

export type ScreenedBenefit = DayRange & { benefitCode: string }
export type ScreenedEmployment = DayRange & { employerName: string; cvr: string | null }

/** The figures of section 5's batch screening, of one citizen. */
export type ScreeningFigures = {
  supportMonths: number
  supportPct: number
  /** 48 less the months on support and the missing ones. */
  selfSupportMonths: number
  missingMonths: number
  supplementaryMonths: number
  unemploymentSpells: number
  sickSpells: number
  sickMonths: number
  employments: number
  employers: number
  jobShifts: number
  meanEmploymentMonths: number | null
  /** Newest first. */
  lastThreeMonths: number[]
  age: number
}

export type MarkerEvidence =
  /** The first day of each month counted. */
  | { kind: 'MONTHS'; months: Day[] }
  /** The spells reach outside the window as they are. */
  | { kind: 'SPELLS'; spells: DayRange[] }
  | { kind: 'EMPLOYMENTS'; employments: EmploymentEvidence[] }

/** `index` = place in the list given to the screening; `months` = length inside the window. */
export type EmploymentEvidence = DayRange & { index: number; employerName: string; months: number }

export type ScreeningMarker = MarkerOutcome & { comparison: Comparison; evidence: MarkerEvidence }

/** Plain data: may be stored as JSON with the assessment. */
export type ScreeningResult = ScreeningFigures & {
  screenedOn: Day
  window: { from: Day; until: Day }
  /** One letter per month, oldest first; see `CountedMonths` in months.ts. */
  monthLetters: string
  /** The parts of the window that no import covers. */
  missing: DayRange[]
  markers: ScreeningMarker[]
  suggested: boolean
}

/** `coverage` null = the whole history is known. Employments are given in the file's order, repeated rows left out. */
export function screenCitizen({
  birthOn,
  benefitPeriods,
  employments,
  screenedOn,
  thresholds,
  coverage,
  benefitCategories,
}: {
  birthOn: Day
  benefitPeriods: readonly ScreenedBenefit[]
  employments: readonly ScreenedEmployment[]
  screenedOn: Day
  thresholds: ScreeningThresholds
  coverage: DayRange | null
  benefitCategories: ReadonlyMap<string, BenefitCategory>
}): ScreeningResult {
  const window = screeningWindow(screenedOn)
  const facts = countHistory({
    benefits: benefitPeriods.map((period) => ({ ...toDaySpan(period), benefitCode: period.benefitCode })),
    employments: employments.map(({ employerName, cvr, ...range }) => ({
      ...toDaySpan(range),
      employerName,
      cvr,
    })),
    coverage: coverage === null ? null : toDaySpan(coverage),
    categories: benefitCategories,
    window,
  })
  const outcomes = evaluateMarkers(markerFactsOf(facts), thresholds)
  return {
    ...figuresOf({ facts, birthOn, window }),
    screenedOn,
    window: { from: window.from, until: window.until },
    monthLetters: facts.months.letters,
    missing: facts.unknown.map(fromDaySpan),
    markers: outcomes.map((outcome) => ({
      ...outcome,
      comparison: markerComparisons[outcome.code],
      evidence: evidenceOf[outcome.code]({ facts, employments, window }),
    })),
    suggested: isSuggested(outcomes, thresholds),
  }
}

export function figuresOf({
  facts,
  birthOn,
  window,
}: {
  facts: HistoryFacts
  birthOn: Day
  window: ScreeningWindow
}): ScreeningFigures {
  const { months, unemployment, sickness, employments } = facts
  const supportMonths = months.support.months.length
  return {
    supportMonths,
    supportPct: divideToOneDecimal(100 * supportMonths, WINDOW_MONTHS),
    selfSupportMonths: WINDOW_MONTHS - supportMonths - months.missing,
    missingMonths: months.missing,
    supplementaryMonths: months.supplementary,
    unemploymentSpells: unemployment.spells.length,
    sickSpells: sickness.spells.length,
    sickMonths: months.sickness.months.length,
    employments: employments.counted.length,
    employers: employments.employers,
    jobShifts: employments.jobShifts,
    meanEmploymentMonths: employments.counted.length === 0 ? null : meanDaysToMonths(employments.mean),
    lastThreeMonths: employments.lastThree.map((employment) => daysToMonths(employment.daysInWindow)),
    age: fullYearsBetween(birthOn, window.screenedOn),
  }
}

type EvidenceInput = {
  facts: HistoryFacts
  employments: readonly ScreenedEmployment[]
  window: ScreeningWindow
}

const evidenceOf: Record<MarkerCode, (input: EvidenceInput) => MarkerEvidence> = {
  SUPPORT_MONTHS: ({ facts, window }) => monthsEvidence(facts.months.support.months, window),
  UNEMPLOYMENT_SPELLS: ({ facts }) => ({
    kind: 'SPELLS',
    spells: facts.unemployment.spells.map(fromDaySpan),
  }),
  SICK_SPELLS: ({ facts }) => ({ kind: 'SPELLS', spells: facts.sickness.spells.map(fromDaySpan) }),
  SICK_MONTHS: ({ facts, window }) => monthsEvidence(facts.months.sickness.months, window),
  EMPLOYMENTS: ({ facts, employments }) => employmentsEvidence(facts.employments.counted, employments),
  SHORT_EMPLOYMENTS: ({ facts, employments }) =>
    employmentsEvidence(facts.employments.lastThree, employments),
}

function monthsEvidence(months: readonly number[], window: ScreeningWindow): MarkerEvidence {
  return { kind: 'MONTHS', months: months.map((month) => window.months[month] as Day) }
}

function employmentsEvidence(
  counted: HistoryFacts['employments']['counted'],
  employments: readonly ScreenedEmployment[],
): MarkerEvidence {
  return {
    kind: 'EMPLOYMENTS',
    employments: counted.map(({ index, daysInWindow }) => {
      const { employerName, from, until } = employments[index] as ScreenedEmployment
      return { index, employerName, from, until, months: daysToMonths(daysInWindow) }
    }),
  }
}
