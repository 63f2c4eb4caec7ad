import 'server-only'
import { dayOrNull, fromDbDate } from '@/lib/calendar/day'
import type { DayRange } from '@/lib/calendar/day-range'
import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import type { ActivityFacts, PlacementFacts, PlacementKind } from './rules/paid-hours'

export const placementFactsSelect = {
  id: true,
  kind: true,
  fromOn: true,
  untilOn: true,
  hours: { orderBy: { fromOn: 'asc' }, select: { fromOn: true, totalHours: true, paidHours: true } },
} as const satisfies Prisma.PlacementSelect

type PlacementRow = Prisma.PlacementGetPayload<{ select: typeof placementFactsSelect }>

export function placementFactsOf({ id, kind, hours, ...range }: PlacementRow): PlacementFacts {
  return {
    id,
    kind,
    ...rangeOf(range),
    steps: hours.map((step) => ({
      from: fromDbDate(step.fromOn),
      totalHours: Number(step.totalHours),
      paidHours: Number(step.paidHours),
    })),
  }
}

export const activitySelect = {
  placements: { orderBy: [{ fromOn: 'asc' }, { id: 'asc' }], select: placementFactsSelect },
  cases: {
    select: {
      aftercares: {
        where: { employment: { replacedById: null } },
        select: { id: true, employment: { select: { fromOn: true, untilOn: true, weeklyHours: true } } },
      },
    },
  },
} as const satisfies Prisma.CitizenSelect

type ActivityRow = Prisma.CitizenGetPayload<{ select: typeof activitySelect }>

export function activityFactsOf({ placements, cases }: ActivityRow): ActivityFacts {
  return {
    placements: placements.map(placementFactsOf),
    jobs: cases
      .flatMap(({ aftercares }) => aftercares)
      .map(({ id, employment: { weeklyHours, ...range } }) => ({
        id,
        ...rangeOf(range),
        weeklyHours: weeklyHours === null ? null : Number(weeklyHours),
      })),
  }
}

export type NamedActivity = DayRange & { id: string; companyName: string } & (
    | { kind: 'PLACEMENT'; placementKind: PlacementKind }
    | { kind: 'JOB' }
  )

/** What the rules see of a citizen's placements and jobs under aftercare, and what people call them, oldest first. */
export type CitizenActivity = { facts: ActivityFacts; named: NamedActivity[] }

export async function loadActivity(
  tx: Tx,
  citizenIds: readonly string[],
): Promise<ReadonlyMap<string, CitizenActivity>> {
  const rows = await tx.citizen.findMany({
    where: { id: { in: [...citizenIds] } },
    select: { id: true, ...namedSelect },
  })
  return new Map(rows.map((row) => [row.id, { facts: activityFactsOf(row), named: namedOf(row) }]))
}

const namedSelect = {
  placements: { ...activitySelect.placements, select: { ...placementFactsSelect, companyName: true } },
  cases: {
    select: {
      aftercares: {
        where: activitySelect.cases.select.aftercares.where,
        select: {
          id: true,
          employment: { select: { fromOn: true, untilOn: true, weeklyHours: true, employerName: true } },
        },
      },
    },
  },
} as const satisfies Prisma.CitizenSelect

function namedOf({
  placements,
  cases,
}: Prisma.CitizenGetPayload<{ select: typeof namedSelect }>): NamedActivity[] {
  return [
    ...placements.map(({ id, companyName, kind, ...range }) => ({
      kind: 'PLACEMENT' as const,
      placementKind: kind,
      id,
      companyName,
      ...rangeOf(range),
    })),
    ...cases
      .flatMap(({ aftercares }) => aftercares)
      .map(({ id, employment: { employerName, ...range } }) => ({
        kind: 'JOB' as const,
        id,
        companyName: employerName,
        ...rangeOf(range),
      })),
  ]
}

function rangeOf({ fromOn, untilOn }: { fromOn: Date; untilOn: Date | null }) {
  return { from: fromDbDate(fromOn), until: dayOrNull(untilOn) }
}
