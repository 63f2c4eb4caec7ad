// P35, domain.md 3.1: what a new extract adds to a person's known history, and which periods it says have ended.
import type { Day } from '@/lib/calendar/day'
import type { DayRange } from '@/lib/calendar/day-range'

/** `key` = what the row is about: the benefit code, or the employer's name and CVR. */
export type KnownRow = DayRange & { id: string; key: string; isImported: boolean }

export type PlannedRows<Row> = { added: Row[]; ended: { id: string; until: Day }[] }

/** `id` null = a row of the extract itself. */
type Sibling = { id: string | null; until: Day | null; isImported: boolean }

type PlanInput<Row extends DayRange> = {
  known: readonly KnownRow[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  extractOn: Day
}

/**
 * A row known with the same key, start and end adds nothing. One that says running adds nothing either when the known
 * period ran on the day of the extract: an older extract can't reopen what a newer one closed. One that tells the end of
 * an imported period that was still running ends it; a typed period is left to whoever typed it.
 */
export function planRows<Row extends DayRange>({
  known,
  rows,
  keyOf,
  extractOn,
}: PlanInput<Row>): PlannedRows<Row> {
  const planned: PlannedRows<Row> = { added: [], ended: [] }
  const rowsByStart = new Map<string, Sibling[]>()
  for (const { key, from, ...row } of known) siblingsOf(key, from).push(row)

  for (const row of rows) {
    const siblings = siblingsOf(keyOf(row), row.from)
    if (siblings.some((sibling) => saysTheSame(sibling, row.until))) continue
    const running =
      row.until === null ? undefined : siblings.find((one) => one.until === null && one.isImported)
    if (running?.id && row.until !== null) {
      running.until = row.until
      planned.ended.push({ id: running.id, until: row.until })
      continue
    }
    planned.added.push(row)
    siblings.push({ id: null, until: row.until, isImported: false })
  }
  return planned

  function siblingsOf(key: string, from: Day): Sibling[] {
    const place = `${from} ${key}`
    const siblings = rowsByStart.get(place) ?? []
    rowsByStart.set(place, siblings)
    return siblings
  }

  function saysTheSame(sibling: Sibling, until: Day | null): boolean {
    if (sibling.until === until) return true
    return until === null && sibling.id !== null && sibling.until !== null && sibling.until > extractOn
  }
}

/** Names and CVR numbers as written, but for the space around. */
export function employmentKey({ employerName, cvr }: { employerName: string; cvr: string | null }): string {
  return `${cvr ?? ''} ${employerName.trim()}`
}
