import { beforeAll, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/calendar/day'
import { parseCaseloadFilter } from '@/lib/cases/caseload-filter'
import { getCaseload } from '@/lib/cases/queries'
import { listAskingDeadlines } from '@/lib/deadlines/queries'
import { runCommand } from '@/lib/deadlines/run-command'
import { NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { getTransferWizard } from '@/lib/transfers/queries'
import { parseWizard } from '@/lib/transfers/wizard-address'
import { allowMore, endAllowance, setNorm, setTeamModel } from '@/lib/workload/commands'
import { getWorkload, type WorkloadRow } from '@/lib/workload/queries'
import { parseWorkload } from '@/lib/workload/workload-address'
import { createJobWorkplace } from '@/tests/factories/aftercare'
import { createCase, createCitizen } from '@/tests/factories/citizen'
import { createStandIn, createUser } from '@/tests/factories/organisation'

/** Today is Monday 23 November 2026. The pair has a job whose first visit is overdue, and two more cases. */
async function world() {
  const place = await createJobWorkplace(db, { startsOn: '2026-10-20' })
  const at = { unitId: place.unit.id, teamId: place.team.id }
  const mate = await createUser(db, { ...at, name: 'Bo Lund' })
  const newCase = async (overrides: Partial<Parameters<typeof createCase>[1]>, protection?: 'PROTECTED') => {
    const citizen = await createCitizen(db, { unitId: at.unitId, ...(protection ? { protection } : {}) })
    return createCase(db, {
      ...at,
      citizenId: citizen.id,
      ks: place.adviser.user.id,
      vk: place.consultant.user.id,
      ...overrides,
    })
  }
  await newCase({ lane: 'READY', openedOn: '2026-11-02' })
  await newCase({ lane: 'ACTIVE', vk: mate.user.id })
  await newCase({}, 'PROTECTED')
  return { ...place, mate, leader: await createUser(db, { unitId: at.unitId, role: 'LEDER' }) }
}

describe('the balance of cases', () => {
  let w: Awaited<ReturnType<typeof world>>
  const see = (query: Record<string, string> = {}, viewer: Viewer = w.leader.viewer) =>
    getWorkload(viewer, parseWorkload(query))
  const rowOf = async (userId: string, query: Record<string, string> = {}) =>
    (await see(query))?.rows.find(({ id }) => id === userId) as WorkloadRow
  const queryOf = (href: string) => {
    const params = new URL(href, 'http://x').searchParams
    return Object.fromEntries([...params.keys()].map((key) => [key, params.get(key) ?? '']))
  }

  beforeAll(async () => {
    w = await world()
  })

  it('every number is the length of the list it opens, and protected people are counted beside', async () => {
    const view = await see()
    expect(view?.hidden).toBe(1)
    const counted = view?.rows.map(({ name, cases, overdue, newThisMonth }) => [
      name,
      cases.count,
      overdue.count > 0,
      newThisMonth.count,
    ])
    expect(counted).toEqual([
      [w.consultant.user.name, 2, true, 1],
      ['Bo Lund', 1, false, 0],
    ])
    for (const row of view?.rows ?? []) {
      for (const { count, href } of [row.cases, row.dueSoon, ...row.lanes]) {
        const list = await getCaseload(w.leader.viewer, parseCaseloadFilter(queryOf(href), w.leader.viewer))
        expect(list.rows).toHaveLength(count)
      }
      const overdue = await listAskingDeadlines(w.leader.viewer, {
        scope: 'unit',
        overdueOnly: true,
        holderId: row.id,
        on: '2026-11-23',
      })
      expect(overdue).toHaveLength(row.overdue.count)
    }
  })

  it('numbers of advisers open the cases where they are handed over', async () => {
    const row = await rowOf(w.adviser.user.id, { rolle: 'raadgiver' })
    expect(row.cases.count).toBe(3)
    for (const { count, href } of [row.cases, row.dueSoon, row.newThisMonth, ...row.lanes]) {
      const list = await getTransferWizard(w.leader.viewer, parseWizard(queryOf(href)))
      expect(list).toMatchObject({ step: 'CASES', cases: { length: count } })
    }
  })

  it('shows who is away, and gives their overdue work to the one who covers', async () => {
    const absence = await createStandIn(db, { absentId: w.consultant.user.id, standInId: w.mate.user.id })
    expect((await rowOf(w.consultant.user.id)).away).toEqual({
      lastDay: '2026-12-31',
      standInName: 'Bo Lund',
    })
    expect((await rowOf(w.consultant.user.id)).overdue.count).toBe(0)
    expect((await rowOf(w.mate.user.id)).overdue.count).toBeGreaterThan(0)
    await db.standIn.delete({ where: { id: absence.id } })
  })

  it('is for leaders of the unit only', async () => {
    expect(await see({}, w.consultant.viewer)).toBeNull()
    const values = {
      role: 'VK',
      norm: '30',
      rangeFrom: '',
      rangeTo: '',
      normFromOn: '23.11.2026',
      normChangeReason: 'Prøve',
    }
    await expect(
      runCommand(setNorm, { viewer: w.consultant.viewer, values: values as never }),
    ).rejects.toThrow(NotFoundError)
  })

  it('R10 ships with 40, and a norm holds from its day with its reason', async () => {
    expect((await see())?.norm).toEqual({ norm: 40, rangeFrom: 35, rangeTo: 45 })
    const set = (values: Record<string, string>) =>
      runCommand(setNorm, {
        viewer: w.leader.viewer,
        values: {
          role: 'VK',
          norm: '30',
          rangeFrom: '25',
          rangeTo: '35',
          normFromOn: '23.11.2026',
          normChangeReason: 'Flere unge',
          ...values,
        } as never,
      })
    await expect(set({ rangeTo: '20' })).rejects.toThrow('rangeBackwards')
    await expect(set({ rangeTo: '' })).rejects.toThrow('rangeHalf')
    await expect(set({ norm: '2,5' })).rejects.toThrow('caseNumberOutside')
    await expect(set({ normFromOn: '22.11.2026' })).rejects.toMatchObject({ key: 'normFromPast' })
    await set({ normFromOn: '1.1.2027' })
    expect((await see())?.norm.norm).toBe(40)
    await set({})
    await set({ norm: '28' })
    const view = await see()
    expect(view?.norm).toEqual({ norm: 28, rangeFrom: 25, rangeTo: 35 })
    expect(view?.normHistory.map(({ from, norm }) => [from, norm])).toEqual([
      ['2027-01-01', 30],
      ['2026-11-23', 28],
    ])
    await db.caseloadNorm.deleteMany({ where: { unitId: w.unit.id } })
  })

  it('R10 an allowance is given to a colleague of the role until a day, and can be ended', async () => {
    const allow = (values: Record<string, string>) =>
      runCommand(allowMore, {
        viewer: w.leader.viewer,
        values: {
          role: 'VK',
          allowedUserId: w.mate.user.id,
          maxCases: '50',
          allowedLastDayOn: '31.12.2026',
          allowedReason: 'Til jul',
          ...values,
        } as never,
      })
    await expect(allow({ allowedUserId: w.adviser.user.id })).rejects.toMatchObject({ key: 'holderUnknown' })
    await allow({})
    expect((await rowOf(w.mate.user.id)).allowed).toBe(50)
    const [allowance] = (await see())?.allowances ?? []
    await runCommand(endAllowance, { viewer: w.leader.viewer, values: { allowanceId: allowance?.id ?? '' } })
    const stored = await db.caseloadAllowance.findFirst({ where: { userId: w.mate.user.id } })
    expect(stored?.untilOn).toEqual(toDbDate('2026-11-24'))
  })

  it('thinks a move through without saving it, and agrees on a team’s role model', async () => {
    const view = await see({ fra: w.consultant.user.id, til: w.mate.user.id, antal: '1' })
    expect(view?.whatIf).toMatchObject({ from: { before: 2, after: 1 }, to: { before: 1, after: 2 } })
    expect((await rowOf(w.mate.user.id)).cases.count).toBe(1)
    await runCommand(setTeamModel, {
      viewer: w.leader.viewer,
      values: { teamId: w.team.id, roleModel: 'ALL_APART' },
    })
    expect((await see())?.teams).toMatchObject([{ roleModel: 'ALL_APART' }])
  })
})
