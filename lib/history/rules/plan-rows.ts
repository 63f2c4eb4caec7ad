// P35, domain.md 3.1: what an extract adds to a person's known history, and which periods it says have another end.
import type { Day } from '@/lib/calendar/day'
import type { DayRange } from '@/lib/calendar/day-range'

export type KnownRow = DayRange & {
  id: string
  /** What the row is about: the benefit code, or the employer's name and CVR. */
  key: string
  /** The day of the extract that gave it its end; null = typed by a colleague. */
  statedOn: Day | null
  /** The system that extract came from; null = typed. */
  sourceId: string | null
}

export type ChangedEnd = { id: string; key: string; from: Day; before: Day | null; until: Day | null }

export type PlannedRows<Row> = {
  added: Row[]
  /** Known with another end, or with an end and running again. */
  changed: ChangedEnd[]
  /** Ran when last known, and have an end now. */
  ended: ChangedEnd[]
  /** An earlier extract of the same source told of them, this one covers them and does not; they stay. */
  vanished: KnownRow[]
}

type PlanInput<Row extends DayRange> = {
  known: readonly KnownRow[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  extractOn: Day
  sourceId: string
  /** The first day the extract answers for. */
  coversFrom: Day
}

/**
 * A row known with the same key, start and end adds nothing. Of two extracts that give one period different ends the
 * newer is right, in whatever order they are brought in; of one day, an end goes before none and a later one before an
 * earlier. A typed period is left to whoever typed it. An imported row that gave way to a correction is known as it was
 * imported, so that the same rows again add nothing beside the correction.
 */
export function planRows<Row extends DayRange>({
  known,
  rows,
  keyOf,
  extractOn,
  sourceId,
  coversFrom,
}: PlanInput<Row>): PlannedRows<Row> {
  const places = new Map<string, KnownRow[]>()
  for (const row of known) siblingsAt(row.key, row.from).push(row)

  const unmatched = rows.filter((row) => take(row, (one) => one.until === row.until) === undefined)
  const planned: PlannedRows<Row> = { added: [], changed: [], ended: [], vanished: [] }
  for (const row of unmatched) {
    const { until } = row
    const sibling = take(row, (one) => one.statedOn !== null || ranOn(one, { until, extractOn }))
    if (sibling === undefined) planned.added.push(row)
    else if (isOverruled(sibling, { until, extractOn })) {
      const { id, key, from, until: before } = sibling
      const change = { id, key, from, before, until }
      if (before === null) planned.ended.push(change)
      else planned.changed.push(change)
    }
  }
  for (const siblings of places.values()) planned.vanished.push(...siblings.filter(isVanished))
  return planned

  function siblingsAt(key: string, from: Day): KnownRow[] {
    const place = `${from} ${key}`
    const siblings = places.get(place) ?? []
    places.set(place, siblings)
    return siblings
  }

  /** Each known row answers for one row of the extract. */
  function take(row: Row, isTaken: (sibling: KnownRow) => boolean): KnownRow | undefined {
    const siblings = siblingsAt(keyOf(row), row.from)
    const index = siblings.findIndex(isTaken)
    return index < 0 ? undefined : siblings.splice(index, 1)[0]
  }

  function isVanished(row: KnownRow): boolean {
    const isOlder = row.statedOn !== null && row.statedOn < extractOn
    return isOlder && row.sourceId === sourceId && row.from >= coversFrom && row.from <= extractOn
  }
}

type Stated = { until: Day | null; extractOn: Day }

/** A typed period that ran on the day of an extract is what the extract means by running. */
function ranOn(sibling: KnownRow, { until, extractOn }: Stated): boolean {
  return until === null && sibling.until !== null && sibling.until > extractOn
}

function isOverruled({ statedOn, until: known }: KnownRow, { until, extractOn }: Stated): boolean {
  if (statedOn === null || statedOn > extractOn) return false
  if (statedOn < extractOn) return true
  return until !== null && (known === null || until > known)
}

/** Names and CVR numbers as written, but for the space around. */
export function employmentKey({ employerName, cvr }: { employerName: string; cvr: string | null }): string {
  return `${cvr ?? ''} ${employerName.trim()}`
}
