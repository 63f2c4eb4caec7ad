import { beforeAll, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/calendar/day'
import { type CaseloadFilter, caseloadHref, parseCaseloadFilter, queryOf } from '@/lib/cases/caseload-filter'
import { getCaseload } from '@/lib/cases/queries'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { createCase, createCitizen } from '../../factories/citizen'
import { createStandIn, createTeam, createUnit, createUser, viewerOf } from '../../factories/organisation'

const list = (viewer: Viewer, query: Record<string, string | string[]> = {}) =>
  getCaseload(viewer, parseCaseloadFilter(query, viewer))

async function world() {
  const unit = await createUnit(db)
  const [north, south] = await Promise.all([
    createTeam(db, { unitId: unit.id }),
    createTeam(db, { unitId: unit.id }),
  ])
  const user = (role: Parameters<typeof createUser>[1]['role'], teamId: string | null, name: string) =>
    createUser(db, { unitId: unit.id, role, teamId, name })
  return {
    unit,
    north,
    south,
    consultant: await user('VIRKSOMHEDSKONSULENT', north.id, 'Mette Krogh'),
    colleague: await user('VIRKSOMHEDSKONSULENT', north.id, 'Ali Demir'),
    stranger: await user('VIRKSOMHEDSKONSULENT', south.id, 'Søren Ørum'),
    adviser: await user('MYNDIGHEDSRAADGIVER', north.id, 'Kirsten Aagaard'),
    leader: await user('LEDER', null, 'Lone Holm'),
    coach: await user('JOBCOACH', null, 'Jens Coach'),
    fund: await user('STYREGRUPPE', null, 'Styre Gruppe'),
  }
}

describe('caseload', () => {
  let w: Awaited<ReturnType<typeof world>>
  let caseOf: Record<string, string>

  beforeAll(async () => {
    w = await world()
    const { unit, north, south, consultant, colleague, stranger, adviser } = w
    const add = async (
      name: string,
      options: Partial<Parameters<typeof createCase>[1]> & { protection?: 'PROTECTED' },
    ) => {
      const { protection, ...rest } = options
      const citizen = await createCitizen(db, {
        unitId: unit.id,
        name,
        ...(protection ? { protection } : {}),
      })
      const file = await createCase(db, {
        unitId: unit.id,
        teamId: north.id,
        citizenId: citizen.id,
        ks: adviser.user.id,
        vk: consultant.user.id,
        ...rest,
      })
      return file.id
    }
    caseOf = {
      overdue: await add('Åse Overskredet', { lane: 'ACTIVE' }),
      soon: await add('Bo Snart', { lane: 'READY' }),
      later: await add('Carl Senere', {}),
      none: await add('Aagot Ingen', {}),
      colleague: await add('Dorte Kollega', { vk: colleague.user.id }),
      protected: await add('Hemmelig Person', { vk: colleague.user.id, protection: 'PROTECTED' }),
      south: await add('Emil Syd', { teamId: south.id, vk: stranger.user.id, ks: stranger.user.id }),
      closed: await add('Lukket Sag', { closedOn: '2026-10-01' }),
    }
    const deadline = async (key: string, dueOn: `${number}-${number}-${number}`, more: object = {}) => {
      const file = await db.case.findUniqueOrThrow({ where: { id: caseOf[key] ?? '' } })
      await db.deadline.create({
        data: {
          citizenId: file.citizenId,
          caseId: file.id,
          ruleId: 'R02',
          kind: 'VISIT',
          subjectType: 'EMPLOYMENT',
          subjectId: file.id,
          sequence: await db.deadline.count({ where: { caseId: file.id } }),
          holderRole: 'VK',
          opensOn: toDbDate('2026-01-01'),
          dueOn: toDbDate(dueOn),
          planBy: toDbDate(dueOn),
          ...more,
        },
      })
    }
    await deadline('overdue', '2026-11-22')
    await deadline('overdue', '2026-12-20')
    await deadline('soon', '2026-11-30')
    await deadline('later', '2026-12-01')
    await deadline('none', '2026-11-01', { metOn: toDbDate('2026-11-01') })
    await deadline('none', '2026-11-01', { cancelledOn: toDbDate('2026-11-01') })
    await deadline('none', '2026-11-01', { closesOn: toDbDate('2026-11-23') })
    await deadline('none', '2026-12-24', { opensOn: toDbDate('2026-11-24') })
    await db.case.update({ where: { id: caseOf.later ?? '' }, data: { nextStep: 'Ring til borgeren' } })
    await db.coachingReferral.create({
      data: { caseId: caseOf.soon ?? '', coachId: w.coach.user.id, fromOn: toDbDate('2026-11-01') },
    })
  })

  it('shows the own open cases, nearest deadline first and those without one last', async () => {
    const { rows, facets } = await list(w.consultant.viewer)
    expect(rows.map((row) => row.name)).toEqual(['Åse Overskredet', 'Bo Snart', 'Carl Senere', 'Aagot Ingen'])
    expect(rows[0]?.deadline?.dueOn).toBe('2026-11-22')
    expect(rows[3]?.deadline).toBeNull()
    expect(rows[0]?.adviser?.name).toBe('Kirsten Aagaard')
    expect(facets.status).toEqual({
      ALL: 4,
      OVERDUE: 1,
      DUE_SOON: 1,
      AWAITING_NOTE: 0,
      NEW: 0,
      NO_NEXT_STEP: 3,
      NO_DEADLINE: 1,
    })
  })

  it('narrows by status, and the count of a status is the length of its list', async () => {
    const { facets } = await list(w.consultant.viewer)
    for (const [word, status] of [
      ['overskredet', 'OVERDUE'],
      ['snart', 'DUE_SOON'],
      ['uden-skridt', 'NO_NEXT_STEP'],
      ['uden-frist', 'NO_DEADLINE'],
    ] as const) {
      const { rows, total } = await list(w.consultant.viewer, { status: word })
      expect(rows).toHaveLength(facets.status[status])
      expect(total).toBe(rows.length)
    }
  })

  it('counts a facet under the other facets, not under itself', async () => {
    const { rows, facets } = await list(w.consultant.viewer, { bane: ['i-gang', 'paa-spring'] })
    expect(rows.map((row) => row.name)).toEqual(['Åse Overskredet', 'Bo Snart'])
    expect(facets.status).toMatchObject({ ALL: 2, OVERDUE: 1, NO_DEADLINE: 0 })
    expect(facets.lanes).toContainEqual({ value: 'LONG_TERM', count: 2 })
    const overdue = await list(w.consultant.viewer, { status: 'overskredet' })
    expect(overdue.facets.lanes.filter(({ count }) => count > 0)).toEqual([{ value: 'ACTIVE', count: 1 }])
    expect(overdue.facets.status.ALL).toBe(4)
  })

  it('sorts names as Danish does: Aa and Å last', async () => {
    const { rows } = await list(w.consultant.viewer, { sort: 'navn' })
    expect(rows.map((row) => row.name)).toEqual(['Bo Snart', 'Carl Senere', 'Aagot Ingen', 'Åse Overskredet'])
  })

  it('shows the team to its members, counting the protected person without a name', async () => {
    const { rows, hidden } = await list(w.consultant.viewer, { omfang: 'team' })
    expect(rows.map((row) => row.name)).toContain('Dorte Kollega')
    expect(rows.map((row) => row.name)).not.toContain('Hemmelig Person')
    expect(rows.map((row) => row.name)).not.toContain('Emil Syd')
    expect(hidden).toBe(1)
  })

  it('shows a protected person to the own consultant', async () => {
    const { rows } = await list(w.colleague.viewer)
    expect(rows.map((row) => row.name)).toEqual(['Dorte Kollega', 'Hemmelig Person'])
  })

  it('falls back to own cases when a consultant asks for the unit', async () => {
    const { filter, rows } = await list(w.consultant.viewer, { omfang: 'alle' })
    expect(filter.scope).toBe('MINE')
    expect(rows).toHaveLength(4)
  })

  it('shows a leader the unit and one consultant of it', async () => {
    const { rows, hidden, opensWithReason, facets } = await list(w.leader.viewer)
    expect(rows).toHaveLength(6)
    expect(hidden).toBe(1)
    expect(opensWithReason).toBe(true)
    expect(facets.consultants.map(({ label, count }) => [label, count])).toEqual([
      ['Ali Demir', 1],
      ['Mette Krogh', 4],
      ['Søren Ørum', 1],
    ])
    const one = await list(w.leader.viewer, { konsulent: w.stranger.user.id })
    expect(one.rows.map((row) => row.name)).toEqual(['Emil Syd'])
  })

  it('shows a coach only those referred', async () => {
    const { rows } = await list(w.coach.viewer)
    expect(rows.map((row) => row.name)).toEqual(['Bo Snart'])
  })

  it('shows nothing to a role without cases', async () => {
    const { rows, total } = await list(w.fund.viewer)
    expect(rows).toEqual([])
    expect(total).toBe(0)
  })

  it('shows a stand-in the cases of the absent, by name', async () => {
    await createStandIn(db, { absentId: w.consultant.user.id, standInId: w.stranger.user.id })
    const standIn = await viewerOf(db, w.stranger.user.id)
    const { rows, standsInFor } = await list(standIn)
    expect(rows.map((row) => row.name)).toContain('Åse Overskredet')
    expect(standsInFor).toEqual(['Mette Krogh'])
  })

  it('writes what was listed, and by which criterion', async () => {
    await list(w.colleague.viewer, { status: 'uden-frist' })
    const line = await db.auditEvent.findFirstOrThrow({
      where: { actorId: w.colleague.user.id, kind: 'LIST' },
      orderBy: { at: 'desc' },
    })
    const details = line.details as { criterion: { status: string }; citizenIds: string[] }
    expect(details.criterion.status).toBe('NO_DEADLINE')
    expect(details.citizenIds).toHaveLength(2)
  })
})

describe('address of the caseload', () => {
  it('is read back as it was written', async () => {
    const { leader } = await world()
    const filter = {
      scope: 'ALL',
      status: 'AWAITING_NOTE',
      lanes: ['LONG_TERM', 'READY'],
      benefits: ['sygedagpenge'],
      kinds: ['VIRKSOMHEDSPRAKTIK', 'ORDINARY_JOB'],
      companyKey: '0123456789ab',
      teamIds: ['018f3c1e-7f4b-7000-8000-000000000002'],
      marks: ['REMINDER_PASSED'],
      consultantId: '018f3c1e-7f4b-7000-8000-000000000001',
      sort: 'NAME',
      page: 3,
    } satisfies CaseloadFilter
    const address = new URL(caseloadHref(filter), 'http://x')
    expect(parseCaseloadFilter(queryOf(address.search), leader.viewer)).toEqual({ filter, dropped: [] })
  })

  it('reports words it does not know, and goes on without them', async () => {
    const { leader } = await world()
    const query = {
      omfang: 'x',
      status: 'y',
      bane: ['z', 'i-gang'],
      virksomhed: 'Nordlager',
      konsulent: '1',
      side: '-2',
    }
    const { filter, dropped } = parseCaseloadFilter(query, leader.viewer)
    expect(filter).toMatchObject({ scope: 'ALL', status: 'ALL', lanes: ['ACTIVE'], sort: 'DUE', page: 1 })
    expect(dropped).toEqual([
      { facet: 'status', word: 'y' },
      { facet: 'lanes', word: 'z' },
      { facet: 'companyKey', word: 'Nordlager' },
      { facet: 'consultantId', word: '1' },
    ])
  })

  it('reports a benefit, company and person that are gone, and keeps a colleague without cases', async () => {
    const { leader, stranger } = await world()
    const gone = await list(leader.viewer, {
      ydelse: 'findes-ikke',
      virksomhed: '0123456789ab',
      konsulent: '018f3c1e-7f4b-7000-8000-000000000001',
    })
    expect(gone.dropped.map(({ facet }) => facet)).toEqual(['benefits', 'companyKey', 'consultantId'])
    expect(gone.filter).toMatchObject({ benefits: [], companyKey: null, consultantId: null })
    const without = await list(leader.viewer, { konsulent: stranger.user.id })
    expect(without.dropped).toEqual([])
    expect(without.facets.consultants).toEqual([{ value: stranger.user.id, label: 'Søren Ørum', count: 0 }])
  })
})
