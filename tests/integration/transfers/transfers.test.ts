import { beforeEach, describe, expect, it } from 'vitest'
import { dayOrNull, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { setTestNow } from '@/lib/calendar/today'
import { moveLane } from '@/lib/cases/lane-commands'
import { runCommand } from '@/lib/deadlines/run-command'
import { readableCases } from '@/lib/platform/access'
import { NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { transferCases } from '@/lib/transfers/commands'
import { getTransferWizard } from '@/lib/transfers/queries'
import { getTransfers } from '@/lib/transfers/transfer-list'
import { takeOver, undoTransfer } from '@/lib/transfers/undo-commands'
import { parseWizard } from '@/lib/transfers/wizard-address'
import { createCitizen } from '@/tests/factories/citizen'
import { createTeam, createUnit, createUser } from '@/tests/factories/organisation'

/** Mette's cases of one team, and colleagues in another. Today is Monday 23 November 2026. */
async function world(count: number) {
  const unit = await createUnit(db)
  const team = await createTeam(db, { unitId: unit.id })
  const otherTeam = await createTeam(db, { unitId: unit.id })
  const at = { unitId: unit.id, teamId: team.id }
  const elsewhere = { unitId: unit.id, teamId: otherTeam.id }
  const people = {
    adviser: await createUser(db, { ...at, role: 'MYNDIGHEDSRAADGIVER' }),
    mette: await createUser(db, { ...at, name: 'Mette Krogh' }),
    ali: await createUser(db, { ...elsewhere, name: 'Ali Demir' }),
    bo: await createUser(db, { ...elsewhere, name: 'Bo Lund' }),
    leader: await createUser(db, { unitId: unit.id, role: 'LEDER' }),
  }
  const cases = await giveCases({ ...at, ks: people.adviser.user.id, vk: people.mette.user.id }, count)
  return { ...at, ...people, caseIds: cases.map(({ id }) => id), cases }
}

type Place = { unitId: string; teamId: string; ks: string; vk: string }

async function giveCases({ unitId, teamId, ks, vk }: Place, count: number) {
  const citizens = await db.citizen.createManyAndReturn({
    data: await Promise.all(
      Array.from({ length: count }, async (_, index) => ({
        unitId,
        name: `Prøve Borger ${index}`,
        cprCipher: Buffer.from('x'),
        cprIndex: Buffer.from(crypto.randomUUID()),
        isReplacementCpr: true,
        birthOn: toDbDate('1980-01-01'),
        protection: 'NONE' as const,
      })),
    ),
    select: { id: true },
  })
  const cases = await db.$transaction(async (tx) => {
    const made = await tx.case.createManyAndReturn({
      data: citizens.map(({ id }) => ({
        citizenId: id,
        unitId,
        teamId,
        number: crypto.randomUUID(),
        openedOn: toDbDate('2026-01-05'),
      })),
      select: { id: true, number: true, citizenId: true },
    })
    const held = (role: 'KS' | 'VK', userId: string) =>
      made.map(({ id }) => ({ caseId: id, role, userId, fromOn: toDbDate('2026-01-05') }))
    await tx.caseRoleHolder.createMany({ data: [...held('KS', ks), ...held('VK', vk)] })
    return made
  })
  return cases
}

let w: Awaited<ReturnType<typeof world>>

const give = (values: Record<string, unknown> = {}, viewer: Viewer = w.leader.viewer) =>
  runCommand(transferCases, {
    viewer,
    values: {
      giverId: w.mette.user.id,
      role: 'VK',
      caseIds: w.caseIds,
      receiverId: w.ali.user.id,
      kind: 'PERMANENT',
      transferFromOn: '23.11.2026',
      lentLastDayOn: '',
      transferReason: 'Barsel',
      handoverNote: 'Ring om mandagen',
      normReason: '',
      ...values,
    } as never,
  })
const idOf = (made: { href: string }) => made.href.split('=')[1] ?? ''
const undo = (transferId: string, viewer: Viewer = w.leader.viewer) =>
  runCommand(undoTransfer, { viewer, values: { transferId } })
const rowsOf = (caseIds = w.caseIds) =>
  db.caseRoleHolder.findMany({
    where: { caseId: { in: [...caseIds] } },
    orderBy: [{ caseId: 'asc' }, { role: 'asc' }, { fromOn: 'asc' }],
    select: { id: true, caseId: true, role: true, userId: true, fromOn: true, untilOn: true },
  })
const vkOf = async (caseId: string | undefined) =>
  (await rowsOf([caseId ?? '']))
    .filter(({ role }) => role === 'VK')
    .map((row) => ({
      who: row.userId === w.mette.user.id ? 'mette' : row.userId === w.ali.user.id ? 'ali' : 'bo',
      from: fromDbDate(row.fromOn),
      until: dayOrNull(row.untilOn),
    }))

beforeEach(() => setTestNow('2026-11-23T09:30'))

describe('R21 handing over a whole caseload', () => {
  it('R21 forty cases move in one, with an audit line each, and undoing restores every row exactly', async () => {
    w = await world(40)
    const before = await rowsOf()
    const made = await give()
    const moved = await vkOf(w.caseIds[0])
    expect(moved).toEqual([
      { who: 'mette', from: '2026-01-05', until: '2026-11-23' },
      { who: 'ali', from: '2026-11-23', until: null },
    ])
    expect(await db.caseRoleHolder.count({ where: { userId: w.ali.user.id, takenOverAt: null } })).toBe(40)
    const lines = await db.auditEvent.findMany({ where: { operation: 'transfers.make', entity: 'Case' } })
    expect(new Set(lines.map(({ entityId }) => entityId))).toEqual(new Set(w.caseIds))

    await undo(idOf(made))
    expect(await rowsOf()).toEqual(before)
    await expect(undo(idOf(made))).rejects.toMatchObject({ refusal: { reason: 'ALREADY_UNDONE' } })
  })

  it('R21 two transfers of the same cases at once make one', async () => {
    w = await world(3)
    const outcomes = await Promise.allSettled([give(), give({ receiverId: w.bo.user.id })])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const refused = outcomes.find((outcome) => outcome.status === 'rejected')
    expect(refused?.reason).toMatchObject({ refusal: { reason: 'CASES_CHANGED' } })
    expect(
      await db.caseRoleHolder.count({ where: { caseId: { in: w.caseIds }, role: 'VK', untilOn: null } }),
    ).toBe(3)
  })

  it('R21 names the case that changed hands meanwhile, and moves none', async () => {
    w = await world(3)
    await give({ caseIds: [w.caseIds[1]], receiverId: w.bo.user.id })
    await expect(give()).rejects.toMatchObject({
      refusal: { rule: 'R21', reason: 'CASES_CHANGED', facts: { count: 1, numbers: w.cases[1]?.number } },
    })
    expect(await vkOf(w.caseIds[0])).toHaveLength(1)
    expect(await db.caseTransfer.count({ where: { unitId: w.unitId } })).toBe(1)
  })

  it('R21 lent cases come back by themselves, and undoing takes the coming row away too', async () => {
    w = await world(1)
    const before = await rowsOf()
    const made = await give({ kind: 'TEMPORARY', lentLastDayOn: '31.12.2026' })
    expect(await vkOf(w.caseIds[0])).toEqual([
      { who: 'mette', from: '2026-01-05', until: '2026-11-23' },
      { who: 'ali', from: '2026-11-23', until: '2027-01-01' },
      { who: 'mette', from: '2027-01-01', until: null },
    ])
    await undo(idOf(made))
    expect(await rowsOf()).toEqual(before)
  })

  it('R21 undoing is refused, naming the cases, when one has moved on; and after a day', async () => {
    w = await world(2)
    const made = await give()
    await give({
      giverId: w.ali.user.id,
      receiverId: w.bo.user.id,
      caseIds: [w.caseIds[0]],
      transferFromOn: '24.11.2026',
    })
    await expect(undo(idOf(made))).rejects.toMatchObject({
      refusal: { reason: 'UNDO_CHANGED', facts: { count: 1, numbers: w.cases[0]?.number } },
    })
    const other = await give({ caseIds: [], withHidden: '' }).catch((error: unknown) => error)
    expect(other).toMatchObject({ name: 'ZodError' })
    setTestNow('2026-11-24T09:31')
    await expect(undo(idOf(made))).rejects.toMatchObject({ refusal: { reason: 'UNDO_TOO_LATE' } })
  })

  it('R21 a role taken on today is handed over from tomorrow', async () => {
    w = await world(1)
    await give()
    const onwards = { giverId: w.ali.user.id, receiverId: w.bo.user.id }
    await expect(give(onwards)).rejects.toMatchObject({ refusal: { reason: 'HELD_TOO_SHORT' } })
    await give({ ...onwards, transferFromOn: '24.11.2026' })
    expect((await vkOf(w.caseIds[0])).map(({ who }) => who)).toEqual(['mette', 'ali', 'bo'])
  })
})

describe('R21 who may, and what each may afterwards', () => {
  it('R21 a case worker gives own cases only, and only to a colleague of the role', async () => {
    w = await world(2)
    await expect(give({}, w.ali.viewer)).rejects.toThrow(NotFoundError)
    await expect(give({ receiverId: w.adviser.user.id }, w.mette.viewer)).rejects.toMatchObject({
      key: 'receiverUnknown',
    })
    const made = await give({}, w.mette.viewer)
    await expect(undo(idOf(made), w.ali.viewer)).rejects.toThrow(NotFoundError)
    await undo(idOf(made), w.mette.viewer)
    const otherLeader = await createUser(db, { unitId: (await createUnit(db)).id, role: 'LEDER' })
    await expect(give({}, otherLeader.viewer)).rejects.toMatchObject({ key: 'receiverUnknown' })
  })

  it('R21 the receiver writes at once; the giver reads for fourteen days and writes no more', async () => {
    w = await world(1)
    const giver = await createUser(db, { unitId: w.unitId, teamId: w.ali.viewer.teamIds[0] ?? '' })
    await db.caseRoleHolder.updateMany({
      where: { caseId: { in: w.caseIds }, role: 'VK' },
      data: { userId: giver.user.id },
    })
    await give({ giverId: giver.user.id })
    const move = (viewer: Viewer) =>
      runCommand(moveLane, {
        viewer,
        values: { caseId: w.caseIds[0] ?? '', version: '1', lane: 'UNDERWAY', laneReason: '' } as never,
      })
    await expect(move(giver.viewer)).rejects.toThrow(NotFoundError)
    await move(w.ali.viewer)
    const reads = (today: '2026-12-06' | '2026-12-07') =>
      db.case.count({ where: { id: { in: w.caseIds }, AND: [readableCases(giver.viewer, today)] } })
    expect(await reads('2026-12-06')).toBe(1)
    expect(await reads('2026-12-07')).toBe(0)

    await runCommand(takeOver, { viewer: w.ali.viewer, values: { caseId: w.caseIds[0] ?? '' } })
    expect(await db.caseRoleHolder.count({ where: { userId: w.ali.user.id, takenOverAt: null } })).toBe(0)
  })
})

describe('R10 above the norm', () => {
  beforeEach(async () => {
    w = await world(2)
    await db.caseloadNorm.create({
      data: { unitId: w.unitId, role: 'VK', norm: 1, validFrom: toDbDate('2026-01-01') },
    })
  })

  it('R10 a case worker is refused with the numbers, a leader is asked for the reason, which is kept', async () => {
    await expect(give({}, w.mette.viewer)).rejects.toMatchObject({
      refusal: { rule: 'R10', reason: 'ABOVE_NORM', facts: { load: 0, after: 2, norm: 1 } },
    })
    await expect(give()).rejects.toMatchObject({ field: 'normReason', facts: { after: 2, norm: 1 } })
    const made = await give({ normReason: 'Kun til jul' })
    const stored = await db.caseTransfer.findUniqueOrThrow({ where: { id: idOf(made) } })
    expect(stored.normReason).toBe('Kun til jul')
  })

  it('R10 a leader’s allowance lets a colleague give without a reason', async () => {
    await db.caseloadAllowance.create({
      data: {
        id: crypto.randomUUID(),
        userId: w.ali.user.id,
        role: 'VK',
        maxCases: 2,
        reason: 'Til jul',
        fromOn: toDbDate('2026-11-01'),
        untilOn: toDbDate('2026-11-24'),
        createdById: w.leader.user.id,
      },
    })
    await give({}, w.mette.viewer)
    await expect(
      give({ giverId: w.ali.user.id, receiverId: w.bo.user.id, transferFromOn: '24.11.2026' }, w.ali.viewer),
    ).rejects.toMatchObject({ refusal: { rule: 'R10' } })
  })

  it('R10 two givers at once are counted one after the other', async () => {
    const more = await giveCases(
      { unitId: w.unitId, teamId: w.teamId, ks: w.adviser.user.id, vk: w.bo.user.id },
      1,
    )
    const outcomes = await Promise.allSettled([
      give({ caseIds: [w.caseIds[0]] }, w.mette.viewer),
      give({ giverId: w.bo.user.id, caseIds: [more[0]?.id] }, w.bo.viewer),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('the steps', () => {
  it('lead from whom to the terms, with the load before and after, and name no protected person', async () => {
    w = await world(2)
    const hidden = await createCitizen(db, { unitId: w.unitId, protection: 'PROTECTED' })
    await db.case.updateMany({ where: { id: w.caseIds[1] ?? '' }, data: { citizenId: hidden.id } })
    const at = (query: Record<string, string | string[]>, viewer = w.leader.viewer) =>
      getTransferWizard(viewer, parseWizard(query))
    expect(await at({})).toMatchObject({
      step: 'GIVER',
      givers: expect.arrayContaining([{ id: w.mette.user.id, name: 'Mette Krogh', role: 'VK', cases: 2 }]),
    })

    const fra = `${w.mette.user.id}.VK`
    expect(await at({ fra })).toMatchObject({ step: 'CASES', cases: [{ caseId: w.caseIds[0] }], hidden: 1 })
    const receiver = await at({ fra, alle: '1', skjulte: '1' })
    expect(receiver).toMatchObject({ step: 'RECEIVER', count: 2 })
    expect(receiver).toMatchObject({
      receivers: [
        { name: 'Ali Demir', load: 0, after: 2, isAbove: false },
        { name: 'Bo Lund', load: 0, after: 2 },
      ],
    })
    await db.caseReminder.create({
      data: { id: crypto.randomUUID(), caseId: w.caseIds[0] ?? '', ownerId: w.mette.user.id, text: 'Privat' },
    })
    const terms = await at({ fra, sag: w.caseIds, til: w.ali.user.id })
    expect(terms).toMatchObject({ step: 'TERMS', cases: [{}], hidden: 0, preview: { reminders: 1 } })
    expect(JSON.stringify(terms)).not.toContain('Privat')
    expect(await at({ fra }, w.ali.viewer)).toBeNull()

    await give({ caseIds: [], withHidden: 'on' })
    expect(await vkOf(w.caseIds[1])).toHaveLength(2)
    const { rows } = await getTransfers(w.leader.viewer, null)
    expect(rows[0]).toMatchObject({ count: 1, cases: [], receiver: { name: 'Ali Demir' } })
    expect(rows[0]?.undoUntil).not.toBeNull()
    expect((await getTransfers(w.bo.viewer, null)).rows).toEqual([])
  })
})
