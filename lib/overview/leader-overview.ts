import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { caseloadWhere, hiddenCaseloadWhere } from '@/lib/cases/access'
import { caseloadHref } from '@/lib/cases/caseload-filter'
import { countOverdueByHolder } from '@/lib/deadlines/queries'
import { listNorms } from '@/lib/holders/caseload-norms'
import { coversDay } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import { listTargetProgress, type TargetProgress } from '@/lib/visitation/target-progress'
import type { Prisma } from '@/prisma/generated/client'
import type { Lane } from '@/prisma/generated/enums'
import { lanesInOrder } from './lanes'
import { overdueHref, rulesOfKind } from './overdue-filter'

/** A number and the list it counts. */
export type CountedList = { count: number; href: string }

export type ConsultantLoad = {
  id: string
  name: string
  teamName: string | null
  cases: CountedList
  overdueVisits: CountedList
}

export type LeaderOverview = {
  on: Day
  countedAt: Date
  openCases: CountedList
  /** Open cases of people with protected names: counted beside, never listed. */
  hiddenCases: number
  casesWithoutConsultant: number
  lanes: (CountedList & { lane: Lane })[]
  /** Of consultants; null = none is set. */
  norm: number | null
  /** By number of cases, most first. */
  consultants: ConsultantLoad[]
  overdueVisits: CountedList
  /** Most first; also people who hold overdue visits without being consultants. Null = nobody holds the case. */
  overdueByHolder: (CountedList & { id: string | null; name: string | null })[]
  programmes: TargetProgress[]
}

/** The leader's figures, each counted with the condition of the list it opens. Null for others. */
export async function getLeaderOverview(viewer: Viewer): Promise<LeaderOverview | null> {
  if (!hasRole(viewer, 'LEDER')) return null
  const on = today()
  const where = caseloadWhere(viewer, 'ALL', on)
  const hiddenWhere = hiddenCaseloadWhere(viewer, 'ALL', on)
  const [lanes, hiddenCases, loads, people, overdue, programmes, norms] = await Promise.all([
    db.case.groupBy({ by: ['lane'], where, _count: true }),
    hiddenWhere ? db.case.count({ where: hiddenWhere }) : 0,
    db.caseRoleHolder.groupBy({
      by: ['userId'],
      where: { role: 'VK', ...coversDay(on), case: where },
      _count: true,
    }),
    listConsultants(viewer, { on, where }),
    countOverdueByHolder(viewer, { scope: 'unit', ruleIds: rulesOfKind.VISITS, on }),
    listTargetProgress(viewer, on),
    listNorms(db, { unitId: viewer.unitId, on }),
  ])
  const casesOf = new Map(loads.map((row) => [row.userId, row._count]))
  const overdueOf = new Map(overdue.map((row) => [row.holder?.id ?? null, row.count]))
  const total = sum(lanes.map((row) => row._count))
  return {
    on,
    countedAt: now(),
    openCases: { count: total, href: caseloadHref({ scope: 'ALL' }) },
    hiddenCases,
    casesWithoutConsultant: total - sum([...casesOf.values()]),
    lanes: lanesInOrder.map((lane) => ({
      lane,
      count: lanes.find((row) => row.lane === lane)?._count ?? 0,
      href: caseloadHref({ scope: 'ALL', lanes: [lane] }),
    })),
    norm: norms.VK.norm,
    consultants: people
      .map(({ id, name, teamName }) => ({
        id,
        name,
        teamName,
        cases: { count: casesOf.get(id) ?? 0, href: caseloadHref({ scope: 'ALL', consultantId: id }) },
        overdueVisits: {
          count: overdueOf.get(id) ?? 0,
          href: overdueHref({ kind: 'VISITS', consultantId: id }),
        },
      }))
      .sort((a, b) => b.cases.count - a.cases.count || a.name.localeCompare(b.name, 'da')),
    overdueVisits: {
      count: sum(overdue.map((row) => row.count)),
      href: overdueHref({ kind: 'VISITS' }),
    },
    overdueByHolder: overdue.map(({ holder, count }) => ({
      id: holder?.id ?? null,
      name: holder?.name ?? null,
      count,
      href: overdueHref({ kind: 'VISITS', consultantId: holder?.id ?? null }),
    })),
    programmes,
  }
}

/** The unit's consultants today, and whoever holds the role on an open case. */
async function listConsultants(
  viewer: Viewer,
  { on, where }: { on: Day; where: Prisma.CaseWhereInput },
): Promise<{ id: string; name: string; teamName: string | null }[]> {
  const inRole = { role: 'VIRKSOMHEDSKONSULENT' as const, unitId: viewer.unitId, ...coversDay(on) }
  const people = await db.user.findMany({
    where: {
      OR: [
        { deactivatedAt: null, roleAssignments: { some: inRole } },
        { heldRoles: { some: { role: 'VK', ...coversDay(on), case: where } } },
      ],
    },
    select: {
      id: true,
      name: true,
      roleAssignments: { where: inRole, take: 1, select: { team: { select: { name: true } } } },
    },
  })
  return people.map(({ id, name, roleAssignments: [assignment] }) => ({
    id,
    name,
    teamName: assignment?.team?.name ?? null,
  }))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
