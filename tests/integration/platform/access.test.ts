import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import {
  listableCases,
  membersSharedWithAKasse,
  openableWithReason,
  ownCases,
  readableCases,
  readableCitizens,
  writableCases,
} from '@/lib/platform/access'
import { sqlCitizensOfUnit, sqlListableCases, sqlReadableCases } from '@/lib/platform/access-sql'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { Prisma } from '@/prisma/generated/client'
import { createCase, createCitizen } from '@/tests/factories/citizen'
import {
  createAKasse,
  createStandIn,
  createTeam,
  createUnit,
  createUser,
  viewerOf,
} from '@/tests/factories/organisation'

/** The people of the matrix by what they are to the case of `citizen`. */
const viewers: Record<string, Viewer> = {}
let citizenId: string
let caseId: string
let protectedId: string
let unscreenedId: string

beforeAll(async () => {
  const [unit, otherUnit] = await Promise.all([createUnit(db), createUnit(db)])
  const [team, otherTeam, farTeam] = await Promise.all([
    createTeam(db, { unitId: unit.id }),
    createTeam(db, { unitId: unit.id }),
    createTeam(db, { unitId: otherUnit.id }),
  ])
  const [ownFund, otherFund] = await Promise.all([createAKasse(db), createAKasse(db)])
  const person = async (key: string, user: Parameters<typeof createUser>[1]) => {
    viewers[key] = (await createUser(db, user)).viewer
    return viewers[key]
  }
  const inTeam = { unitId: unit.id, teamId: team.id }
  const ks = await person('own KS', { ...inTeam, role: 'MYNDIGHEDSRAADGIVER' })
  const vk = await person('own VK', { ...inTeam, role: 'VIRKSOMHEDSKONSULENT' })
  await person('former VK', { unitId: unit.id, teamId: otherTeam.id, role: 'VIRKSOMHEDSKONSULENT' })
  await person('team VK', { ...inTeam, role: 'VIRKSOMHEDSKONSULENT' })
  await person('other team VK', { unitId: unit.id, teamId: otherTeam.id, role: 'VIRKSOMHEDSKONSULENT' })
  await person('other team KS', { unitId: unit.id, teamId: otherTeam.id, role: 'MYNDIGHEDSRAADGIVER' })
  const standIn = await person('stand-in', {
    unitId: unit.id,
    teamId: otherTeam.id,
    role: 'VIRKSOMHEDSKONSULENT',
  })
  const late = await person('ended stand-in', {
    unitId: unit.id,
    teamId: otherTeam.id,
    role: 'VIRKSOMHEDSKONSULENT',
  })
  const coach = await person('own coach', { unitId: unit.id, role: 'JOBCOACH' })
  await person('other coach', { unitId: unit.id, role: 'JOBCOACH' })
  await person('leader', { unitId: unit.id, role: 'LEDER' })
  await person('far leader', { unitId: otherUnit.id, role: 'LEDER' })
  await person('far VK', { unitId: otherUnit.id, teamId: farTeam.id, role: 'VIRKSOMHEDSKONSULENT' })
  await person('steering', { unitId: unit.id, role: 'STYREGRUPPE' })
  await person('admin', { unitId: unit.id, role: 'ADMIN' })
  await person('own fund', { unitId: unit.id, role: 'A_KASSE', aKasseId: ownFund.id })
  await person('other fund', { unitId: unit.id, role: 'A_KASSE', aKasseId: otherFund.id })

  const citizen = await createCitizen(db, { unitId: unit.id, aKasseId: ownFund.id })
  const guarded = await createCitizen(db, { unitId: unit.id, protection: 'PROTECTED' })
  const unscreened = await createCitizen(db, { unitId: unit.id, protection: 'UNKNOWN' })
  ;[citizenId, protectedId, unscreenedId] = [citizen.id, guarded.id, unscreened.id]
  const pair = { unitId: unit.id, teamId: team.id, ks: ks.userId, vk: vk.userId }
  caseId = (await createCase(db, { ...pair, citizenId })).id
  await createCase(db, { ...pair, citizenId: protectedId })

  await db.caseRoleHolder.create({
    data: {
      caseId,
      role: 'MENTOR',
      userId: viewers['former VK']?.userId ?? '',
      fromOn: toDbDate('2026-02-01'),
      untilOn: toDbDate('2026-11-23'),
    },
  })
  await createStandIn(db, {
    absentId: vk.userId,
    standInId: standIn.userId,
    fromOn: '2026-11-23',
    untilOn: '2026-11-24',
  })
  await createStandIn(db, { absentId: vk.userId, standInId: late.userId, untilOn: '2026-11-23' })
  viewers['stand-in'] = await viewerOf(db, standIn.userId)
  viewers['ended stand-in'] = await viewerOf(db, late.userId)
  await db.coachingReferral.create({
    data: { caseId, coachId: coach.userId, fromOn: toDbDate('2026-11-01') },
  })
  await db.consent.create({
    data: {
      id: randomUUID(),
      citizenId,
      kind: 'SHARE_A_KASSE',
      givenOn: toDbDate('2026-11-01'),
      createdById: ks.userId,
    },
  })
})

