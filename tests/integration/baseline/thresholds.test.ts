import { beforeEach, describe, expect, it } from 'vitest'
import { getThresholds } from '@/lib/baseline/threshold-queries'
import { runCommand } from '@/lib/deadlines/run-command'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { listSettingsOn } from '@/lib/programmes/queries'
import { saveScreeningSettings } from '@/lib/programmes/save-screening-settings'
import { createCompletedImport, createCountedCitizen } from '@/tests/factories/baseline'
import { createUnit, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'

let unitId: string
let adviser: Viewer
let leader: Viewer
let programmeId: string

beforeEach(async () => {
  unitId = (await createUnit(db)).id
  adviser = (await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId })).viewer
  leader = (await createUser(db, { role: 'LEDER', unitId, name: 'Lene Leder' })).viewer
  programmeId = (
    await createProgramme(db, { unitId, settings: { screening: { dueDays: 21, suggestFromMarkers: 1 } } })
  ).id
})

const inForceNumbers = {
  ydelse: '24',
  ledighed: '3',
  sygeperioder: '3',
  sygemaaneder: '10',
  ansaettelser: '4',
  laengde: '6',
  foreslaa: '1',
}

async function trialOf(
  viewer: Viewer,
  { typed = {}, importId = null }: { typed?: Record<string, string>; importId?: string | null } = {},
) {
  const people = importId === null ? null : ({ kind: 'IMPORT', id: importId } as const)
  const view = await getThresholds(viewer, { programmeId, people, typed })
  if (!view?.trial) throw new Error('There is a trial')
  return view.trial
}

type Overrides = Partial<typeof inForceNumbers & { validFrom: string; reason: string; version: string }>

const save = (viewer: Viewer, overrides: Overrides = {}) =>
  runCommand(saveScreeningSettings, {
    viewer,
    values: {
      programmeId,
      version: '1',
      validFrom: '23.11.2026',
      reason: 'For mange blev foreslået',
      ...inForceNumbers,
      ...overrides,
    },
  })

const settingsCount = () => db.programmeSettings.count({ where: { programmeId } })

describe('trying thresholds', () => {
  it("R01 counts the project's people not assessed yet before and after, and saves nothing", async () => {
    await createCountedCitizen(db, { unitId, programmeId, support: 20 })
    await createCountedCitizen(db, { unitId, programmeId, support: 30, status: 'IN_PROGRESS' })
    await createCountedCitizen(db, { unitId, programmeId, support: 10, missing: 20 })
    await createCountedCitizen(db, { unitId, programmeId, support: 48, status: 'CLOSED' })
    await createCountedCitizen(db, { unitId, programmeId, support: 48, protection: 'PROTECTED' })
    const trial = await trialOf(adviser, { typed: { ...inForceNumbers, ydelse: '18' } })
    expect(trial).toMatchObject({
      changed: [{ key: 'supportMonths', before: 24, after: 18 }],
      wrong: [],
      hidden: 1,
      maySave: false,
      result: {
        citizens: 3,
        suggested: { before: 1, after: 2, comesIn: 1, goesOut: 0 },
      },
    })
    expect(trial.result.markers[0]).toMatchObject({ before: 1, after: 2, unknownBefore: 1, unknownAfter: 1 })
    expect(await settingsCount()).toBe(1)
  })

  it('R01 counts an extract instead, whoever is in it', async () => {
    const { id } = await createCompletedImport(db, { unitId, programmeId, createdById: adviser.userId })
    await createCountedCitizen(db, { unitId, importId: id, support: 30 })
    await createCountedCitizen(db, { unitId, programmeId, support: 30 })
    const trial = await trialOf(leader, { importId: id })
    expect(trial).toMatchObject({ maySave: true, changed: [], result: { citizens: 1 } })
  })

  it('keeps the number in force where another can not be used, and says which', async () => {
    const trial = await trialOf(leader, { typed: { ydelse: '49', laengde: '4,5', foreslaa: '0' } })
    expect(trial.wrong).toEqual(['supportMonths', 'suggestFromMarkers'])
    expect(trial.tried).toMatchObject({
      supportMonths: 24,
      shortEmploymentMonths: 4.5,
      suggestFromMarkers: 1,
    })
    expect(trial.texts).toMatchObject({ supportMonths: '49' })
  })

  it('is not for other units or roles', async () => {
    const stranger = (await createUser(db, { role: 'LEDER', unitId: (await createUnit(db)).id })).viewer
    const consultant = (await createUser(db, { role: 'VIRKSOMHEDSKONSULENT', unitId })).viewer
    const asked = { programmeId, people: null, typed: {} }
    expect(await getThresholds(stranger, asked)).toBeNull()
    expect(await getThresholds(consultant, asked)).toBeNull()
  })
})

