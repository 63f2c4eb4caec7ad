import { beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '@/lib/deadlines/run-command'
import { addOffer, changeOffer } from '@/lib/offers/offer-commands'
import { getCatalogue } from '@/lib/offers/queries'
import { getOffer } from '@/lib/offers/who-is-where'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { createWorkplace, type Workplace } from '@/tests/factories/aftercare'
import { createCase, createCitizen } from '@/tests/factories/citizen'
import { createOffer, createReferral } from '@/tests/factories/offers'
import { createTeam, createUser } from '@/tests/factories/organisation'

describe('the catalogue of offers', () => {
  let w: Workplace
  const values = {
    name: 'Jobcafé, tirsdag',
    kind: 'JOB_CAFE',
    programmeId: '',
    provider: '',
    description: '',
    places: '12',
    fromOn: '1.11.2026',
  }
  const add = (changed: Record<string, unknown> = {}, viewer: Viewer = w.adviser.viewer) =>
    runCommand(addOffer, { viewer, values: { ...values, ...changed } as never })
  const change = (offerId: string, changed: Record<string, unknown> = {}) =>
    runCommand(changeOffer, {
      viewer: w.adviser.viewer,
      values: { offerId, version: '1', ...values, lastDay: '', ...changed } as never,
    })
  const refer = async (offerId: string, overrides: Partial<Parameters<typeof createReferral>[1]> = {}) => {
    const citizen = await createCitizen(db, { unitId: w.unit.id })
    const file = await createCase(db, {
      unitId: w.unit.id,
      teamId: w.team.id,
      citizenId: citizen.id,
      ks: w.adviser.user.id,
    })
    await createReferral(db, { offerId, caseId: file.id, createdById: w.adviser.user.id, ...overrides })
    return citizen
  }

  beforeEach(async () => {
    w = await createWorkplace(db)
  })

  it('is kept by advisers and leaders, read by consultants', async () => {
    const leader = await createUser(db, { unitId: w.unit.id, role: 'LEDER' })
    await add()
    await add({ name: 'Cv-kursus', kind: 'CV_COURSE', places: '' }, leader.viewer)
    await expect(add({ name: 'Mit eget' }, w.consultant.viewer)).rejects.toThrow(NotFoundError)
    const catalogue = await getCatalogue(w.consultant.viewer)
    expect(catalogue.may).toEqual({ keep: false })
    expect(catalogue.groups.flatMap(({ offers }) => offers.map(({ name, free }) => [name, free]))).toEqual([
      ['Cv-kursus', null],
      ['Jobcafé, tirsdag', 12],
    ])
  })

  it('a name is one offer’s, however it is written; another unit may use it', async () => {
    await add()
    await expect(add({ name: ' JOBCAFÉ, tirsdag ' })).rejects.toMatchObject({
      field: 'name',
      key: 'offerNameTaken',
    })
    const elsewhere = await createWorkplace(db)
    await add({}, elsewhere.adviser.viewer)
  })

  it('is closed when nobody waits, never gets fewer places than are taken, and conflicts are told', async () => {
    const offer = await createOffer(db, { unitId: w.unit.id, places: 3 })
    await refer(offer.id, { startedOn: '2026-11-09' })
    await refer(offer.id, { startedOn: '2026-11-09' })
    await refer(offer.id)
    await expect(change(offer.id, { places: '1' })).rejects.toMatchObject({
      key: 'offerPlacesTaken',
      facts: { taking: 2 },
    })
    await expect(change(offer.id, { lastDay: '30.11.2026' })).rejects.toMatchObject({
      field: 'lastDay',
      facts: { waiting: 1 },
    })
    await expect(change(offer.id, { lastDay: '31.10.2026' })).rejects.toThrow('offerEndsBeforeStart')
    await change(offer.id, { places: '2' })
    await expect(change(offer.id)).rejects.toThrow(ConflictError)
  })

  it('the page of an offer counts everybody, names those the viewer lists, and says who has waited longest', async () => {
    const offer = await createOffer(db, { unitId: w.unit.id, places: 2 })
    const hidden = await refer(offer.id, { referredOn: '2026-10-01' })
    await db.citizen.update({ where: { id: hidden.id }, data: { protection: 'PROTECTED' } })
    const second = await refer(offer.id, { referredOn: '2026-10-05' })
    await refer(offer.id, { referredOn: '2026-09-01', startedOn: '2026-10-12' })
    await refer(offer.id, { referredOn: '2026-08-01', startedOn: '2026-08-10', endedOn: '2026-10-01' })
    const view = await getOffer(w.consultant.viewer, offer.id)
    expect(view).toMatchObject({
      offer: { takingPart: 1, waiting: 2, free: 1 },
      waiting: [{ citizenId: second.id, place: 2, since: '2026-10-05' }],
      hidden: { waiting: 1, takingPart: 0, ended: 0 },
      next: { name: null, since: '2026-10-01' },
    })
    expect(view?.ended).toMatchObject([{ lastDay: '2026-09-30', outcome: 'COMPLETED' }])
    // Its own adviser sees the protected one.
    expect((await getOffer(w.adviser.viewer, offer.id))?.next).toMatchObject({ name: hidden.name })
    const line = await db.auditEvent.findFirstOrThrow({
      where: { kind: 'LIST', entityId: offer.id, actorId: w.consultant.user.id },
    })
    expect(JSON.stringify(line.details)).not.toContain(hidden.id)
    const otherTeam = await createTeam(db, { unitId: w.unit.id })
    const stranger = await createUser(db, { unitId: w.unit.id, teamId: otherTeam.id })
    expect(await getOffer(stranger.viewer, offer.id)).toMatchObject({
      waiting: [],
      hidden: { waiting: 2, takingPart: 1, ended: 1 },
    })
    expect(await getOffer((await createWorkplace(db)).adviser.viewer, offer.id)).toBeNull()
  })
})
