import 'server-only'
import { addMonths, type Day, toDbDate } from '@/lib/calendar/day'
import { defineCommand } from '@/lib/platform/command'
import { ConflictError, FieldError, NotFoundError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import { routes } from '@/lib/platform/routes'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import { recountOpenScreenings } from '@/lib/screening/recount-screenings'
import { changedNumbers } from './changed-numbers'
import { listSettingsOn } from './queries'
import { saveScreeningSettingsSchema, screeningNumbersOfForm } from './screening-settings-schema'
import { defaultProgrammeSettings, type ProgrammeSettingsValues } from './settings'

const MOST_MONTHS_AHEAD = 24

/** Other thresholds for a programme, from a day on, as a new version: what was in force before stays known. */
export const saveScreeningSettings = defineCommand({
  name: 'programmes.saveScreeningSettings',
  schema: saveScreeningSettingsSchema,
  run: async ({ tx, viewer, today, input, audit }) => {
    const { programmeId, validFrom, reason } = input
    await lockProgramme(tx, { viewer, programmeId, version: input.version })
    checkValidFrom(validFrom, today)
    const inForce = await settingsOn(tx, { programmeId, on: validFrom })
    const screening = { ...inForce.screening, ...screeningNumbersOfForm(input) }
    const changed = changedNumbers(inForce.screening, screening)
    if (changed.length === 0) throw new FieldError('ydelse', 'thresholdsUnchanged')
    const created = await tx.programmeSettings.create({
      data: {
        programmeId,
        version: input.version + 1,
        validFrom: toDbDate(validFrom),
        values: { ...inForce, screening },
        reason,
        createdById: viewer.userId,
      },
      select: { id: true, version: true },
    })
    const recounted =
      validFrom <= today ? await recountOpenScreenings(tx, { programmeId, unitId: viewer.unitId, today }) : 0
    await audit({
      kind: 'CREATE',
      entity: 'ProgrammeSettings',
      entityId: created.id,
      details: {
        programmeId,
        version: created.version,
        validFrom,
        reason,
        recounted,
        ...Object.fromEntries(changed.map(({ key, before, after }) => [key, { before, after }])),
      },
    })
    return { value: { href: `${routes.thresholds}?projekt=${programmeId}&gemt=${created.version}` } }
  },
})

type LockProgramme = { viewer: Viewer; programmeId: string; version: number }

async function lockProgramme(tx: Tx, { viewer, programmeId, version }: LockProgramme): Promise<void> {
  // NO KEY: an import under way, whose screenings point to the programme, would wait for this and this for its citizens.
  await tx.$queryRaw`SELECT "id" FROM "programmes" WHERE "id" = ${programmeId}::uuid FOR NO KEY UPDATE`
  const programme = hasRole(viewer, 'LEDER')
    ? await tx.programme.findFirst({
        where: { id: programmeId, unitId: viewer.unitId, isActive: true },
        select: {
          settings: {
            orderBy: { version: 'desc' },
            take: 1,
            select: { version: true, createdAt: true, createdById: true },
          },
        },
      })
    : null
  if (!programme) throw new NotFoundError({ entity: 'Programme', entityId: programmeId })
  const [newest] = programme.settings
  if ((newest?.version ?? 0) === version) return
  const by = newest?.createdById
    ? await tx.user.findUnique({ where: { id: newest.createdById }, select: { name: true } })
    : null
  throw new ConflictError(by && newest ? { name: by.name, at: newest.createdAt } : null)
}

function checkValidFrom(validFrom: Day, today: Day): void {
  if (validFrom < today) throw new FieldError('validFrom', 'settingsFromPast')
  if (validFrom > addMonths(today, MOST_MONTHS_AHEAD)) throw new FieldError('validFrom', 'dayFarAway')
}

async function settingsOn(
  tx: Tx,
  { programmeId, on }: { programmeId: string; on: Day },
): Promise<ProgrammeSettingsValues> {
  const settings = await listSettingsOn(tx, [programmeId], on)
  return settings.get(programmeId)?.values ?? defaultProgrammeSettings
}
