import 'server-only'
import { addDays, type Day, fromDbDate, lastDayBefore, toDbDate } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { caseloadHref } from '@/lib/cases/caseload-filter'
import { countOverdueByHolder } from '@/lib/deadlines/queries'
import { normsOn } from '@/lib/holders/caseload-norms'
import { type Norm, referenceLoads } from '@/lib/holders/rules/caseload-norm'
import type { RoleModel } from '@/lib/holders/rules/role-model'
import { lanesInOrder } from '@/lib/overview/lanes'
import { overdueHref } from '@/lib/overview/overdue-filter'
import { coversDay } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import { staffRolesOf } from '@/lib/transfers/access'
import { type CaseShow, wizardHref } from '@/lib/transfers/wizard-address'
import type { CaseRole, Lane } from '@/prisma/generated/enums'
import { countWorkload, type LoadCount } from './load-rows'
import { medianOf } from './rules/median'
import { afterMove, type WhatIf } from './rules/what-if'
import type { WorkloadChoice } from './workload-address'

/** A number and the list it counts. */
type Counted = { count: number; href: string }

export type WorkloadRow = {
  id: string
  name: string
  teamNames: string[]
  cases: Counted
  overdue: Counted
  dueSoon: Counted
  newThisMonth: Counted
  lanes: (Counted & { lane: Lane })[]
  away: { lastDay: Day; standInName: string | null } | null
  /** The most a leader allows now. */
  allowed: number | null
  transferHref: string
}

export type AllowanceRow = {
  id: string
  name: string
  role: CaseRole
  maxCases: number
  reason: string
  from: Day
  lastDay: Day | null
}

export type WorkloadView = {
  on: Day
  countedAt: Date
  choice: WorkloadChoice
  norm: Norm
  /** The role's norm rows, newest first: also those that begin later. */
  normHistory: (Norm & { from: Day; reason: string | null })[]
  median: number | null
  /** Most cases first. */
  rows: WorkloadRow[]
  /** Open cases of people with protected names, in no row. */
  hidden: number
  references: typeof referenceLoads
  whatIf: WhatIf | null
  allowances: AllowanceRow[]
  teams: { id: string; name: string; roleModel: RoleModel }[]
}

/** How the unit's cases are shared, each number counted with the condition of the list it opens. Null for others. */
export async function getWorkload(viewer: Viewer, choice: WorkloadChoice): Promise<WorkloadView | null> {
  if (!hasRole(viewer, 'LEDER')) return null
  const on = today()
  const { role } = choice
  const [{ counts, hidden }, people, overdue, unit] = await Promise.all([
    countWorkload(viewer, { role, on }),
    listPeople(viewer, { role, on }),
    countOverdueByHolder(viewer, { scope: 'unit', on }),
    db.unit.findUniqueOrThrow({
      where: { id: viewer.unitId },
      select: {
        teams: { orderBy: { name: 'asc' }, select: { id: true, name: true, roleModel: true } },
        caseloadNorms: { orderBy: { validFrom: 'desc' } },
      },
    }),
  ])
  const countOf = new Map(counts.map((row) => [row.userId, row]))
  const overdueOf = new Map(overdue.map((row) => [row.holder?.id ?? null, row.count]))
  const rows = people
    .filter(({ isStaff, id }) => isStaff || countOf.has(id))
    .map((person) =>
      toRow(person, { role, counted: countOf.get(person.id), overdue: overdueOf.get(person.id) }),
    )
    .sort((a, b) => b.cases.count - a.cases.count || a.name.localeCompare(b.name, 'da'))
  const norm = normsOn(unit.caseloadNorms, on)[role]
  return {
    on,
    countedAt: now(),
    choice,
    norm,
    normHistory: unit.caseloadNorms
      .filter((row) => row.role === role)
      .map(({ norm: most, rangeFrom, rangeTo, reason, validFrom }) => ({
        norm: most,
        rangeFrom,
        rangeTo,
        reason,
        from: fromDbDate(validFrom),
      })),
    median: medianOf(rows.map(({ cases }) => cases.count)),
    rows,
    hidden,
    references: referenceLoads,
    whatIf: afterMove(
      rows.map(({ id, name, cases, allowed }) => ({ id, name, cases: cases.count, allowed })),
      { ...choice, norm: norm.norm },
    ),
    allowances: people.flatMap(({ name, allowances }) =>
      allowances.map((row) => ({
        id: row.id,
        name,
        role: row.role,
        maxCases: row.maxCases,
        reason: row.reason,
        from: fromDbDate(row.fromOn),
        lastDay: lastDayBefore(row.untilOn),
      })),
    ),
    teams: unit.teams,
  }
}

