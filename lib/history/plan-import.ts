import 'server-only'
import { type Day, fromDayNumber, minDay } from '@/lib/calendar/day'
import type { DayRange } from '@/lib/calendar/day-range'
import { OPEN_ENDED } from '@/lib/calendar/day-span'
import type { Tx } from '@/lib/platform/db'
import { blindIndex } from '@/lib/platform/secrets'
import type { CompactPerson } from './extract/compact-history'
import { type KnownPerson, listKnownPeople } from './known-people'
import { type Coverage, coverageOfExtract } from './rules/coverage'
import { movesFund } from './rules/plan-fund'
import { employmentKey, type PlannedRows, planRows } from './rules/plan-rows'

export type PlannedPeriod = DayRange & { benefitCode: string }
export type PlannedEmployment = DayRange & {
  /** Empty when the row names the employer by CVR alone. */
  employerName: string
  cvr: string | null
  weeklyHours: number | null
}

/** What the extract means for one person. */
export type PersonPlan = {
  person: CompactPerson
  cprIndex: string
  /** Null = not known to the unit yet. */
  citizenId: string | null
  /** As on file; as written in the extract for someone new. */
  name: string
  birthOn: Day
  isProtected: boolean
  /** The fund on file; null = none. */
  aKasse: { id: string; name: string } | null
  /** The fund the extract names is to be put on file. */
  movesFund: boolean
  coverage: Coverage
  periods: PlannedRows<PlannedPeriod>
  employments: PlannedRows<PlannedEmployment>
}

export type ImportToPlan = {
  unitId: string
  sourceId: string
  extractOn: Day
  /** Null = each person's first row. */
  coversFrom: Day | null
}

type PeopleToPlan = { batches: Iterable<CompactPerson[]> | AsyncIterable<CompactPerson[]> }

/** Holds the extract against what is known of its people, a batch at a time. Changes nothing. */
export async function* planImport(
  tx: Tx,
  { batches, ...input }: ImportToPlan & PeopleToPlan,
): AsyncGenerator<PersonPlan[]> {
  const isFirst =
    (await tx.citizen.findFirst({ where: { unitId: input.unitId }, select: { id: true } })) === null
  const dayOf = createDayTexts()
  for await (const people of batches) yield await planSome(people)

  async function planSome(some: readonly CompactPerson[]): Promise<PersonPlan[]> {
    const indexes = some.map((person) => Buffer.from(blindIndex(person.cpr)).toString('hex'))
    const known = isFirst ? [] : await listKnownPeople(tx, { unitId: input.unitId, indexes })
    const byIndex = new Map(known.map((citizen) => [citizen.cprIndex, citizen]))
    return some.map((person, place) => {
      const cprIndex = indexes[place] as string
      const citizen = byIndex.get(cprIndex) ?? null
      return planPerson({ person, cprIndex, citizen, input, dayOf })
    })
  }
}

type DayTexts = (dayNumber: number) => Day

function planPerson({
  person,
  cprIndex,
  citizen,
  input,
  dayOf,
}: {
  person: CompactPerson
  cprIndex: string
  citizen: KnownPerson | null
  input: ImportToPlan
  dayOf: DayTexts
}): PersonPlan {
  const { sourceId, extractOn } = input
  const coverage = coverageOf({ person, input, dayOf })
  const periods = person.benefits.map(({ benefitCode, from, until }) => ({
    benefitCode,
    ...rangeOf({ from, until }, dayOf),
  }))
  const employments = person.employments.map(({ employerName, cvr, weeklyHours, from, until }) => ({
    employerName,
    cvr,
    weeklyHours,
    ...rangeOf({ from, until }, dayOf),
  }))
  const coversFrom = coverage.from
  return {
    person,
    cprIndex,
    citizenId: citizen?.id ?? null,
    name: citizen?.name ?? person.name,
    birthOn: person.birthOn,
    isProtected: citizen?.isProtected ?? false,
    aKasse: citizen?.aKasse ?? null,
    movesFund: movesFund({ named: person.aKasse, extractOn, known: citizen }),
    coverage,
    periods:
      citizen === null
        ? allNew(periods)
        : planRows({
            known: citizen.periods,
            rows: periods,
            keyOf: (period) => period.benefitCode,
            extractOn,
            sourceId,
            coversFrom,
          }),
    employments:
      citizen === null
        ? allNew(employments)
        : planRows({
            known: citizen.employments.map((row) => ({ ...row, key: employmentKey(row) })),
            rows: employments,
            keyOf: employmentKey,
            extractOn,
            sourceId,
            coversFrom,
          }),
  }
}

function allNew<Row>(rows: Row[]): PlannedRows<Row> {
  return { added: rows, changed: [], ended: [], vanished: [] }
}

function coverageOf({
  person,
  input,
  dayOf,
}: {
  person: CompactPerson
  input: ImportToPlan
  dayOf: DayTexts
}): Coverage {
  let first = Number.POSITIVE_INFINITY
  for (const { from } of person.benefits) first = Math.min(first, from)
  for (const { from } of person.employments) first = Math.min(first, from)
  return coverageOfExtract({ ...input, firstRowOn: dayOf(first) })
}

function rangeOf({ from, until }: { from: number; until: number }, dayOf: DayTexts): DayRange {
  return { from: dayOf(from), until: until === OPEN_ENDED ? null : dayOf(until) }
}

/** An extract repeats a few thousand days. */
function createDayTexts(): DayTexts {
  const texts = new Map<number, Day>()
  return (dayNumber) => {
    const known = texts.get(dayNumber)
    if (known !== undefined) return known
    const text = fromDayNumber(dayNumber)
    texts.set(dayNumber, text)
    return text
  }
}

/** The day of an extract that states none: the latest in the file, and never after today. */
export function extractDayOf({ latestDayInFile, today }: { latestDayInFile: Day | null; today: Day }): Day {
  return minDay(latestDayInFile ?? today, today)
}
