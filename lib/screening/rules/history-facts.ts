// R01 (domain.md 4.1): one person's history counted once, so that thresholds can be tried without counting again.
import { byFrom, type DaySpan } from '@/lib/calendar/day-span'
import { SUPPLEMENTARY_BENEFIT_CODE } from '@/lib/history/benefit-types'
import { type CountedEmployments, countEmployments, type EmploymentSpan } from './employments'
import { type CountedMonths, countMonths } from './months'
import { type CountedSpells, countSpells } from './spells'
import type { ScreeningWindow } from './window'

/** What a benefit code counts as: a row of the dated benefit table. */
export type BenefitCategory = { publicSupport: boolean; unemployment: boolean; sickness: boolean }

export type BenefitSpan = DaySpan & { benefitCode: string }

export type HistoryFacts = {
  months: CountedMonths
  unemployment: CountedSpells
  sickness: CountedSpells
  employments: CountedEmployments
  /** The window's days outside the coverage: none, a part before it, a part after it, or both. */
  unknown: DaySpan[]
}

/** `coverage` null = everything is known. A code that `categories` does not hold counts as nothing. */
export function countHistory({
  benefits,
  employments,
  coverage,
  categories,
  window,
}: {
  benefits: readonly BenefitSpan[]
  employments: readonly EmploymentSpan[]
  coverage: DaySpan | null
  categories: ReadonlyMap<string, BenefitCategory>
  window: ScreeningWindow
}): HistoryFacts {
  const support: DaySpan[] = []
  const unemployment: DaySpan[] = []
  const sickness: DaySpan[] = []
  const supplementary: DaySpan[] = []
  for (const benefit of benefits) {
    const category = categories.get(benefit.benefitCode)
    if (category?.publicSupport) support.push(benefit)
    if (category?.unemployment) unemployment.push(benefit)
    if (category?.sickness) sickness.push(benefit)
    if (benefit.benefitCode === SUPPLEMENTARY_BENEFIT_CODE) supplementary.push(benefit)
  }
  for (const periods of [support, unemployment, sickness, supplementary]) periods.sort(byFrom)

  const unknown = unknownSpans(coverage, window)
  return {
    months: countMonths({ periods: { support, sickness, supplementary }, unknown, window }),
    unemployment: countSpells({ periods: unemployment, unknown, window }),
    sickness: countSpells({ periods: sickness, unknown, window }),
    employments: countEmployments({ employments, coverage, unknown, window }),
    unknown,
  }
}

function unknownSpans(coverage: DaySpan | null, window: ScreeningWindow): DaySpan[] {
  if (coverage === null) return []
  const { from, until } = window.span
  const before = { from, until: Math.min(coverage.from, until) }
  const after = { from: Math.max(coverage.until, from), until }
  return [before, after].filter((span) => span.from < span.until)
}
