import { beforeEach, describe, expect, it } from 'vitest'
import { setTestNow } from '@/lib/calendar/today'
import { giveAccessReason } from '@/lib/citizens/commands'
import { openCitizen } from '@/lib/citizens/open-citizen'
import { getCitizenOverview } from '@/lib/citizens/overview-query'
import { getCitizenHeader } from '@/lib/citizens/queries'
import { runCommand } from '@/lib/deadlines/run-command'
import { NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { createCase, createCitizen } from '@/tests/factories/citizen'
import { createStandIn, createTeam, createUnit, createUser, viewerOf } from '@/tests/factories/organisation'

async function world() {
  const unit = await createUnit(db)
  const team = await createTeam(db, { unitId: unit.id })
  const otherTeam = await createTeam(db, { unitId: unit.id })
  const at = { unitId: unit.id, teamId: team.id }
  const adviser = await createUser(db, { ...at, role: 'MYNDIGHEDSRAADGIVER' })
  const consultant = await createUser(db, at)
  const citizen = await createCitizen(db, { unitId: unit.id, address: 'Havnegade 1, 8000 Aarhus C' })
  await createCase(db, { ...at, citizenId: citizen.id, ks: adviser.user.id, vk: consultant.user.id })
  return {
    unit,
    adviser,
    consultant,
    citizen,
    teamMate: await createUser(db, at),
    stranger: await createUser(db, { unitId: unit.id, teamId: otherTeam.id }),
    strangeAdviser: await createUser(db, {
      unitId: unit.id,
      teamId: otherTeam.id,
      role: 'MYNDIGHEDSRAADGIVER',
    }),
    leader: await createUser(db, { unitId: unit.id, role: 'LEDER' }),
    admin: await createUser(db, { unitId: unit.id, role: 'ADMIN' }),
    steering: await createUser(db, { unitId: unit.id, role: 'STYREGRUPPE' }),
  }
}

describe('opening a citizen', () => {
  let w: Awaited<ReturnType<typeof world>>
  const open = async (viewer: Viewer, id = w.citizen.id) => (await openCitizen(viewer, id, 'test')).kind
  const linesOf = (viewer: Viewer) =>
    db.auditEvent.findMany({ where: { actorId: viewer.userId, citizenId: w.citizen.id } })
  const giveReason = (viewer: Viewer, accessReason = 'Klage fra borgeren over manglende besøg') =>
    runCommand(giveAccessReason, { viewer, values: { citizenId: w.citizen.id, accessReason } })

  beforeEach(async () => {
    setTestNow('2026-11-23T09:30')
    w = await world()
  })

  it('own, team and stand-in open the file, and the look is written', async () => {
    expect(await open(w.consultant.viewer)).toBe('open')
    expect(await open(w.adviser.viewer)).toBe('open')
    expect(await open(w.teamMate.viewer)).toBe('open')
    await createStandIn(db, { absentId: w.consultant.user.id, standInId: w.stranger.user.id })
    expect(await open(await viewerOf(db, w.stranger.user.id))).toBe('open')
    expect(await linesOf(w.consultant.viewer)).toMatchObject([{ kind: 'VIEW', operation: 'page test' }])
  })

  it('another team, an administrator and a steering group meet a closed door, and the attempt is written', async () => {
    for (const person of [w.stranger, w.strangeAdviser, w.admin, w.steering]) {
      expect(await open(person.viewer)).toBe('closed')
      expect(await linesOf(person.viewer)).toMatchObject([{ kind: 'DENIED' }])
    }
  })

  it('another unit meets a closed door, and so does an id that is none', async () => {
    const elsewhere = await createUnit(db)
    const leader = await createUser(db, { unitId: elsewhere.id, role: 'LEDER' })
    expect(await open(leader.viewer)).toBe('closed')
    expect(await open(w.consultant.viewer, 'x')).toBe('closed')
    expect(await open(w.consultant.viewer, crypto.randomUUID())).toBe('closed')
  })

  it('a leader types a reason, which opens the file until midnight and stands with each look', async () => {
    expect(await open(w.leader.viewer)).toBe('needs-reason')
    expect(await getCitizenHeader(w.leader.viewer, w.citizen.id)).toBeNull()
    expect(await giveReason(w.leader.viewer)).toEqual({ href: `/borgere/${w.citizen.id}` })
    expect(await open(w.leader.viewer)).toBe('open')
    expect((await getCitizenHeader(w.leader.viewer, w.citizen.id))?.name).toBe(w.citizen.name)
    const view = (await linesOf(w.leader.viewer)).find((line) => line.kind === 'VIEW')
    expect(view?.purpose).toBe('Klage fra borgeren over manglende besøg')
    setTestNow('2026-11-23T23:59')
    expect(await open(w.leader.viewer)).toBe('open')
    setTestNow('2026-11-24T00:00')
    expect(await open(w.leader.viewer)).toBe('needs-reason')
  })

  it('a reason opens nothing for a colleague', async () => {
    await giveReason(w.leader.viewer)
    expect(await open(w.stranger.viewer)).toBe('closed')
  })

  it('a reason has at least 10 characters that are not spaces at the ends', async () => {
    await expect(giveReason(w.leader.viewer, '  Klage 12   ')).rejects.toThrow('accessReasonTooShort')
    await expect(giveReason(w.leader.viewer, 'Klage 1234')).resolves.toBeDefined()
  })

  it('nobody but a leader opens by reason, and no leader a protected person', async () => {
    await expect(giveReason(w.stranger.viewer)).rejects.toThrow(NotFoundError)
    await db.citizen.update({ where: { id: w.citizen.id }, data: { protection: 'PROTECTED' } })
    await expect(giveReason(w.leader.viewer)).rejects.toThrow(NotFoundError)
    expect(await open(w.leader.viewer)).toBe('closed')
    expect(await open(w.teamMate.viewer)).toBe('closed')
    expect(await open(w.consultant.viewer)).toBe('open')
  })

  it('a person without a case is open to the advisers of the unit', async () => {
    const citizen = await createCitizen(db, { unitId: w.unit.id })
    expect(await open(w.strangeAdviser.viewer, citizen.id)).toBe('open')
    expect(await open(w.consultant.viewer, citizen.id)).toBe('closed')
  })

  it('the overview gives what may be done: the pair writes, a leader with a reason reads', async () => {
    const own = await getCitizenOverview(w.consultant.viewer, w.citizen.id)
    expect(own?.may).toEqual({
      write: true,
      revealCpr: false,
      seeAftercare: true,
      openVisitation: true,
      reopen: false,
    })
    expect(own?.contact.address).toEqual({ isHidden: false, text: 'Havnegade 1, 8000 Aarhus C' })
    await giveReason(w.leader.viewer)
    const leaders = await getCitizenOverview(w.leader.viewer, w.citizen.id)
    expect(leaders?.may).toMatchObject({ write: false })
    expect(await getCitizenOverview(w.stranger.viewer, w.citizen.id)).toBeNull()
  })

  it.each(['PROTECTED', 'UNKNOWN'] as const)(
    'an address that is %s is not sent with the page',
    async (protection) => {
      await db.citizen.update({ where: { id: w.citizen.id }, data: { protection } })
      const view = await getCitizenOverview(w.consultant.viewer, w.citizen.id)
      expect(view?.contact.address).toEqual({ isHidden: true })
      expect(JSON.stringify(view)).not.toContain('Havnegade')
    },
  )
})
