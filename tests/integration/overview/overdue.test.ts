import { beforeAll, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/calendar/day'
import { runCommand } from '@/lib/deadlines/run-command'
import { exportOverdue, makeOverdueFile } from '@/lib/overview/export-overdue'
import { getOverdue } from '@/lib/overview/overdue'
import { parseOverdueFilter } from '@/lib/overview/overdue-filter'
import { NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import { createJobWorkplace } from '@/tests/factories/aftercare'
import { createStandIn, createUser } from '@/tests/factories/organisation'

/** Today is Monday 23 November 2026; the visit after 20 October was due on the 17th, a week ago it was not. */
async function world() {
  const place = await createJobWorkplace(db, { startsOn: '2026-10-20' })
  const unitId = place.unit.id
  const mate = await createUser(db, { unitId, teamId: place.team.id, name: 'Bo Lund' })
  const leader = await createUser(db, { unitId, role: 'LEDER' })
  return { ...place, mate, leader }
}

describe('overdue by team, employee and case', () => {
  let w: Awaited<ReturnType<typeof world>>
  const see = (query: Record<string, string> = {}) => getOverdue(w.leader.viewer, parseOverdueFilter(query))

  beforeAll(async () => {
    w = await world()
  })

  it('R02 says how much has come since last week', async () => {
    const view = await see({ regel: 'R02' })
    expect(view?.total).toMatchObject({ count: 1, change: 1, oldestDueOn: '2026-11-17' })
    expect(view?.teams).toMatchObject([
      { count: 1, change: 1, employees: [{ id: w.consultant.user.id, count: 1, change: 1 }] },
    ])
    const others = (await see())?.rules.map(({ id }) => id)
    expect(others).toContain('R02')
  })

  it('R02 what was met in the week is fewer, and its team is still shown', async () => {
    const deadline = await db.deadline.findFirstOrThrow({ where: { ruleId: 'R02', caseId: w.case.id } })
    const late = { dueOn: toDbDate('2026-11-10'), planBy: toDbDate('2026-11-10') }
    await db.deadline.update({
      where: { id: deadline.id },
      data: { ...late, metOn: toDbDate('2026-11-20') },
    })
    const view = await see({ regel: 'R02' })
    expect(view?.total).toMatchObject({ count: 0, change: -1, oldestDueOn: null })
    expect(view?.teams).toMatchObject([
      { id: w.team.id, count: 0, change: -1, employees: [{ id: w.consultant.user.id, change: -1 }] },
    ])
    await db.deadline.update({
      where: { id: deadline.id },
      data: { dueOn: deadline.dueOn, planBy: deadline.planBy, metOn: null },
    })
  })

  it('R02 is with the stand-in now, and was with the holder a week ago', async () => {
    const deadline = await db.deadline.findFirstOrThrow({ where: { ruleId: 'R02', caseId: w.case.id } })
    await db.deadline.update({
      where: { id: deadline.id },
      data: { dueOn: toDbDate('2026-11-10'), planBy: toDbDate('2026-11-10') },
    })
    const absence = await createStandIn(db, {
      absentId: w.consultant.user.id,
      standInId: w.mate.user.id,
      fromOn: '2026-11-20',
    })
    const employees = (await see({ regel: 'R02' }))?.teams[0]?.employees
    expect(employees?.map(({ name, count, change }) => [name, count, change])).toEqual([
      ['Bo Lund', 1, 1],
      [w.consultant.user.name, 0, -1],
    ])
    expect(employees?.[0]?.rows[0]?.insteadOf?.id).toBe(w.consultant.user.id)
    await db.standIn.delete({ where: { id: absence.id } })
  })

  it('leaves the house with a purpose only, and its file is fetched by the one who asked', async () => {
    const ask = (viewer = w.leader.viewer, exportPurpose = 'Tavlemøde') =>
      runCommand(exportOverdue, {
        viewer,
        values: { query: 'regel=R02', exportPurpose, format: 'csv' } as never,
      })
    await expect(ask(w.consultant.viewer)).rejects.toThrow(NotFoundError)
    await expect(ask(w.leader.viewer, '')).rejects.toThrow('exportPurposeMissing')
    const { file } = await ask()
    const id = file.split('=')[1] ?? ''
    const made = await makeOverdueFile(w.leader.viewer, id)
    expect(made?.doc.sheets[0]?.rows).toHaveLength(1)
    expect(await makeOverdueFile(w.consultant.viewer, id)).toBeNull()
    const line = await db.auditEvent.findFirst({ where: { kind: 'EXPORT', entityId: id } })
    expect(line).toMatchObject({ purpose: 'Tavlemøde', details: { citizenIds: [w.citizen.id] } })
  })
})
