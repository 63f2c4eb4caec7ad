import { beforeAll, describe, expect, it } from 'vitest'
import { today } from '@/lib/calendar/today'
import { parseCaseloadFilter } from '@/lib/cases/caseload-filter'
import { getCaseload } from '@/lib/cases/queries'
import { listAskingDeadlines } from '@/lib/deadlines/queries'
import { getLeaderOverview, type LeaderOverview } from '@/lib/overview/leader-overview'
import { getOverdue } from '@/lib/overview/overdue'
import { type OverdueKind, overdueKinds, parseOverdueFilter } from '@/lib/overview/overdue-filter'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { listAcceptedVisitations } from '@/lib/visitation/accepted-queries'
import { seedDemo } from '@/prisma/seed/seed'
import { createTeam, createUnit, createUser, viewerOf } from '@/tests/factories/organisation'

let leader: Viewer
let view: LeaderOverview

async function demoViewer(name: string): Promise<Viewer> {
  const user = await db.user.findFirstOrThrow({ where: { name, isDemo: true }, select: { id: true } })
  return viewerOf(db, user.id)
}

async function requireOverview(viewer: Viewer): Promise<LeaderOverview> {
  const found = await getLeaderOverview(viewer)
  if (!found) throw new Error('Expected an overview')
  return found
}

beforeAll(async () => {
  await seedDemo()
  leader = await demoViewer('Lone Holm')
  view = await requireOverview(leader)
})

const queryOf = (href: string) => Object.fromEntries(new URL(href, 'http://x').searchParams)
const caseloadCount = async (href: string) =>
  (await getCaseload(leader, parseCaseloadFilter(queryOf(href), leader))).total
const overdueCount = async (href: string) =>
  (await getOverdue(leader, parseOverdueFilter(queryOf(href))))?.total.count

describe('the leader’s overview', () => {
  it('counts open cases, lanes and each consultant’s cases as the list each number opens', async () => {
    expect(view.openCases.count).toBeGreaterThan(90)
    const numbers = [view.openCases, ...view.lanes, ...view.consultants.map((one) => one.cases)]
    for (const { count, href } of numbers) expect(await caseloadCount(href)).toBe(count)
    expect(view.lanes.reduce((all, lane) => all + lane.count, 0)).toBe(view.openCases.count)
  })

  it('lists as many rows as it counts, page by page', async () => {
    const { filter } = parseCaseloadFilter(queryOf(view.openCases.href), leader)
    const pages = await Promise.all(
      [1, 2].map((page) => getCaseload(leader, { filter: { ...filter, page }, dropped: [] })),
    )
    expect(pages.flatMap((page) => page.rows)).toHaveLength(view.openCases.count)
    expect(pages[0]?.hidden).toBe(view.hiddenCases)
    expect(view.hiddenCases).toBeGreaterThan(0)
  })

  it('accounts for every open case with a consultant or without one', () => {
    const held = view.consultants.reduce((all, one) => all + one.cases.count, 0)
    expect(held + view.casesWithoutConsultant).toBe(view.openCases.count)
  })

  it('R10 shows the norm of 40, and one consultant of the demo above it', () => {
    expect(view.norm).toBe(40)
    expect(view.consultants.map((one) => one.name)[0]).toBe('Mette Krogh')
    expect(view.consultants[0]?.cases.count).toBeGreaterThan(40)
    expect(view.consultants).toHaveLength(4)
  })

  it('R02 counts overdue visits by who acts on them as the list each number opens', async () => {
    expect(view.overdueVisits.count).toBeGreaterThan(5)
    const numbers = [
      view.overdueVisits,
      ...view.overdueByHolder,
      ...view.consultants.map((one) => one.overdueVisits),
    ]
    for (const { count, href } of numbers) expect(await overdueCount(href)).toBe(count)
    expect(view.overdueByHolder.reduce((all, held) => all + held.count, 0)).toBe(view.overdueVisits.count)
    const listed = await listAskingDeadlines(leader, {
      scope: 'unit',
      overdueOnly: true,
      ruleIds: ['R02'],
      on: today(),
    })
    expect(listed).toHaveLength(view.overdueVisits.count)
  })

  it('counts 24 of 30 accepted, as many as the list holds', async () => {
    const [first, second] = view.programmes
    expect(first).toMatchObject({ own: 24, others: 4, target: 30, aKasseName: 'Faglig Fælles' })
    expect(second).toMatchObject({ target: null, aKasseName: null })
    for (const programme of view.programmes) {
      const list = await listAcceptedVisitations(leader, programme.id)
      expect((list?.own.length ?? 0) + (list?.hiddenOwn ?? 0)).toBe(programme.own)
      expect((list?.others.length ?? 0) + (list?.hiddenOthers ?? 0)).toBe(programme.others)
      expect(programme.href).toContain(programme.id)
    }
  })

  it('shows a leader of another unit nothing of this one', async () => {
    const unit = await createUnit(db)
    await createTeam(db, { unitId: unit.id })
    const { viewer } = await createUser(db, { unitId: unit.id, role: 'LEDER' })
    const other = await requireOverview(viewer)
    expect(other).toMatchObject({
      openCases: { count: 0 },
      hiddenCases: 0,
      consultants: [],
      overdueVisits: { count: 0 },
      programmes: [],
    })
    expect((await getOverdue(viewer, { kind: 'ALL', ruleId: null, consultantId: null }))?.total.count).toBe(0)
  })

  it.each([
    'Mette Krogh',
    'Åse Nørgaard',
    'Rikke Bjørnskov',
    'Henning Sørensen',
    'Anders Præstegaard',
    'Yrsa Kjær',
  ])('is closed to %s, who is no leader', async (name) => {
    const viewer = await demoViewer(name)
    expect(await getLeaderOverview(viewer)).toBeNull()
    expect(await getOverdue(viewer, { kind: 'ALL', ruleId: null, consultantId: null })).toBeNull()
  })
})

