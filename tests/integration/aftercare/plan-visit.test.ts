import { beforeEach, describe, expect, test } from 'vitest'
import { closePlannedVisit, planVisit } from '@/lib/aftercare/plan-commands'
import { fromDbDate } from '@/lib/calendar/day'
import { setTestNow } from '@/lib/calendar/today'
import { runCommand } from '@/lib/deadlines/run-command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { createJobWorkplace } from '@/tests/factories/aftercare'
import { createUser } from '@/tests/factories/organisation'

let w: Awaited<ReturnType<typeof createJobWorkplace>>

beforeEach(async () => {
  setTestNow('2026-11-23T09:30')
  w = await createJobWorkplace(db)
})

const plan = (plannedOn: string, viewer: Viewer = w.consultant.viewer) =>
  runCommand(planVisit, {
    viewer,
    values: { aftercareId: w.aftercare.id, plannedOn, atTime: '09:00' } as never,
  })

const close = (plannedVisitId: string, outcome: string, viewer: Viewer = w.consultant.viewer) =>
  runCommand(closePlannedVisit, { viewer, values: { plannedVisitId, outcome } as never })

const open = () =>
  db.plannedVisit.findMany({ where: { aftercareId: w.aftercare.id, visitId: null, cancelledAt: null } })

const dueDays = async () =>
  (await db.deadline.findMany({ where: { citizenId: w.citizen.id }, orderBy: { dueOn: 'asc' } })).map(
    ({ dueOn }) => fromDbDate(dueOn),
  )

describe('planning a visit', () => {
  test('R02 books one at a time, and moves no deadline', async () => {
    const before = await dueDays()
    await plan('27.11.2026')
    await plan('2.12.2026')
    expect((await open()).map(({ plannedOn, atTime }) => [fromDbDate(plannedOn), atTime])).toEqual([
      ['2026-12-02', '09:00'],
    ])
    expect(await dueDays()).toEqual(before)
  })

  test('two at once leave one booked', async () => {
    await Promise.allSettled([plan('27.11.2026'), plan('30.11.2026', w.adviser.viewer)])
    expect(await open()).toHaveLength(1)
  })

  test('a day that has passed is refused, and a team mate may not', async () => {
    await expect(plan('20.11.2026')).rejects.toMatchObject({ field: 'plannedOn' })
    const teamMate = await createUser(db, { unitId: w.unit.id, teamId: w.team.id })
    await expect(plan('27.11.2026', teamMate.viewer)).rejects.toThrow(NotFoundError)
    expect(await db.auditEvent.count({ where: { citizenId: w.citizen.id } })).toBe(0)
  })
})

describe('a booked visit that was not held', () => {
  async function passed() {
    await plan('24.11.2026')
    setTestNow('2026-11-25T09:30')
    const [visit] = await open()
    return visit?.id ?? ''
  }

  test('stands as a visit with its outcome, and meets no deadline', async () => {
    const id = await passed()
    await close(id, 'NO_SHOW')
    expect(await db.aftercareVisit.findMany({ where: { aftercareId: w.aftercare.id } })).toMatchObject([
      { outcome: 'NO_SHOW', kind: 'WORKPLACE_VISIT', onDate: new Date('2026-11-24') },
    ])
    expect(await open()).toEqual([])
    expect(await db.deadline.count({ where: { citizenId: w.citizen.id, ruleId: 'R02', metOn: null } })).toBe(
      1,
    )
  })

  test('that needs no record is kept with who said so', async () => {
    const id = await passed()
    await close(id, 'NOT_RECORDED')
    expect(await db.plannedVisit.findUnique({ where: { id } })).toMatchObject({
      isNotRecorded: true,
      cancelledById: w.consultant.user.id,
    })
    expect(await db.aftercareVisit.count({ where: { aftercareId: w.aftercare.id } })).toBe(0)
  })

  test('the second of two is told that somebody was first', async () => {
    const id = await passed()
    await close(id, 'CANCELLED_BY_COMPANY')
    await expect(close(id, 'NO_SHOW', w.adviser.viewer)).rejects.toThrow(ConflictError)
  })

  test('is not closed before its day', async () => {
    await plan('27.11.2026')
    const [visit] = await open()
    await expect(close(visit?.id ?? '', 'NO_SHOW')).rejects.toMatchObject({ refusal: { rule: 'R04' } })
  })
})
