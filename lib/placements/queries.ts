import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { lastDayOf } from '@/lib/calendar/day-range'
import { now, today } from '@/lib/calendar/today'
import { workReadableCitizens, writableCases } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import type { PlacementEnd, PlacementKind } from '@/prisma/generated/enums'
import { activityFactsOf, activitySelect, placementFactsOf, placementFactsSelect } from './load-activity'
import { hoursInForce, paidHoursOn } from './rules/paid-hours'
import { needsNewPlacement, type PlacementPhase, placementPhase } from './rules/placement-phase'

export type PlacementView = {
  id: string
  version: number
  kind: PlacementKind
  companyName: string
  cvr: string | null
  phase: PlacementPhase
  from: Day
  lastDay: Day | null
  endKind: PlacementEnd | null
  endReason: string | null
  hours: { from: Day; lastDay: Day | null; totalHours: number; paidHours: number }[]
}

export type PlacementsView = {
  citizenId: string
  today: Day
  /** The open case a new placement belongs to; null = there is none. */
  caseId: string | null
  paidHours: number
  /** Coming and running ones first, each group with the latest first. */
  placements: PlacementView[]
  jobs: { aftercareId: string; companyName: string }[]
  /** The last match failed and nothing has come after it. */
  needsNew: boolean
  may: { write: boolean }
}

export async function getPlacements(viewer: Viewer, citizenId: string): Promise<PlacementsView | null> {
  const on = today()
  const [row, writable] = await Promise.all([
    db.citizen.findFirst({
      where: { id: citizenId, AND: [workReadableCitizens(viewer, { today: on, now: now() })] },
      select: placementsSelect,
    }),
    db.case.findFirst({
      where: { citizenId, closedOn: null, AND: [writableCases(viewer, on)] },
      select: { id: true },
    }),
  ])
  if (!row) return null
  const facts = activityFactsOf(row)
  const placements = row.placements.map((placement) => placementView(placement, on)).reverse()
  const isOver = ({ phase }: PlacementView) => phase === 'ENDED'
  const running = new Set(
    facts.jobs.filter((job) => job.until === null || job.until > on).map((job) => job.id),
  )
  return {
    citizenId: row.id,
    today: on,
    caseId: row.cases.find((file) => file.closedOn === null)?.id ?? null,
    paidHours: paidHoursOn(facts, on),
    placements: [...placements.filter((one) => !isOver(one)), ...placements.filter(isOver)],
    jobs: row.cases
      .flatMap((file) => file.aftercares)
      .filter(({ id }) => running.has(id))
      .map(({ id, employment }) => ({ aftercareId: id, companyName: employment.employerName })),
    needsNew: running.size === 0 && needsNewPlacement(placements, on),
    may: { write: writable !== null },
  }
}

const placementsSelect = {
  id: true,
  placements: {
    ...activitySelect.placements,
    select: {
      ...placementFactsSelect,
      version: true,
      companyName: true,
      cvr: true,
      endKind: true,
      endReason: true,
    },
  },
  cases: {
    select: {
      id: true,
      closedOn: true,
      aftercares: {
        where: activitySelect.cases.select.aftercares.where,
        select: {
          id: true,
          employment: { select: { fromOn: true, untilOn: true, weeklyHours: true, employerName: true } },
        },
      },
    },
  },
} as const

function placementView(
  row: Parameters<typeof placementFactsOf>[0] &
    Pick<PlacementView, 'version' | 'companyName' | 'cvr' | 'endKind' | 'endReason'>,
  on: Day,
): PlacementView {
  const facts = placementFactsOf(row)
  return {
    id: row.id,
    version: row.version,
    kind: row.kind,
    companyName: row.companyName,
    cvr: row.cvr,
    phase: placementPhase(facts, on),
    from: facts.from,
    lastDay: lastDayOf(facts),
    endKind: row.endKind,
    endReason: row.endReason,
    hours: hoursInForce(facts).map(({ from, until, totalHours, paidHours }) => ({
      from,
      lastDay: lastDayOf({ from, until }),
      totalHours,
      paidHours,
    })),
  }
}