describe('what is overdue', () => {
  const everything = { kind: 'ALL', ruleId: null, consultantId: null } as const

  it('stands by team and employee, oldest first, with days late in bands that sum up', async () => {
    const all = await getOverdue(leader, everything)
    expect(all?.teams.map((team) => team.name).sort()).toEqual(['Team Nord', 'Team Syd'])
    for (const team of all?.teams ?? []) {
      expect(team.employees.reduce((count, one) => count + one.count, 0)).toBe(team.count)
      for (const employee of [team, ...team.employees]) {
        expect(Object.values(employee.bands).reduce((a, b) => a + b, 0)).toBe(employee.count)
      }
      for (const { rows, oldestDueOn } of team.employees) {
        const due = rows.map((row) => row.dueOn)
        expect(due).toEqual([...due].sort())
        expect(due[0] ?? null).toBe(oldestDueOn)
        expect(rows.every((row) => row.state === 'OVERDUE' && row.daysLate >= 1)).toBe(true)
      }
    }
    const bands = all?.teams.map((team) => team.bands) ?? []
    for (const band of ['DAYS_1_7', 'DAYS_8_28', 'OVER_28'] as const) {
      expect(bands.some((counts) => counts[band] > 0)).toBe(true)
    }
    expect(all?.teams.reduce((count, team) => count + team.count, 0)).toBe(all?.total.count)
  })

  it('divides into its kinds, and each row leads where it is met', async () => {
    const countOf = async (kind: OverdueKind) =>
      (await getOverdue(leader, { ...everything, kind }))?.total.count ?? 0
    const [all, ...parts] = await Promise.all(overdueKinds.map(countOf))
    expect(parts.reduce((sum, count) => sum + count, 0)).toBe(all)
    expect(Math.min(...parts)).toBeGreaterThan(0)
    expect(await countOf('VISITS')).toBe(view.overdueVisits.count)
    const reviews = await getOverdue(leader, { ...everything, kind: 'REVIEWS' })
    expect(JSON.stringify(reviews)).toContain('/visitation/')
    expect(JSON.stringify(reviews)).not.toContain('/eftervaern')
  })

  it('narrows to one employee, who stays in the choices with the same count', async () => {
    const all = await getOverdue(leader, everything)
    for (const choice of all?.choices ?? []) {
      const own = await getOverdue(leader, { kind: 'ALL', ruleId: null, consultantId: choice.id })
      expect([own?.consultantName, own?.total.count]).toEqual([choice.name, choice.count])
      expect(own?.choices).toEqual(all?.choices)
    }
  })

  it('names nobody with protected names, and records whom it showed', async () => {
    const shown = await getOverdue(leader, everything)
    const ids = shown?.teams.flatMap((team) =>
      team.employees.flatMap((one) => one.rows.map((row) => row.citizenId)),
    )
    const isProtected = await db.citizen.count({ where: { id: { in: ids ?? [] }, protection: 'PROTECTED' } })
    expect(isProtected).toBe(0)
    const line = await db.auditEvent.findFirstOrThrow({
      where: { actorId: leader.userId, kind: 'LIST', operation: 'page /overskredet' },
      orderBy: { at: 'desc' },
    })
    expect(line.details).toMatchObject({ criterion: everything })
    expect((line.details as { citizenIds: string[] }).citizenIds.sort()).toEqual([...new Set(ids)].sort())
  })

  it('reads its filter from the address and falls back to everything', () => {
    const id = '0190a000-0000-7000-8000-000000000001'
    expect(parseOverdueFilter({ type: 'besoeg', konsulent: id })).toEqual({
      kind: 'VISITS',
      ruleId: null,
      consultantId: id,
    })
    expect(parseOverdueFilter({ type: 'andet', konsulent: 'Mette' })).toEqual(everything)
    expect(parseOverdueFilter({ type: ['besoeg', 'alle'] })).toEqual(everything)
  })
})
