import { beforeEach, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/calendar/day'
import { openCase } from '@/lib/cases/open-case'
import { runCommand } from '@/lib/deadlines/run-command'
import { assignHolder, endHolder } from '@/lib/holders/commands'
import { getHelpersPrint } from '@/lib/holders/helpers-query'
import { setLead } from '@/lib/holders/lead-commands'
import { getCaseTeam } from '@/lib/holders/queries'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { createWorkplace } from '@/tests/factories/aftercare'
import { createCitizen } from '@/tests/factories/citizen'
import { createStandIn, createTeam, createUser, viewerOf } from '@/tests/factories/organisation'

/** Today is Monday 23 November 2026. */
async function world() {
  const place = await createWorkplace(db)
  const at = { unitId: place.unit.id, teamId: place.team.id }
  const otherTeam = await createTeam(db, { unitId: place.unit.id })
  return {
    ...place,
    mate: await createUser(db, { ...at, name: 'Bo Lund' }),
    otherAdviser: await createUser(db, { ...at, role: 'MYNDIGHEDSRAADGIVER' }),
    stranger: await createUser(db, { unitId: place.unit.id, teamId: otherTeam.id }),
    leader: await createUser(db, { unitId: place.unit.id, role: 'LEDER' }),
  }
}

describe('the team around a case', () => {
  let w: Awaited<ReturnType<typeof world>>
  const held = (role: 'KS' | 'VK' | 'MENTOR') =>
    db.caseRoleHolder.findFirst({ where: { caseId: w.case.id, role, untilOn: null } })
  const assign = (values: Record<string, unknown>, viewer: Viewer = w.adviser.viewer) =>
    runCommand(assignHolder, {
      viewer,
      values: { caseId: w.case.id, role: 'VK', holderId: '', holderFromOn: '23.11.2026', ...values } as never,
    })
  const replaceVk = async (values: Record<string, unknown> = {}, viewer?: Viewer) =>
    assign({ holderId: (await held('VK'))?.id ?? '', userId: w.mate.user.id, ...values }, viewer)
  const team = (viewer: Viewer = w.adviser.viewer) => getCaseTeam(viewer, w.citizen.id)

  beforeEach(async () => {
    w = await world()
  })

  it('R20 R21 a new holder takes over from a day, and the earlier one stays in the history', async () => {
    await replaceVk({ holderFromOn: '1.12.2026' })
    const view = await team()
    expect(view?.current.map(({ role, userId, until }) => [role, userId, until])).toEqual([
      ['KS', w.adviser.user.id, null],
      ['VK', w.consultant.user.id, '2026-12-01'],
    ])
    expect(view?.coming).toMatchObject([{ role: 'VK', name: 'Bo Lund', from: '2026-12-01', until: null }])
    const line = await db.auditEvent.findFirstOrThrow({
      where: { operation: 'holders.assign', entityId: w.case.id },
    })
    expect(line.details).toMatchObject({
      role: 'VK',
      holder: { before: w.consultant.user.id, after: w.mate.user.id },
    })
  })

  it('R20 the coordinating adviser is replaced by another adviser only, and never without one', async () => {
    const ks = (await held('KS'))?.id ?? ''
    const replaceKs = (userId: string) => assign({ role: 'KS', holderId: ks, userId })
    await expect(replaceKs(w.mate.user.id)).rejects.toMatchObject({ key: 'holderUnknown' })
    await expect(replaceKs(w.adviser.user.id)).rejects.toMatchObject({ key: 'holderUnchanged' })
    await expect(
      runCommand(endHolder, {
        viewer: w.adviser.viewer,
        values: { caseId: w.case.id, holderId: ks, holderLastDayOn: '30.11.2026' },
      }),
    ).rejects.toMatchObject({ refusal: { rule: 'R21', reason: 'NEEDS_SUCCESSOR' } })
    await replaceKs(w.otherAdviser.user.id)
    expect((await held('KS'))?.userId).toBe(w.otherAdviser.user.id)
  })

  it('R21 mentors are added, and one of two may end', async () => {
    await assign({ role: 'MENTOR', userId: w.mate.user.id })
    expect((await team())?.caseModel).toBe('ALL_APART')
    const first = (await held('MENTOR'))?.id ?? ''
    const end = () =>
      runCommand(endHolder, {
        viewer: w.adviser.viewer,
        values: { caseId: w.case.id, holderId: first, holderLastDayOn: '30.11.2026' },
      })
    await expect(end()).rejects.toMatchObject({ refusal: { reason: 'NEEDS_SUCCESSOR' } })
    await assign({ role: 'MENTOR', userId: w.consultant.user.id })
    await end()
    await expect(assign({ role: 'VK', userId: w.mate.user.id })).rejects.toMatchObject({
      key: 'holderAlreadyComing',
    })
  })

  it('R20 the second of two who replace the same person is told, at once or after', async () => {
    const id = (await held('VK'))?.id ?? ''
    const outcomes = await Promise.allSettled([
      assign({ holderId: id, userId: w.mate.user.id }),
      assign({ holderId: id, userId: w.stranger.user.id }, w.leader.viewer),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(assign({ holderId: id, userId: w.mate.user.id })).rejects.toThrow(ConflictError)
  })

  it('R21 own, stand-in and leader change the team; a team mate and another team do not', async () => {
    for (const person of [w.mate, w.stranger]) {
      await expect(replaceVk({}, person.viewer)).rejects.toThrow(NotFoundError)
    }
    expect((await team(w.mate.viewer))?.may.change).toBe(false)
    expect(await team(w.stranger.viewer)).toBeNull()
    await createStandIn(db, { absentId: w.consultant.user.id, standInId: w.stranger.user.id })
    await replaceVk({}, await viewerOf(db, w.stranger.user.id))
    await assign({ role: 'MENTOR', userId: w.mate.user.id }, w.leader.viewer)
    const former = await createUser(db, { unitId: w.unit.id })
    await db.user.update({ where: { id: former.user.id }, data: { deactivatedAt: new Date() } })
    await expect(assign({ role: 'MENTOR', userId: former.user.id }, w.leader.viewer)).rejects.toMatchObject({
      key: 'holderUnknown',
    })
  })

  it('R10 is refused above the norm, also when a case opens, until a leader allows more', async () => {
    await db.caseloadNorm.create({
      data: { unitId: w.unit.id, role: 'VK', norm: 1, validFrom: toDbDate('2026-11-01') },
    })
    const citizen = await createCitizen(db, { unitId: w.unit.id })
    const open = (consultantId: string) =>
      db.$transaction((tx) =>
        openCase({
          tx,
          viewer: w.adviser.viewer,
          today: '2026-11-23',
          audit: async () => {},
          citizenId: citizen.id,
          teamId: w.team.id,
          adviserId: w.adviser.user.id,
          consultantId,
          lane: 'READY',
        }),
      )
    const refusal = {
      rule: 'R10',
      reason: 'ABOVE_NORM',
      facts: { name: w.consultant.user.name, load: 1, after: 2, norm: 1 },
    }
    await expect(open(w.consultant.user.id)).rejects.toMatchObject({ refusal })
    await open(w.mate.user.id)
    await expect(replaceVk()).rejects.toMatchObject({ refusal: { rule: 'R10' } })
    await db.caseloadAllowance.create({
      data: {
        id: crypto.randomUUID(),
        userId: w.mate.user.id,
        role: 'VK',
        maxCases: 2,
        reason: 'Til jul',
        fromOn: toDbDate('2026-11-23'),
        createdById: w.leader.user.id,
      },
    })
    await replaceVk()
  })

  it('the lead is the adviser until it moves to another holder, dated', async () => {
    const lead = (values: Record<string, unknown>) =>
      runCommand(setLead, {
        viewer: w.consultant.viewer,
        values: {
          caseId: w.case.id,
          leadId: '',
          leadFromOn: '23.11.2026',
          leadReason: '',
          ...values,
        } as never,
      })
    expect((await team())?.lead?.userId).toBe(w.adviser.user.id)
    await expect(lead({ leadUserId: w.mate.user.id })).rejects.toMatchObject({ key: 'leadUnknown' })
    await lead({ leadUserId: w.consultant.user.id, leadReason: 'Praktik' })
    const view = await team()
    expect(view?.lead?.userId).toBe(w.consultant.user.id)
    await expect(lead({ leadUserId: w.adviser.user.id })).rejects.toThrow(ConflictError)
    await lead({ leadId: view?.lastLeadId, leadUserId: w.adviser.user.id, leadFromOn: '1.12.2026' })
    expect((await team())?.leads.map(({ userId, until }) => [userId, until])).toEqual([
      [w.adviser.user.id, null],
      [w.consultant.user.id, '2026-12-01'],
    ])
  })

  it('the paper says who helps with what, the lead first, and leaves a PRINT line', async () => {
    const print = await getHelpersPrint(w.consultant.viewer, w.citizen.id)
    expect(print?.helpers.map(({ userId, roles, isLead }) => [userId, roles, isLead])).toEqual([
      [w.adviser.user.id, ['KS'], true],
      [w.consultant.user.id, ['VK'], false],
    ])
    const line = await db.auditEvent.findFirst({ where: { kind: 'PRINT', citizenId: w.citizen.id } })
    expect(line?.actorId).toBe(w.consultant.user.id)
    expect(await getHelpersPrint(w.stranger.viewer, w.citizen.id)).toBeNull()
  })
})
