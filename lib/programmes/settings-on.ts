import { type Day, fromDbDate } from '@/lib/calendar/day'
import { defaultProgrammeSettings, type ProgrammeSettingsValues, programmeSettings } from './settings'

type StoredVersion = { version: number; validFrom: Date; values: unknown }

/** The newest version that has begun on the day; before the first, the shipped numbers. */
export function settingsOn(versions: readonly StoredVersion[], on: Day): ProgrammeSettingsValues {
  const inForce = [...versions]
    .sort((a, b) => a.version - b.version)
    .findLast(({ validFrom }) => fromDbDate(validFrom) <= on)
  return inForce ? programmeSettings.parse(inForce.values) : defaultProgrammeSettings
}

export const settingsVersions = { select: { version: true, validFrom: true, values: true } } as const
