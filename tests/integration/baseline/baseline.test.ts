import { beforeEach, describe, expect, it } from 'vitest'
import { exportBaseline } from '@/lib/baseline/export-baseline'
import { readListedPopulation } from '@/lib/baseline/population'
import { getBaseline, getBaselinePeople } from '@/lib/baseline/queries'
import type { BaselineScope } from '@/lib/baseline/scope'
import { today } from '@/lib/calendar/today'
import { listableCases, readableCases, screenableCitizens } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import type { RoleCode, Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { createCompletedImport, createCountedCitizen } from '@/tests/factories/baseline'
import { createCase } from '@/tests/factories/citizen'
import { createAKasse, createTeam, createUnit, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'

let unitId: string
let adviser: Viewer
let leader: Viewer
let programmeId: string
let importId: string
let scope: BaselineScope

beforeEach(async () => {
  unitId = (await createUnit(db)).id
  adviser = (await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId })).viewer
  leader = (await createUser(db, { role: 'LEDER', unitId })).viewer
  programmeId = (await createProgramme(db, { unitId, name: 'Godt Arbejde' })).id
  importId = (await createCompletedImport(db, { unitId, programmeId, createdById: adviser.userId })).id
  scope = { kind: 'IMPORT', id: importId }
})

async function countsOf(viewer: Viewer, of: BaselineScope = scope) {
  const view = await getBaseline(viewer, of)
  if (!view?.analysis) throw new Error('There is an analysis')
  return view.analysis
}

