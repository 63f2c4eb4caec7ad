import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '@/lib/deadlines/run-command'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { assessScreening } from '@/lib/screening/commands'
import { saveGuide, saveTalk } from '@/lib/talk/commands'
import { getGuidePage, getScreeningTalk, type TalkView } from '@/lib/talk/queries'
import type { Screening } from '@/prisma/generated/client'
import { ensureReferenceData } from '@/prisma/seed/reference-data'
import { createCase, createCitizen } from '@/tests/factories/citizen'
import { createKnownHistory } from '@/tests/factories/known-history'
import { createAKasse, createTeam, createUnit, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'
import { assessmentValues, createOpenScreening } from '@/tests/factories/screening'

let unitId: string
let viewer: Viewer
let programmeId: string
let screening: Screening
let jobIds: string[]

beforeAll(() => ensureReferenceData(db))

beforeEach(async () => {
  unitId = (await createUnit(db)).id
  viewer = (await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId, name: 'Åse Nørgaard' })).viewer
  programmeId = (await createProgramme(db, { unitId })).id
  const citizen = await createCitizen(db, { unitId })
  const history = await createKnownHistory(db, {
    unitId,
    citizenId: citizen.id,
    programmeId,
    createdById: viewer.userId,
    jobs: [
      { employer: 'Bageriet Nord', from: '2024-01-01', until: '2024-04-01' },
      { employer: 'Kro Syd', from: '2025-02-01', until: '2025-05-01' },
      { employer: 'Løber endnu', from: '2026-02-01', until: null },
      { employer: 'Slutter senere', from: '2026-03-01', until: '2027-01-01' },
    ],
  })
  jobIds = history.jobIds
  screening = await createOpenScreening({ unitId, citizenId: citizen.id, programmeId })
})

async function colleague(overrides: Partial<Parameters<typeof createUser>[1]> = {}) {
  return (await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId, name: 'Jens Skov', ...overrides }))
    .viewer
}

const talkOf = (who = viewer) => getScreeningTalk(who, screening.id)

async function shownTalk(who = viewer): Promise<TalkView> {
  const talk = await talkOf(who)
  if (!talk) throw new Error('No talk is shown')
  return talk
}

/** What the form of the page posts, with these answers typed in. */
async function values(answers: Record<string, string | string[]> = {}) {
  const { version, guideVersion } = await shownTalk()
  return {
    screeningId: screening.id,
    version: String(version),
    guideVersion: String(guideVersion),
    heldOn: '',
    participants: '',
    professionalMarkers: [],
    ...answers,
  }
}

const save = async (answers: Record<string, string | string[]>, who = viewer) =>
  runCommand(saveTalk, { viewer: who, values: await values(answers) })

const answersOf = (talk: TalkView) => new Map(talk.answers.map((one) => [one.id, one.answer]))

