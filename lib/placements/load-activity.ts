import 'server-only'
import { fromDbDate } from '@/lib/calendar/day'
import type { Prisma } from '@/prisma/generated/client'
import type { ActivityFacts, PlacementFacts } from './rules/paid-hours'

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

function rangeOf({ fromOn, untilOn }: { fromOn: Date; untilOn: Date | null }) {
  return { from: fromDbDate(fromOn), until: untilOn && fromDbDate(untilOn) }
}
