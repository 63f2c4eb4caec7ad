import 'server-only'
import { type Day, dayOrNull, toDbDate } from '@/lib/calendar/day'
import type { Tx } from '@/lib/platform/db'
import { defaultProgrammeSettings, type ProgrammeSettingsValues, programmeSettings } from './settings'

export type VersionedSettings = { version: number; values: ProgrammeSettingsValues }

export type ActiveProgramme = {
  id: string
  name: string
  fromOn: Day | null
  untilOn: Day | null
  /** The programme's own fund: the one whose members its target counts. */
  aKasse: { id: string; name: string } | null
  coreElements: { code: string; name: string }[]
  settings: VersionedSettings
}

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
    rows.map((row) => [
      row.programmeId,
      { version: row.version, values: programmeSettings.parse(row.values) },
    ]),
  )
}

/** The unit's programmes that people are enrolled in, running on the day, by name; templates are not among them. */
export async function listActiveProgrammes(
  tx: Tx,
  { unitId, on }: { unitId: string; on: Day },
): Promise<ActiveProgramme[]> {
  const day = toDbDate(on)
  const rows = await tx.programme.findMany({
    where: {
      unitId,
      isActive: true,
      AND: [
        { OR: [{ fromOn: null }, { fromOn: { lte: day } }] },
        { OR: [{ untilOn: null }, { untilOn: { gt: day } }] },
      ],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      fromOn: true,
      untilOn: true,
      aKasse: { select: { id: true, name: true } },
      coreElements: { select: { code: true, name: true }, orderBy: { ordinal: 'asc' } },
      settings: {
        where: { validFrom: { lte: day } },
        orderBy: { version: 'desc' },
        take: 1,
        select: { version: true, values: true },
      },
    },
  })
  return rows.map(({ settings: [newest], ...row }) => ({
    ...row,
    fromOn: dayOrNull(row.fromOn),
    untilOn: dayOrNull(row.untilOn),
    settings: newest
      ? { version: newest.version, values: programmeSettings.parse(newest.values) }
      : { version: 0, values: defaultProgrammeSettings },
  }))
}
