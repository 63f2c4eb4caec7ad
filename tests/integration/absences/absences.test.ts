import { beforeAll, describe, expect, it } from 'vitest'
import { changeAbsence, endAbsence, registerAbsence } from '@/lib/absences/commands'
import { getAbsences } from '@/lib/absences/queries'
import { runCommand } from '@/lib/deadlines/run-command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { createTeam, createUnit, createUser, viewerOf } from '@/tests/factories/organisation'

/** Today is Monday 23 November 2026. */
async function world() {
  const unit = await createUnit(db)
  const team = await createTeam(db, { unitId: unit.id })
  const at = { unitId: unit.id, teamId: team.id }
  return {
    mette: await createUser(db, { ...at, name: 'Mette Krogh' }),
    soeren: await createUser(db, { ...at, name: 'Søren Aagaard' }),
    adviser: await createUser(db, { ...at, role: 'MYNDIGHEDSRAADGIVER' }),
    coach: await createUser(db, { ...at, role: 'JOBCOACH' }),
    leader: await createUser(db, { unitId: unit.id, role: 'LEDER' }),
    otherLeader: await createUser(db, { unitId: (await createUnit(db)).id, role: 'LEDER' }),
  }
}

describe('absences', () => {
  let w: Awaited<ReturnType<typeof world>>
  const register = (values: Record<string, string> = {}, viewer: Viewer = w.mette.viewer) =>
    runCommand(registerAbsence, {
      viewer,
      values: {
        absentId: w.mette.user.id,
        absentFromOn: '23.11.2026',
        lastDayOn: '27.11.2026',
        standInId: w.soeren.user.id,
        ...values,
      } as never,
    })
  const rows = async (viewer = w.mette.viewer) => (await getAbsences(viewer)).current
  const own = async () => (await rows()).filter(({ isOwn }) => isOwn)

  beforeAll(async () => {
    w = await world()
  })

  it('the stand-in covers from the first day to the last, and the absence returns by itself', async () => {
    await register()
    expect((await viewerOf(db, w.soeren.user.id)).coversUserIds).toContain(w.mette.user.id)
    const [row] = await rows()
    expect(row).toMatchObject({
      absent: { name: 'Mette Krogh' },
      standIn: { name: 'Søren Aagaard' },
      from: '2026-11-23',
      lastDay: '2026-11-27',
      state: 'RUNNING',
    })
    const line = await db.auditEvent.findFirst({ where: { entityId: row?.id ?? '' } })
    expect(line).toMatchObject({ operation: 'absences.register', actorId: w.mette.user.id })
  })

  it('one that overlaps is refused with the days of the other, one that only meets it is not', async () => {
    await expect(register({ absentFromOn: '27.11.2026', lastDayOn: '30.11.2026' })).rejects.toMatchObject({
      field: 'absentFromOn',
      key: 'absenceOverlaps',
      facts: { from: '2026-11-23', lastDay: '2026-11-27' },
    })
    await register({ absentFromOn: '28.11.2026', lastDayOn: '30.11.2026', standInId: '' })
    expect((await rows()).map(({ from, standIn }) => [from, standIn?.name ?? null])).toEqual([
      ['2026-11-23', 'Søren Aagaard'],
      ['2026-11-28', null],
    ])
  })

  it('somebody who is away cannot stand in, nor can the person or a coach', async () => {
    const ofSoeren = { absentId: w.soeren.user.id }
    await expect(
      register({ ...ofSoeren, standInId: w.mette.user.id }, w.leader.viewer),
    ).rejects.toMatchObject({ key: 'standInAway', facts: { name: 'Mette Krogh' } })
    for (const standInId of [w.soeren.user.id, w.coach.user.id]) {
      await expect(register({ ...ofSoeren, standInId }, w.leader.viewer)).rejects.toMatchObject({
        key: 'standInUnknown',
      })
    }
  })

  it('a leader writes for a colleague; a colleague and another unit’s leader do not', async () => {
    const ofAdviser = { absentId: w.adviser.user.id }
    await expect(register(ofAdviser)).rejects.toThrow(NotFoundError)
    await expect(register(ofAdviser, w.otherLeader.viewer)).rejects.toThrow(NotFoundError)
    await register(ofAdviser, w.leader.viewer)
    expect((await rows(w.leader.viewer)).map(({ absent }) => absent.id)).toContain(w.adviser.user.id)
    expect(await rows(w.otherLeader.viewer)).toEqual([])
  })

  it('is made longer or shorter, and the second of two editors is told', async () => {
    const [running] = await rows()
    const change = (values: Record<string, string>) =>
      runCommand(changeAbsence, {
        viewer: w.mette.viewer,
        values: { absenceId: running?.id ?? '', version: '1', standInId: '', ...values } as never,
      })
    await expect(change({ lastDayOn: '28.11.2026' })).rejects.toMatchObject({ key: 'absenceOverlaps' })
    await change({ lastDayOn: '26.11.2026' })
    await expect(change({ lastDayOn: '25.11.2026' })).rejects.toThrow(ConflictError)
    expect((await rows())[0]).toMatchObject({ lastDay: '2026-11-26', standIn: null })
  })

  it('back early: begun today it is taken back, begun before it ends with yesterday', async () => {
    const end = (absenceId: string, version: string) =>
      runCommand(endAbsence, { viewer: w.mette.viewer, values: { absenceId, version } })
    const [today] = await own()
    await end(today?.id ?? '', '2')
    expect((await own()).map(({ from }) => from)).toEqual(['2026-11-28'])
    await expect(end(today?.id ?? '', '3')).rejects.toThrow(NotFoundError)

    await register({ absentFromOn: '20.11.2026', lastDayOn: '24.11.2026' })
    const running = (await own()).find(({ from }) => from === '2026-11-20')
    await end(running?.id ?? '', '1')
    expect((await getAbsences(w.mette.viewer)).earlier).toMatchObject([
      { from: '2026-11-20', lastDay: '2026-11-22', state: 'OVER' },
    ])
  })

  it('two at once make one', async () => {
    const days = { absentId: w.soeren.user.id, standInId: '' }
    const outcomes = await Promise.allSettled([
      register(days, w.soeren.viewer),
      register(days, w.leader.viewer),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
