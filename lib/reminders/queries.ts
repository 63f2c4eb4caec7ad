import 'server-only'
import { type Day, dayOrNull } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import { readableCases } from '@/lib/platform/access'
import { db, type Tx } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'

/** A note with a day about one case, for its writer alone. At least one of text and day is there. */
export type Reminder = { caseId: string; text: string | null; on: Day | null; version: number }

const columns = { caseId: true, text: true, onDate: true, version: true } as const

/**
 * One person's own reminders, the nearest day first and those without a day last. `caseIds` narrows them to cases the
 * caller has checked the person may see; a reminder never belongs in anybody else's view.
 */
export async function listReminders(
  tx: Tx,
  ownerId: string,
  caseIds: readonly string[],
): Promise<Reminder[]> {
  const rows = await tx.caseReminder.findMany({
    where: { ownerId, caseId: { in: [...caseIds] } },
    orderBy: [{ onDate: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
    select: columns,
  })
  return rows.map(reminderOf)
}

/** The viewer's own on a citizen's open case, with the case to write one on; null where the viewer may not have one. */
export async function getOwnReminder(
  viewer: Viewer,
  citizenId: string,
): Promise<{ caseId: string; reminder: Reminder | null } | null> {
  const file = await db.case.findFirst({
    where: { citizenId, closedOn: null, AND: [readableCases(viewer, today())] },
    select: { id: true, reminders: { where: { ownerId: viewer.userId }, select: columns } },
  })
  if (!file) return null
  const [own] = file.reminders
  return { caseId: file.id, reminder: own ? reminderOf(own) : null }
}

function reminderOf(row: {
  caseId: string
  text: string | null
  onDate: Date | null
  version: number
}): Reminder {
  const { caseId, text, onDate, version } = row
  return { caseId, text, on: dayOrNull(onDate), version }
}