describe('the baseline analysis', () => {
  it('R01 counts the five limits, the parts and the missing, and opens the very people', async () => {
    const person = (support: number, more: Partial<Parameters<typeof createCountedCitizen>[1]> = {}) =>
      createCountedCitizen(db, { unitId, importId, support, ...more })
    await person(24, { cpr: '6101761111', name: 'Bo Vind' })
    await person(25, { cpr: '6111751111', name: 'Aage Ås', unemploymentSpells: 3 })
    await person(48, { cpr: '6101901111', name: 'Anna Lind', unemploymentSpells: 4 })
    await person(20, { cpr: '6101901112', name: 'Mette Dal', missing: 5 })
    const { counts, hidden, uncounted } = await countsOf(adviser)
    expect({ hidden, uncounted, citizens: counts.citizens }).toEqual({ hidden: 0, uncounted: 0, citizens: 4 })
    expect(counts.parts.SUPPORT_OVER_24).toEqual({ YES: 2, NO: 1, UNKNOWN: 1 })
    expect(counts.parts.UNEMPLOYMENT_FROM_3).toEqual({ YES: 2, NO: 2, UNKNOWN: 0 })
    // Born 11 November 1975 and counted 15 November 2026: 51 years.
    expect(counts.parts.AGE_OVER_50).toEqual({ YES: 1, NO: 3 })
    expect(counts.parts.SUPPORT_MONTHS).toMatchObject({ '13': 1, '25': 1, '37': 1, UNKNOWN: 1 })
    expect(counts.parts.MISSING_MONTHS).toEqual({ YES: 1, NO: 3 })

    const people = await getBaselinePeople(adviser, {
      scope,
      choice: { measure: 'SUPPORT_OVER_24', part: 'YES' },
      page: 1,
    })
    expect(people).toMatchObject({ count: 2, pages: 1, hidden: 0 })
    expect(people?.rows.map(({ name, figure }) => [name, figure])).toEqual([
      ['Anna Lind', 48],
      ['Aage Ås', 25],
    ])
    const line = await db.auditEvent.findFirstOrThrow({ where: { actorId: adviser.userId, kind: 'LIST' } })
    expect(line.details).toMatchObject({
      scope,
      measure: 'SUPPORT_OVER_24',
      citizenIds: people?.rows.map(({ citizenId }) => citizenId),
    })
  })

  it('pages its people by fifty, and every page together is the number', async () => {
    for (let index = 0; index < 52; index++) {
      await createCountedCitizen(db, { unitId, importId, support: 30 })
    }
    const page = (number: number) => getBaselinePeople(leader, { scope, choice: null, page: number })
    const [first, second, third] = [await page(1), await page(2), await page(3)]
    expect([first?.rows.length, second?.rows.length, third?.rows.length]).toEqual([50, 2, 0])
    expect(first).toMatchObject({ count: 52, pages: 2 })
    const ids = new Set([...(first?.rows ?? []), ...(second?.rows ?? [])].map(({ citizenId }) => citizenId))
    expect(ids.size).toBe(52)
  })

  it('is of a project as well: everyone screened for it, once each', async () => {
    const citizen = await createCountedCitizen(db, { unitId, programmeId, support: 30, status: 'CLOSED' })
    await db.screening.create({
      data: {
        citizenId: citizen.id,
        programmeId,
        status: 'CLOSED',
        result: {},
        screenedOn: new Date('2025-01-01'),
        dueOn: new Date('2025-02-01'),
        settingsVersion: 1,
        supportMonths: 30,
        markersFired: 1,
      },
    })
    await createCountedCitizen(db, { unitId, importId, support: 30 })
    const { counts } = await countsOf(leader, { kind: 'PROGRAMME', id: programmeId })
    expect(counts.citizens).toBe(1)
  })

  it('says who is in the extract and not counted yet', async () => {
    const citizen = await createCountedCitizen(db, { unitId, importId })
    await db.screeningFacts.delete({ where: { citizenId: citizen.id } })
    expect(await countsOf(leader)).toMatchObject({ uncounted: 1, counts: { citizens: 0 } })
  })

  it('is of nothing in a unit without extracts and projects, and of nothing that belongs to another unit', async () => {
    const elsewhere = await createUnit(db)
    const stranger = (await createUser(db, { role: 'LEDER', unitId: elsewhere.id })).viewer
    await createCountedCitizen(db, { unitId, importId, programmeId })
    expect(await getBaseline(stranger, null)).toMatchObject({ choices: [], analysis: null })
    for (const of of [scope, { kind: 'PROGRAMME', id: programmeId } as const]) {
      expect(await getBaseline(stranger, of)).toBeNull()
      expect(await getBaselinePeople(stranger, { scope: of, choice: null, page: 1 })).toBeNull()
      expect(await exportBaseline(stranger, { scope: of, format: 'csv' })).toBeNull()
    }
  })

  it.each(['VIRKSOMHEDSKONSULENT', 'JOBCOACH', 'ADMIN', 'STYREGRUPPE', 'A_KASSE', 'FAGPARTNER'] as const)(
    'is not for %s',
    async (role) => {
      await createCountedCitizen(db, { unitId, importId })
      const aKasseId = role === 'A_KASSE' ? (await createAKasse(db)).id : null
      const { viewer } = await createUser(db, { role, unitId, aKasseId })
      expect(await getBaseline(viewer, scope)).toBeNull()
      expect(await getBaselinePeople(viewer, { scope, choice: null, page: 1 })).toBeNull()
      expect(await exportBaseline(viewer, { scope, format: 'csv' })).toBeNull()
      const population = await readListedPopulation(db, { viewer, today: today(), scope })
      expect([[...population.people()], population.hidden]).toEqual([[], 0])
    },
  )
})

