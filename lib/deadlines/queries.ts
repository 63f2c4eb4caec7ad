import 'server-only'
import { listAbsencesOn } from '@/lib/absences/absences-on'
import { type Day, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { type Absences, type ActingHolder, actingHolder } from '@/lib/holders/rules/acting-holder'
import { coversDay, listableCases, ownCases, readableCases } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import {
  type Deadline,
  type DeadlineState,
  deadlineDatesOf,
  deadlineStateOn,
  type RuleId,
} from '@/lib/platform/deadline'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'

/** own: held or stood in for. team: all the viewer may read. unit: what may stand as a row in the viewer's lists. */
export type DeadlineScope = 'own' | 'team' | 'unit'

type Person = { id: string; name: string }

export type AskingFilter = {
  scope: DeadlineScope
  ruleIds?: readonly RuleId[]
  overdueOnly?: boolean
  /** Only what this person acts on; null = what nobody holds. */
  holderId?: string | null
  on: Day
}

export type AskingDeadline = Deadline & {
  id: string
  state: DeadlineState
  citizenId: string
  citizenName: string
  caseId: string
  teamId: string
  teamName: string
  /** Who acts on it today: the role's holder, else the case's coordinating adviser; during absence who covers them. */
  holder: Person | null
  /** The holder who is away, when `holder` acts for them. */
  insteadOf: Person | null
  /** Everyone who holds a role on the case today. */
  caseHolders: { id: string; name: string }[]
  companyName: string | null
  aftercareId: string | null
  /** The visit booked for it. */
  planned: { on: Day; atTime: string | null } | null
}

function scopedCases(viewer: Viewer, { scope, on }: AskingFilter): Prisma.CaseWhereInput[] {
  if (scope === 'unit') return [listableCases(viewer, on)]
  if (scope === 'team') return [readableCases(viewer, on)]
  return [readableCases(viewer, on), ownCases(viewer, on)]
}

/** The one condition behind every list and count of deadlines: the states OPEN, DUE_SOON and OVERDUE on the day. */
function askingWhere(
  viewer: Viewer,
  filter: AskingFilter,
  holderIds?: readonly string[],
  isOpen: Prisma.CaseWhereInput = { closedOn: null },
): Prisma.DeadlineWhereInput {
  const day = toDbDate(filter.on)
  const notYet = { gt: day }
  const cases: Prisma.CaseWhereInput[] = [isOpen, ...scopedCases(viewer, filter)]
  if (holderIds) {
    cases.push({ roleHolders: { some: { userId: { in: [...holderIds] }, ...coversDay(filter.on) } } })
  }
  return {
    case: { AND: cases },
    opensOn: { lte: day },
    ...(filter.overdueOnly ? { dueOn: { lt: day } } : {}),
    ...(filter.ruleIds ? { ruleId: { in: [...filter.ruleIds] } } : {}),
    AND: [
      { OR: [{ metOn: null }, { metOn: notYet }] },
      { OR: [{ cancelledOn: null }, { cancelledOn: notYet }] },
      { OR: [{ closesOn: null }, { closesOn: notYet }] },
    ],
  }
}

function askingSelect(on: Day) {
  return {
    id: true,
    citizenId: true,
    caseId: true,
    ruleId: true,
    kind: true,
    subjectType: true,
    subjectId: true,
    sequence: true,
    holderRole: true,
    opensOn: true,
    dueOn: true,
    planBy: true,
    metOn: true,
    cancelledOn: true,
    closesOn: true,
    startCorrected: true,
    citizen: { select: { name: true } },
    case: {
      select: {
        team: { select: { id: true, name: true } },
        roleHolders: {
          where: coversDay(on),
          select: { role: true, user: { select: { id: true, name: true } } },
        },
      },
    },
  } satisfies Prisma.DeadlineSelect
}

type AskingRow = Prisma.DeadlineGetPayload<{ select: ReturnType<typeof askingSelect> }>

type Asking = { row: AskingRow; acting: ActingHolder<Person> | null }

async function findAsking(viewer: Viewer, filter: AskingFilter): Promise<Asking[]> {
  const { holderId, on } = filter
  const absences = await listAbsencesOn(db, { unitId: viewer.unitId, on })
  const rows = await db.deadline.findMany({
    where: askingWhere(viewer, filter, holderId ? holdersCoveredBy(holderId, absences) : undefined),
    orderBy: [{ dueOn: 'asc' }, { citizen: { name: 'asc' } }, { id: 'asc' }],
    select: askingSelect(on),
  })
  const asking = rows.map((row) => ({
    row,
    acting: actingHolder(row.holderRole, row.case.roleHolders, absences),
  }))
  return holderId === undefined
    ? asking
    : asking.filter(({ acting }) => (acting?.person.id ?? null) === holderId)
}

/** Somebody who acts on a case holds a role on it, or stands in for one who does. */
function holdersCoveredBy(holderId: string, absences: Absences<Person>): string[] {
  const absent = [...absences].filter(([, standIn]) => standIn?.id === holderId)
  return [holderId, ...absent.map(([absentId]) => absentId)]
}

/** Deadlines that ask for something on the day, oldest due date first. */
export async function listAskingDeadlines(viewer: Viewer, filter: AskingFilter): Promise<AskingDeadline[]> {
  const rows = await findAsking(viewer, filter)
  const jobs = await listJobsBehind(rows.map(({ row }) => row.subjectId))
  return rows.map(({ row, acting }) => {
    const deadline = deadlineOf(row)
    const job = jobs.get(row.subjectId)
    const plan = row.kind === 'VISIT' ? job?.aftercare?.plannedVisits[0] : undefined
    return {
      ...deadline,
      id: row.id,
      state: deadlineStateOn(deadline, filter.on),
      citizenId: row.citizenId,
      citizenName: row.citizen.name,
      caseId: row.caseId,
      teamId: row.case.team.id,
      teamName: row.case.team.name,
      holder: acting?.person ?? null,
      insteadOf: acting?.insteadOf ?? null,
      caseHolders: row.case.roleHolders.map(({ user }) => user),
      companyName: job?.employerName ?? null,
      aftercareId: job?.aftercare?.id ?? null,
      planned: plan ? { on: fromDbDate(plan.plannedOn), atTime: plan.atTime } : null,
    }
  })
}

export type OverdueCount = { holder: Person | null; count: number }

/** How many of `listAskingDeadlines` with `overdueOnly` each person holds, most first; nobody's own come under null. */
export async function countOverdueByHolder(
  viewer: Viewer,
  filter: Omit<AskingFilter, 'overdueOnly' | 'holderId'>,
): Promise<OverdueCount[]> {
  const rows = await findAsking(viewer, { ...filter, overdueOnly: true })
  const counts = new Map<string | null, OverdueCount>()
  for (const { acting } of rows) {
    const holder = acting?.person ?? null
    const key = holder?.id ?? null
    counts.set(key, { holder, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)
}

export type OverdueOn = { teamId: string; teamName: string; holder: Person | null; count: number }

/**
 * What was overdue on a day, also an earlier one: by the dates that are recorded now, with the cases that were open and
 * the people who acted on that day.
 */
export async function countOverdueOn(
  viewer: Viewer,
  { on, ruleIds }: { on: Day; ruleIds?: readonly RuleId[] },
): Promise<OverdueOn[]> {
  const filter: AskingFilter = { scope: 'unit', overdueOnly: true, on, ...(ruleIds ? { ruleIds } : {}) }
  const wasOpen = { OR: [{ closedOn: null }, { closedOn: { gt: toDbDate(on) } }] }
  const [absences, rows] = await Promise.all([
    listAbsencesOn(db, { unitId: viewer.unitId, on }),
    db.deadline.findMany({
      where: askingWhere(viewer, filter, undefined, wasOpen),
      select: { holderRole: true, case: askingSelect(on).case },
    }),
  ])
  const counts = new Map<string, OverdueOn>()
  for (const row of rows) {
    const { team, roleHolders } = row.case
    const holder = actingHolder(row.holderRole, roleHolders, absences)?.person ?? null
    const key = `${team.id} ${holder?.id}`
    const known = counts.get(key) ?? { teamId: team.id, teamName: team.name, holder, count: 0 }
    counts.set(key, { ...known, count: known.count + 1 })
  }
  return [...counts.values()]
}

export type CaseDeadlines = { overdue: number; nextDueOn: Day | null }

/** What asks on each of these cases, those the viewer may not list left out. */
export async function summariseByCase(
  viewer: Viewer,
  { caseIds, on }: { caseIds: readonly string[]; on: Day },
): Promise<ReadonlyMap<string, CaseDeadlines>> {
  const rows = await db.deadline.groupBy({
    by: ['caseId', 'dueOn'],
    where: { AND: [askingWhere(viewer, { scope: 'unit', on }), { caseId: { in: [...caseIds] } }] },
    orderBy: { dueOn: 'asc' },
    _count: true,
  })
  const summaries = new Map<string, CaseDeadlines>()
  for (const { caseId, dueOn, _count } of rows) {
    const day = fromDbDate(dueOn)
    const known = summaries.get(caseId) ?? { overdue: 0, nextDueOn: day }
    summaries.set(caseId, { ...known, overdue: known.overdue + (day < on ? _count : 0) })
  }
  return summaries
}

function deadlineOf(row: AskingRow): Deadline {
  return {
    ruleId: row.ruleId as RuleId,
    kind: row.kind,
    subjectType: row.subjectType as Deadline['subjectType'],
    subjectId: row.subjectId,
    sequence: row.sequence,
    planBy: fromDbDate(row.planBy),
    ...deadlineDatesOf(row),
    startCorrected: row.startCorrected,
  }
}

/** Company, aftercare and booked visit of each employment that deadlines point to. */
async function listJobsBehind(employmentIds: readonly string[]) {
  const jobs = await db.employment.findMany({
    where: { id: { in: [...new Set(employmentIds)] } },
    select: {
      id: true,
      employerName: true,
      aftercare: {
        select: {
          id: true,
          plannedVisits: {
            where: { visitId: null, cancelledAt: null },
            select: { plannedOn: true, atTime: true },
          },
        },
      },
    },
  })
  return new Map(jobs.map((job) => [job.id, job]))
}
