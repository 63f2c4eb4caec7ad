import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays, addMonths } from '@/lib/calendar/day'
import { formatDay } from '@/lib/calendar/format'
import { today } from '@/lib/calendar/today'
import { runCommand } from '@/lib/deadlines/run-command'
import { checkHypothesis, reviseHypothesis, writeHypothesis } from '@/lib/hypotheses/commands'
import { getCitizenHypotheses, getHypothesisList } from '@/lib/hypotheses/queries'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { ensureReferenceData } from '@/prisma/seed/reference-data'
import { createCase, createCitizen } from '@/tests/factories/citizen'
import { createAKasse, createTeam, createUnit, createUser } from '@/tests/factories/organisation'

let unitId: string
let viewer: Viewer
let citizenId: string

beforeAll(() => ensureReferenceData(db))

beforeEach(async () => {
  unitId = (await createUnit(db)).id
  viewer = (await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId, name: 'Åse Nørgaard' })).viewer
  citizenId = (await createCitizen(db, { unitId })).id
})

const ahead = (days: number) => formatDay(addDays(today(), days), 'da')

function content(overrides: Record<string, string | string[]> = {}) {
  return {
    causes: ['HOURS', 'SELF_BELIEF'],
    assumption: 'Jobbene slutter, når vagterne ligger om aftenen.',
    tried: 'Kun job om dagen.',
    followUpOn: ahead(90),
    ...overrides,
  }
}

const write = (overrides: Record<string, string | string[]> = {}, who = viewer) =>
  runCommand(writeHypothesis, {
    viewer: who,
    values: { citizenId, screeningId: '', ...content(), ...overrides },
  })

async function only() {
  const view = await getCitizenHypotheses(viewer, citizenId)
  const [hypothesis] = view?.hypotheses ?? []
  if (!hypothesis) throw new Error('No hypothesis is written')
  return hypothesis
}

async function check(overrides: Record<string, string> = {}, who = viewer) {
  const { id, version } = await only()
  return runCommand(checkHypothesis, {
    viewer: who,
    values: {
      hypothesisId: id,
      version: String(version),
      outcome: 'OPEN',
      note: '',
      followUpOn: ahead(90),
      ...overrides,
    },
  })
}

async function colleague(overrides: Partial<Parameters<typeof createUser>[1]> = {}) {
  return (await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId, name: 'Jens Skov', ...overrides }))
    .viewer
}

async function openCase(vk: string, ks = viewer.userId) {
  const team = await createTeam(db, { unitId })
  return createCase(db, { unitId, teamId: team.id, citizenId, ks, vk })
}

describe('a hypothesis', () => {
  it('is written with causes from the list and looked at again in a quarter', async () => {
    await write()
    const view = await getCitizenHypotheses(viewer, citizenId)
    expect(view).toMatchObject({ nextCheckOn: addMonths(today(), 3), may: { write: true } })
    expect(await only()).toMatchObject({
      causes: ['HOURS', 'SELF_BELIEF'],
      followUpOn: addDays(today(), 90),
      writtenBy: 'Åse Nørgaard',
      checks: [],
      may: { revise: true, check: true },
    })
    const line = await db.auditEvent.findFirstOrThrow({ where: { operation: 'hypotheses.write', citizenId } })
    expect(JSON.stringify(line)).not.toContain('vagterne')
  })

  it.each([
    ['causes', [], 'causesMissing'],
    ['assumption', ' ', 'assumptionMissing'],
    ['tried', '', 'triedMissing'],
    ['followUpOn', '', 'followUpMissing'],
    ['followUpOn', 'i dag', 'followUpNotAhead'],
    ['followUpOn', '1.1.2099', 'followUpFarAway'],
  ])('wants %s (%j)', async (field, value, message) => {
    await expect(write({ [field]: value })).rejects.toMatchObject({ issues: [{ path: [field], message }] })
  })

  it('can be revised until its first check, by one at a time', async () => {
    await write()
    const { id } = await only()
    const revise = (version: number) =>
      runCommand(reviseHypothesis, {
        viewer,
        values: { hypothesisId: id, version: String(version), ...content({ tried: 'Kun job i køkken.' }) },
      })
    await revise(1)
    expect((await only()).tried).toBe('Kun job i køkken.')
    await expect(revise(1)).rejects.toMatchObject({ name: 'ConflictError' })
    await check()
    await expect(revise(3)).rejects.toMatchObject({ name: 'ConflictError', by: { name: 'Åse Nørgaard' } })
    expect((await only()).may).toEqual({ revise: false, check: true })
  })
})

