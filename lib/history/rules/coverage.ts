// R01 (domain.md 4.1, "Missing data"): the period in which a person's history is known, from the imports there have been.
import { addDays, type Day, maxDay, minDay } from '@/lib/calendar/day'

/** Half-open; an import always says until when. */
export type Coverage = { from: Day; until: Day }

/** What one extract covers of one person: as stated, else from the person's first row, up to the extract's day. */
export function coverageOfExtract({
  coversFrom,
  firstRowOn,
  extractOn,
}: {
  coversFrom: Day | null
  firstRowOn: Day
  extractOn: Day
}): Coverage {
  return { from: coversFrom ?? minDay(firstRowOn, extractOn), until: addDays(extractOn, 1) }
}

/** Periods that overlap or touch become one, oldest first. */
export function joinCoverages(coverages: readonly Coverage[]): Coverage[] {
  const joined: Coverage[] = []
  for (const coverage of [...coverages].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1)
    if (last && coverage.from <= last.until) last.until = maxDay(last.until, coverage.until)
    else joined.push({ ...coverage })
  }
  return joined
}

/**
 * The one unbroken period a screening may rely on: the latest. Older ones before a gap are left out, so that a gap reads as
 * missing and never as self-supporting. Without any, an empty period on the screening date: all of the window is missing.
 */
export function screeningCoverage(coverages: readonly Coverage[], screenedOn: Day): Coverage {
  return joinCoverages(coverages).at(-1) ?? { from: screenedOn, until: screenedOn }
}
