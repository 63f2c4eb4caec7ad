import 'server-only'
import { type Day, fromDbDate } from '@/lib/calendar/day'
import type { Tx } from '@/lib/platform/db'
import { listStaffNames } from '@/lib/platform/staff-names'
import { type ChangedNumber, changedNumbers } from './changed-numbers'
import { programmeSettings } from './settings'

export type SettingsVersion = {
  version: number
  validFrom: Day
  savedAt: Date
  /** Null for the version made with the programme. */
  savedBy: string | null
  reason: string | null
  state: 'IN_FORCE' | 'COMING' | 'REPLACED'
  changed: ChangedNumber[]
}

/** Newest first. The newest version that has begun is in force; one that begins no earlier than a newer one never is. */
export async function listSettingsVersions(
  tx: Tx,
  { programmeId, today }: { programmeId: string; today: Day },
): Promise<SettingsVersion[]> {
  const rows = await tx.programmeSettings.findMany({
    where: { programmeId },
    orderBy: { version: 'desc' },
    select: {
      version: true,
      validFrom: true,
      createdAt: true,
      createdById: true,
      reason: true,
      values: true,
    },
  })
  const names = await listStaffNames(
    tx,
    rows.flatMap(({ createdById }) => createdById ?? []),
  )
  const begun = rows.find(({ validFrom }) => fromDbDate(validFrom) <= today)
  return rows.map((row, index): SettingsVersion => {
    const validFrom = fromDbDate(row.validFrom)
    const before = rows[index + 1]
    const isOvertaken = rows.slice(0, index).some((newer) => fromDbDate(newer.validFrom) <= validFrom)
    return {
      version: row.version,
      validFrom,
      savedAt: row.createdAt,
      savedBy: (row.createdById && names.get(row.createdById)) ?? null,
      reason: row.reason,
      state: row === begun ? 'IN_FORCE' : validFrom > today && !isOvertaken ? 'COMING' : 'REPLACED',
      changed: before
        ? changedNumbers(
            programmeSettings.parse(before.values).screening,
            programmeSettings.parse(row.values).screening,
          )
        : [],
    }
  })
}
