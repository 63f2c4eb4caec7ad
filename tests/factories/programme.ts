import { randomUUID } from 'node:crypto'
import { type Day, toDbDate } from '@/lib/calendar/day'
import type { Tx } from '@/lib/platform/db'
import { programmeSettings } from '@/lib/programmes/settings'
import type { Programme } from '@/prisma/generated/client'

type ProgrammeOverrides = {
  unitId: string
  name?: string
  isActive?: boolean
  aKasseId?: string | null
  /** Version 1 of the settings; what is left out is as shipped. */
  settings?: Parameters<typeof programmeSettings.parse>[0]
  settingsFrom?: Day
  /** The shipped template's content: groups, tracks … */
  template?: object
}

/** A running programme with its core elements and one version of settings. */
export function createProgramme(db: Tx, overrides: ProgrammeOverrides): Promise<Programme> {
  const {
    unitId,
    isActive = true,
    aKasseId = null,
    settings = {},
    settingsFrom = '2020-01-01',
    template = {},
  } = overrides
  return db.programme.create({
    data: {
      unitId,
      templateId: 'GA',
      name: overrides.name ?? `Godt Arbejde ${randomUUID().slice(0, 8)}`,
      template,
      isActive,
      aKasseId,
      settings: {
        create: { version: 1, validFrom: toDbDate(settingsFrom), values: programmeSettings.parse(settings) },
      },
      coreElements: {
        create: ['KE1', 'KE2', 'KE3', 'KE4', 'KE5'].map((code, index) => ({
          code,
          name: `Kerneelement ${code}`,
          ordinal: index + 1,
        })),
      },
    },
  })
}
