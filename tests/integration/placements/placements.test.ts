import { beforeEach, describe, expect, it } from 'vitest'
import { dayOrNull } from '@/lib/calendar/day'
import { runCommand } from '@/lib/deadlines/run-command'
import { getStripFacts } from '@/lib/history/strip-facts'
import { addHours, correctPlacementDates, endPlacement, registerPlacement } from '@/lib/placements/commands'
import { getPlacements } from '@/lib/placements/queries'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { createAftercare, createWorkplace, type Workplace } from '@/tests/factories/aftercare'
import { createTeam, createUser } from '@/tests/factories/organisation'
import { createPlacement } from '@/tests/factories/placement'

let w: Workplace

beforeEach(async () => {
  w = await createWorkplace(db)
})

const register = (values: Record<string, string> = {}, viewer: Viewer = w.consultant.viewer) =>
  runCommand(registerPlacement, {
    viewer,
    values: {
      caseId: w.case.id,
      kind: 'COMBINATION',
      companyName: 'Prøve Lager A/S',
      cvr: '',
      fromOn: '2.11.2026',
      lastDayOn: '28.2.2027',
      totalHours: '20',
      paidHours: '7,5',
      ...values,
    },
  })

const place = (overrides: Partial<Parameters<typeof createPlacement>[1]> = {}) =>
  createPlacement(db, {
    unitId: w.unit.id,
    citizenId: w.citizen.id,
    caseId: w.case.id,
    createdById: w.consultant.user.id,
    ...overrides,
  })

const view = async () => {
  const found = await getPlacements(w.consultant.viewer, w.citizen.id)
  if (!found) throw new Error('The page is not there')
  return found
}

describe('placements.register', () => {
  it('6.1 a placement stands with its last day inclusive and its hours from the first day', async () => {
    await register()
    const stored = await db.placement.findFirstOrThrow({ where: { caseId: w.case.id } })
    expect(dayOrNull(stored.untilOn)).toBe('2027-03-01')
    expect(await view()).toMatchObject({
      paidHours: 7.5,
      placements: [
        {
          phase: 'RUNNING',
          lastDay: '2027-02-28',
          hours: [{ from: '2026-11-02', lastDay: '2027-02-28', totalHours: 20, paidHours: 7.5 }],
        },
      ],
    })
    expect(await db.auditEvent.count({ where: { entityId: stored.id, kind: 'CREATE' } })).toBe(1)
  })

  it.each([
    [{ paidHours: '20,5' }, 'paidHoursAboveTotal'],
    [{ paidHours: '' }, 'paidHoursMissing'],
    [{ totalHours: '7,25' }, 'hoursOneDecimal'],
    [{ cvr: '1234' }, 'cvrForm'],
    [{ kind: '' }, 'placementKindMissing'],
  ])('%o is refused at the field', async (values, key) => {
    await expect(register(values)).rejects.toThrow(key)
    expect(await db.placement.count({ where: { caseId: w.case.id } })).toBe(0)
  })

  it('a last day before the first is refused, a CVR that fails its check is kept', async () => {
    await expect(register({ lastDayOn: '1.11.2026' })).rejects.toMatchObject({
      field: 'lastDayOn',
      key: 'placementEndsBeforeStart',
    })
    await register({ cvr: '12345678' })
    expect((await view()).placements[0]?.cvr).toBe('12345678')
  })

  it('team mates and other teams may not write', async () => {
    const otherTeam = await createTeam(db, { unitId: w.unit.id })
    const at = { unitId: w.unit.id }
    for (const teamId of [w.team.id, otherTeam.id]) {
      const { viewer } = await createUser(db, { ...at, teamId })
      await expect(register({}, viewer)).rejects.toThrow(NotFoundError)
    }
  })
})

