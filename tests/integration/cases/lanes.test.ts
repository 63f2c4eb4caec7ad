import { beforeEach, describe, expect, it } from 'vitest'
import { fromDbDate } from '@/lib/calendar/day'
import { explainMove, moveLane } from '@/lib/cases/lane-commands'
import { runCommand } from '@/lib/deadlines/run-command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { createAftercare, createWorkplace, type Workplace } from '@/tests/factories/aftercare'
import { createCase, createCitizen } from '@/tests/factories/citizen'
import { createStandIn, createTeam, createUser, viewerOf } from '@/tests/factories/organisation'
import { createPlacement } from '@/tests/factories/placement'

let w: Workplace

beforeEach(async () => {
  w = await createWorkplace(db)
})

const move = (values: Record<string, unknown> = {}, viewer: Viewer = w.consultant.viewer) =>
  runCommand(moveLane, {
    viewer,
    values: { caseId: w.case.id, version: '1', lane: 'READY', laneReason: '', ...values } as never,
  })
const stored = () =>
  db.case.findUniqueOrThrow({
    where: { id: w.case.id },
    include: { laneMoves: { orderBy: { movedAt: 'asc' } } },
  })
const place = (overrides: Partial<Parameters<typeof createPlacement>[1]> = {}) =>
  createPlacement(db, {
    unitId: w.unit.id,
    citizenId: w.citizen.id,
    caseId: w.case.id,
    createdById: w.consultant.user.id,
    ...overrides,
  })

describe('cases.moveLane', () => {
  it('a move is dated and keeps the earlier ones', async () => {
    await move({ laneReason: 'Har fået et tilbud', movedOn: '9.11.2026' })
    const file = await stored()
    expect(file).toMatchObject({ lane: 'READY', version: 2 })
    expect(file.laneMoves.map((one) => [one.lane, fromDbDate(one.movedOn), one.reason])).toEqual([
      ['LONG_TERM', '2026-01-05', null],
      ['READY', '2026-11-09', 'Har fået et tilbud'],
    ])
    await expect(move({ version: '2', lane: 'UNDERWAY', movedOn: '8.11.2026' })).rejects.toMatchObject({
      field: 'movedOn',
      key: 'laneMovedBeforeLast',
      facts: { day: '2026-11-09' },
    })
  })

  it('a move to the same lane is refused and leaves nothing', async () => {
    await expect(move({ lane: 'LONG_TERM' })).rejects.toMatchObject({ key: 'laneUnchanged' })
    expect((await stored()).laneMoves).toHaveLength(1)
    expect(await db.auditEvent.count({ where: { entityId: w.case.id } })).toBe(0)
  })

  it('the second of two editors is told who was first; two at once make one move', async () => {
    const outcomes = await Promise.allSettled([move(), move({ lane: 'UNDERWAY' }, w.adviser.viewer)])
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
    expect((await stored()).laneMoves).toHaveLength(2)
    const conflict = move({ lane: 'UNDERWAY' }, w.adviser.viewer)
    await expect(conflict).rejects.toThrow(ConflictError)
    await expect(conflict).rejects.toMatchObject({ by: { name: expect.any(String) } })
  })

  it('the pair and a stand-in may; team mates, other teams and leaders may not', async () => {
    const otherTeam = await createTeam(db, { unitId: w.unit.id })
    const at = { unitId: w.unit.id }
    const stranger = await createUser(db, { ...at, teamId: otherTeam.id })
    const mate = await createUser(db, { ...at, teamId: w.team.id })
    const leader = await createUser(db, { ...at, role: 'LEDER' })
    for (const person of [mate, stranger, leader]) {
      await expect(move({}, person.viewer)).rejects.toThrow(NotFoundError)
    }
    await createStandIn(db, { absentId: w.consultant.user.id, standInId: stranger.user.id })
    await move({}, await viewerOf(db, stranger.user.id))
    await move({ version: '2', lane: 'UNDERWAY' }, w.adviser.viewer)
    expect((await stored()).version).toBe(3)
  })

  it('a closed case is not moved', async () => {
    const citizen = await createCitizen(db, { unitId: w.unit.id })
    const closed = await createCase(db, {
      unitId: w.unit.id,
      teamId: w.team.id,
      citizenId: citizen.id,
      ks: w.adviser.user.id,
      closedOn: '2026-11-20',
    })
    await expect(move({ caseId: closed.id }, w.adviser.viewer)).rejects.toThrow(NotFoundError)
  })
})

describe('cases.moveLane at the borders of I gang', () => {
  it('into it a running placement or job is chosen; a placement of somebody else is none', async () => {
    await expect(move({ lane: 'ACTIVE' })).rejects.toMatchObject({ key: 'activityNotRunning' })
    const ended = await place({ fromOn: '2026-10-05', lastDayOn: '2026-11-13' })
    const { id } = await place({ companyName: 'Prøve Kantine', fromOn: '2026-11-16' })
    await expect(move({ lane: 'ACTIVE' })).rejects.toMatchObject({ key: 'activityMissing' })
    await expect(move({ lane: 'ACTIVE', placementId: ended.id })).rejects.toMatchObject({
      field: 'placementId',
      key: 'activityUnknown',
    })
    await move({ lane: 'ACTIVE', placementId: id })
    expect((await stored()).laneMoves.at(-1)).toMatchObject({ lane: 'ACTIVE', placementId: id })
  })

  it('a job under aftercare carries the move, and out of it what happened is kept', async () => {
    await createAftercare(db, { citizenId: w.citizen.id, caseId: w.case.id })
    await move({ lane: 'ACTIVE', placementId: 'JOB' })
    expect((await stored()).laneMoves.at(-1)).toMatchObject({ placementId: null, leavingCause: null })
    const out = { version: '2', lane: 'UNDERWAY' }
    await expect(move(out)).rejects.toMatchObject({ field: 'leavingCause', key: 'leavingCauseMissing' })
    await move({ ...out, leavingCause: 'BROKEN_OFF' })
    expect((await stored()).laneMoves.at(-1)).toMatchObject({ lane: 'UNDERWAY', leavingCause: 'BROKEN_OFF' })
    const lines = await db.auditEvent.findMany({ where: { entityId: w.case.id }, orderBy: { at: 'desc' } })
    expect(lines[0]?.details).toMatchObject({ lane: { before: 'ACTIVE', after: 'UNDERWAY' } })
  })
})

describe('cases.explainMove', () => {
  it('the one who moved writes why afterwards, while the move is the latest', async () => {
    const { moveId } = await move()
    const explain = (viewer: Viewer, laneReason = 'Klar til job') =>
      runCommand(explainMove, { viewer, values: { caseId: w.case.id, moveId, laneReason } })
    await explain(w.consultant.viewer)
    expect((await stored()).laneMoves.at(-1)?.reason).toBe('Klar til job')
    await expect(explain(w.adviser.viewer)).rejects.toThrow(ConflictError)
    await move({ version: '2', lane: 'UNDERWAY' }, w.adviser.viewer)
    await expect(explain(w.consultant.viewer, 'For sent')).rejects.toThrow(ConflictError)
    expect(
      JSON.stringify(await db.auditEvent.findMany({ where: { citizenId: w.citizen.id } })),
    ).not.toContain('Klar til job')
  })
})
