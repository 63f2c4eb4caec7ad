import { beforeAll, describe, expect, it } from 'vitest'
import { revealAddress, revealCpr } from '@/lib/citizens/reveal'
import { searchCitizens } from '@/lib/citizens/search'
import { FieldError, NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import { runStaffRead } from '@/lib/platform/staff-read'
import type { Viewer } from '@/lib/platform/viewer'
import { createCase, createCitizen } from '@/tests/factories/citizen'
import { createTeam, createUnit, createUser } from '@/tests/factories/organisation'

const CPR = '6101800001'

async function world() {
  const unit = await createUnit(db)
  const team = await createTeam(db, { unitId: unit.id })
  const at = { unitId: unit.id, teamId: team.id }
  const adviser = await createUser(db, { ...at, role: 'MYNDIGHEDSRAADGIVER' })
  const consultant = await createUser(db, at)
  const add = async (name: string, more: object = {}, number?: string) => {
    const citizen = await createCitizen(db, { unitId: unit.id, name, ...more })
    await createCase(db, {
      ...at,
      citizenId: citizen.id,
      ks: adviser.user.id,
      vk: consultant.user.id,
      ...(number ? { number } : {}),
    })
    return citizen
  }
  return {
    unit,
    adviser,
    consultant,
    soren: await add('Søren Ørum', { cpr: CPR, address: 'Havnegade 1', protection: 'UNKNOWN' }, '2026-0412'),
    ase: await add('ÅSE Aagaard'),
    percent: await add('Ib 100% Sikker'),
    secret: await add('Søren Hemmelig', { protection: 'PROTECTED' }),
    amina: await add('Amina Sofie Holst'),
    jorgensen: await add('Bo Jørgensen'),
    noCase: await createCitizen(db, { unitId: unit.id, name: 'Ældine Uden-Sag' }),
    stranger: await createUser(db, { unitId: unit.id }),
    leader: await createUser(db, { unitId: unit.id, role: 'LEDER' }),
    admin: await createUser(db, { unitId: unit.id, role: 'ADMIN' }),
  }
}

let w: Awaited<ReturnType<typeof world>>
beforeAll(async () => {
  w = await world()
})

const search = async (viewer: Viewer, text: string) =>
  (
    await runStaffRead(searchCitizens, { viewer, input: searchCitizens.schema.parse({ search: text }) })
  ).hits.map((hit) => hit.name)

describe('citizens.search', () => {
  it('finds part of a name whatever the case, also æ, ø and å', async () => {
    expect(await search(w.consultant.viewer, 'ØRU')).toEqual(['Søren Ørum'])
    expect(await search(w.consultant.viewer, 'åse')).toEqual(['ÅSE Aagaard'])
    expect(await search(w.consultant.viewer, ' søren ')).toEqual(['Søren Hemmelig', 'Søren Ørum'])
  })

  it('finds æ, ø and å written in any of the usual ways, and parts of names in any order', async () => {
    for (const text of ['soren', 'Soeren', 'SØREN']) {
      expect(await search(w.consultant.viewer, text)).toEqual(['Søren Hemmelig', 'Søren Ørum'])
    }
    expect(await search(w.consultant.viewer, 'ase agaard')).toEqual(['ÅSE Aagaard'])
    expect(await search(w.consultant.viewer, 'Holst Amina')).toEqual(['Amina Sofie Holst'])
    expect(await search(w.adviser.viewer, 'aeldine uden sag')).toEqual(['Ældine Uden-Sag'])
  })

  it('finds misspelt names after those that are spelt so', async () => {
    expect(await search(w.consultant.viewer, 'Jørgnsen')).toEqual(['Bo Jørgensen'])
    expect(await search(w.consultant.viewer, 'aagrad')).toEqual(['ÅSE Aagaard'])
    expect(await search(w.leader.viewer, 'amnia holts')).toEqual(['Amina Sofie Holst'])
    expect(await search(w.leader.viewer, 'xyzw')).toEqual([])
  })

  it('knows the words of a name that was changed', async () => {
    const renamed = await createCitizen(db, { unitId: w.unit.id, name: 'Anders And' })
    await db.citizen.update({ where: { id: renamed.id }, data: { name: 'Andrea Bækgaard' } })
    expect(await search(w.adviser.viewer, 'bækgrad')).toEqual(['Andrea Bækgaard'])
  })

  it('finds short words at the beginning of a name, and takes % and _ as they are written', async () => {
    expect(await search(w.consultant.viewer, 'ho')).toEqual(['Amina Sofie Holst'])
    expect(await search(w.consultant.viewer, '100%')).toEqual(['Ib 100% Sikker'])
    expect(await search(w.consultant.viewer, '__')).toEqual([])
    expect(await search(w.consultant.viewer, '..')).toEqual([])
  })

  it('finds a whole CPR number, with and without hyphen, and a case number', async () => {
    expect(await search(w.consultant.viewer, CPR)).toEqual(['Søren Ørum'])
    expect(await search(w.consultant.viewer, '610180-0001')).toEqual(['Søren Ørum'])
    expect(await search(w.consultant.viewer, '2026-0412')).toEqual(['Søren Ørum'])
  })

  it('does not search by part of a CPR number', async () => {
    await expect(search(w.consultant.viewer, '610180')).rejects.toThrow(FieldError)
  })

  it('finds nobody outside reach, protected people included', async () => {
    expect(await search(w.stranger.viewer, 'søren')).toEqual([])
    expect(await search(w.admin.viewer, CPR)).toEqual([])
    expect(await search(w.leader.viewer, 'søren')).toEqual(['Søren Ørum'])
    const elsewhere = await createUser(db, { unitId: (await createUnit(db)).id, role: 'LEDER' })
    expect(await search(elsewhere.viewer, 'søren')).toEqual([])
  })

  it('writes the criterion and who was shown, never the CPR number', async () => {
    await search(w.consultant.viewer, CPR)
    const line = await db.auditEvent.findFirstOrThrow({
      where: { actorId: w.consultant.user.id, kind: 'SEARCH' },
      orderBy: { at: 'desc' },
    })
    expect(line.details).toMatchObject({ criterion: { by: 'cpr' }, citizenIds: [w.soren.id] })
    expect(JSON.stringify(line.details)).not.toContain('610180')
  })
})

describe('citizens.revealCpr and citizens.revealAddress', () => {
  const reveal = (read: typeof revealCpr | typeof revealAddress, viewer: Viewer, citizenId = w.soren.id) =>
    runStaffRead<typeof read.schema, { text: string | null }>(read, { viewer, input: { citizenId } })

  it('shows an adviser the number, and writes that it was shown', async () => {
    expect(await reveal(revealCpr, w.adviser.viewer)).toEqual({ text: '610180-0001' })
    const line = await db.auditEvent.findFirstOrThrow({
      where: { actorId: w.adviser.user.id, kind: 'REVEAL' },
    })
    expect(line).toMatchObject({ citizenId: w.soren.id, details: { field: 'cpr' } })
    expect(JSON.stringify(line)).not.toContain('0001')
  })

  it('shows nobody else the number', async () => {
    for (const person of [w.consultant, w.stranger, w.leader, w.admin]) {
      await expect(reveal(revealCpr, person.viewer)).rejects.toThrow(NotFoundError)
    }
    expect(await db.auditEvent.count({ where: { actorId: w.consultant.user.id, kind: 'REVEAL' } })).toBe(0)
  })

  it('shows the address to those who may open the file', async () => {
    expect(await reveal(revealAddress, w.consultant.viewer)).toEqual({ text: 'Havnegade 1' })
    await expect(reveal(revealAddress, w.stranger.viewer)).rejects.toThrow(NotFoundError)
  })
})