describe('whom the analysis counts', () => {
  it('is whom the access rules name, for every role, with and without clearance', async () => {
    const own = await createTeam(db, { unitId })
    const other = await createTeam(db, { unitId })
    const colleague = (await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId, teamId: other.id })).viewer
    const viewers = await Promise.all(
      (
        [
          { role: 'MYNDIGHEDSRAADGIVER', teamId: own.id },
          { role: 'MYNDIGHEDSRAADGIVER', teamId: own.id, isCleared: true },
          { role: 'LEDER', teamId: own.id },
          { role: 'LEDER', isCleared: true },
          { role: 'LEDER', moreRoles: ['MYNDIGHEDSRAADGIVER'], teamId: own.id },
        ] satisfies { role: RoleCode; moreRoles?: RoleCode[]; teamId?: string; isCleared?: boolean }[]
      ).map((role) => createUser(db, { unitId, ...role })),
    )
    const holder = viewers[0]?.viewer as Viewer
    for (const protection of ['NONE', 'PROTECTED', 'UNKNOWN'] as const) {
      const person = () => createCountedCitizen(db, { unitId, importId, protection })
      await person()
      const cases = [
        { teamId: own.id, ks: holder.userId },
        { teamId: own.id, ks: colleague.userId },
        { teamId: other.id, ks: colleague.userId },
        { teamId: other.id, ks: holder.userId },
        { teamId: own.id, ks: colleague.userId, closedOn: '2026-10-01' as const },
        { teamId: other.id, ks: colleague.userId, closedOn: '2026-10-01' as const },
      ]
      for (const held of cases) {
        await createCase(db, { unitId, citizenId: (await person()).id, ...held })
      }
    }
    const everyone = await db.citizen.count({ where: { unitId, coverages: { some: { importId } } } })
    for (const { viewer } of viewers) {
      const population = await readListedPopulation(db, { viewer, today: today(), scope })
      const counted = [...population.people()].map(({ citizenId }) => citizenId).sort()
      const named = await db.citizen.findMany({ where: namedByAccess(viewer), select: { id: true } })
      expect(counted).toEqual(named.map(({ id }) => id).sort())
      expect(counted.length).toBeGreaterThan(3)
      if (viewer.isCleared) expect(population.hidden).toBe(0)
      else expect(population.hidden).toBeGreaterThan(0)
      expect(counted.length + population.hidden + population.elsewhere + population.uncounted).toBe(everyone)
      if (viewer.roles.includes('LEDER')) expect(population.elsewhere).toBe(0)
      else expect(population.elsewhere).toBeGreaterThan(0)
    }
  })

  /** An adviser counts the queue's people, a leader the unit's: protected ones only when cleared or in an own case. */
  function namedByAccess(viewer: Viewer): Prisma.CitizenWhereInput {
    const isLeader = viewer.roles.some((held) => held === 'LEDER')
    return {
      unitId,
      coverages: { some: { importId } },
      OR: [
        screenableCitizens(viewer),
        { cases: { some: readableCases(viewer, today()) } },
        ...(isLeader
          ? [
              { cases: { some: listableCases(viewer, today()) } },
              viewer.isCleared ? { unitId } : { protection: { not: 'PROTECTED' as const } },
            ]
          : []),
      ],
    }
  }
})

describe('the export of a baseline analysis', () => {
  it('R25 holds totals only, with small numbers and what would give them away not shown, and is logged', async () => {
    for (let index = 0; index < 6; index++) await createCountedCitizen(db, { unitId, importId, support: 3 })
    for (let index = 0; index < 8; index++) await createCountedCitizen(db, { unitId, importId, support: 40 })
    await createCountedCitizen(db, { unitId, importId, support: 30, name: 'Anna Lind', cpr: '6111751111' })
    const made = await exportBaseline(leader, { scope, format: 'xlsx' })
    const [counts, distributions] = made?.doc.sheets ?? []
    expect(made?.doc.subtitle).toContain('15 borgere')
    expect(counts?.rows[0]).toEqual(['Over 24 af 48 måneder på ydelse', 9, 60, 0])
    const support = distributions?.rows.filter(([measure]) => measure === 'Måneder på ydelse (af 48)')
    expect(support?.map(([, part, count, share]) => [part, count, share])).toEqual([
      ['0–6', 6, 40],
      ['7–12', 0, 0],
      ['13–24', 0, 0],
      ['25–36', '1–4', null],
      ['37–48', 'mindst 5', null],
      ['Kan ikke beregnes', 0, 0],
    ])
    expect(JSON.stringify(made?.doc)).not.toContain('Anna')
    const line = await db.auditEvent.findFirstOrThrow({ where: { actorId: leader.userId, kind: 'EXPORT' } })
    expect(line.details).toMatchObject({ scope, format: 'xlsx', citizens: 15 })
  })
})
