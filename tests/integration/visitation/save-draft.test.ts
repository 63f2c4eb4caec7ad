import { beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '@/lib/deadlines/run-command'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import { db } from '@/lib/platform/db'
import { saveDraft } from '@/lib/visitation/save-draft'
import { saveDraftSchema } from '@/lib/visitation/schema'
import { getNewVisitation, getVisitation } from '@/lib/visitation/visitation-queries'
import { createCase, createCitizen } from '@/tests/factories/citizen'
import { createTeam, createUnit, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'
import { buildDraftValues, createDraft, createScreening } from '@/tests/factories/visitation'

async function world() {
  const unit = await createUnit(db)
  const team = await createTeam(db, { unitId: unit.id })
  const adviser = await createUser(db, { unitId: unit.id, teamId: team.id, role: 'MYNDIGHEDSRAADGIVER' })
  const consultant = await createUser(db, { unitId: unit.id, teamId: team.id })
  const programme = await createProgramme(db, { unitId: unit.id })
  const citizen = await createCitizen(db, { unitId: unit.id })
  const screening = await createScreening(db, {
    citizenId: citizen.id,
    programmeId: programme.id,
    assessedById: adviser.user.id,
  })
  return { unit, team, adviser, consultant, programme, citizen, screening }
}

describe('visitation.saveDraft', () => {
  let w: Awaited<ReturnType<typeof world>>
  const save = (values: Record<string, unknown> = {}, viewer = w.adviser.viewer) =>
    runCommand(saveDraft, {
      viewer,
      values: buildDraftValues({ screeningId: w.screening.id, ...values }) as never,
    })
  const drafts = () => db.visitation.findMany({ where: { citizenId: w.citizen.id } })

  beforeEach(async () => {
    w = await world()
  })

  it('opening the form creates nothing; the first save makes an unfinished draft', async () => {
    const begun = await getNewVisitation(w.adviser.viewer, w.screening.id)
    expect(begun?.kind).toBe('new')
    expect(await drafts()).toHaveLength(0)
    const { href } = await save({ citizenWish: 'Et job på et lager' })
    const [draft] = await drafts()
    expect(href).toBe(`/visitation/${draft?.id}`)
    expect(draft).toMatchObject({ status: 'DRAFT', citizenWish: 'Et job på et lager', decision: null })
  })

  it('the form of a citizen with a draft goes on with the draft', async () => {
    const draft = await createDraft(db, { screening: w.screening, createdById: w.adviser.user.id })
    expect(await getNewVisitation(w.adviser.viewer, w.screening.id)).toEqual({
      kind: 'begun',
      visitationId: draft.id,
    })
  })

  it('two first saves at once make one draft', async () => {
    const outcomes = await Promise.allSettled([save(), save()])
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
    const lost = outcomes.find((outcome) => outcome.status === 'rejected')
    expect(lost?.reason).toBeInstanceOf(ConflictError)
    expect(await drafts()).toHaveLength(1)
  })

  it('an older version is a conflict, and the newer answers stay', async () => {
    const draft = await createDraft(db, { screening: w.screening, createdById: w.adviser.user.id })
    await save({ visitationId: draft.id, version: '1', decision: 'REJECTED', reason: 'Først' })
    await expect(
      save({ visitationId: draft.id, version: '1', decision: 'ACCEPTED', reason: 'Sidst' }),
    ).rejects.toMatchObject({ name: 'ConflictError', by: { name: w.adviser.user.name } })
    expect((await drafts())[0]).toMatchObject({ reason: 'Først', version: 2 })
  })

  it('drops what belongs to another answer', async () => {
    await save({
      decision: 'REJECTED',
      reason: 'Nej',
      coreElements: ['KE2'],
      startOn: '1.12.2026',
      aKasseView: 'AGREE',
      disagreementHandling: 'x',
    })
    expect((await drafts())[0]).toMatchObject({ coreElements: [], startOn: null, disagreementHandling: null })
  })

  it('refuses a talk after today and takes one today', async () => {
    await expect(save({ talkOn: '24.11.2026' })).rejects.toMatchObject({ key: 'talkOnInFuture' })
    await expect(save({ talkOn: '23.11.2026', talkKind: 'JOINT' })).resolves.toBeDefined()
  })

  it('refuses a core element that a visitation does not grant', async () => {
    await expect(save({ decision: 'ACCEPTED', coreElements: ['KE1'] })).rejects.toMatchObject({
      key: 'coreElementsUnknown',
    })
  })

  it('to the review it asks for every missing answer at once', () => {
    const parsed = saveDraftSchema.safeParse(
      buildDraftValues({ screeningId: w.screening.id, intent: 'review', aKasseView: 'DISAGREE' }),
    )
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([
      'disagreementHandlingMissing',
      'decisionMissing',
      'decisionReasonMissing',
    ])
  })

  it('to the review an accepted one needs talk, start and core elements', async () => {
    const accepted = { intent: 'review', decision: 'ACCEPTED', reason: 'Ja' }
    const parsed = saveDraftSchema.safeParse(buildDraftValues({ screeningId: w.screening.id, ...accepted }))
    expect(parsed.error?.issues.map((issue) => issue.path[0])).toEqual(['talkOn', 'talkKind', 'startOn'])
    const whole = { ...accepted, talkOn: '20.11.2026', talkKind: 'PERSONAL', startOn: '1.12.2026' }
    await expect(save(whole)).rejects.toMatchObject({ key: 'coreElementsMissing' })
    const { href } = await save({ ...whole, coreElements: ['KE3'] })
    expect(href).toMatch(/\/gennemse$/)
  })

  it('R20 a consultant writes no draft', async () => {
    await expect(save({}, w.consultant.viewer)).rejects.toThrow(NotFoundError)
    expect(await drafts()).toHaveLength(0)
  })

  it('R20 within an open case only its holders write, not the rest of the team', async () => {
    const colleague = await createUser(db, {
      unitId: w.unit.id,
      teamId: w.team.id,
      role: 'MYNDIGHEDSRAADGIVER',
    })
    const draft = await createDraft(db, { screening: w.screening, createdById: w.adviser.user.id })
    const change = { visitationId: draft.id, version: '1', citizenWish: 'Noget andet' }
    await createCase(db, {
      unitId: w.unit.id,
      teamId: w.team.id,
      citizenId: w.citizen.id,
      ks: w.adviser.user.id,
    })
    await expect(save(change, colleague.viewer)).rejects.toThrow(NotFoundError)
    expect((await getVisitation(colleague.viewer, draft.id))?.may).toEqual({
      edit: false,
      decide: false,
      send: false,
      takeBack: false,
      recordAnswer: false,
      change: false,
      requestChange: false,
      answerRequest: false,
      giveOpinion: true,
    })
    expect(await getNewVisitation(colleague.viewer, w.screening.id)).toBeNull()
    await save(change)
    expect((await drafts())[0]?.citizenWish).toBe('Noget andet')
  })

  it('begins only from an assessed screening', async () => {
    const citizen = await createCitizen(db, { unitId: w.unit.id })
    const screening = await createScreening(db, {
      citizenId: citizen.id,
      programmeId: w.programme.id,
      status: 'TO_SCREEN',
    })
    await expect(save({ screeningId: screening.id })).rejects.toThrow(NotFoundError)
  })

  it('the view says what may be done and what is missing', async () => {
    const draft = await createDraft(db, {
      screening: w.screening,
      createdById: w.adviser.user.id,
      reason: null,
    })
    const view = await getVisitation(w.adviser.viewer, draft.id)
    expect(view?.missing).toEqual(['reason'])
    expect(view?.may).toMatchObject({ edit: true, decide: false, send: true, change: false })
    expect(view?.programme.elements.map((element) => element.code)).toEqual(['KE2', 'KE3', 'KE4'])
    expect(await getVisitation(w.consultant.viewer, draft.id)).toBeNull()
  })
})
