import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { addDays, type Day, toDbDate } from '@/lib/calendar/day'
import { setTestNow } from '@/lib/calendar/today'
import { listTalksWithoutRecord } from '@/lib/case-talks/queries'
import { listAskingDeadlines } from '@/lib/deadlines/queries'
import { db } from '@/lib/platform/db'
import { getToday } from '@/lib/today/queries'
import {
  createAftercare,
  createConsent,
  createJobWorkplace,
  createWorkplace,
  type Workplace,
} from '@/tests/factories/aftercare'
import { createCase, createCitizen } from '@/tests/factories/citizen'
import { createReferral, createSession } from '@/tests/factories/coaching'
import { createStandIn, createTeam, createUser, viewerOf } from '@/tests/factories/organisation'

const on = '2026-11-23'

beforeEach(() => setTestNow('2026-11-23T09:30'))

/** Another citizen of the same pair, with a job from a day. */
async function addJob(workplace: Workplace, job: { startsOn: Day; employerName?: string; phone?: string }) {
  const { unit, team, adviser, consultant } = workplace
  const { phone = null, ...rest } = job
  const citizen = await createCitizen(db, { unitId: unit.id, phone })
  const file = await createCase(db, {
    unitId: unit.id,
    teamId: team.id,
    citizenId: citizen.id,
    ks: adviser.user.id,
    vk: consultant.user.id,
  })
  await createConsent(db, { citizenId: citizen.id, createdById: consultant.user.id })
  return createAftercare(db, { citizenId: citizen.id, caseId: file.id, ...rest })
}

function planVisit(aftercareId: string, createdById: string, plannedOn: Day, atTime: string | null = null) {
  return db.plannedVisit.create({
    data: { aftercareId, plannedOn: toDbDate(plannedOn), atTime, createdById },
  })
}

function planTalk(caseId: string, createdById: string, onDate: Day) {
  return db.caseTalk.create({
    data: { id: randomUUID(), caseId, kind: 'FOLLOW_UP', onDate: toDbDate(onDate), createdById },
  })
}

