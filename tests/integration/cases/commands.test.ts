import { beforeEach, describe, expect, it } from 'vitest'
import { dayOrNull } from '@/lib/calendar/day'
import { setNextStep } from '@/lib/cases/commands'
import { moveLane } from '@/lib/cases/lane-commands'
import { runCommand } from '@/lib/deadlines/run-command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
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
  const consultant = await createUser(db, { ...at, name: 'Mette Krogh' })
  const citizen = await createCitizen(db, { unitId: unit.id })
  return {
    unit,
    adviser,
    consultant,
    teamMate: await createUser(db, at),
    stranger: await createUser(db, { unitId: unit.id, teamId: otherTeam.id }),
    leader: await createUser(db, { unitId: unit.id, role: 'LEDER' }),
    file: await createCase(db, {
      ...at,
      citizenId: citizen.id,
      ks: adviser.user.id,
      vk: consultant.user.id,
    }),
  }
}

describe('cases.setNextStep', () => {
  let w: Awaited<ReturnType<typeof world>>
  const move = (values: Record<string, unknown> = {}, viewer: Viewer = w.consultant.viewer) =>
    runCommand(moveLane, {
      viewer,
      values: { caseId: w.file.id, version: '1', lane: 'READY', laneReason: '', ...values } as never,
    })
  const step = (values: Record<string, unknown> = {}, viewer: Viewer = w.consultant.viewer) =>
    runCommand(setNextStep, {
      viewer,
      values: { caseId: w.file.id, version: '1', nextStep: 'Ring', nextStepOn: '', ...values } as never,
    })
  const stored = () =>
    db.case.findUniqueOrThrow({
      where: { id: w.file.id },
      include: { laneMoves: { orderBy: { movedAt: 'asc' } } },
    })

  beforeEach(async () => {
    w = await world()
  })

  it('the second of two editors is told who was first', async () => {
    await move()
    const conflict = move({ lane: 'UNDERWAY' }, w.adviser.viewer)
    await expect(conflict).rejects.toThrow(ConflictError)
    await expect(conflict).rejects.toMatchObject({ by: { name: 'Mette Krogh' } })
    expect((await stored()).lane).toBe('READY')
  })

  it('a next step is set with its day, cleared, and audited before and after', async () => {
    await step({ nextStep: ' Ring til Nordlager ', nextStepOn: '1.12.2026' })
    const file = await stored()
    expect(file.nextStep).toBe('Ring til Nordlager')
    expect(dayOrNull(file.nextStepOn)).toBe('2026-12-01')
    await step({ version: '2', nextStep: '' })
    expect((await stored()).nextStep).toBeNull()
    const lines = await db.auditEvent.findMany({
      where: { entityId: w.file.id, operation: 'cases.setNextStep' },
      orderBy: { at: 'asc' },
    })
    expect(lines[1]?.details).toMatchObject({ nextStep: { before: 'Ring til Nordlager', after: null } })
  })

  it('the second of two editors gets the first one’s words to choose from, and can then save', async () => {
    await step({ nextStep: 'Ring til Nordlager', nextStepOn: '1.12.2026' })
    const second = step({ nextStep: 'Skriv til Nordlager' }, w.adviser.viewer)
    await expect(second).rejects.toMatchObject({
      by: { name: 'Mette Krogh' },
      theirs: { version: 2, values: { nextStep: 'Ring til Nordlager', nextStepOn: '2026-12-01' } },
    })
    expect((await stored()).nextStep).toBe('Ring til Nordlager')
    await step({ version: '2', nextStep: 'Skriv til Nordlager' }, w.adviser.viewer)
    expect((await stored()).nextStep).toBe('Skriv til Nordlager')
  })

  it('a day without words is refused', async () => {
    await expect(step({ nextStep: '', nextStepOn: '1.12.2026' })).rejects.toThrow('nextStepMissing')
  })

  it('the pair and a stand-in may; team mates, other teams and leaders may not', async () => {
    for (const person of [w.teamMate, w.stranger, w.leader]) {
      await expect(move({}, person.viewer)).rejects.toThrow(NotFoundError)
    }
    await createStandIn(db, { absentId: w.consultant.user.id, standInId: w.stranger.user.id })
    await move({}, await viewerOf(db, w.stranger.user.id))
    await step({ version: '2' }, w.adviser.viewer)
    expect((await stored()).version).toBe(3)
  })

  it('a closed case is not changed', async () => {
    const citizen = await createCitizen(db, { unitId: w.unit.id })
    const closed = await createCase(db, {
      unitId: w.unit.id,
      teamId: w.file.teamId,
      citizenId: citizen.id,
      ks: w.adviser.user.id,
      closedOn: '2026-11-20',
    })
    await expect(move({ caseId: closed.id }, w.adviser.viewer)).rejects.toThrow(NotFoundError)
  })
})
