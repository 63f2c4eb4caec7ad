import type { Day } from '@/lib/calendar/day'
import type { PersonPlan } from './plan-import'

/** What an extract would do to one person or one row, as the page lists it. */
export type DiffEntry = {
  /** Null = not known to the unit yet. */
  citizenId: string | null
  name: string
  birthOn: Day
  what: { kind: 'BENEFIT'; code: string } | { kind: 'JOB'; employer: string } | null
  from: Day | null
  /** Exclusive; null = running. */
  until: Day | null
  before: { until: Day | null } | null
}

/** Stored with the import as JSON: the first of each kind. */
export type ImportDiff = {
  newPeople: DiffEntry[]
  newPeriods: DiffEntry[]
  changed: DiffEntry[]
  ended: DiffEntry[]
  vanishedPeriods: DiffEntry[]
  vanishedPeople: DiffEntry[]
}

export type ImportCounts = {
  peopleCount: number
  newPeople: number
  newPeriods: number
  changedPeriods: number
  endedPeriods: number
  vanishedPeriods: number
  vanishedPeople: number
}

const LISTED_OF_EACH = 100

/**
 * Counts the plans as they come, and keeps the first of each kind of difference. Benefit periods and employments count
 * alike. People whose name and address are protected are counted, not listed.
 */
export class DiffCollector {
  readonly counts: ImportCounts = {
    peopleCount: 0,
    newPeople: 0,
    newPeriods: 0,
    changedPeriods: 0,
    endedPeriods: 0,
    vanishedPeriods: 0,
    vanishedPeople: 0,
  }
  readonly diff: ImportDiff = {
    newPeople: [],
    newPeriods: [],
    changed: [],
    ended: [],
    vanishedPeriods: [],
    vanishedPeople: [],
  }

  /** Someone the import has registered is listed by id, so that protection found out later hides the name here too. */
  add(plan: PersonPlan & { isNew?: boolean }): void {
    const { periods, employments } = plan
    this.counts.peopleCount += 1
    if (isNewPerson(plan)) this.counts.newPeople += 1
    this.counts.newPeriods += periods.added.length + employments.added.length
    this.counts.changedPeriods += periods.changed.length + employments.changed.length
    this.counts.endedPeriods += periods.ended.length + employments.ended.length
    this.counts.vanishedPeriods += periods.vanished.length + employments.vanished.length
    if (!plan.isProtected) this.#list(plan)
  }

  addVanishedPeople({ count, listed }: { count: number; listed: readonly DiffEntry[] }): void {
    this.counts.vanishedPeople += count
    this.diff.vanishedPeople.push(...listed.slice(0, LISTED_OF_EACH))
  }

  #list(plan: PersonPlan & { isNew?: boolean }): void {
    const { diff } = this
    const person = { citizenId: plan.citizenId, name: plan.name, birthOn: plan.birthOn }
    if (isNewPerson(plan) && hasRoom(diff.newPeople)) {
      diff.newPeople.push({ ...person, what: null, from: null, until: null, before: null })
    }
    for (const { benefitCode, ...range } of plan.periods.added) {
      if (!hasRoom(diff.newPeriods)) break
      diff.newPeriods.push({
        ...person,
        what: { kind: 'BENEFIT', code: benefitCode },
        ...range,
        before: null,
      })
    }
    for (const { employerName, cvr, from, until } of plan.employments.added) {
      if (!hasRoom(diff.newPeriods)) break
      const what = { kind: 'JOB' as const, employer: employerName || (cvr ?? '') }
      diff.newPeriods.push({ ...person, what, from, until, before: null })
    }
    for (const { periods, what } of [
      { periods: plan.periods, what: (key: string) => ({ kind: 'BENEFIT' as const, code: key }) },
      { periods: plan.employments, what: employerOf },
    ]) {
      for (const { key, from, until, before } of periods.changed) {
        if (hasRoom(diff.changed))
          diff.changed.push({ ...person, what: what(key), from, until, before: { until: before } })
      }
      for (const { key, from, until, before } of periods.ended) {
        if (hasRoom(diff.ended))
          diff.ended.push({ ...person, what: what(key), from, until, before: { until: before } })
      }
      for (const { key, from, until } of periods.vanished) {
        if (hasRoom(diff.vanishedPeriods))
          diff.vanishedPeriods.push({ ...person, what: what(key), from, until, before: null })
      }
    }
  }
}

function isNewPerson({
  citizenId,
  isNew = citizenId === null,
}: {
  citizenId: string | null
  isNew?: boolean
}) {
  return isNew
}

function hasRoom(list: readonly DiffEntry[]): boolean {
  return list.length < LISTED_OF_EACH
}

/** The key of an employment is its CVR and name; one without a name is told by its number. */
function employerOf(key: string): { kind: 'JOB'; employer: string } {
  const place = key.indexOf(' ')
  return { kind: 'JOB', employer: key.slice(place + 1) || key.slice(0, place) }
}