describe('saving thresholds', () => {
  it('R01 makes a new version from today, counts the open screenings by it, and logs before and after', async () => {
    const open = await createCountedCitizen(db, { unitId, programmeId, support: 20 })
    const closed = await createCountedCitizen(db, { unitId, programmeId, support: 20, status: 'CLOSED' })
    const answer = await save(leader, { ydelse: '18' })
    expect(answer).toEqual({ href: `/nulpunktsanalyse/graenser?projekt=${programmeId}&gemt=2` })
    const now = (await listSettingsOn(db, [programmeId], '2026-11-23')).get(programmeId)
    expect(now).toMatchObject({
      version: 2,
      values: { screening: { supportMonths: 18, dueDays: 21, suggestFromMarkers: 1 } },
    })
    const before = (await listSettingsOn(db, [programmeId], '2026-11-22')).get(programmeId)
    expect(before).toMatchObject({ version: 1, values: { screening: { supportMonths: 24 } } })
    const screeningOf = (citizenId: string) => db.screening.findFirstOrThrow({ where: { citizenId } })
    expect(await screeningOf(open.id)).toMatchObject({
      settingsVersion: 2,
      markersFired: 1,
      isSuggested: true,
    })
    expect(await screeningOf(closed.id)).toMatchObject({ settingsVersion: 1, markersFired: 0 })
    const line = await db.auditEvent.findFirstOrThrow({
      where: { actorId: leader.userId, entity: 'ProgrammeSettings' },
    })
    expect(line.details).toMatchObject({
      programmeId,
      version: 2,
      validFrom: '2026-11-23',
      reason: 'For mange blev foreslået',
      recounted: 1,
      supportMonths: { before: 24, after: 18 },
    })
  })

  it('R01 lets a later version wait for its day', async () => {
    const citizen = await createCountedCitizen(db, { unitId, programmeId, support: 20 })
    await save(leader, { ydelse: '18', validFrom: '1.1.2027' })
    const on = async (day: '2026-12-31' | '2027-01-01') =>
      (await listSettingsOn(db, [programmeId], day)).get(programmeId)?.version
    expect([await on('2026-12-31'), await on('2027-01-01')]).toEqual([1, 2])
    expect(await db.screening.findFirst({ where: { citizenId: citizen.id } })).toMatchObject({
      settingsVersion: 1,
      isSuggested: false,
    })
    const { versions, inForce } = await trialOf(leader)
    expect(inForce.supportMonths).toBe(24)
    expect(versions).toMatchObject([
      {
        version: 2,
        state: 'COMING',
        savedBy: 'Lene Leder',
        validFrom: '2027-01-01',
        changed: [{ key: 'supportMonths', before: 24, after: 18 }],
      },
      { version: 1, state: 'IN_FORCE', savedBy: null, changed: [] },
    ])
  })

  it('a version that applies earlier replaces one that was to come', async () => {
    await save(leader, { ydelse: '18', validFrom: '1.1.2027' })
    await save(leader, { ydelse: '20', version: '2' })
    const { versions } = await trialOf(leader)
    expect(versions.map(({ version, state }) => [version, state])).toEqual([
      [3, 'IN_FORCE'],
      [2, 'REPLACED'],
      [1, 'REPLACED'],
    ])
  })

  it('meets the version a colleague saved meanwhile with a conflict that names the colleague', async () => {
    await save(leader, { ydelse: '18' })
    await expect(save(leader, { ydelse: '20' })).rejects.toMatchObject({
      name: 'ConflictError',
      by: { name: 'Lene Leder' },
    })
    const both = await Promise.allSettled([
      save(leader, { ydelse: '30', version: '2' }),
      save(leader, { ydelse: '31', version: '2' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await settingsCount()).toBe(3)
  })

  it('is refused for a day gone, a day far away, and nothing changed', async () => {
    await expect(save(leader, { ydelse: '18', validFrom: '22.11.2026' })).rejects.toMatchObject({
      field: 'validFrom',
      key: 'settingsFromPast',
    })
    await expect(save(leader, { ydelse: '18', validFrom: '24.11.2028' })).rejects.toMatchObject({
      field: 'validFrom',
      key: 'dayFarAway',
    })
    await expect(save(leader)).rejects.toMatchObject({ field: 'ydelse', key: 'thresholdsUnchanged' })
    expect(await settingsCount()).toBe(1)
  })

  it.each([
    ['ydelse', '49', 'thresholdMonthsOutside'],
    ['ydelse', '', 'thresholdMonthsOutside'],
    ['ledighed', '0', 'thresholdSpellsOutside'],
    ['sygemaaneder', '1,5', 'thresholdMonthsOutside'],
    ['ansaettelser', '51', 'thresholdEmploymentsOutside'],
    ['laengde', '6,25', 'thresholdLengthOutside'],
    ['foreslaa', '7', 'suggestFromOutside'],
    ['reason', ' ', 'settingsReasonMissing'],
    ['validFrom', '', 'settingsFromMissing'],
  ])('says what is wrong with %s "%s"', async (field, value, message) => {
    await expect(save(leader, { ydelse: '18', [field]: value })).rejects.toMatchObject({
      issues: [{ path: [field], message }],
    })
  })

  it('is for the leaders of the unit only', async () => {
    const stranger = (await createUser(db, { role: 'LEDER', unitId: (await createUnit(db)).id })).viewer
    for (const viewer of [adviser, stranger]) {
      await expect(save(viewer, { ydelse: '18' })).rejects.toMatchObject({ name: 'NotFoundError' })
    }
    expect(await settingsCount()).toBe(1)
  })
})
