import { beforeEach, describe, expect, it } from 'vitest'
import { parseBoardFilter } from '@/lib/board/board-filter'
import { CARDS_A_LANE } from '@/lib/board/board-rows'
import { getBoard } from '@/lib/board/queries'
import { toDbDate } from '@/lib/calendar/day'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import type { Lane } from '@/prisma/generated/enums'
import { createAftercare, createConsent, createWorkplace, type Workplace } from '@/tests/factories/aftercare'
import { createCase, createCitizen } from '@/tests/factories/citizen'
import { createStandIn, createTeam, createUser, viewerOf } from '@/tests/factories/organisation'
import { createPlacement } from '@/tests/factories/placement'

let w: Workplace

beforeEach(async () => {
  w = await createWorkplace(db)
})

const boardOf = (viewer: Viewer, query: Record<string, string> = {}) =>
  getBoard(viewer, parseBoardFilter(query, viewer))
const laneOf = async (lane: Lane, viewer = w.consultant.viewer, query: Record<string, string> = {}) => {
  const found = (await boardOf(viewer, query)).lanes.find((one) => one.lane === lane)
  if (!found) throw new Error('Every lane is on the board')
  return found
}

/** One more case of the same pair. */
async function addCase(
  overrides: { lane?: Lane; name?: string; protection?: 'PROTECTED'; vk?: string } = {},
) {
  const { lane = 'READY', vk = w.consultant.user.id, ...citizen } = overrides
  const { id: citizenId } = await createCitizen(db, { unitId: w.unit.id, ...citizen })
  const file = await createCase(db, {
    unitId: w.unit.id,
    teamId: w.team.id,
    citizenId,
    ks: w.adviser.user.id,
    vk,
    lane,
  })
  return { citizenId, caseId: file.id }
}

/** A deadline that asks, due on the day. */
async function askFor({ citizenId, caseId }: { citizenId: string; caseId: string }, dueOn: string) {
  await db.deadline.create({
    data: {
      citizenId,
      caseId,
      ruleId: 'R11',
      kind: 'COMPANY_ACTIVITY',
      subjectType: 'CASE',
      subjectId: caseId,
      sequence: 1,
      holderRole: 'VK',
      opensOn: toDbDate('2026-06-01'),
      dueOn: new Date(dueOn),
      planBy: new Date(dueOn),
    },
  })
}

describe('the board', () => {
  it('has four lanes in their order, cards by deadline, and counts what is overdue', async () => {
    const late = await addCase({ name: 'Late Lund' })
    const soon = await addCase({ name: 'Snart Sund' })
    await addCase({ name: 'Aase Aagaard' })
    await askFor(soon, '2026-11-26')
    await askFor(late, '2026-11-20')
    const board = await boardOf(w.consultant.viewer)
    expect(board.lanes.map(({ lane, count, overdue }) => [lane, count, overdue])).toEqual([
      ['ACTIVE', 0, 0],
      ['READY', 3, 1],
      ['UNDERWAY', 0, 0],
      ['LONG_TERM', 1, 0],
    ])
    expect(board.lanes[1]?.cards.map(({ name }) => name)).toEqual(['Late Lund', 'Snart Sund', 'Aase Aagaard'])
    const narrowed = await laneOf('READY', w.consultant.viewer, { status: 'overskredet' })
    expect([narrowed.count, narrowed.overdue, narrowed.cards.map(({ name }) => name)]).toEqual([
      3,
      1,
      ['Late Lund'],
    ])
    const line = await db.auditEvent.findFirstOrThrow({
      where: { actorId: w.consultant.user.id, kind: 'LIST' },
    })
    expect(line.details).toMatchObject({ citizenIds: expect.arrayContaining([late.citizenId]) })
  })

  it('6.1 shows company, paid hours and what a move can rest on; a job adds its own', async () => {
    const ids = { unitId: w.unit.id, citizenId: w.citizen.id, caseId: w.case.id }
    await createPlacement(db, { ...ids, createdById: w.consultant.user.id, paidHours: 4.5 })
    await createConsent(db, { citizenId: w.citizen.id, createdById: w.consultant.user.id })
    const { id } = await createAftercare(db, { citizenId: w.citizen.id, caseId: w.case.id })
    const [card] = (await laneOf('LONG_TERM')).cards
    expect(card).toMatchObject({ companyName: 'Prøve Bageri ApS', paidHours: 24.5, aftercareId: id })
    expect(card?.choices.map(({ companyName }) => companyName)).toEqual([
      'Prøve Lager A/S',
      'Prøve Bageri ApS',
    ])
    // The visit of the job asks; consent was given on 12 October, the job began on 2 November.
    expect(card?.deadline).toMatchObject({ dueOn: '2026-11-09', kind: 'START_MEETING' })
  })

  it('stalled after the unit’s weeks without more paid hours; a placement that has ended is told', async () => {
    const { citizenId, caseId } = await addCase({ lane: 'ACTIVE' })
    const at = { unitId: w.unit.id, citizenId, caseId, createdById: w.consultant.user.id }
    await createPlacement(db, { ...at, fromOn: '2026-09-01', lastDayOn: '2026-11-20' })
    const cardOf = async () => (await laneOf('ACTIVE')).cards[0]
    expect(await cardOf()).toMatchObject({
      isStalled: true,
      hasEnded: true,
      daysInLane: 322,
      companyName: null,
    })
    await createPlacement(db, { ...at, fromOn: '2026-11-23', paidHours: 3 })
    expect(await cardOf()).toMatchObject({ isStalled: false, hasEnded: false })
  })

  it('stalled by the weeks the unit has set', async () => {
    await addCase({ lane: 'UNDERWAY' })
    const isStalled = async () => (await laneOf('UNDERWAY')).cards[0]?.isStalled
    expect(await isStalled()).toBe(true)
    await db.unit.update({ where: { id: w.unit.id }, data: { stalledWeeks: 52 } })
    expect(await isStalled()).toBe(false)
  })

  it('holds the first cards of a lane and says how many there are', async () => {
    for (let index = 0; index < CARDS_A_LANE + 2; index++) await addCase({ lane: 'UNDERWAY' })
    const lane = await laneOf('UNDERWAY')
    expect([lane.count, lane.cards.length]).toEqual([CARDS_A_LANE + 2, CARDS_A_LANE])
  })
})

