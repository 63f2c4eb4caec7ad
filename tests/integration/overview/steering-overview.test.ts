import { beforeAll, describe, expect, it } from 'vitest'
import { getLeaderOverview } from '@/lib/overview/leader-overview'
import { getSteeringOverview, type SteeringOverview } from '@/lib/overview/steering-overview'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { seedDemo } from '@/prisma/seed/seed'
import { createCase, createCitizen } from '@/tests/factories/citizen'
import { createTeam, createUnit, createUser, viewerOf } from '@/tests/factories/organisation'

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/

async function demoViewer(name: string): Promise<Viewer> {
  const user = await db.user.findFirstOrThrow({ where: { name, isDemo: true }, select: { id: true } })
  return viewerOf(db, user.id)
}

async function requireOverview(viewer: Viewer): Promise<SteeringOverview> {
  const found = await getSteeringOverview(viewer)
  if (!found) throw new Error('Expected an overview')
  return found
}

describe('the steering group’s overview', () => {
  let view: SteeringOverview

  beforeAll(async () => {
    await seedDemo()
    view = await requireOverview(await demoViewer('Anders Præstegaard'))
  })

  it('R25 holds no id, no address of a list and no person’s name', async () => {
    const text = JSON.stringify(view)
    expect(text).not.toMatch(UUID)
    expect(text).not.toContain('/borgere')
    const [citizens, users] = await Promise.all([
      db.citizen.findMany({ select: { name: true } }),
      db.user.findMany({ select: { name: true } }),
    ])
    for (const { name } of [...citizens, ...users]) expect(text).not.toContain(name)
  })

  it('R25 shows the same totals as the leader’s, people with protected names counted in', async () => {
    const leader = await getLeaderOverview(await demoViewer('Lone Holm'))
    expect(view.openCases).toEqual({
      kind: 'EXACT',
      value: (leader?.openCases.count ?? 0) + (leader?.hiddenCases ?? 0),
    })
    const hiddenLate = await db.deadline.count({
      where: {
        ruleId: 'R02',
        metOn: null,
        cancelledOn: null,
        dueOn: { lt: new Date('2026-11-23') },
        closesOn: { gt: new Date('2026-11-23') },
        case: { closedOn: null, citizen: { protection: 'PROTECTED' } },
      },
    })
    expect(view.overdueVisits).toEqual({
      kind: 'EXACT',
      value: (leader?.overdueVisits.count ?? 0) + hiddenLate,
    })
  })

  it('R25 shows the target of 30 with 24, and the few of other funds as 1–4', () => {
    expect(view.programmes[0]).toMatchObject({
      own: { kind: 'EXACT', value: 24 },
      others: { kind: 'FEW' },
      target: 30,
    })
  })

  it('R25 shows the mean load, which names no consultant', () => {
    expect(view.casesPerConsultant).toBe(28.5)
    expect(view.norm).toBe(40)
  })

  it('is closed to everyone who is not of the steering group', async () => {
    for (const name of ['Lone Holm', 'Mette Krogh', 'Åse Nørgaard', 'Henning Sørensen', 'Yrsa Kjær']) {
      expect(await getSteeringOverview(await demoViewer(name))).toBeNull()
    }
  })
})

describe('a small unit', () => {
  async function unitWithCases(byTeam: readonly number[]): Promise<SteeringOverview> {
    const unit = await createUnit(db)
    const { user: adviser } = await createUser(db, { unitId: unit.id, role: 'MYNDIGHEDSRAADGIVER' })
    for (const count of byTeam) {
      const team = await createTeam(db, { unitId: unit.id })
      for (let made = 0; made < count; made++) {
        const citizen = await createCitizen(db, { unitId: unit.id })
        await createCase(db, {
          unitId: unit.id,
          teamId: team.id,
          citizenId: citizen.id,
          ks: adviser.id,
          lane: 'READY',
        })
      }
    }
    const { viewer } = await createUser(db, { unitId: unit.id, role: 'STYREGRUPPE' })
    return requireOverview(viewer)
  }

  it('R25 shows three cases as 1–4 wherever they are counted', async () => {
    const view = await unitWithCases([3])
    expect(view.openCases).toEqual({ kind: 'FEW' })
    expect(view.teams.map((team) => team.cases)).toEqual([{ kind: 'FEW' }])
    expect(view.lanes.find((lane) => lane.lane === 'READY')?.cases).toEqual({ kind: 'FEW' })
    expect(view.lanes.find((lane) => lane.lane === 'ACTIVE')?.cases).toEqual({ kind: 'EXACT', value: 0 })
    expect(view.casesPerConsultant).toBeNull()
  })

  it('R25 withholds the larger team’s number, which with the total would give the smaller one’s away', async () => {
    const view = await unitWithCases([2, 9])
    expect(view.openCases).toEqual({ kind: 'EXACT', value: 11 })
    expect(view.teams.map((team) => team.cases.kind).sort()).toEqual(['FEW', 'WITHHELD'])
  })

  it('R25 withholds the total in every division where one of them can’t hide a small number', async () => {
    const view = await unitWithCases([1, 5])
    expect(view.openCases).toEqual({ kind: 'WITHHELD' })
    expect(view.lanes.find((lane) => lane.lane === 'READY')?.cases).toEqual({ kind: 'WITHHELD' })
    expect(view.casesPerConsultant).toBeNull()
  })
})
