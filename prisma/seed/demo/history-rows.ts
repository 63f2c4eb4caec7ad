import { addDays, addMonths, type Day, toDbDate } from '@/lib/calendar/day'
import type { CitizenDates } from './citizen-dates'
import type { CitizenStory } from './citizen-stories'
import type { DemoContext } from './demo-context'
import type { History } from './histories'

const MONTHS_OF_SHORT_EXTRACT = 20

/** From when the extracts know the person. */
export function coveredFrom(
  { today }: DemoContext,
  { hasMissingMonths }: CitizenStory,
  dates: CitizenDates,
): Day {
  return hasMissingMonths ? addMonths(today, -MONTHS_OF_SHORT_EXTRACT) : dates.historyFrom
}

/** Rows that ended before the extract's period are unknown to it. */
export function knownHistory(history: History, from: Day): History {
  const isKnown = (row: { until: Day | null }) => row.until === null || row.until > from
  return { benefits: history.benefits.filter(isKnown), jobs: history.jobs.filter(isKnown) }
}

/** Periods, employments and coverage, each row from the first extract that could tell of it, else typed in. */
export function addHistory(
  context: DemoContext,
  added: { citizenId: string; story: CitizenStory; dates: CitizenDates; history: History },
): void {
  const { rows, importIds } = context
  const { citizenId, story, dates } = added
  const from = coveredFrom(context, story, dates)
  const history = knownHistory(added.history, from)
  const idOfImport = (day: Day) => importIds[story.programme].get(day) ?? null

  for (const extractOn of dates.extracts) {
    rows.coverages.push({
      citizenId,
      importId: idOfImport(extractOn),
      fromOn: toDbDate(from),
      untilOn: toDbDate(addDays(extractOn, 1)),
    })
  }
  const originOf = (startedOn: Day) => {
    const extractOn = dates.extracts.find((day) => startedOn <= day)
    return extractOn
      ? { source: 'IMPORT' as const, importId: idOfImport(extractOn) }
      : { source: 'TYPED' as const, importId: null }
  }
  for (const { code, ...range } of history.benefits) {
    rows.benefitPeriods.push({ citizenId, benefitCode: code, ...toColumns(range), ...originOf(range.from) })
  }
  for (const { id, company, weeklyHours, ...range } of history.jobs) {
    rows.employments.push({
      id,
      citizenId,
      employerName: company.name,
      cvr: company.cvr,
      weeklyHours,
      ...toColumns(range),
      ...originOf(range.from),
    })
  }
}

function toColumns({ from, until }: { from: Day; until: Day | null }) {
  return { fromOn: toDbDate(from), untilOn: until === null ? null : toDbDate(until) }
}
