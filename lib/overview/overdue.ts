import 'server-only'
import { type Day, minDay } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import type { OverdueOn } from '@/lib/deadlines/queries'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import type { RuleId } from '@/lib/platform/deadline'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import type { OverdueFilter } from './overdue-filter'
import { fits, listOverdueLastWeek, listOverdueRows, type OverdueRow } from './overdue-rows'
import { type AgeBand, ageBandOf, ageBands } from './rules/age-band'

export type OverdueTally = {
  count: number
  bands: Record<AgeBand, number>
  /** Null when nothing is overdue any more. */
  oldestDueOn: Day | null
  /** How many more than a week ago; negative = fewer. */
  change: number
}

export type OverdueEmployee = OverdueTally & { id: string | null; name: string | null; rows: OverdueRow[] }

export type OverdueTeam = OverdueTally & { id: string; name: string; employees: OverdueEmployee[] }

export type OverdueView = {
  on: Day
  filter: OverdueFilter
  total: OverdueTally
  /** People who hold something overdue of the kind chosen, by name, with how much. */
  choices: { id: string; name: string; count: number }[]
  /** Rules with something overdue of the kind chosen. */
  rules: { id: RuleId; count: number }[]
  /** The one the list is narrowed to; also when nothing is overdue there. */
  consultantName: string | null
  /** By oldest deadline; within a team the same. Those where all was cleared in the week come last. */
  teams: OverdueTeam[]
}

/** Every overdue deadline the leader may list, by team and the employee who acts on it. Null for others. */
export async function getOverdue(viewer: Viewer, filter: OverdueFilter): Promise<OverdueView | null> {
  if (!hasRole(viewer, 'LEDER')) return null
  const on = today()
  const { consultantId, ruleId } = filter
  const [all, before, consultant] = await Promise.all([
    listOverdueRows(viewer, { kind: filter.kind, on }),
    listOverdueLastWeek(viewer, { filter, on }),
    consultantId
      ? db.user.findFirst({
          where: { id: consultantId, roleAssignments: { some: { unitId: viewer.unitId } } },
          select: { name: true },
        })
      : null,
  ])
  const shown = all.filter((row) => fits(row, filter))
  await recordAuditBy(viewer, db, {
    kind: 'LIST',
    operation: 'page /overskredet',
    entity: 'Deadline',
    details: { criterion: filter, citizenIds: [...new Set(shown.map((row) => row.citizenId))] },
  })
  return {
    on,
    filter,
    total: tallyOf(shown, before),
    choices: choicesOf(all.filter((row) => fits(row, { ...filter, consultantId: null }))),
    rules: rulesIn(
      all.filter((row) => fits(row, { ...filter, ruleId: null })),
      ruleId,
    ),
    consultantName: consultant?.name ?? null,
    teams: teamsOf(shown, before),
  }
}

function teamsOf(rows: readonly OverdueRow[], before: readonly OverdueOn[]): OverdueTeam[] {
  const names = new Map([
    ...before.map((one) => [one.teamId, one.teamName] as const),
    ...rows.map((row) => [row.teamId, row.teamName] as const),
  ])
  const teams = [...names].map(([id, name]) => {
    const ofTeam = rows.filter((row) => row.teamId === id)
    const thenOfTeam = before.filter((one) => one.teamId === id)
    return { ...tallyOf(ofTeam, thenOfTeam), id, name, employees: employeesOf(ofTeam, thenOfTeam) }
  })
  return teams.sort(byOldest)
}

function employeesOf(rows: readonly OverdueRow[], before: readonly OverdueOn[]): OverdueEmployee[] {
  const names = new Map([
    ...before.map(({ holder }) => [holder?.id ?? null, holder?.name ?? null] as const),
    ...rows.map(({ holder }) => [holder?.id ?? null, holder?.name ?? null] as const),
  ])
  const employees = [...names].map(([id, name]) => {
    const held = rows.filter((row) => (row.holder?.id ?? null) === id)
    const heldThen = before.filter((one) => (one.holder?.id ?? null) === id)
    return { ...tallyOf(held, heldThen), id, name, rows: held }
  })
  return employees.sort(byOldest)
}

function byOldest(a: OverdueTally, b: OverdueTally): number {
  if (a.oldestDueOn === null || b.oldestDueOn === null) return b.count - a.count
  return a.oldestDueOn < b.oldestDueOn ? -1 : a.oldestDueOn > b.oldestDueOn ? 1 : 0
}

function tallyOf(rows: readonly OverdueRow[], before: readonly OverdueOn[]): OverdueTally {
  const inBand = (band: AgeBand) => rows.filter((row) => ageBandOf(row.daysLate) === band).length
  return {
    count: rows.length,
    bands: Object.fromEntries(ageBands.map((band) => [band, inBand(band)])) as Record<AgeBand, number>,
    oldestDueOn: rows.length > 0 ? minDay(...rows.map((row) => row.dueOn)) : null,
    change: rows.length - before.reduce((sum, one) => sum + one.count, 0),
  }
}

function choicesOf(rows: readonly OverdueRow[]): OverdueView['choices'] {
  const held = new Map<string, { id: string; name: string; count: number }>()
  for (const { holder } of rows) {
    if (holder) held.set(holder.id, { ...holder, count: (held.get(holder.id)?.count ?? 0) + 1 })
  }
  return [...held.values()].sort((a, b) => a.name.localeCompare(b.name, 'da'))
}

/** The rule the list is narrowed to is there also when nothing of it is overdue any more. */
function rulesIn(rows: readonly OverdueRow[], chosen: RuleId | null): OverdueView['rules'] {
  const ids = new Set([...(chosen ? [chosen] : []), ...rows.map((row) => row.ruleId)])
  return [...ids].sort().map((id) => ({ id, count: rows.filter((row) => row.ruleId === id).length }))
}
