// R01 (domain.md 4.1): the five counts of a baseline analysis; their limits are fixed, whatever a programme sets.
import type { ScreeningFigures } from './screen'

export type Baseline = {
  citizens: number
  overHalfOnSupport: number
  threeUnemploymentSpells: number
  threeSickSpells: number
  overTenSickMonths: number
  overFifty: number
}

export type BaselineFigures = Pick<
  ScreeningFigures,
  'supportMonths' | 'unemploymentSpells' | 'sickSpells' | 'sickMonths' | 'age'
>

export function countBaseline(citizens: Iterable<BaselineFigures>): Baseline {
  const baseline = emptyBaseline()
  for (const citizen of citizens) addToBaseline(baseline, citizen)
  return baseline
}

export function emptyBaseline(): Baseline {
  return {
    citizens: 0,
    overHalfOnSupport: 0,
    threeUnemploymentSpells: 0,
    threeSickSpells: 0,
    overTenSickMonths: 0,
    overFifty: 0,
  }
}

/** Adds to the baseline given, so that a whole population can be counted without a list of it. */
export function addToBaseline(baseline: Baseline, citizen: BaselineFigures): void {
  baseline.citizens++
  if (citizen.supportMonths > 24) baseline.overHalfOnSupport++
  if (citizen.unemploymentSpells >= 3) baseline.threeUnemploymentSpells++
  if (citizen.sickSpells >= 3) baseline.threeSickSpells++
  if (citizen.sickMonths > 10) baseline.overTenSickMonths++
  if (citizen.age > 50) baseline.overFifty++
}
