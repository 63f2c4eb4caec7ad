import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setTestNow } from '@/lib/calendar/today'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import { runWorker } from '@/lib/jobs/worker'
import { db } from '@/lib/platform/db'
import { defaultProgrammeSettings } from '@/lib/programmes/settings'
import { recountDueSettings } from '@/lib/screening/recount-due-settings'
import { recountOpenScreenings, recountScreenings } from '@/lib/screening/recount-screenings'
import { ensureReferenceData } from '@/prisma/seed/reference-data'
import { createCitizen } from '@/tests/factories/citizen'
import { createKnownHistory } from '@/tests/factories/known-history'
import { createUnit, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'
import { createOpenScreening } from '@/tests/factories/screening'
import { waitUntilSomeoneWaits } from '@/tests/factories/waiting'

let unitId: string
let programmeId: string
let citizenId: string
let screeningId: string

beforeEach(async () => {
  await ensureReferenceData(db)
  unitId = (await createUnit(db)).id
  const adviser = await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId })
  programmeId = (await createProgramme(db, { unitId })).id
  citizenId = (await createCitizen(db, { unitId })).id
  await createKnownHistory(db, {
    ...{ unitId, citizenId, programmeId, createdById: adviser.user.id },
    periods: [{ code: 'a-dagpenge', from: '2025-01-01', until: '2026-07-01' }],
  })
  screeningId = (await createOpenScreening({ unitId, citizenId, programmeId })).id
})
afterEach(() => setTestNow('2026-11-23T09:30'))

const screening = () => db.screening.findUniqueOrThrow({ where: { id: screeningId } })

const saveVersion = (version: number, validFrom: string, supportMonths: number) =>
  db.programmeSettings.create({
    data: {
      programmeId,
      version,
      validFrom: new Date(validFrom),
      values: {
        ...defaultProgrammeSettings,
        screening: { ...defaultProgrammeSettings.screening, supportMonths, suggestFromMarkers: 1 },
      },
    },
  })

describe('R01 settings saved for a day to come', () => {
  it('are what the queue is counted by from that day, and not before', async () => {
    await saveVersion(2, '2026-11-24', 12)
    expect(await recountDueSettings()).toBe(0)
    expect(await screening()).toMatchObject({ settingsVersion: 1, supportMonths: 18, markersFired: 0 })

    setTestNow('2026-11-24T00:30')
    expect(await recountDueSettings()).toBe(1)
    expect(await screening()).toMatchObject({ settingsVersion: 2, markersFired: 1, isSuggested: true })
    const lines = await db.auditEvent.findMany({ where: { entityId: programmeId } })
    expect(lines).toMatchObject([
      { actorId: null, kind: 'CHANGE', details: { settingsVersion: 2, recounted: 1 } },
    ])
    expect(await recountDueSettings()).toBe(0)
  })

  it('leave what was assessed as it was', async () => {
    await saveVersion(2, '2026-11-24', 12)
    await db.screening.update({ where: { id: screeningId }, data: { status: 'CLOSED', result: {} } })
    setTestNow('2026-11-24T00:30')
    expect(await recountDueSettings()).toBe(0)
    expect(await screening()).toMatchObject({ settingsVersion: 1, markersFired: 0 })
  })

  it('are overtaken by a newer version that has begun', async () => {
    await saveVersion(2, '2026-11-24', 12)
    await saveVersion(3, '2026-11-23', 24)
    setTestNow('2026-11-25T08:00')
    expect(await recountDueSettings()).toBe(1)
    expect(await screening()).toMatchObject({ settingsVersion: 3, markersFired: 0 })
  })

  it('are taken up by the worker when it starts and when the day comes', async () => {
    await saveVersion(2, '2026-11-23', 12)
    await saveVersion(3, '2026-11-24', 20)
    const stopping = new AbortController()
    const worker = runWorker({ signal: stopping.signal })
    const waitFor = (settingsVersion: number) =>
      vi.waitFor(async () => expect(await screening()).toMatchObject({ settingsVersion }), 15_000)
    await waitFor(2)
    setTestNow('2026-11-24T00:00')
    await waitFor(3)
    stopping.abort()
    await worker
  })
})

describe('R01 settings and a correction at once', () => {
  it('end with the corrected history counted by the new settings', async () => {
    await saveVersion(2, '2026-11-23', 12)
    let settings: Promise<unknown> = Promise.resolve()
    await db.$transaction(async (tx) => {
      await lockCitizens(tx, [citizenId])
      await tx.benefitPeriod.updateMany({
        where: { citizenId },
        data: { untilOn: new Date('2025-03-01') },
      })
      await recountScreenings(tx, { unitId, today: '2026-11-23', citizenIds: [citizenId] })
      settings = db.$transaction((other) =>
        recountOpenScreenings(other, { programmeId, unitId, today: '2026-11-23' }),
      )
      await waitUntilSomeoneWaits()
    })
    await settings
    expect(await screening()).toMatchObject({ settingsVersion: 2, supportMonths: 2, markersFired: 0 })
  })
})