describe('the structured talk', () => {
  it('asks the shipped guide, with one story for each of the latest jobs that have ended', async () => {
    const talk = await shownTalk()
    expect(talk).toMatchObject({ version: 0, guideVersion: 0, saved: null, may: { write: true } })
    expect(talk.answers[0]).toMatchObject({
      asks: 'EACH_JOB',
      text: 'Hvorfor sluttede jobbet?',
      jobs: [
        { employer: 'Kro Syd', from: '2025-02-01', lastOn: '2025-04-30', answer: null },
        { employer: 'Bageriet Nord', from: '2024-01-01', lastOn: '2024-03-31', answer: null },
      ],
    })
  })

  it('is saved any number of times, keeps what is not sent again, and starts the screening', async () => {
    await save({
      heldOn: '16.11.2026',
      participants: 'Borger og rådgiver',
      'answer.wishes': 'Arbejde i et køkken',
      [`story.jobEndings.${jobIds[0]}`]: 'Vagterne lå om natten.',
      professionalMarkers: ['POOR_MATCH', 'SELF_BELIEF'],
    })
    await save({
      heldOn: '16.11.2026',
      participants: 'Borger og rådgiver',
      'answer.works': 'Faste tider',
      professionalMarkers: ['POOR_MATCH'],
    })
    const talk = await shownTalk()
    expect(talk).toMatchObject({
      version: 2,
      heldOn: '2026-11-16',
      professionalMarkers: ['POOR_MATCH'],
      saved: { by: 'Åse Nørgaard' },
    })
    expect(answersOf(talk).get('wishes')).toBe('Arbejde i et køkken')
    expect(answersOf(talk).get('works')).toBe('Faste tider')
    expect(talk.answers[0]?.jobs.find((job) => job.employmentId === jobIds[0])?.answer).toBe(
      'Vagterne lå om natten.',
    )
    const started = await db.screening.findUniqueOrThrow({ where: { id: screening.id } })
    expect(started).toMatchObject({ status: 'IN_PROGRESS', startedById: viewer.userId })
  })

  it('leaves codes in the audit trail and no words', async () => {
    await save({ 'answer.health': 'Ondt i ryggen', professionalMarkers: ['HEALTH'] })
    const lines = await db.auditEvent.findMany({ where: { operation: 'talk.save', actorId: viewer.userId } })
    expect(lines).toMatchObject([{ kind: 'CHANGE' }, { kind: 'CREATE', details: { answered: ['health'] } }])
    expect(JSON.stringify(lines)).not.toContain('ryggen')
    expect(JSON.stringify(lines)).not.toContain('HEALTH')
  })

  it('written by two at once is saved once; the other is told who was first', async () => {
    const jens = await colleague()
    const typed = await values({ 'answer.wishes': 'A' })
    const attempts = await Promise.allSettled([
      runCommand(saveTalk, { viewer, values: typed }),
      runCommand(saveTalk, { viewer: jens, values: { ...typed, 'answer.wishes': 'B' } }),
    ])
    const lost = attempts.find((one) => one.status === 'rejected')
    expect(attempts.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(lost?.reason).toMatchObject({ name: 'ConflictError', by: { name: expect.any(String) } })
    expect((await shownTalk()).version).toBe(1)
  })

  it('names a day after today and a text too long at their fields', async () => {
    const typed = await values({ heldOn: '1.1.2099', 'answer.wishes': 'x'.repeat(4001) })
    await expect(runCommand(saveTalk, { viewer, values: typed })).rejects.toMatchObject({
      issues: [{ path: ['heldOn'], message: 'talkOnInFuture' }],
    })
    const long = await values({ 'answer.wishes': 'x'.repeat(4001) })
    await expect(runCommand(saveTalk, { viewer, values: long })).rejects.toMatchObject({
      issues: [{ path: ['answer.wishes'], message: 'tooLong' }],
    })
  })

  it('is locked by the assessment and stands as it was', async () => {
    await save({ 'answer.wishes': 'Arbejde i et køkken' })
    const typed = await values({ 'answer.wishes': 'Noget andet' })
    await runCommand(assessScreening, { viewer, values: await assessmentValues(viewer, screening) })
    await expect(runCommand(saveTalk, { viewer, values: typed })).rejects.toMatchObject({
      name: 'ConflictError',
      by: { name: 'Åse Nørgaard' },
    })
    const talk = await shownTalk()
    expect(talk.may.write).toBe(false)
    expect(answersOf(talk).get('wishes')).toBe('Arbejde i et køkken')
  })

  it('keeps the story of a job that was corrected while the form stood open', async () => {
    const typed = await values({ [`story.jobEndings.${jobIds[1]}`]: 'Kroen lukkede.' })
    const correction = await db.historyCorrection.create({
      data: {
        id: crypto.randomUUID(),
        citizenId: screening.citizenId,
        kind: 'REMOVED',
        reason: 'Var en anden',
        createdById: viewer.userId,
      },
    })
    await db.employment.update({
      where: { id: jobIds[1] as string },
      data: { replacedById: correction.id },
    })
    await runCommand(saveTalk, { viewer, values: typed })
    const stories = (await shownTalk()).answers[0]?.jobs.map((job) => [job.employer, job.answer])
    expect(stories).toEqual([
      ['Bageriet Nord', null],
      ['Kro Syd', 'Kroen lukkede.'],
    ])
  })

  it('is read without health by the consultant of the case, and not at all by leader, fund and other units', async () => {
    await save({ 'answer.health': 'Ondt i ryggen', professionalMarkers: ['HEALTH', 'CONFLICT'] })
    const team = await createTeam(db, { unitId })
    const consultant = await colleague({ role: 'VIRKSOMHEDSKONSULENT' })
    await createCase(db, {
      unitId,
      teamId: team.id,
      citizenId: screening.citizenId,
      ks: viewer.userId,
      vk: consultant.userId,
    })
    const read = await shownTalk(consultant)
    expect(read).toMatchObject({ withheld: 1, professionalMarkers: ['CONFLICT'], may: { write: false } })
    expect(JSON.stringify(read)).not.toContain('ryggen')
    const fund = await createAKasse(db)
    for (const other of [
      await colleague({ role: 'LEDER' }),
      await colleague({ role: 'A_KASSE', aKasseId: fund.id }),
      await colleague({ unitId: (await createUnit(db)).id }),
    ]) {
      expect(await talkOf(other)).toBeNull()
      await expect(runCommand(saveTalk, { viewer: other, values: await values() })).rejects.toMatchObject({
        name: 'NotFoundError',
      })
    }
  })
})

function guideValues(version: number, texts: Record<string, string>, asks = 'ONCE') {
  return {
    programmeId,
    version: String(version),
    rows: Object.keys(texts),
    ...Object.fromEntries(
      Object.entries(texts).flatMap(([row, text]) => [
        [`question.${row}.text`, text],
        [`question.${row}.help`, ''],
        [`question.${row}.theme`, 'WISHES'],
        [`question.${row}.asks`, asks],
      ]),
    ),
  }
}

describe('the talk guide', () => {
  it('becomes a new version, in the order given, by whom; talks already begun keep their questions', async () => {
    await save({ 'answer.wishes': 'Arbejde i et køkken' })
    await runCommand(saveGuide, {
      viewer,
      values: guideValues(0, { b: 'Hvad drømmer du om?', a: 'Og hvornår?' }),
    })
    const begun = await shownTalk()
    expect(begun).toMatchObject({ guideVersion: 0, newerGuide: 1 })
    expect(answersOf(begun).get('wishes')).toBe('Arbejde i et køkken')

    const other = await createCitizen(db, { unitId })
    const next = await createOpenScreening({ unitId, citizenId: other.id, programmeId })
    const talk = await getScreeningTalk(viewer, next.id)
    expect(talk).toMatchObject({ guideVersion: 1, newerGuide: null })
    expect(talk?.answers.map((one) => one.text)).toEqual(['Hvad drømmer du om?', 'Og hvornår?'])

    const page = await getGuidePage(viewer, programmeId)
    expect(page?.versions).toMatchObject([
      { version: 1, by: 'Åse Nørgaard', questions: ['Hvad drømmer du om?', 'Og hvornår?'] },
    ])
  })

  it('saved by two from the same version is one, and the other is told', async () => {
    const leader = await colleague({ role: 'LEDER' })
    await runCommand(saveGuide, { viewer: leader, values: guideValues(0, { a: 'Første?' }) })
    await expect(
      runCommand(saveGuide, { viewer, values: guideValues(0, { a: 'Anden?' }) }),
    ).rejects.toMatchObject({ name: 'ConflictError', by: { name: 'Jens Skov' } })
    expect(await db.talkGuide.count({ where: { programmeId } })).toBe(1)
  })

  it('names the row that is empty, and wants at least one question', async () => {
    await expect(
      runCommand(saveGuide, { viewer, values: guideValues(0, { a: 'Hvad?', b: '  ' }) }),
    ).rejects.toMatchObject({ issues: [{ path: ['question.b.text'], message: 'questionMissing' }] })
    await expect(runCommand(saveGuide, { viewer, values: guideValues(0, {}) })).rejects.toMatchObject({
      issues: [{ path: ['rows'], message: 'guideEmpty' }],
    })
  })

  it('is not for consultants, nor for another unit’s programme', async () => {
    const consultant = await colleague({ role: 'VIRKSOMHEDSKONSULENT' })
    const stranger = await colleague({ unitId: (await createUnit(db)).id })
    for (const other of [consultant, stranger]) {
      await expect(
        runCommand(saveGuide, { viewer: other, values: guideValues(0, { a: 'Hvad?' }) }),
      ).rejects.toMatchObject({ name: 'NotFoundError' })
    }
    expect(await getGuidePage(consultant, programmeId)).toBeNull()
    expect((await getGuidePage(stranger, programmeId))?.programme).toBeNull()
  })
})
