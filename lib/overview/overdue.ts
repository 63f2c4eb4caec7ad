import 'server-only'
import { type Day, daysBetween, minDay } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import { deadlineActionOf } from '@/lib/deadlines/deadline-actions'
import { type AskingDeadline, listAskingDeadlines } from '@/lib/deadlines/queries'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import { type OverdueFilter, rulesOfKind } from './overdue-filter'
import { type AgeBand, ageBandOf, ageBands } from './rules/age-band'

export type OverdueRow = AskingDeadline & { daysLate: number; href: string }

export type OverdueTally = { count: number; bands: Record<AgeBand, number>; oldestDueOn: Day }

export type OverdueEmployee = OverdueTally & { id: string | null; name: string | null; rows: OverdueRow[] }

export type OverdueTeam = OverdueTally & { id: string; name: string; employees: OverdueEmployee[] }

export type OverdueView = {
  on: Day
  filter: OverdueFilter
  count: number
  /** People who hold something overdue of the kind chosen, by name, with how much. */
  choices: { id: string; name: string; count: number }[]
  /** The one the list is narrowed to; also when nothing is overdue there. */
  consultantName: string | null
  /** By oldest deadline; within a team the same. */
  teams: OverdueTeam[]
}

/** Every overdue deadline the leader may list, by team and the employee who acts on it. Null for others. */
export async function getOverdue(viewer: Viewer, filter: OverdueFilter): Promise<OverdueView | null> {
  if (!hasRole(viewer, 'LEDER')) return null
  const on = today()
  const { consultantId } = filter
  const [deadlines, consultant] = await Promise.all([
    listAskingDeadlines(viewer, {
      scope: 'unit',
      overdueOnly: true,
      on,
      ...(rulesOfKind[filter.kind] ? { ruleIds: rulesOfKind[filter.kind] } : {}),
    }),
    consultantId
      ? db.user.findFirst({
          where: { id: consultantId, roleAssignments: { some: { unitId: viewer.unitId } } },
          select: { name: true },
        })
      : null,
  ])
  const all = deadlines.map((deadline) => ({
    ...deadline,
    daysLate: daysBetween(deadline.dueOn, on),
    // A leader reads: where it stands, not where it is done.
    href: deadlineActionOf(deadline).placeHref,
  }))
  const shown = consultantId ? all.filter((row) => row.holder?.id === consultantId) : all
  await recordAuditBy(viewer, db, {
    kind: 'LIST',
    operation: 'page /overskredet',
    entity: 'Deadline',
    details: { criterion: filter, citizenIds: [...new Set(shown.map((row) => row.citizenId))] },
  })
  return {
    on,
    filter,
    count: shown.length,
    choices: choicesOf(all),
    consultantName: consultant?.name ?? null,
    teams: groupBy(shown, (row) => row.teamId).map((ofTeam) => ({
      ...tallyOf(ofTeam),
      id: ofTeam[0].teamId,
      name: ofTeam[0].teamName,
      employees: groupBy(ofTeam, (row) => row.holder?.id ?? '').map((rows) => ({
        ...tallyOf(rows),
        id: rows[0].holder?.id ?? null,
        name: rows[0].holder?.name ?? null,
        rows,
      })),
    })),
  }
}

type Rows = [OverdueRow, ...OverdueRow[]]

/** Groups in the order their first row comes, which is oldest first. */
function groupBy(rows: readonly OverdueRow[], keyOf: (row: OverdueRow) => string): Rows[] {
  const groups = new Map<string, Rows>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return [...groups.values()]
}

function tallyOf(rows: Rows): OverdueTally {
  const inBand = (band: AgeBand) => rows.filter((row) => ageBandOf(row.daysLate) === band).length
  return {
    count: rows.length,
    bands: Object.fromEntries(ageBands.map((band) => [band, inBand(band)])) as Record<AgeBand, number>,
    oldestDueOn: minDay(...rows.map((row) => row.dueOn)),
  }
}

function choicesOf(rows: readonly OverdueRow[]): OverdueView['choices'] {
  return groupBy(
    rows.filter((row) => row.holder !== null),
    (row) => row.holder?.id ?? '',
  )
    .map((held) => ({ id: held[0].holder?.id ?? '', name: held[0].holder?.name ?? '', count: held.length }))
    .sort((a, b) => a.name.localeCompare(b.name, 'da'))
}