type Reach = {
  own: boolean
  read: boolean
  write: boolean
  list: boolean
  open: boolean
  reason: boolean
  fund: boolean
}

async function reachOf(viewer: Viewer): Promise<Reach> {
  const sees = async (where: ReturnType<typeof readableCases>) =>
    (await db.case.count({ where: { AND: [{ id: caseId }, where] } })) === 1
  const opens = async (where: ReturnType<typeof readableCitizens>) =>
    (await db.citizen.count({ where: { AND: [{ id: citizenId }, where] } })) === 1
  return {
    own: await sees(ownCases(viewer, today())),
    read: await sees(readableCases(viewer, today())),
    write: await sees(writableCases(viewer, today())),
    list: await sees(listableCases(viewer, today())),
    open: await opens(readableCitizens(viewer, { today: today(), now: now() })),
    reason: await opens(openableWithReason(viewer)),
    fund: await opens(membersSharedWithAKasse(viewer, today())),
  }
}

const nothing: Reach = {
  own: false,
  read: false,
  write: false,
  list: false,
  open: false,
  reason: false,
  fund: false,
}
const holder: Reach = { ...nothing, own: true, read: true, write: true, list: true, open: true }
const reader: Reach = { ...nothing, read: true, list: true, open: true }
const expected: Record<string, Reach> = {
  'own KS': holder,
  'own VK': holder,
  'stand-in': holder,
  'team VK': reader,
  'own coach': reader,
  'former VK': nothing,
  'ended stand-in': nothing,
  'other team VK': nothing,
  'other team KS': nothing,
  'other coach': nothing,
  leader: { ...nothing, list: true, reason: true },
  'far leader': nothing,
  'far VK': nothing,
  steering: nothing,
  admin: nothing,
  'own fund': { ...nothing, fund: true },
  'other fund': nothing,
}

describe('who reaches a case', () => {
  it.each(Object.keys(expected))('%s', async (key) => {
    expect(await reachOf(viewers[key] as Viewer)).toEqual(expected[key])
  })

  it('covers every person of the matrix', () => {
    expect(Object.keys(viewers).sort()).toEqual(Object.keys(expected).sort())
  })
})

