import 'server-only'
import { addDays, type Day, fromDbDate } from '@/lib/calendar/day'
import { indexKey } from '@/lib/citizens/register-citizens'
import type { Tx } from '@/lib/platform/db'
import { blindIndex } from '@/lib/platform/secrets'
import type { Prisma } from '@/prisma/generated/client'
import type { ExtractEmployment, ExtractPeriod, ExtractPerson } from './extract/read-extract'
import { employmentKey, type KnownRow, type PlannedRows, planRows } from './rules/plan-rows'

/** What the extract means for one person. `citizenId` null = not known to the unit yet. */
export type PersonPlan = {
  person: ExtractPerson
  citizenId: string | null
  /** The fund on file; null = none. */
  aKasse: string | null
  /** No newer extract has told of the person. */
  isNewest: boolean
  periods: PlannedRows<ExtractPeriod>
  employments: PlannedRows<ExtractEmployment>
}

const rowSelect = {
  id: true,
  fromOn: true,
  untilOn: true,
  import: { select: { extractOn: true } },
} as const

const knownSelect = {
  id: true,
  cprIndex: true,
  aKasse: { select: { name: true } },
  benefitPeriods: { orderBy: { id: 'asc' }, select: { ...rowSelect, benefitCode: true } },
  employments: { orderBy: { id: 'asc' }, select: { ...rowSelect, employerName: true, cvr: true } },
  coverages: { orderBy: { untilOn: 'desc' }, take: 1, select: { untilOn: true } },
} satisfies Prisma.CitizenSelect

type KnownCitizen = Prisma.CitizenGetPayload<{ select: typeof knownSelect }>

/** People looked up at a time, so that neither a statement nor its answer grows with the file. */
const PEOPLE_AT_A_TIME = 2000

type ImportToPlan = { unitId: string; people: readonly ExtractPerson[]; extractOn: Day }

/** Holds the extract against what is known of its people, in the file's order. Changes nothing. */
export async function planImport(tx: Tx, { unitId, people, extractOn }: ImportToPlan): Promise<PersonPlan[]> {
  const plans: PersonPlan[] = []
  for (let start = 0; start < people.length; start += PEOPLE_AT_A_TIME) {
    const some = people.slice(start, start + PEOPLE_AT_A_TIME)
    const indexes = some.map((person) => blindIndex(person.cpr))
    const known = await tx.citizen.findMany({
      where: { unitId, cprIndex: { in: indexes } },
      select: knownSelect,
    })
    const byIndex = new Map(known.map((citizen) => [indexKey(citizen.cprIndex), citizen]))
    some.forEach((person, place) => {
      const citizen = byIndex.get(indexKey(indexes[place] as Uint8Array)) ?? null
      plans.push(planPerson({ person, citizen, extractOn }))
    })
  }
  return plans
}

function planPerson({
  person,
  citizen,
  extractOn,
}: {
  person: ExtractPerson
  citizen: KnownCitizen | null
  extractOn: Day
}): PersonPlan {
  const coveredUntil = citizen?.coverages[0]?.untilOn
  return {
    person,
    citizenId: citizen?.id ?? null,
    aKasse: citizen?.aKasse?.name ?? null,
    isNewest: coveredUntil === undefined || fromDbDate(coveredUntil) <= addDays(extractOn, 1),
    periods: planRows({
      known: (citizen?.benefitPeriods ?? []).map((row) => ({ ...knownRange(row), key: row.benefitCode })),
      rows: person.periods,
      keyOf: (period) => period.benefitCode,
      extractOn,
    }),
    employments: planRows({
      known: (citizen?.employments ?? []).map((row) => ({ ...knownRange(row), key: employmentKey(row) })),
      rows: person.employments,
      keyOf: employmentKey,
      extractOn,
    }),
  }
}

function knownRange(row: {
  id: string
  fromOn: Date
  untilOn: Date | null
  import: { extractOn: Date } | null
}): Omit<KnownRow, 'key'> {
  return {
    id: row.id,
    from: fromDbDate(row.fromOn),
    until: row.untilOn && fromDbDate(row.untilOn),
    statedOn: row.import && fromDbDate(row.import.extractOn),
  }
}

export type ImportCounts = {
  peopleCount: number
  newPeople: number
  newPeriods: number
  changedPeriods: number
}

/** Periods are benefit periods and employments alike. */
export function countPlans(plans: readonly PersonPlan[]): ImportCounts {
  const counts = { peopleCount: plans.length, newPeople: 0, newPeriods: 0, changedPeriods: 0 }
  for (const { citizenId, periods, employments } of plans) {
    if (citizenId === null) counts.newPeople++
    counts.newPeriods += periods.added.length + employments.added.length
    counts.changedPeriods += periods.changed.length + employments.changed.length
  }
  return counts
}
