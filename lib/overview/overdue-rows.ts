import 'server-only'
import { addDays, type Day, daysBetween } from '@/lib/calendar/day'
import { deadlineActionOf } from '@/lib/deadlines/deadline-actions'
import {
  type AskingDeadline,
  countOverdueOn,
  listAskingDeadlines,
  type OverdueOn,
} from '@/lib/deadlines/queries'
import type { Viewer } from '@/lib/platform/viewer'
import { type OverdueFilter, rulesOfKind } from './overdue-filter'

export type OverdueRow = AskingDeadline & { daysLate: number; href: string }

const DAYS_BACK = 7

/** Overdue deadlines of a kind, oldest first: what every number and the file of the page are made of. */
export async function listOverdueRows(
  viewer: Viewer,
  { kind, on }: { kind: OverdueFilter['kind']; on: Day },
): Promise<OverdueRow[]> {
  const ruleIds = rulesOfKind[kind]
  const deadlines = await listAskingDeadlines(viewer, {
    scope: 'unit',
    overdueOnly: true,
    on,
    ...(ruleIds ? { ruleIds } : {}),
  })
  return deadlines.map((deadline) => ({
    ...deadline,
    daysLate: daysBetween(deadline.dueOn, on),
    // A leader reads: where it stands, not where it is done.
    href: deadlineActionOf(deadline).placeHref,
  }))
}

/** What was overdue a week ago, by team and by who acted on it then, as the dates of today tell it. */
export async function listOverdueLastWeek(
  viewer: Viewer,
  { filter, on }: { filter: OverdueFilter; on: Day },
): Promise<OverdueOn[]> {
  const ofKind = rulesOfKind[filter.kind]
  const ruleIds = filter.ruleId ? [filter.ruleId] : ofKind
  const counts = await countOverdueOn(viewer, {
    on: addDays(on, -DAYS_BACK),
    ...(ruleIds ? { ruleIds } : {}),
  })
  return filter.consultantId ? counts.filter(({ holder }) => holder?.id === filter.consultantId) : counts
}

export function fits(row: OverdueRow, { ruleId, consultantId }: OverdueFilter): boolean {
  return (
    (ruleId === null || row.ruleId === ruleId) && (consultantId === null || row.holder?.id === consultantId)
  )
}