describe('I dag', () => {
  test('R02 splits by how near the deadline is and leaves one list line in the audit trail', async () => {
    const workplace = await createJobWorkplace(db, { startsOn: '2026-10-20' })
    await addJob(workplace, { startsOn: '2026-11-02' })
    const { viewer, user } = workplace.consultant

    const view = await getToday(viewer)

    const visits = (deadlines: typeof view.overdue) =>
      deadlines.filter(({ kind }) => kind === 'VISIT').map(({ dueOn }) => dueOn)
    expect(visits(view.overdue)).toEqual(['2026-11-17'])
    expect(visits(view.dueThisWeek)).toEqual(['2026-11-30'])
    expect(await db.auditEvent.count({ where: { actorId: user.id, kind: 'LIST' } })).toBe(1)
  })

  test('R02 R06 lists exactly the own deadlines that ask and are due within seven days', async () => {
    const workplace = await createJobWorkplace(db, { startsOn: '2026-10-20' })
    await addJob(workplace, { startsOn: '2026-11-02' })
    await addJob(workplace, { startsOn: '2026-11-16' })
    for (const { viewer } of [workplace.consultant, workplace.adviser]) {
      const asking = await listAskingDeadlines(viewer, { scope: 'own', on })
      const wanted = asking.filter(({ dueOn }) => dueOn <= addDays(on, 7))
      const { overdue, dueThisWeek } = await getToday(viewer)
      const shown = [...overdue, ...dueThisWeek]
      expect(shown.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id))
      expect(shown.map(({ holder, isMine }) => [holder?.id, isMine])).toEqual(
        wanted.map(({ holder }) => [holder?.id, holder?.id === viewer.userId]),
      )
      expect(wanted.length).toBeGreaterThan(3)
    }
  })

  test('R02 knows what a visit deadline counts from', async () => {
    const { aftercare, consultant } = await createJobWorkplace(db, { startsOn: '2026-10-20' })
    const [before] = (await getToday(consultant.viewer)).overdue.filter(({ kind }) => kind === 'VISIT')
    expect(before).toMatchObject({ opensOn: '2026-10-20', startsOn: '2026-10-20', hasVisitOnBase: false })
    await db.aftercareVisit.create({
      data: {
        id: randomUUID(),
        aftercareId: aftercare.id,
        onDate: toDbDate('2026-10-20'),
        kind: 'WORKPLACE_VISIT',
        outcome: 'HELD',
        createdById: consultant.user.id,
      },
    })
    const [after] = (await getToday(consultant.viewer)).overdue.filter(({ kind }) => kind === 'VISIT')
    expect(after?.hasVisitOnBase).toBe(true)
  })

  test('a stand-in sees the absent colleague’s cases, marked', async () => {
    const { consultant, unit, team } = await createJobWorkplace(db, { startsOn: '2026-10-20' })
    const standIn = await createUser(db, { unitId: unit.id, teamId: team.id })
    await createStandIn(db, { absentId: consultant.user.id, standInId: standIn.user.id })

    const { overdue } = await getToday(await viewerOf(db, standIn.user.id))

    expect(overdue.map(({ standInFor }) => standInFor)).toContain(consultant.user.name)
    expect(overdue[0]).toMatchObject({
      isMine: true,
      holder: { id: standIn.user.id },
      insteadOf: { name: consultant.user.name },
    })
  })

  test('without a stand-in the pair’s other half acts, and is told who is away', async () => {
    const { consultant, adviser } = await createJobWorkplace(db, { startsOn: '2026-10-20' })
    await createStandIn(db, { absentId: consultant.user.id, standInId: null })

    const { overdue } = await getToday(adviser.viewer)

    expect(overdue[0]).toMatchObject({
      isMine: true,
      standInFor: null,
      insteadOf: { name: consultant.user.name },
    })
  })

  test('another team, a leader and a coach see nothing of it', async () => {
    const { unit } = await createJobWorkplace(db, { startsOn: '2026-10-20' })
    const team = await createTeam(db, { unitId: unit.id })
    const people = await Promise.all([
      createUser(db, { unitId: unit.id, teamId: team.id }),
      createUser(db, { unitId: unit.id, role: 'LEDER' }),
      createUser(db, { unitId: unit.id, role: 'JOBCOACH' }),
    ])
    for (const { viewer } of people) {
      const view = await getToday(viewer)
      expect([view.overdue, view.dueThisWeek, view.appointments, view.nextDueOn]).toEqual([[], [], [], null])
    }
  })

  test('a phone number is there to call, and never a protected one', async () => {
    const workplace = await createWorkplace(db)
    await addJob(workplace, { startsOn: '2026-10-20', phone: '10 20 30 40' })
    const { viewer } = workplace.consultant
    expect((await getToday(viewer)).overdue[0]?.phone).toBe('10 20 30 40')
    await db.citizen.updateMany({ where: { unitId: workplace.unit.id }, data: { protection: 'PROTECTED' } })
    expect((await getToday(viewer)).overdue[0]).toMatchObject({ phone: null })
  })

  test('says when the next deadline is', async () => {
    const { consultant } = await createJobWorkplace(db)

    expect((await getToday(consultant.viewer)).nextDueOn).toBe('2026-11-30')
  })
})

