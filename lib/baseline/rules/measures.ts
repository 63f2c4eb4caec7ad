// R01 (domain.md 4.1): the counts and distributions of a baseline analysis, and the part of each that a person is in.
import { type MarkerFacts, missingMonthsOf } from '@/lib/screening/rules/compact-facts'
import { decideMarker } from '@/lib/screening/rules/markers'
import { DAYS_PER_MONTH, meanDaysToMonths } from '@/lib/screening/rules/rounding'

export type BaselinePerson = { facts: MarkerFacts; age: number }

/** The five counts; their limits are fixed, whatever a programme sets. */
export const countMeasures = [
  'SUPPORT_OVER_24',
  'UNEMPLOYMENT_FROM_3',
  'SICK_SPELLS_FROM_3',
  'SICK_MONTHS_OVER_10',
  'AGE_OVER_50',
] as const
export type CountMeasure = (typeof countMeasures)[number]

export const distributions = [
  'SUPPORT_MONTHS',
  'UNEMPLOYMENT_SPELLS',
  'SICK_SPELLS',
  'SICK_MONTHS',
  'EMPLOYMENTS',
  'MEAN_LENGTH',
  'AGE',
] as const
export type Distribution = (typeof distributions)[number]

export type Measure = CountMeasure | Distribution | 'MISSING_MONTHS'
export const measures: readonly Measure[] = [...countMeasures, ...distributions, 'MISSING_MONTHS']

/** Unknown: days that no import covers could change the answer. */
export const UNKNOWN = 'UNKNOWN'
const yesNoParts = ['YES', 'NO'] as const

/** The lowest value of each part, from the lowest part up; of the mean in months, after a part for no employments. */
const steps: Readonly<Record<Distribution, readonly number[]>> = {
  SUPPORT_MONTHS: [0, 7, 13, 25, 37],
  UNEMPLOYMENT_SPELLS: [0, 1, 2, 3, 4, 5],
  SICK_SPELLS: [0, 1, 2, 3, 4, 5],
  SICK_MONTHS: [0, 1, 6, 11, 25],
  EMPLOYMENTS: [0, 1, 2, 3, 4, 6],
  MEAN_LENGTH: [0, 3, 6, 12, 24],
  AGE: [0, 25, 36, 51, 60],
}

const NONE = 'NONE'

/** Each part by the text of its lowest value. */
const stepNames = Object.fromEntries(
  Object.entries(steps).map(([measure, all]) => [measure, all.map(String)]),
) as Record<Distribution, string[]>

/** Every part of a measure in the order it is shown; each person is in exactly one of them. */
export function partsOf(measure: Measure): readonly string[] {
  if (measure === 'MISSING_MONTHS') return yesNoParts
  if (measure === 'AGE_OVER_50') return yesNoParts
  if (isCountMeasure(measure)) return [...yesNoParts, UNKNOWN]
  if (measure === 'MEAN_LENGTH') return [NONE, ...stepNames.MEAN_LENGTH, UNKNOWN]
  if (measure === 'AGE') return stepNames.AGE
  return [...stepNames[measure], UNKNOWN]
}

/** The lowest and the highest whole value of a part named by its lowest; null = no highest. */
export function boundsOfPart(
  measure: Distribution,
  part: string,
): { from: number; to: number | null } | null {
  if (part === UNKNOWN || part === NONE) return null
  const all = steps[measure]
  const next = all[all.indexOf(Number(part)) + 1]
  if (next !== undefined) return { from: Number(part), to: measure === 'MEAN_LENGTH' ? next : next - 1 }
  const isOfMonths = measure === 'SUPPORT_MONTHS' || measure === 'SICK_MONTHS'
  return { from: Number(part), to: isOfMonths ? 48 : null }
}

function isCountMeasure(measure: Measure): measure is CountMeasure {
  return (countMeasures as readonly string[]).includes(measure)
}

const partOfResult = { FIRED: 'YES', NOT_FIRED: 'NO', NOT_COMPUTABLE: UNKNOWN } as const

/** The part of every measure that a person is in. Four of the counts are markers at their fixed limits. */
export function partsOfPerson({ facts, age }: BaselinePerson): Record<Measure, string> {
  const { supportMonths, unemploymentSpells, sickSpells, sickMonths, employments } = facts
  return {
    SUPPORT_OVER_24: partOfResult[decideMarker.SUPPORT_MONTHS(facts, 24)],
    UNEMPLOYMENT_FROM_3: partOfResult[decideMarker.UNEMPLOYMENT_SPELLS(facts, 3)],
    SICK_SPELLS_FROM_3: partOfResult[decideMarker.SICK_SPELLS(facts, 3)],
    SICK_MONTHS_OVER_10: partOfResult[decideMarker.SICK_MONTHS(facts, 10)],
    AGE_OVER_50: age > 50 ? 'YES' : 'NO',
    SUPPORT_MONTHS: stepWithin('SUPPORT_MONTHS', supportMonths),
    UNEMPLOYMENT_SPELLS: stepWithin('UNEMPLOYMENT_SPELLS', unemploymentSpells),
    SICK_SPELLS: stepWithin('SICK_SPELLS', sickSpells),
    SICK_MONTHS: stepWithin('SICK_MONTHS', sickMonths),
    EMPLOYMENTS: stepWithin('EMPLOYMENTS', employments),
    MEAN_LENGTH: meanPart(facts),
    AGE: stepOf('AGE', age),
    MISSING_MONTHS: missingMonthsOf(facts) > 0 ? 'YES' : 'NO',
  }
}

/** What a list of people shows of a measure: months, spells, employments or years. */
export function figureOf(measure: Measure, { facts, age }: BaselinePerson): number | null {
  switch (measure) {
    case 'SUPPORT_OVER_24':
    case 'SUPPORT_MONTHS':
      return facts.supportMonths.count
    case 'UNEMPLOYMENT_FROM_3':
    case 'UNEMPLOYMENT_SPELLS':
      return facts.unemploymentSpells.count
    case 'SICK_SPELLS_FROM_3':
    case 'SICK_SPELLS':
      return facts.sickSpells.count
    case 'SICK_MONTHS_OVER_10':
    case 'SICK_MONTHS':
      return facts.sickMonths.count
    case 'EMPLOYMENTS':
      return facts.employments.count
    case 'MEAN_LENGTH':
      return facts.allEmployments.count === 0 ? null : meanDaysToMonths(facts.allEmployments)
    case 'MISSING_MONTHS':
      return missingMonthsOf(facts)
    default:
      return age
  }
}

type Count = { count: number; atLeast?: number; atMost: number }

/** The step both ends are in, else unknown. */
function stepWithin(measure: Distribution, { count, atLeast = count, atMost }: Count): string {
  const step = stepOf(measure, atLeast)
  return atMost === atLeast || step === stepOf(measure, atMost) ? step : UNKNOWN
}

function stepOf(measure: Distribution, value: number): string {
  const names = stepNames[measure]
  const all = steps[measure]
  let index = all.length - 1
  while (index > 0 && (all[index] as number) > value) index--
  return names[index] as string
}

/** Unknown days could hide any number of employments of any length. The unrounded mean decides. */
function meanPart({ employments, allEmployments: { days, count } }: MarkerFacts): string {
  if (employments.atMost !== employments.count) return UNKNOWN
  if (count === 0) return NONE
  return stepOf('MEAN_LENGTH', days / (DAYS_PER_MONTH * count))
}