describe('a quarter check', () => {
  it('keeps it open with the next day', async () => {
    await write({ followUpOn: ahead(1) })
    await check({ followUpOn: ahead(60) })
    expect(await only()).toMatchObject({
      followUpOn: addDays(today(), 60),
      checks: [{ outcome: 'OPEN', on: today(), note: null, by: 'Åse Nørgaard' }],
    })
  })

  it.each(['CONFIRMED', 'REFUTED'])('settles it as %s, with what showed it', async (outcome) => {
    await write()
    await expect(check({ outcome })).rejects.toMatchObject({
      issues: [{ path: ['note'], message: 'checkNoteMissing' }],
    })
    await check({ outcome, note: 'To job om dagen har holdt i et kvartal.' })
    expect(await only()).toMatchObject({
      followUpOn: null,
      checks: [{ outcome }],
      may: { revise: false, check: false },
    })
    await expect(check({ outcome, note: 'Igen' })).rejects.toMatchObject({ name: 'ConflictError' })
    const line = await db.auditEvent.findFirstOrThrow({ where: { operation: 'hypotheses.check', citizenId } })
    expect(JSON.stringify(line)).not.toContain('kvartal')
  })

  it('left open wants a day ahead', async () => {
    await write()
    await expect(check({ followUpOn: '' })).rejects.toMatchObject({
      issues: [{ path: ['followUpOn'], message: 'followUpMissing' }],
    })
  })

  it('made by two at once is one; the other is told who was first', async () => {
    await write()
    const { id, version } = await only()
    const jens = await colleague()
    const values = {
      hypothesisId: id,
      version: String(version),
      outcome: 'REFUTED',
      note: 'Det var ikke vagterne.',
      followUpOn: '',
    }
    const attempts = await Promise.allSettled([
      runCommand(checkHypothesis, { viewer, values }),
      runCommand(checkHypothesis, { viewer: jens, values: { ...values, outcome: 'CONFIRMED' } }),
    ])
    expect(attempts.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    const lost = attempts.find((one) => one.status === 'rejected')
    expect(lost?.reason).toMatchObject({ name: 'ConflictError', by: { name: expect.any(String) } })
    expect(await db.hypothesisCheck.count({ where: { hypothesisId: id } })).toBe(1)
  })
})

describe('who may', () => {
  it('is the adviser before there is a case, and after that the pair of the case', async () => {
    const consultant = await colleague({ role: 'VIRKSOMHEDSKONSULENT' })
    await expect(write({}, consultant)).rejects.toMatchObject({ name: 'NotFoundError' })
    await write()
    await openCase(consultant.userId)
    await write({}, consultant)
    await check({}, consultant)
    const other = await colleague()
    await expect(write({}, other)).rejects.toMatchObject({ name: 'NotFoundError' })
    await expect(check({}, other)).rejects.toMatchObject({ name: 'NotFoundError' })
  })

  it('is no leader, fund, coach or other unit, neither to read nor to write', async () => {
    await write()
    const fund = await createAKasse(db)
    for (const who of [
      await colleague({ role: 'LEDER' }),
      await colleague({ role: 'A_KASSE', aKasseId: fund.id }),
      await colleague({ role: 'JOBCOACH' }),
      await colleague({ unitId: (await createUnit(db)).id }),
    ]) {
      expect(await getCitizenHypotheses(who, citizenId)).toBeNull()
      await expect(write({}, who)).rejects.toMatchObject({ name: 'NotFoundError' })
      await expect(check({}, who)).rejects.toMatchObject({ name: 'NotFoundError' })
    }
  })

  it('cannot hang it on another person’s screening', async () => {
    await expect(write({ screeningId: '01890a5d-ac96-774b-bcce-b302099a8057' })).rejects.toMatchObject({
      name: 'NotFoundError',
    })
  })
})

describe('the list for the quarter check', () => {
  it('holds the open ones of the viewer’s people, the nearest day first, and logs them', async () => {
    await write({ followUpOn: ahead(30), assumption: 'Senere' })
    await write({ followUpOn: ahead(5), assumption: 'Først' })
    await write({ assumption: 'Afgjort', followUpOn: ahead(1) })
    await check({ outcome: 'CONFIRMED', note: 'Ja.' })
    const list = await getHypothesisList(viewer, 1)
    expect(list.rows.map((row) => row.assumption)).toEqual(['Først', 'Senere'])
    expect(list).toMatchObject({ count: 2, due: 0, hidden: 0, pages: 1, may: { seeQueue: true } })
    const line = await db.auditEvent.findFirstOrThrow({ where: { actorId: viewer.userId, kind: 'LIST' } })
    expect(line.details).toMatchObject({ citizenIds: [citizenId, citizenId] })
    expect((await getHypothesisList(await colleague({ unitId: (await createUnit(db)).id }), 1)).count).toBe(0)
  })

  it('counts those due, and says how many only cleared users see', async () => {
    await write({ followUpOn: ahead(1) })
    await db.caseHypothesis.updateMany({ where: { citizenId }, data: { followUpOn: new Date('2020-01-01') } })
    expect(await getHypothesisList(viewer, 1)).toMatchObject({ count: 1, due: 1 })
    await db.citizen.update({ where: { id: citizenId }, data: { protection: 'PROTECTED' } })
    expect(await getHypothesisList(viewer, 1)).toMatchObject({ count: 0, rows: [], hidden: 1 })
    expect(await getHypothesisList(await colleague({ isCleared: true }), 1)).toMatchObject({
      count: 1,
      hidden: 0,
    })
  })
})