describe('who reaches more', () => {
  const opens = async (key: string, id: string) =>
    db.citizen.count({
      where: { AND: [{ id }, readableCitizens(viewers[key] as Viewer, { today: today(), now: now() })] },
    })

  it('a protected person is seen by the own pair, not by the team, and needs clearance even with a reason', async () => {
    expect(await opens('own VK', protectedId)).toBe(1)
    expect(await opens('team VK', protectedId)).toBe(0)
    const leader = viewers.leader as Viewer
    const reason = (viewer: Viewer) =>
      db.citizen.count({ where: { AND: [{ id: protectedId }, openableWithReason(viewer)] } })
    expect(await reason(leader)).toBe(0)
    expect(await reason({ ...leader, isCleared: true })).toBe(1)
  })

  it('someone without a case is reached by the unit’s authority advisers alone', async () => {
    expect(await opens('own KS', unscreenedId)).toBe(1)
    expect(await opens('other team KS', unscreenedId)).toBe(1)
    expect(await opens('own VK', unscreenedId)).toBe(0)
    expect(await opens('far VK', unscreenedId)).toBe(0)
    expect(await opens('leader', unscreenedId)).toBe(0)
  })

  it('a typed reason opens the file for that leader until it lapses', async () => {
    const leader = viewers.leader as Viewer
    const grant = (validUntilAt: string) =>
      db.citizenAccessReason.create({
        data: {
          id: randomUUID(),
          userId: leader.userId,
          citizenId,
          reason: 'Klage fra borgeren',
          validUntilAt,
        },
      })
    await grant('2026-11-23T08:29:00Z')
    expect(await opens('leader', citizenId)).toBe(0)
    await grant('2026-11-23T08:31:00Z')
    expect(await opens('leader', citizenId)).toBe(1)
    expect(await opens('far leader', citizenId)).toBe(0)
  })

  it('a typed reason opens nothing once the person is protected or the role has ended', async () => {
    const leader = viewers.leader as Viewer
    expect(await opens('leader', citizenId)).toBe(1)
    const as = (viewer: Viewer) =>
      db.citizen.count({
        where: { AND: [{ id: citizenId }, readableCitizens(viewer, { today: today(), now: now() })] },
      })
    expect(await as({ ...leader, roles: ['STYREGRUPPE'] })).toBe(0)
    await db.citizen.update({ where: { id: citizenId }, data: { protection: 'PROTECTED' } })
    expect(await as(leader)).toBe(0)
    await db.citizen.update({ where: { id: citizenId }, data: { protection: 'NONE' } })
  })

  it('a fund loses sight of its member the day the consent is withdrawn', async () => {
    await db.consent.updateMany({
      where: { citizenId, kind: 'SHARE_A_KASSE' },
      data: { withdrawnOn: toDbDate(today()) },
    })
    expect((await reachOf(viewers['own fund'] as Viewer)).fund).toBe(false)
  })
})

describe('access written out for fast statements', () => {
  const at = { today: today(), now: now() }
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort()

  it('reaches the same cases and citizens as the conditions it stands for, for everyone', async () => {
    for (const [who, viewer] of Object.entries(viewers)) {
      const cleared = { ...viewer, isCleared: true }
      for (const one of [viewer, cleared]) {
        const [readable, listable, openable, sql] = await Promise.all([
          db.case.findMany({ where: readableCases(one, at.today), select: { id: true } }),
          db.case.findMany({ where: listableCases(one, at.today), select: { id: true } }),
          db.citizen.findMany({
            where: { OR: [readableCitizens(one, at), openableWithReason(one)] },
            select: { id: true },
          }),
          writtenOut(one),
        ])
        expect({ who, ...sql }).toEqual({
          who,
          readable: ids(readable),
          listable: ids(listable),
          openable: ids(openable),
        })
      }
    }
  })

  async function writtenOut(viewer: Viewer) {
    const joined = Prisma.sql`"cases" c JOIN "citizens" z ON z."id" = c."citizenId"`
    const readable = sqlReadableCases(viewer, at.today)
    const [readableIds, listableIds, openableIds] = await Promise.all([
      db.$queryRaw<{ id: string }[]>`SELECT c."id" FROM ${joined} WHERE ${readable}`,
      db.$queryRaw<
        { id: string }[]
      >`SELECT c."id" FROM ${joined} WHERE ${sqlListableCases(viewer, at.today)}`,
      db.$queryRaw<{ id: string }[]>`SELECT z."id" FROM "citizens" z WHERE ${sqlCitizensOfUnit(viewer)}
        OR EXISTS (SELECT FROM "cases" c WHERE c."citizenId" = z."id" AND ${readable})`,
    ])
    return { readable: ids(readableIds), listable: ids(listableIds), openable: ids(openableIds) }
  }
})
