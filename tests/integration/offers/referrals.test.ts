import { beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '@/lib/deadlines/run-command'
import { getCitizenOffers } from '@/lib/offers/citizen-queries'
import { cancelReferral, endOffer, refer, startOffer } from '@/lib/offers/referral-commands'
import { ConflictError, FieldError, NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { createWorkplace, type Workplace } from '@/tests/factories/aftercare'
import { createCase, createCitizen } from '@/tests/factories/citizen'
import { createOffer, createReferral } from '@/tests/factories/offers'
import { createUser } from '@/tests/factories/organisation'

describe('referrals to offers', () => {
  let w: Workplace
  const referTo = (
    offerId: string,
    values: Record<string, unknown> = {},
    viewer: Viewer = w.consultant.viewer,
  ) =>
    runCommand(refer, {
      viewer,
      values: {
        caseId: w.case.id,
        offerId,
        referredOn: '20.11.2026',
        referringSide: 'A_KASSE',
        note: '',
        ...values,
      } as never,
    })
  const start = (referralId: string, values: Record<string, unknown> = {}) =>
    runCommand(startOffer, {
      viewer: w.consultant.viewer,
      values: { referralId, version: '1', startedOn: 'i dag', ...values } as never,
    })
  const end = (referralId: string, values: Record<string, unknown> = {}) =>
    runCommand(endOffer, {
      viewer: w.consultant.viewer,
      values: {
        referralId,
        version: '2',
        lastDay: '23.11.2026',
        outcome: 'COMPLETED',
        endReason: '',
        ...values,
      } as never,
    })
  const only = () => db.offerReferral.findFirstOrThrow({ where: { caseId: w.case.id } })
  const waitingCase = async (offerId: string) => {
    const citizen = await createCitizen(db, { unitId: w.unit.id })
    const file = await createCase(db, {
      unitId: w.unit.id,
      teamId: w.team.id,
      citizenId: citizen.id,
      ks: w.adviser.user.id,
      vk: w.consultant.user.id,
    })
    return createReferral(db, { offerId, caseId: file.id, createdById: w.adviser.user.id })
  }

  beforeEach(async () => {
    w = await createWorkplace(db)
  })

  it('goes from the waiting list through the start to an end with outcome', async () => {
    const offer = await createOffer(db, { unitId: w.unit.id, places: 5 })
    await referTo(offer.id)
    await expect(referTo(offer.id)).rejects.toMatchObject({ key: 'offerAlreadyReferred' })
    const { id } = await only()
    await expect(start(id, { startedOn: '19.11.2026' })).rejects.toMatchObject({
      key: 'offerStartBeforeReferral',
      facts: { day: '2026-11-20' },
    })
    await expect(start(id, { startedOn: '24.11.2026' })).rejects.toMatchObject({ key: 'dayAfterToday' })
    await start(id)
    await expect(end(id, { outcome: 'STOPPED' })).rejects.toThrow('offerEndReasonMissing')
    await end(id)
    const view = await getCitizenOffers(w.consultant.viewer, w.citizen.id)
    expect(view?.past).toMatchObject([{ lastDay: '2026-11-23', outcome: 'COMPLETED' }])
    await referTo(offer.id, { referredOn: '23.11.2026' })
    const lines = await db.auditEvent.findMany({
      where: { entityId: id },
      orderBy: { at: 'asc' },
      select: { operation: true },
    })
    expect(lines.map(({ operation }) => operation)).toEqual(['offers.refer', 'offers.start', 'offers.end'])
  })

  it('a closed offer takes no referral, and one taken off the list does not start', async () => {
    const closed = await createOffer(db, { unitId: w.unit.id, untilOn: '2026-11-20' })
    await expect(referTo(closed.id)).rejects.toMatchObject({ key: 'offerNotOpen' })
    await referTo(closed.id, { referredOn: '19.11.2026' })
    const { id } = await only()
    await runCommand(cancelReferral, {
      viewer: w.adviser.viewer,
      values: { referralId: id, version: '1', cancelReason: 'Fik job' } as never,
    })
    await expect(start(id)).rejects.toThrow(ConflictError)
    await expect(start(id, { version: '2' })).rejects.toMatchObject({ key: 'offerNotWaiting' })
  })

  it('of twenty who start at once for the last place exactly one gets it', async () => {
    const offer = await createOffer(db, { unitId: w.unit.id, places: 3 })
    for (let taken = 0; taken < 2; taken++) {
      const one = await waitingCase(offer.id)
      await start(one.id)
    }
    const waiting = await Promise.all(Array.from({ length: 20 }, () => waitingCase(offer.id)))
    const outcomes = await Promise.allSettled(waiting.map(({ id }) => start(id)))
    const lost = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(lost).toHaveLength(19)
    expect(lost.every((reason) => reason instanceof FieldError && reason.key === 'offerFull')).toBe(true)
    expect(lost[0]).toMatchObject({
      field: 'startedOn',
      facts: { places: 3, waiting: 19, day: '2026-11-23' },
    })
    expect(await db.offerReferral.count({ where: { offerId: offer.id, startedOn: { not: null } } })).toBe(3)
  })

  it('only the pair and stand-ins refer; a leader reads with a reason', async () => {
    const offer = await createOffer(db, { unitId: w.unit.id })
    const mate = await createUser(db, { unitId: w.unit.id, teamId: w.team.id })
    const leader = await createUser(db, { unitId: w.unit.id, role: 'LEDER' })
    for (const { viewer } of [mate, leader]) {
      await expect(referTo(offer.id, {}, viewer)).rejects.toThrow(NotFoundError)
    }
    expect(await getCitizenOffers(mate.viewer, w.citizen.id)).toMatchObject({
      may: { write: false },
      caseId: null,
    })
    expect(await getCitizenOffers(leader.viewer, w.citizen.id)).toBeNull()
  })
})
