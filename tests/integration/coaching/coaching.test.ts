import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { setTestNow } from '@/lib/calendar/today'
import { getCitizenCoaching } from '@/lib/coaching/citizen-query'
import { getCoachView } from '@/lib/coaching/queries'
import { endReferral, extend, refer } from '@/lib/coaching/referral-commands'
import { closeSession, correctSession, planSession, recordSession } from '@/lib/coaching/session-commands'
import { getSession } from '@/lib/coaching/session-query'
import { runCommand } from '@/lib/deadlines/run-command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { createWorkplace, type Person } from '@/tests/factories/aftercare'
import { createReferral, createSession } from '@/tests/factories/coaching'
import { createStandIn, createTeam, createUser, viewerOf } from '@/tests/factories/organisation'

type World = Awaited<ReturnType<typeof createWorld>>

async function createWorld() {
  const workplace = await createWorkplace(db)
  const { unit, team } = workplace
  const coach = await createUser(db, { unitId: unit.id, role: 'JOBCOACH', name: 'Rikke Coach' })
  const referral = await createReferral(db, { caseId: workplace.case.id, coachId: coach.user.id })
  return {
    ...workplace,
    coach,
    referral,
    leader: await createUser(db, { unitId: unit.id, role: 'LEDER' }),
    teamMate: await createUser(db, { unitId: unit.id, teamId: team.id }),
  }
}

let w: World

beforeEach(async () => {
  setTestNow('2026-11-23T09:30')
  w = await createWorld()
})

const at = (viewer: Viewer) => ({ viewer })

function record(session: { id: string; version?: number }, values: object = {}, by: Person = w.coach) {
  return runCommand(recordSession, {
    ...at(by.viewer),
    values: {
      sessionId: session.id,
      version: String(session.version ?? 1),
      onDate: '23.11.2026',
      atTime: '10:00',
      form: 'IN_PERSON',
      participants: ['CITIZEN'],
      fillsMost: 'Jeg sover dårligt',
      jobBelief: '6',
      focus: ['BELIEF'],
      notes: '',
      takesAlong: '',
      handover: '',
      nextOn: '',
      nextAtTime: '',
      ...values,
    } as never,
  })
}

const bookedSession = () => createSession(db, { referralId: w.referral.id, createdById: w.coach.user.id })

async function holdSessions(count: number) {
  for (const number of Array.from({ length: count }, (_, index) => index + 1)) {
    await createSession(db, {
      referralId: w.referral.id,
      createdById: w.coach.user.id,
      onDate: addDays('2026-11-02', number),
      status: 'HELD',
      number,
    })
  }
}

/** `version` 0 = nothing is booked as far as the form knows. */
const plan = (viewer: Viewer, onDate = '30.11.2026', version = 0) =>
  runCommand(planSession, {
    viewer,
    values: {
      referralId: w.referral.id,
      version: String(version),
      onDate,
      atTime: '',
      form: 'PHONE',
    } as never,
  })

