import { beforeAll, describe, expect, it } from 'vitest'
import { getOperations, type Operations } from '@/lib/operations/queries'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import packageJson from '@/package.json'
import { seedDemo } from '@/prisma/seed/seed'
import { createUnit, createUser, viewerOf } from '@/tests/factories/organisation'

async function demoViewer(name: string): Promise<Viewer> {
  const user = await db.user.findFirstOrThrow({ where: { name, isDemo: true }, select: { id: true } })
  return viewerOf(db, user.id)
}

describe('the operations page', () => {
  let admin: Viewer
  let view: Operations

  beforeAll(async () => {
    await seedDemo()
    admin = await demoViewer('Yrsa Kjær')
    await db.appSession.createMany({
      data: [
        {
          userId: admin.userId,
          createdAt: new Date('2026-11-20T08:00Z'),
          expiresAt: new Date('2026-11-20T16:00Z'),
        },
        {
          userId: admin.userId,
          createdAt: new Date('2026-11-23T07:30Z'),
          expiresAt: new Date('2026-11-23T16:00Z'),
        },
        {
          userId: admin.userId,
          createdAt: new Date('2026-11-22T07:30Z'),
          expiresAt: new Date('2026-11-23T16:00Z'),
          revokedAt: new Date('2026-11-22T09:00Z'),
        },
      ],
    })
    const found = await getOperations(admin)
    if (!found) throw new Error('Expected a page')
    view = found
  })

  it('shows the version, the server’s version, and that the app can’t change the audit trail', () => {
    expect(view.version).toBe(packageJson.version)
    expect(view.database.version).toMatch(/^\d+\.\d+/)
    expect(view.database.isAuditProtected).toBe(true)
  })

  it('counts the sessions that run, and the lines of the audit trail since midnight', async () => {
    expect(view.activeSessions).toBe(1)
    await db.auditEvent.createMany({
      data: [
        { kind: 'DENIED', operation: 'test', at: new Date('2026-11-22T23:00Z') },
        { kind: 'VIEW', operation: 'test', at: new Date('2026-11-22T22:59:59Z') },
      ],
    })
    const since = await db.auditEvent.count({ where: { at: { gte: new Date('2026-11-22T23:00Z') } } })
    const again = await getOperations(admin)
    expect(again?.auditLinesToday).toBe(since)
    expect(again?.deniedToday).toBe(1)
  })

  it('lists every user with roles, team and last sign-in', () => {
    expect(view.accounts).toHaveLength(14)
    expect(view.accounts.find((account) => account.name === 'Katrine Lysholm')).toMatchObject({
      roles: ['VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER'],
      place: 'Team Syd',
      lastSignInAt: null,
      status: 'ACTIVE',
    })
    expect(view.accounts.find((account) => account.name === 'Henning Sørensen')?.place).toBe('Faglig Fælles')
    expect(view.accounts.find((account) => account.name === 'Yrsa Kjær')?.lastSignInAt).toEqual(
      new Date('2026-11-23T07:30Z'),
    )
    expect(view.roles.find(({ role }) => role === 'VIRKSOMHEDSKONSULENT')?.count).toBe(4)
    expect(view.roles.find(({ role }) => role === 'MYNDIGHEDSRAADGIVER')?.count).toBe(4)
  })

  it('shows figures of the latest imports, newest first, without a file’s name', () => {
    expect(view.imports).toHaveLength(5)
    const times = view.imports.map((one) => one.createdAt.getTime())
    expect(times).toEqual([...times].sort((a, b) => b - a))
    expect(view.imports.every((one) => one.people > 0 && one.rows >= one.people)).toBe(true)
    expect(JSON.stringify(view)).not.toContain('.csv')
  })

  it('gives an administrator no case content', async () => {
    const text = JSON.stringify(view)
    const [citizens, cases] = await Promise.all([
      db.citizen.findMany({ select: { id: true, name: true } }),
      db.case.findMany({ select: { id: true, number: true } }),
    ])
    for (const { id, name } of citizens) {
      expect(text).not.toContain(id)
      expect(text).not.toContain(name)
    }
    for (const { id, number } of cases) {
      expect(text).not.toContain(id)
      expect(text).not.toContain(number)
    }
  })

  it('marks people without a role and people who are deactivated, of the own unit only', async () => {
    const unit = await createUnit(db)
    const { viewer } = await createUser(db, { unitId: unit.id, role: 'ADMIN', name: 'Admin Andetsteds' })
    const { user } = await createUser(db, { unitId: unit.id, role: 'LEDER', name: 'Leder Før' })
    const { user: gone } = await createUser(db, { unitId: unit.id, role: 'LEDER', name: 'Leder Væk' })
    await db.roleAssignment.updateMany({
      where: { userId: user.id },
      data: { untilOn: new Date('2026-11-23') },
    })
    await db.user.update({ where: { id: gone.id }, data: { deactivatedAt: new Date('2026-11-01T08:00Z') } })
    const other = await getOperations(viewer)
    expect(other?.accounts.map(({ name, status }) => [name, status])).toEqual([
      ['Admin Andetsteds', 'ACTIVE'],
      ['Leder Før', 'NO_ROLE'],
      ['Leder Væk', 'DEACTIVATED'],
    ])
    expect(other?.roles).toEqual([{ role: 'ADMIN', count: 1 }])
    expect(other?.imports).toEqual([])
    expect(other?.activeSessions).toBe(0)
  })

  it('is closed to everyone else, the leader among them', async () => {
    for (const name of ['Lone Holm', 'Mette Krogh', 'Åse Nørgaard', 'Anders Præstegaard']) {
      expect(await getOperations(await demoViewer(name))).toBeNull()
    }
  })
})