describe('who sees what on the board', () => {
  it('own cases can be moved, also by a stand-in; the team’s are read, another team’s are not there', async () => {
    const otherTeam = await createTeam(db, { unitId: w.unit.id })
    const mate = await createUser(db, { unitId: w.unit.id, teamId: w.team.id })
    const stranger = await createUser(db, { unitId: w.unit.id, teamId: otherTeam.id })
    const cardsOf = async (viewer: Viewer, query: Record<string, string> = {}) =>
      (await laneOf('LONG_TERM', viewer, query)).cards.map(({ caseId, may }) => [caseId, may.move])
    expect(await cardsOf(w.consultant.viewer)).toEqual([[w.case.id, true]])
    expect(await cardsOf(mate.viewer)).toEqual([])
    expect(await cardsOf(mate.viewer, { omfang: 'team' })).toEqual([[w.case.id, false]])
    expect(await cardsOf(stranger.viewer, { omfang: 'team' })).toEqual([])
    await createStandIn(db, { absentId: w.consultant.user.id, standInId: stranger.user.id })
    expect(await cardsOf(await viewerOf(db, stranger.user.id))).toEqual([[w.case.id, true]])
  })

  it('a leader sees the unit’s, protected people counted and not named, and moves none', async () => {
    await addCase({ lane: 'LONG_TERM', protection: 'PROTECTED' })
    const leader = await createUser(db, { unitId: w.unit.id, role: 'LEDER' })
    const board = await boardOf(leader.viewer)
    expect(board).toMatchObject({ hidden: 1, opensWithReason: true, filter: { scope: 'ALL' } })
    expect(board.lanes[3]?.cards.map(({ caseId, may }) => [caseId, may.move])).toEqual([[w.case.id, false]])
  })

  it('is narrowed to one consultant', async () => {
    const other = await createUser(db, { unitId: w.unit.id, teamId: w.team.id, name: 'Ali Prøve' })
    const { caseId } = await addCase({ vk: other.user.id })
    const query = { omfang: 'team', konsulent: other.user.id }
    expect((await laneOf('READY', w.consultant.viewer, query)).cards.map((card) => card.caseId)).toEqual([
      caseId,
    ])
    expect((await laneOf('LONG_TERM', w.consultant.viewer, query)).count).toBe(0)
    const { consultants } = await boardOf(w.consultant.viewer, query)
    expect(consultants.map(({ name }) => name)).toContain('Ali Prøve')
  })
})
