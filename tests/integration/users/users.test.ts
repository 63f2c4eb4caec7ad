import { beforeEach, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { runCommand } from '@/lib/deadlines/run-command'
import { NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import { loadSessionViewer } from '@/lib/platform/load-viewer'
import type { Viewer } from '@/lib/platform/viewer'
import { transferCases } from '@/lib/transfers/commands'
import { deactivateUser, reactivateUser } from '@/lib/users/commands'
import { getUsers } from '@/lib/users/queries'
import { createWorkplace } from '@/tests/factories/aftercare'
import { createUnit, createUser } from '@/tests/factories/organisation'

async function world() {
  const place = await createWorkplace(db)
  const unitId = place.unit.id
  return {
    ...place,
    mate: await createUser(db, { unitId, teamId: place.team.id }),
    admin: await createUser(db, { unitId, role: 'ADMIN' }),
    chief: await createUser(db, { unitId, role: 'ADMIN', moreRoles: ['LEDER'] }),
    otherAdmin: await createUser(db, { unitId: (await createUnit(db)).id, role: 'ADMIN' }),
  }
}

describe('R21 leaving', () => {
  let w: Awaited<ReturnType<typeof world>>
  const deactivate = (userId: string, viewer: Viewer = w.admin.viewer) =>
    runCommand(deactivateUser, { viewer, values: { userId } })
  const give = (fromOn: string) =>
    runCommand(transferCases, {
      viewer: w.chief.viewer,
      values: {
        giverId: w.consultant.user.id,
        role: 'VK',
        caseIds: [w.case.id],
        receiverId: w.mate.user.id,
        kind: 'PERMANENT',
        transferFromOn: fromOn,
        lentLastDayOn: '',
        transferReason: 'Stopper',
        handoverNote: '',
        normReason: '',
      } as never,
    })

  beforeEach(async () => {
    w = await world()
  })

  it('R21 nobody is deactivated while holding a case, today or from a coming day; a leader is led to the handover', async () => {
    const refusal = { rule: 'R21', reason: 'HOLDS_CASES', facts: { openCases: 1 } }
    await expect(deactivate(w.consultant.user.id)).rejects.toMatchObject({ refusal, link: null })
    await expect(deactivate(w.consultant.user.id, w.chief.viewer)).rejects.toMatchObject({
      refusal,
      link: { href: `/sagsfordeling/overdrag?fra=${w.consultant.user.id}` },
    })
    await give('1.12.2026')
    await expect(deactivate(w.mate.user.id)).rejects.toMatchObject({ refusal })
    const [row] = (await getUsers(w.admin.viewer))?.filter(({ id }) => id === w.mate.user.id) ?? []
    expect(row?.openCases).toBe(1)
  })

  it('R21 sessions end at the next request, and the person can come back', async () => {
    await give('23.11.2026')
    const session = await db.appSession.create({
      data: { userId: w.consultant.user.id, expiresAt: toDbDate('2027-01-01') },
    })
    const signedIn = () => loadSessionViewer(db, session.id, { today: today(), now: now() })
    expect(await signedIn()).toBeTruthy()
    await deactivate(w.consultant.user.id)
    expect(await signedIn()).toBeUndefined()
    const status = async () =>
      (await getUsers(w.admin.viewer))?.find(({ id }) => id === w.consultant.user.id)?.status
    expect(await status()).toBe('DEACTIVATED')
    await runCommand(reactivateUser, { viewer: w.admin.viewer, values: { userId: w.consultant.user.id } })
    expect(await status()).toBe('ACTIVE')
    expect(await signedIn()).toBeUndefined()
  })

  it('R21 is for administrators of the unit, and not of oneself', async () => {
    for (const viewer of [w.consultant.viewer, w.otherAdmin.viewer]) {
      await expect(deactivate(w.mate.user.id, viewer)).rejects.toThrow(NotFoundError)
    }
    await expect(deactivate(w.admin.user.id)).rejects.toMatchObject({ key: 'deactivateSelf' })
    expect(await getUsers(w.consultant.viewer)).toBeNull()
  })

  it('R21 a case given while somebody is deactivated: one of the two wins', async () => {
    const outcomes = await Promise.allSettled([give('23.11.2026'), deactivate(w.mate.user.id)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
