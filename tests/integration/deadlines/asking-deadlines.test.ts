import { beforeEach, describe, expect, test } from 'vitest'
import { setTestNow } from '@/lib/calendar/today'
import { countOverdueByHolder, listAskingDeadlines } from '@/lib/deadlines/queries'
import { db } from '@/lib/platform/db'
import {
  createAftercare,
  createConsent,
  createJobWorkplace,
  type Workplace,
} from '@/tests/factories/aftercare'
import { createCase, createCitizen } from '@/tests/factories/citizen'
import { createStandIn, createTeam, createUser } from '@/tests/factories/organisation'

const on = '2026-11-23'

beforeEach(() => setTestNow('2026-11-23T09:30'))

/** Another citizen of the same pair with a job from a day, so that the first visit is due 28 days after. */
async function addJob(
  workplace: Workplace,
  { startsOn, vk }: { startsOn: '2026-10-20' | '2026-11-02'; vk?: string },
) {
  const { unit, team, adviser, consultant } = workplace
  const citizen = await createCitizen(db, { unitId: unit.id })
  const ownCase = await createCase(db, {
    unitId: unit.id,
    teamId: team.id,
    citizenId: citizen.id,
    ks: adviser.user.id,
    vk: vk ?? consultant.user.id,
  })
  await createConsent(db, { citizenId: citizen.id, createdById: consultant.user.id })
  return createAftercare(db, { citizenId: citizen.id, caseId: ownCase.id, startsOn })
}

async function createOverdueTeam() {
  const workplace = await createJobWorkplace(db, { startsOn: '2026-10-20' })
  const colleague = await createUser(db, { unitId: workplace.unit.id, teamId: workplace.team.id })
  await addJob(workplace, { startsOn: '2026-10-20', vk: colleague.user.id })
  await addJob(workplace, { startsOn: '2026-11-02', vk: colleague.user.id })
  const leader = await createUser(db, { unitId: workplace.unit.id, role: 'LEDER' })
  return { ...workplace, colleague, leader }
}

describe('R02 deadlines that ask', () => {
  test('R02 are those opened, not met, not cancelled and not closed, oldest first', async () => {
    const { leader } = await createOverdueTeam()

    const visits = await listAskingDeadlines(leader.viewer, { scope: 'unit', ruleIds: ['R02'], on })

    expect(visits.map(({ dueOn, state }) => [dueOn, state])).toEqual([
      ['2026-11-17', 'OVERDUE'],
      ['2026-11-17', 'OVERDUE'],
      ['2026-11-30', 'DUE_SOON'],
    ])
  })

  test('R02 a deadline missed by the end of the trial period stops asking', async () => {
    const { leader } = await createOverdueTeam()

    const visits = await listAskingDeadlines(leader.viewer, {
      scope: 'unit',
      ruleIds: ['R02'],
      on: '2027-02-02',
    })

    expect(visits).toEqual([])
  })

  test('the leader counts by holder are the lengths of the lists behind them', async () => {
    const { leader, consultant, colleague } = await createOverdueTeam()
    const filter = { scope: 'unit', on } as const

    const counts = await countOverdueByHolder(leader.viewer, filter)

    expect(counts.map(({ holder }) => holder?.id).sort()).toEqual(
      [consultant.user.id, colleague.user.id].sort(),
    )
    for (const { holder, count } of counts) {
      const list = await listAskingDeadlines(leader.viewer, {
        ...filter,
        overdueOnly: true,
        holderId: holder?.id ?? null,
      })
      expect(list).toHaveLength(count)
    }
    const all = await listAskingDeadlines(leader.viewer, { ...filter, overdueOnly: true })
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(all.length)
  })

  test('follow the case to its new consultant from the day of the handover', async () => {
    const { case: ownCase, consultant, colleague, leader } = await createOverdueTeam()
    await db.caseRoleHolder.updateMany({
      where: { caseId: ownCase.id, role: 'VK' },
      data: { untilOn: new Date(on) },
    })
    await db.caseRoleHolder.create({
      data: { caseId: ownCase.id, role: 'VK', userId: colleague.user.id, fromOn: new Date(on) },
    })

    const mine = await listAskingDeadlines(leader.viewer, { scope: 'unit', holderId: consultant.user.id, on })

    expect(mine).toEqual([])
  })

  test('without a consultant the coordinating adviser acts', async () => {
    const { case: ownCase, adviser } = await createJobWorkplace(db, { startsOn: '2026-10-20' })
    await db.caseRoleHolder.deleteMany({ where: { caseId: ownCase.id, role: 'VK' } })

    const [first] = await listAskingDeadlines(adviser.viewer, { scope: 'own', ruleIds: ['R02'], on })

    expect(first?.holder?.id).toBe(adviser.user.id)
  })

  test('during absence the stand-in acts, else the other half of the pair, and the counts say the same', async () => {
    const { consultant, adviser, colleague, leader } = await createOverdueTeam()
    const filter = { scope: 'unit', on, overdueOnly: true } as const
    const held = async (userId: string) => {
      const list = await listAskingDeadlines(leader.viewer, { ...filter, holderId: userId })
      const counts = await countOverdueByHolder(leader.viewer, filter)
      expect(counts.find(({ holder }) => holder?.id === userId)?.count ?? 0).toBe(list.length)
      return new Set(list.map(({ insteadOf }) => insteadOf?.id ?? null))
    }
    const absence = await createStandIn(db, { absentId: consultant.user.id, standInId: colleague.user.id })

    expect(await held(consultant.user.id)).toEqual(new Set())
    expect(await held(colleague.user.id)).toEqual(new Set([consultant.user.id, null]))

    await db.standIn.update({ where: { id: absence.id }, data: { standInId: null } })
    expect(await held(adviser.user.id)).toEqual(new Set([consultant.user.id]))

    await db.standIn.update({ where: { id: absence.id }, data: { cancelledAt: new Date(on) } })
    expect(await held(consultant.user.id)).toEqual(new Set([null]))
  })

  test.each([
    ['own', 'the consultant sees own cases', 1],
    ['team', 'the consultant sees the team', 3],
  ] as const)('scope %s: %s', async (scope, _, count) => {
    const { consultant } = await createOverdueTeam()

    const visits = await listAskingDeadlines(consultant.viewer, { scope, ruleIds: ['R02'], on })

    expect(visits).toHaveLength(count)
  })

  test.each(['own', 'team', 'unit'] as const)(
    'scope %s shows another team and an administrator nothing',
    async (scope) => {
      const { unit } = await createOverdueTeam()
      const team = await createTeam(db, { unitId: unit.id })
      const stranger = await createUser(db, { unitId: unit.id, teamId: team.id })
      const admin = await createUser(db, { unitId: unit.id, role: 'ADMIN' })

      expect(await listAskingDeadlines(stranger.viewer, { scope, on })).toEqual([])
      expect(await listAskingDeadlines(admin.viewer, { scope, on })).toEqual([])
    },
  )
})