describe('changes of a placement', () => {
  it('6.1 hours step up from a day; the same day again takes their place', async () => {
    const { id } = await place({ totalHours: 20, paidHours: 0 })
    const step = (version: string, fromOn: string, paidHours: string) =>
      runCommand(addHours, {
        viewer: w.consultant.viewer,
        values: { placementId: id, version, fromOn, totalHours: '20', paidHours },
      })
    await step('1', '16.11.2026', '8')
    await step('2', '16.11.2026', '6')
    expect((await view()).paidHours).toBe(6)
    expect((await view()).placements[0]?.hours.map((hours) => [hours.from, hours.paidHours])).toEqual([
      ['2026-11-02', 0],
      ['2026-11-16', 6],
    ])
    await expect(step('3', '1.11.2026', '6')).rejects.toMatchObject({ key: 'hoursBeforeStart' })
    await expect(step('1', '23.11.2026', '9')).rejects.toThrow(ConflictError)
  })

  it('two who end it at once make one end, and the second is told', async () => {
    const { id } = await place()
    const end = (viewer: Viewer) =>
      runCommand(endPlacement, {
        viewer,
        values: {
          placementId: id,
          version: '1',
          lastDayOn: '20.11.2026',
          endKind: 'BROKEN_OFF',
          endReason: 'Opgaverne passede ikke',
        },
      })
    const outcomes = await Promise.allSettled([end(w.consultant.viewer), end(w.adviser.viewer)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await view()).toMatchObject({
      needsNew: true,
      placements: [{ phase: 'ENDED', endKind: 'BROKEN_OFF', lastDay: '2026-11-20' }],
    })
  })

  it('an end that says nothing by itself needs a reason', async () => {
    const { id } = await place()
    const values = { placementId: id, version: '1', lastDayOn: '20.11.2026', endReason: '' }
    const end = (endKind: 'OTHER' | 'COMPLETED') =>
      runCommand(endPlacement, { viewer: w.consultant.viewer, values: { ...values, endKind } })
    await expect(end('OTHER')).rejects.toThrow('placementEndReasonMissing')
    await end('COMPLETED')
    expect((await view()).placements[0]?.endKind).toBe('COMPLETED')
  })

  it('corrected dates carry the hours along; without a last day it runs on', async () => {
    const { id } = await place({ lastDayOn: '2026-11-20', paidHours: 5 })
    await runCommand(correctPlacementDates, {
      viewer: w.consultant.viewer,
      values: { placementId: id, version: '1', fromOn: '26.10.2026', lastDayOn: '', reason: 'Forkert dato' },
    })
    expect(await view()).toMatchObject({
      paidHours: 5,
      placements: [{ phase: 'RUNNING', endKind: null, hours: [{ from: '2026-10-26', lastDay: null }] }],
    })
    const line = await db.auditEvent.findFirstOrThrow({ where: { entityId: id, kind: 'CHANGE' } })
    expect(line.details).toMatchObject({ before: { fromOn: '2026-11-02' }, after: { fromOn: '2026-10-26' } })
  })
})

describe('what placements show elsewhere', () => {
  it('6.1 paid hours of placements and of jobs under aftercare are summed', async () => {
    await createAftercare(db, { citizenId: w.citizen.id, caseId: w.case.id })
    await place({ paidHours: 4 })
    const found = await view()
    expect(found.paidHours).toBe(24)
    expect(found.jobs.map(({ companyName }) => companyName)).toEqual(['Prøve Bageri ApS'])
  })

  it('the strip has the placement among its courses and only its paid hours as hours', async () => {
    await place({ companyName: 'Prøve Kantine', fromOn: '2026-10-01', lastDayOn: '2026-10-30' })
    await place({ companyName: 'Prøve Lager A/S', paidHours: 3 })
    const strip = await getStripFacts(w.consultant.viewer, w.citizen.id)
    expect(strip?.courses.map(({ kind, label }) => [kind, label])).toEqual([
      ['PLACEMENT', 'Prøve Kantine'],
      ['PLACEMENT', 'Prøve Lager A/S'],
    ])
    expect(strip?.paidHours.map(({ companyName, hours }) => [companyName, hours])).toEqual([
      ['Prøve Lager A/S', 3],
    ])
  })
})