/** The unit's staff of the role, and whoever else holds it on an open case, with absence and allowances of today. */
async function listPeople(viewer: Viewer, { role, on }: { role: CaseRole; on: Day }) {
  const inRole = { unitId: viewer.unitId, role: { in: staffRolesOf[role] }, ...coversDay(on) }
  const day = toDbDate(on)
  const people = await db.user.findMany({
    where: {
      OR: [
        { deactivatedAt: null, roleAssignments: { some: inRole } },
        {
          heldRoles: {
            some: { role, case: { unitId: viewer.unitId, closedOn: null }, ...coversDay(on) },
          },
        },
      ],
    },
    select: {
      id: true,
      name: true,
      deactivatedAt: true,
      roleAssignments: { where: inRole, select: { team: { select: { name: true } } } },
      absences: {
        where: { cancelledAt: null, fromOn: { lte: day }, untilOn: { gt: day } },
        select: { untilOn: true, standIn: { select: { name: true } } },
      },
      allowances: {
        where: { OR: [{ untilOn: null }, { untilOn: { gt: day } }] },
        orderBy: { fromOn: 'asc' },
      },
    },
  })
  return people.map((person) => ({
    ...person,
    isStaff: person.deactivatedAt === null && person.roleAssignments.length > 0,
  }))
}

type Person = Awaited<ReturnType<typeof listPeople>>[number]

function toRow(
  { id, name, roleAssignments, absences: [absence], allowances }: Person,
  { role, counted, overdue }: { role: CaseRole; counted: LoadCount | undefined; overdue: number | undefined },
): WorkloadRow {
  const show = (what: CaseShow | null) => wizardHref({ giverId: id, role, step: 'CASES', show: what })
  // The list of citizens is narrowed by consultant; the cases of the other roles are listed where they are handed over.
  const isConsultant = role === 'VK'
  const consultant = { scope: 'ALL', consultantId: id } as const
  const running = allowances.filter((one) => one.role === role)
  return {
    id,
    name,
    teamNames: [...new Set(roleAssignments.flatMap(({ team }) => team?.name ?? []))],
    cases: { count: counted?.cases ?? 0, href: isConsultant ? caseloadHref(consultant) : show(null) },
    overdue: { count: overdue ?? 0, href: overdueHref({ consultantId: id }) },
    dueSoon: {
      count: counted?.dueSoon ?? 0,
      href: isConsultant ? caseloadHref({ ...consultant, status: 'DUE_SOON' }) : show('DUE_SOON'),
    },
    newThisMonth: { count: counted?.newThisMonth ?? 0, href: show('NEW') },
    lanes: lanesInOrder.map((lane) => ({
      lane,
      count: counted?.[lane] ?? 0,
      href: isConsultant ? caseloadHref({ ...consultant, lanes: [lane] }) : show(lane),
    })),
    away: absence
      ? { lastDay: addDays(fromDbDate(absence.untilOn), -1), standInName: absence.standIn?.name ?? null }
      : null,
    allowed: running.length > 0 ? Math.max(...running.map(({ maxCases }) => maxCases)) : null,
    transferHref: wizardHref({ giverId: id, role }),
  }
}