describe('R14 recording sessions', () => {
  it('R14 a held one gets its number, its agreements and the next booking', async () => {
    await record(await bookedSession(), {
      'agreement-1-what': 'Ringe til to virksomheder',
      'agreement-1-who': 'Borgeren',
      'agreement-1-dueOn': '27.11.2026',
      nextOn: '7.12.2026',
    })
    const sessions = await db.coachingSession.findMany({ orderBy: { onDate: 'asc' } })
    expect(
      sessions
        .filter(({ referralId }) => referralId === w.referral.id)
        .map(({ status, number, onDate }) => [status, number, fromDbDate(onDate)]),
    ).toEqual([
      ['HELD', 1, '2026-11-23'],
      ['PLANNED', null, '2026-12-07'],
    ])
  })

  it('an agreement returns at the next session until it is settled', async () => {
    await record(await bookedSession(), {
      'agreement-1-what': 'Skrive cv',
      'agreement-1-who': 'Borgeren',
      nextOn: '30.11.2026',
    })
    setTestNow('2026-11-30T09:30')
    const next = await db.coachingSession.findFirstOrThrow({
      where: { referralId: w.referral.id, status: 'PLANNED' },
    })
    const [agreement] = (await getSession(w.coach.viewer, next.id))?.open ?? []
    expect(agreement).toMatchObject({ what: 'Skrive cv' })
    await record(next, { onDate: '30.11.2026', [`settle-${agreement?.id}`]: 'DONE' })
    const after = await getSession(w.coach.viewer, next.id)
    expect(after?.open).toEqual([])
    expect(after?.settled).toMatchObject([{ what: 'Skrive cv', outcome: 'DONE' }])
  })

  it('R14 no-shows and cancelled ones use none up; a fourth held is refused', async () => {
    await holdSessions(2)
    const missed = await bookedSession()
    await runCommand(closeSession, {
      ...at(w.coach.viewer),
      values: { sessionId: missed.id, version: '1', outcome: 'NO_SHOW' } as never,
    })
    const third = await bookedSession()
    await record(third)
    expect(await db.coachingSession.findUnique({ where: { id: third.id } })).toMatchObject({ number: 3 })
    await expect(plan(w.coach.viewer)).rejects.toMatchObject({ refusal: { rule: 'R14', reason: 'ALL_HELD' } })
    const fourth = await bookedSession()
    await expect(record(fourth)).rejects.toMatchObject({ refusal: { rule: 'R14', reason: 'ALL_HELD' } })
    expect(await db.auditEvent.count({ where: { entityId: fourth.id } })).toBe(0)
  })

  it('R14 a leader extends with a reason, and then there is room for one more', async () => {
    await holdSessions(3)
    const extending = (viewer: Viewer, reason = 'Nyt job om en uge') =>
      runCommand(extend, { viewer, values: { referralId: w.referral.id, reason } as never })
    await expect(extending(w.leader.viewer, ' ')).rejects.toThrow()
    for (const person of [w.coach, w.consultant, w.adviser, w.teamMate]) {
      await expect(extending(person.viewer)).rejects.toThrow(NotFoundError)
    }
    await extending(w.leader.viewer)
    await plan(w.coach.viewer)
    const view = await getCitizenCoaching(w.consultant.viewer, w.citizen.id)
    expect(view?.referrals[0]).toMatchObject({ held: 3, allowed: 4 })
  })

  it('R14 two saves at once of the same session give one number', async () => {
    const session = await bookedSession()
    const outcomes = await Promise.allSettled([record(session), record(session)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.coachingSession.findUnique({ where: { id: session.id } })).toMatchObject({ number: 1 })
  })

  it('booking again moves the one that is booked, unless somebody else has meanwhile', async () => {
    await plan(w.coach.viewer)
    await expect(plan(w.coach.viewer, '1.12.2026')).rejects.toThrow(ConflictError)
    await plan(w.coach.viewer, '1.12.2026', 1)
    const booked = await db.coachingSession.findMany({ where: { referralId: w.referral.id } })
    expect(booked.map(({ onDate }) => fromDbDate(onDate))).toEqual(['2026-12-01'])
  })

  it('a correction keeps the number, and the trail names fields, not words', async () => {
    await holdSessions(1)
    const session = await db.coachingSession.findFirstOrThrow({ where: { referralId: w.referral.id } })
    const correct = (version: string) =>
      runCommand(correctSession, {
        ...at(w.coach.viewer),
        values: {
          sessionId: session.id,
          version,
          fillsMost: 'Min datter',
          jobBelief: '4',
          notes: 'Hemmelige noter',
        } as never,
      })
    await correct('1')
    await expect(correct('1')).rejects.toThrow(ConflictError)
    const line = await db.auditEvent.findFirstOrThrow({ where: { entityId: session.id, kind: 'CHANGE' } })
    expect(line.details).toEqual({ corrected: ['fillsMost'] })
    expect(await db.coachingSession.findUnique({ where: { id: session.id } })).toMatchObject({ number: 1 })
  })
})

describe('who reads and writes coaching', () => {
  it('notes are read by the coach and the pair with stand-ins, and by nobody else', async () => {
    await holdSessions(1)
    const session = await db.coachingSession.findFirstOrThrow({ where: { referralId: w.referral.id } })
    const { id: unitId } = w.unit
    const otherTeam = await createTeam(db, { unitId })
    const standIn = await createUser(db, { unitId, teamId: otherTeam.id })
    await createStandIn(db, { absentId: w.consultant.user.id, standInId: standIn.user.id })
    await db.citizenAccessReason.create({
      data: {
        id: randomUUID(),
        citizenId: w.citizen.id,
        userId: w.leader.user.id,
        reason: 'Klage over forløbet',
        validUntilAt: new Date('2026-11-23T22:59:00Z'),
      },
    })
    const readers: [string, Viewer, boolean, boolean][] = [
      ['coach', w.coach.viewer, true, true],
      ['KS', w.adviser.viewer, true, false],
      ['VK', w.consultant.viewer, true, false],
      ['stand-in', await viewerOf(db, standIn.user.id), true, false],
      ['team colleague', w.teamMate.viewer, false, false],
      ['leader with a reason', w.leader.viewer, false, false],
      ['other coach', (await createUser(db, { unitId, role: 'JOBCOACH' })).viewer, false, false],
      ['admin', (await createUser(db, { unitId, role: 'ADMIN' })).viewer, false, false],
      ['other team', (await createUser(db, { unitId, teamId: otherTeam.id })).viewer, false, false],
    ]
    for (const [who, viewer, reads, writes] of readers) {
      const view = await getSession(viewer, session.id)
      expect([who, view?.notes ?? null, view?.may.write ?? false]).toEqual([
        who,
        reads ? 'Hemmelige noter' : null,
        writes,
      ])
    }
  })

  it('a team colleague and a leader see dates and numbers, and no words', async () => {
    await holdSessions(2)
    await db.citizenAccessReason.create({
      data: {
        id: randomUUID(),
        citizenId: w.citizen.id,
        userId: w.leader.user.id,
        reason: 'Skal tage stilling til en forlængelse',
        validUntilAt: new Date('2026-11-23T22:59:00Z'),
      },
    })
    for (const viewer of [w.teamMate.viewer, w.leader.viewer]) {
      const view = await getCitizenCoaching(viewer, w.citizen.id)
      expect(view?.referrals[0]).toMatchObject({ held: 2, purpose: null, may: { readNotes: false } })
      expect(JSON.stringify(view)).not.toMatch(/Hemmelige|Min søn|Tro på at kunne/)
      expect(view?.referrals[0]?.sessions.map(({ jobBelief }) => jobBelief)).toEqual([null, null])
    }
  })

  it('only the coach writes, and only while the referral runs', async () => {
    const session = await bookedSession()
    for (const person of [w.consultant, w.adviser, w.leader, w.teamMate]) {
      await expect(record(session, {}, person)).rejects.toThrow(NotFoundError)
      await expect(plan(person.viewer)).rejects.toThrow(NotFoundError)
    }
    await runCommand(endReferral, {
      ...at(w.adviser.viewer),
      values: { referralId: w.referral.id, version: '1', lastDayOn: '22.11.2026' } as never,
    })
    await expect(record(session)).rejects.toThrow(NotFoundError)
    expect(await getSession(w.coach.viewer, session.id)).toBeNull()
    expect((await getCoachView(w.coach.viewer)).today).toEqual([])
    expect(await db.coachingSession.findUnique({ where: { id: session.id } })).toMatchObject({
      status: 'CANCELLED',
    })
    expect((await getSession(w.adviser.viewer, session.id))?.id).toBe(session.id)
  })

  it('the pair refers to one coach at a time, and to nobody else than a coach', async () => {
    const referring = (coachId: string, viewer: Viewer = w.consultant.viewer) =>
      runCommand(refer, {
        viewer,
        values: { caseId: w.case.id, coachId, purpose: 'Tro på egne evner' } as never,
      })
    await expect(referring(w.coach.user.id)).rejects.toMatchObject({ key: 'coachingRunning' })
    await db.coachingReferral.update({
      where: { id: w.referral.id },
      data: { untilOn: toDbDate('2026-11-23') },
    })
    await expect(referring(w.teamMate.user.id)).rejects.toMatchObject({ key: 'coachUnknown' })
    await expect(referring(w.coach.user.id, w.teamMate.viewer)).rejects.toThrow(NotFoundError)
    await referring(w.coach.user.id)
    expect((await getCoachView(w.coach.viewer)).toBook).toMatchObject([
      { citizenId: w.citizen.id, referredBy: w.consultant.user.name },
    ])
  })

  it('somebody with a protected name is referred to a cleared coach only', async () => {
    await db.coachingReferral.update({
      where: { id: w.referral.id },
      data: { untilOn: toDbDate('2026-11-23') },
    })
    await db.citizen.update({ where: { id: w.citizen.id }, data: { protection: 'PROTECTED' } })
    const cleared = await createUser(db, { unitId: w.unit.id, role: 'JOBCOACH', isCleared: true })
    const view = await getCitizenCoaching(w.consultant.viewer, w.citizen.id)
    expect(view?.refer?.coaches.map(({ id }) => id)).toEqual([cleared.user.id])
  })
})
