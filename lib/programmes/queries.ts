import 'server-only'
import { type Day, toDbDate } from '@/lib/calendar/day'
import type { Tx } from '@/lib/platform/db'
import { type ProgrammeSettingsValues, programmeSettings } from './settings'

export type VersionedSettings = { version: number; values: ProgrammeSettingsValues }

/** The settings of each programme in force on a day, the newest version that has begun; keyed by programme id. */
export async function listSettingsOn(
  tx: Tx,
  programmeIds: readonly string[],
  on: Day,
): Promise<Map<string, VersionedSettings>> {
  const rows = await tx.programmeSettings.findMany({
    where: { programmeId: { in: [...programmeIds] }, validFrom: { lte: toDbDate(on) } },
    orderBy: { version: 'asc' },
    select: { programmeId: true, version: true, values: true },
  })
  return new Map(
    rows.map((row) => [row.programmeId, { version: row.version, values: programmeSettings.parse(row.values) }]),
  )
}
