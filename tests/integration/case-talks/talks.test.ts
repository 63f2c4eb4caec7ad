import { beforeEach, describe, expect, it } from 'vitest'
import { fromDbDate } from '@/lib/calendar/day'
import { setTestNow } from '@/lib/calendar/today'
import { getCitizenTalks } from '@/lib/case-talks/citizen-queries'
import { addTalk, closeTalk, moveTalk, recordTalk, settleAgreement } from '@/lib/case-talks/commands'
import { listTalksWithoutRecord } from '@/lib/case-talks/queries'
import { runCommand } from '@/lib/deadlines/run-command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { getToday } from '@/lib/today/queries'
import { createWorkplace, type Workplace } from '@/tests/factories/aftercare'
import { createStandIn, createTeam, createUser, viewerOf } from '@/tests/factories/organisation'

const TODAY = '2026-11-23'

describe('talks on a case', () => {
  let w: Workplace

  const basics = { kind: 'FOLLOW_UP', onDate: TODAY, atTime: '', place: '', summary: '' }
  const held = { participants: ['CITIZEN', 'VK'], participantNames: '', tools: [] }
  const add = (values: Record<string, unknown>, viewer: Viewer = w.consultant.viewer) =>
    runCommand(addTalk, {
      viewer,
      values: { caseId: w.case.id, state: 'HELD', ...basics, ...held, ...values } as never,
    })
  const record = (values: Record<string, unknown>, viewer: Viewer = w.consultant.viewer) =>
    runCommand(recordTalk, {
      viewer,
      values: { version: '1', outcome: 'HELD', ...basics, ...held, ...values } as never,
    })
  const onlyTalk = () => db.caseTalk.findFirstOrThrow({ where: { caseId: w.case.id } })
  const plan = async (onDate: string, atTime = '') => {
    await add({ state: 'PLANNED', onDate, atTime })
    return db.caseTalk.findFirstOrThrow({ where: { caseId: w.case.id }, orderBy: { createdAt: 'desc' } })
  }

  beforeEach(async () => {
    setTestNow(`${TODAY}T09:30`)
    w = await createWorkplace(db)
  })

  it('a planned talk that was not held is settled in one act, once, and not before its day', async () => {
    const { id } = await plan('2026-11-24')
    const close = (outcome: string, version = '1') =>
      runCommand(closeTalk, { viewer: w.adviser.viewer, values: { talkId: id, version, outcome } as never })
    await expect(close('NO_SHOW')).rejects.toMatchObject({ key: 'talkNotYet' })
    setTestNow('2026-11-25T08:00')
    await close('NOT_RECORDED')
    await expect(close('NO_SHOW')).rejects.toThrow(ConflictError)
    expect(await onlyTalk()).toMatchObject({
      status: 'NOT_RECORDED',
      recordedById: w.adviser.user.id,
    })
  })

  it('a planned talk waits for its record from the minute it has passed', async () => {
    const { id } = await plan(TODAY, '10:00')
    const { viewer } = w.consultant
    expect(await listTalksWithoutRecord(viewer, TODAY)).toEqual([])
    expect((await getToday(viewer)).appointments.map((talk) => talk.id)).toEqual([id])
    setTestNow(`${TODAY}T10:01`)
    expect((await listTalksWithoutRecord(viewer, TODAY)).map((talk) => talk.id)).toEqual([id])
    setTestNow('2026-11-24T08:00')
    await record({ talkId: id })
    expect(await listTalksWithoutRecord(viewer, '2026-11-24')).toEqual([])
    expect(await onlyTalk()).toMatchObject({
      status: 'HELD',
      participants: ['CITIZEN', 'VK'],
      recordedById: viewer.userId,
      version: 2,
    })
  })

  it('is never held after today, planned before it, nor held with nobody in the room', async () => {
    await expect(add({ onDate: '2026-11-24' })).rejects.toThrow('talkOnInFuture')
    await expect(add({ state: 'PLANNED', onDate: '2026-11-22' })).rejects.toMatchObject({
      key: 'talkPlannedPast',
    })
    await expect(add({ participants: [] })).rejects.toThrow('participantsMissing')
    expect(await db.caseTalk.count({ where: { caseId: w.case.id } })).toBe(0)
    expect(await db.auditEvent.count({ where: { citizenId: w.citizen.id } })).toBe(0)
  })

  it('a no-show keeps nobody in the room, and a coming talk can be cancelled only', async () => {
    const { id } = await plan('2026-11-30')
    const coming = { talkId: id, onDate: '2026-11-30' }
    await expect(record({ ...coming, outcome: 'NO_SHOW' })).rejects.toMatchObject({ key: 'talkNotYet' })
    await record({ ...coming, outcome: 'CANCELLED' })
    expect(await onlyTalk()).toMatchObject({ status: 'CANCELLED', participants: [] })
  })

  it('an agreement returns at the next talk until it is settled, by one of two colleagues', async () => {
    await add({
      'agreement-1-what': 'Opdatere cv',
      'agreement-1-who': 'Borgeren',
      'agreement-1-dueOn': '1.12.2026',
      'agreement-2-what': 'Ringe til Nordlager',
      'agreement-2-who': 'Konsulenten',
    })
    const open = async () =>
      (await getCitizenTalks(w.consultant.viewer, w.citizen.id))?.openAgreements.map(({ what }) => what)
    expect(await open()).toEqual(['Opdatere cv', 'Ringe til Nordlager'])
    const [first, second] = await db.talkAgreement.findMany({
      orderBy: { createdAt: 'asc' },
      where: { caseId: w.case.id },
    })
    await expect(
      add({ [`settle-${first?.id}`]: 'CHANGED', [`settleNote-${first?.id}`]: '' }),
    ).rejects.toThrow('agreementChangeMissing')
    await add({ [`settle-${first?.id}`]: 'DONE', [`settle-${second?.id}`]: 'STILL_OPEN' })
    expect(await open()).toEqual(['Ringe til Nordlager'])
    const settle = (viewer: Viewer) =>
      runCommand(settleAgreement, {
        viewer,
        values: { agreementId: second?.id, outcome: 'NOT_DONE', note: '' } as never,
      })
    const outcomes = await Promise.allSettled([settle(w.consultant.viewer), settle(w.adviser.viewer)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: expect.any(ConflictError),
    })
    expect(await open()).toEqual([])
  })

  it('a line without who, or with a day only, is said at its field', async () => {
    await expect(add({ 'agreement-1-what': 'Ringe', 'agreement-1-who': '' })).rejects.toMatchObject({
      issues: [{ path: ['agreement-1-who'], message: 'agreementWhoMissing' }],
    })
    await expect(add({ 'agreement-2-dueOn': '1.12.2026' })).rejects.toMatchObject({
      issues: [{ path: ['agreement-2-what'], message: 'agreementWhatMissing' }],
    })
  })

  it('a held talk with agreements stays held; what is put right is in the trail', async () => {
    await add({ 'agreement-1-what': 'Ringe', 'agreement-1-who': 'Borgeren', summary: 'Først' })
    const talk = await onlyTalk()
    await expect(record({ talkId: talk.id, outcome: 'NO_SHOW' })).rejects.toMatchObject({
      key: 'talkHasAgreements',
    })
    await record({ talkId: talk.id, summary: 'Rettet', onDate: '2026-11-20' })
    expect(fromDbDate((await onlyTalk()).onDate)).toBe('2026-11-20')
    const line = await db.auditEvent.findFirstOrThrow({
      where: { operation: 'caseTalks.record', entityId: talk.id },
    })
    expect(line.details).toMatchObject({ before: { onDate: TODAY, summary: 'Først' } })
  })

  it('the second of two editors is told who was first, and a recorded talk is not moved', async () => {
    const { id } = await plan(TODAY)
    const move = (version: string) =>
      runCommand(moveTalk, {
        viewer: w.adviser.viewer,
        values: { talkId: id, version, onDate: '2026-11-27', atTime: '13:00', place: '' } as never,
      })
    await record({ talkId: id })
    await expect(move('1')).rejects.toMatchObject({ by: { name: w.consultant.user.name } })
    await expect(move('2')).rejects.toMatchObject({ key: 'talkAlreadyRecorded' })
  })

  it('the pair and stand-ins write; the team reads; other teams and leaders do neither', async () => {
    const at = { unitId: w.unit.id, teamId: w.team.id }
    const mate = await createUser(db, at)
    const otherTeam = await createTeam(db, { unitId: w.unit.id })
    const stranger = await createUser(db, { unitId: w.unit.id, teamId: otherTeam.id })
    const leader = await createUser(db, { unitId: w.unit.id, role: 'LEDER' })
    for (const { viewer } of [mate, stranger, leader]) {
      await expect(add({}, viewer)).rejects.toThrow(NotFoundError)
    }
    expect(await getCitizenTalks(mate.viewer, w.citizen.id)).toMatchObject({ may: { write: false } })
    expect(await getCitizenTalks(stranger.viewer, w.citizen.id)).toBeNull()
    expect(await getCitizenTalks(leader.viewer, w.citizen.id)).toBeNull()
    await createStandIn(db, { absentId: w.consultant.user.id, standInId: stranger.user.id })
    const standIn = await viewerOf(db, stranger.user.id)
    await plan(TODAY)
    expect((await getToday(standIn)).appointments).toHaveLength(1)
    await add({}, standIn)
  })
})
