import 'server-only'
import { type Day, toDbDate } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { listNorms } from '@/lib/holders/caseload-norms'
import { coversDay } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import { deadlineDatesOf, deadlineStateOn } from '@/lib/platform/deadline'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import { listTargetProgress } from '@/lib/visitation/target-progress'
import type { Lane } from '@/prisma/generated/enums'
import { lanesInOrder } from './lanes'
import { rulesOfKind } from './overdue-filter'
import { type ShownCount, showCount, showDivided } from './rules/small-numbers'

/** Aggregates only: no person's name or id, no address of a list; small numbers are not exact (R25). */
export type SteeringOverview = {
  on: Day
  countedAt: Date
  openCases: ShownCount
  overdueVisits: ShownCount
  teams: { name: string; cases: ShownCount; overdueVisits: ShownCount }[]
  lanes: { lane: Lane; cases: ShownCount }[]
  /** Mean of open cases per consultant; null where the total is not shown. */
  casesPerConsultant: number | null
  /** Of consultants; null = none is set. */
  norm: number | null
  programmes: {
    name: string
    aKasseName: string | null
    own: ShownCount
    others: ShownCount
    target: number | null
  }[]
}

/** The unit's aggregates for the steering group. Null for others. */
export async function getSteeringOverview(viewer: Viewer): Promise<SteeringOverview | null> {
  if (!hasRole(viewer, 'STYREGRUPPE')) return null
  const on = today()
  const openCases = { unitId: viewer.unitId, closedOn: null }
  const [groups, teams, overdueTeamIds, consultants, programmes, norms] = await Promise.all([
    db.case.groupBy({ by: ['teamId', 'lane'], where: openCases, _count: true }),
    db.team.findMany({
      where: { unitId: viewer.unitId },
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    }),
    listTeamsOfOverdueVisits(viewer, on),
    db.user.count({
      where: {
        deactivatedAt: null,
        roleAssignments: {
          some: { role: 'VIRKSOMHEDSKONSULENT', unitId: viewer.unitId, ...coversDay(on) },
        },
      },
    }),
    listTargetProgress(viewer, on),
    listNorms(db, { unitId: viewer.unitId, on }),
  ])
  const countCases = (matches: (group: { teamId: string; lane: Lane }) => boolean) =>
    groups.filter(matches).reduce((all, group) => all + group._count, 0)
  const total = countCases(() => true)
  const cases = showDivided({
    total,
    divisions: [
      teams.map(({ id }) => countCases((group) => group.teamId === id)),
      lanesInOrder.map((lane) => countCases((group) => group.lane === lane)),
    ],
  })
  const overdue = showDivided({
    total: overdueTeamIds.length,
    divisions: [teams.map(({ id }) => overdueTeamIds.filter((teamId) => teamId === id).length)],
  })
  const [casesByTeam = [], casesByLane = []] = cases.divisions
  const [overdueByTeam = []] = overdue.divisions
  return {
    on,
    countedAt: now(),
    openCases: cases.total,
    overdueVisits: overdue.total,
    teams: teams.map(({ name }, index) => ({
      name,
      cases: shownAt(casesByTeam, index),
      overdueVisits: shownAt(overdueByTeam, index),
    })),
    lanes: lanesInOrder.map((lane, index) => ({ lane, cases: shownAt(casesByLane, index) })),
    casesPerConsultant: cases.total.kind === 'EXACT' && consultants > 0 ? total / consultants : null,
    norm: norms.VK.norm,
    programmes: programmes.map(({ name, aKasseName, own, others, target }) => ({
      name,
      aKasseName,
      own: showCount(own),
      others: showCount(others),
      target,
    })),
  }
}

/** The team of each visit that is overdue on the day, protected people's among them. */
async function listTeamsOfOverdueVisits(viewer: Viewer, on: Day): Promise<string[]> {
  const day = toDbDate(on)
  const rows = await db.deadline.findMany({
    where: {
      case: { unitId: viewer.unitId, closedOn: null },
      ruleId: { in: [...(rulesOfKind.VISITS ?? [])] },
      dueOn: { lt: day },
      OR: [{ metOn: null }, { metOn: { gt: day } }],
    },
    select: {
      opensOn: true,
      dueOn: true,
      metOn: true,
      cancelledOn: true,
      closesOn: true,
      startCorrected: true,
      case: { select: { teamId: true } },
    },
  })
  return rows
    .filter(
      (row) =>
        deadlineStateOn(
          {
            startCorrected: row.startCorrected,
            ...deadlineDatesOf(row),
          },
          on,
        ) === 'OVERDUE',
    )
    .map((row) => row.case.teamId)
}

function shownAt(counts: readonly ShownCount[], index: number): ShownCount {
  const shown = counts[index]
  if (!shown) throw new RangeError('A division has a count for each of its parts')
  return shown
}