describe('appointments of the day', () => {
  test('visits and talks are listed by time until they are recorded; one workplace is one stop', async () => {
    const workplace = await createJobWorkplace(db, { employerName: 'Prøve Bageri ApS' })
    const { aftercare, consultant } = workplace
    const second = await addJob(workplace, { startsOn: '2026-11-02', employerName: ' prøve bageri aps' })
    const other = await addJob(workplace, { startsOn: '2026-11-02', employerName: 'Nordlager A/S' })
    await planVisit(aftercare.id, consultant.user.id, on, '09:00')
    await planVisit(other.id, consultant.user.id, on, '10:00')
    await planVisit(second.id, consultant.user.id, on, '13:00')
    await planTalk(workplace.case.id, consultant.user.id, on)

    const { appointments, missing } = await getToday(consultant.viewer)

    expect(appointments.map(({ kind, atTime, stopSize }) => [kind, atTime, stopSize])).toEqual([
      ['VISIT', '09:00', 2],
      ['VISIT', '13:00', 0],
      ['VISIT', '10:00', 1],
      ['TALK', null, 1],
    ])
    expect(missing).toEqual([])
  })

  test('what passed without a record is missing until somebody says what became of it', async () => {
    const workplace = await createJobWorkplace(db)
    const { aftercare, consultant } = workplace
    const visit = await planVisit(aftercare.id, consultant.user.id, '2026-11-20', '09:00')
    const talk = await planTalk(workplace.case.id, consultant.user.id, '2026-11-19')

    const { missing } = await getToday(consultant.viewer)

    expect(missing.map(({ id }) => id)).toEqual([talk.id, visit.id])
    expect((await listTalksWithoutRecord(consultant.viewer, on)).map(({ id }) => id)).toEqual([talk.id])
    await db.plannedVisit.update({ where: { id: visit.id }, data: { cancelledAt: new Date() } })
    await db.caseTalk.update({ where: { id: talk.id }, data: { status: 'NOT_RECORDED' } })
    expect((await getToday(consultant.viewer)).missing).toEqual([])
  })

  test('coaching sessions are the coach’s own, while the referral runs', async () => {
    const { case: file, consultant, unit } = await createWorkplace(db)
    const both = await createUser(db, { unitId: unit.id, moreRoles: ['JOBCOACH'] })
    const referral = await createReferral(db, { caseId: file.id, coachId: both.user.id })
    const session = await createSession(db, { referralId: referral.id, createdById: both.user.id })

    expect((await getToday(both.viewer)).appointments.map(({ id }) => id)).toEqual([session.id])
    expect((await getToday(consultant.viewer)).appointments).toEqual([])
    await db.coachingReferral.update({ where: { id: referral.id }, data: { untilOn: toDbDate(on) } })
    expect((await getToday(both.viewer)).appointments).toEqual([])
  })
})

describe('beside the lists', () => {
  test('own reminders whose day has come, and lanes as Borgere counts them', async () => {
    const workplace = await createJobWorkplace(db, { startsOn: '2026-10-20' })
    const { case: file, consultant, adviser } = workplace
    await db.caseReminder.create({
      data: {
        id: randomUUID(),
        caseId: file.id,
        ownerId: consultant.user.id,
        text: 'Ring om kontrakten',
        onDate: toDbDate('2026-11-23'),
      },
    })

    const own = await getToday(consultant.viewer)
    expect(own.reminders).toMatchObject([{ caseId: file.id, text: 'Ring om kontrakten' }])
    expect(own.overdue[0]?.reminder?.text).toBe('Ring om kontrakten')
    expect(own.lanes).toEqual({ LONG_TERM: 1 })
    expect((await getToday(adviser.viewer)).reminders).toEqual([])
  })

  test('cases that came yesterday or today are new until they are taken over', async () => {
    const { case: file, consultant, citizen } = await createWorkplace(db)
    expect((await getToday(consultant.viewer)).newCases).toEqual([])
    const row = { where: { caseId: file.id, userId: consultant.user.id } }
    await db.caseRoleHolder.updateMany({ ...row, data: { fromOn: toDbDate('2026-11-22') } })
    expect((await getToday(consultant.viewer)).newCases).toEqual([
      { citizenId: citizen.id, citizenName: citizen.name },
    ])
    await db.caseRoleHolder.updateMany({ ...row, data: { takenOverAt: new Date() } })
    expect((await getToday(consultant.viewer)).newCases).toEqual([])
  })
})
