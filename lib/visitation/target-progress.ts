import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { db } from '@/lib/platform/db'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import { type ActiveProgramme, listActiveProgrammes } from '@/lib/programmes/queries'
import { type AcceptedCount, countAcceptedByProgramme } from './accepted'
import { acceptedHref } from './list-address'
import { type MilestoneProgress, milestoneProgress } from './rules/milestones'

export type TargetProgress = {
  id: string
  name: string
  /** The programme's own fund; null = everyone counts. */
  aKasseName: string | null
  /** GA-K1: accepted visitations of people enrolled today; members of other funds are a group of their own. */
  own: number
  others: number
  target: number | null
  milestones: MilestoneProgress[]
  /** The list behind the number, for those who may open it. */
  href: string | null
}

/** The unit's running programmes with their accepted visitations: those with a target first. */
export async function listTargetProgress(viewer: Viewer, on: Day): Promise<TargetProgress[]> {
  const programmes = await listActiveProgrammes(db, { unitId: viewer.unitId, on })
  const countsOn = await countsByDay(viewer, programmes, on)
  const countOf = (id: string, day: Day): AcceptedCount => countsOn.get(day)?.get(id) ?? { own: 0, others: 0 }
  return programmes
    .map(({ id, name, aKasse, settings }) => ({
      id,
      name,
      aKasseName: aKasse?.name ?? null,
      ...countOf(id, on),
      target: settings.values.visitation.targetCount,
      milestones: settings.values.visitation.milestones
        .toSorted((a, b) => (a.on < b.on ? -1 : 1))
        .map((milestone) => {
          const countedOn = milestone.on < on ? milestone.on : on
          return milestoneProgress(milestone, { countOn: countOf(id, countedOn).own, today: on })
        }),
      href: hasRole(viewer, 'LEDER') ? acceptedHref(id) : null,
    }))
    .sort((a, b) => Number(a.target === null) - Number(b.target === null))
}

/** Today's counts, and those of the days of milestones that are past. */
async function countsByDay(
  viewer: Viewer,
  programmes: readonly ActiveProgramme[],
  on: Day,
): Promise<Map<Day, Map<string, AcceptedCount>>> {
  const milestones = programmes.flatMap(({ settings }) => settings.values.visitation.milestones)
  const pastDays = milestones.map((milestone) => milestone.on).filter((day) => day < on)
  const ids = programmes.map((programme) => programme.id)
  return new Map(
    await Promise.all(
      [...new Set([on, ...pastDays])].map(
        async (day) => [day, await countAcceptedByProgramme(viewer, ids, day)] as const,
      ),
    ),
  )
}
