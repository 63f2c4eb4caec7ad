import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '@/lib/deadlines/run-command'
import { db } from '@/lib/platform/db'
import { blindIndex } from '@/lib/platform/secrets'
import type { Viewer } from '@/lib/platform/viewer'
import { getCitizenScreening } from '@/lib/screening/citizen-queries'
import { assessScreening, startScreening } from '@/lib/screening/commands'
import { getScreeningQueue, type QueueTab } from '@/lib/screening/queries'
import type { StoredScreening } from '@/lib/screening/screening-record'
import { ensureReferenceData } from '@/prisma/seed/reference-data'
import { createCase } from '@/tests/factories/citizen'
import { benefitRow, extractText } from '@/tests/factories/extract-text'
import { importExtract, readExpected, readFixture } from '@/tests/factories/history-import'
import { createTeam, createUnit, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'

type ExpectedCitizen = {
  cpr: string
  supportMonths: number
  supportPct: number
  selfSupportMonths: number
  supplementaryMonths: number
  unemploymentSpells: number
  sickSpells: number
  sickMonths: number
  employments: number
  employers: number
  jobShifts: number
  meanEmploymentMonths: number | null
  lastThreeMonths: number[]
  age: number
  markers: string[]
  suggested: boolean
}

const anna = '6101800011'

let viewer: Viewer
let programmeId: string

beforeAll(() => ensureReferenceData(db))

beforeEach(async () => {
  const unit = await createUnit(db)
  viewer = (await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId: unit.id })).viewer
  programmeId = (await createProgramme(db, { unitId: unit.id })).id
})

const queueOf = (who: Viewer, tab: QueueTab = 'TO_SCREEN') =>
  getScreeningQueue(who, { tab, programmeId: null, page: 1 })

async function findScreening(cpr: string) {
  return db.screening.findFirstOrThrow({
    where: { programmeId, citizen: { cprIndex: blindIndex(cpr), unitId: viewer.unitId } },
    orderBy: { createdAt: 'desc' },
  })
}

const importRows = (rows: string[], extractOn = '2022-08-15', coversFrom = '2018-08-01') =>
  importExtract(viewer, { content: extractText(rows), programmeId, extractOn, coversFrom })

describe.each(['history-sample', 'history-edge'])('R01 the queue made from %s', (name) => {
  it('holds the figures and markers of the expected result for every person', async () => {
    await importExtract(viewer, {
      content: readFixture(`${name}.csv`),
      programmeId,
      extractOn: '2022-08-15',
      coversFrom: '2018-08-01',
    })
    const expected: ExpectedCitizen[] = readExpected(`${name}.expected.json`).citizens
    const queue = await queueOf(viewer)
    expect(queue.counts).toEqual({ TO_SCREEN: expected.length, IN_PROGRESS: 0, ASSESSED: 0 })
    for (const { cpr, markers, ...figures } of expected) {
      const screening = await findScreening(cpr)
      const result = screening.result as unknown as StoredScreening
      expect(result).toMatchObject(figures)
      expect(result.missingMonths).toBe(0)
      expect(result.markers.filter((one) => one.result === 'FIRED').map((one) => one.code)).toEqual(markers)
      const row = queue.rows.find((one) => one.screeningId === screening.id)
      expect(row).toMatchObject({
        supportMonths: figures.supportMonths,
        markersFired: markers.length,
        markersNotComputable: 0,
        screenedOn: '2022-08-15',
      })
    }
  })
})

describe('the queue', () => {
  it('stands in the order of screening date and name, never of markers, and logs whom it showed', async () => {
    await importRows([
      benefitRow({ cpr: '6202810020', navn: 'Aage Ås', fra: '2018-08-01' }),
      benefitRow({ cpr: anna, navn: 'Bo Vind', fra: '2022-07-01' }),
      benefitRow({ cpr: '6303820031', navn: 'Zoe Bæk', fra: '2020-01-01' }),
    ])
    await importRows(
      [benefitRow({ cpr: '6404830040', navn: 'Anna Tidlig', fra: '2022-01-01' })],
      '2022-07-15',
    )
    const { rows } = await queueOf(viewer)
    expect(rows.map((row) => row.name)).toEqual(['Anna Tidlig', 'Bo Vind', 'Zoe Bæk', 'Aage Ås'])
    const line = await db.auditEvent.findFirstOrThrow({ where: { actorId: viewer.userId, kind: 'LIST' } })
    expect(line.details).toMatchObject({ tab: 'TO_SCREEN', citizenIds: rows.map((row) => row.citizenId) })
  })

  it('draws the strip of each person from what was stored', async () => {
    await importRows([benefitRow({ fra: '2018-08-01', til: '2019-07-31' })])
    const [row] = (await queueOf(viewer)).rows
    expect(row?.window).toEqual({ from: '2018-08-01', until: '2022-08-01' })
    expect(row?.strip).toMatchObject([{ classLetter: 'D', from: '2018-08-01' }])
  })

  it('says how many people only cleared users see, and shows them to those', async () => {
    await importRows([benefitRow()])
    await db.citizen.updateMany({ where: { unitId: viewer.unitId }, data: { protection: 'PROTECTED' } })
    const cleared = await createUser(db, {
      role: 'MYNDIGHEDSRAADGIVER',
      unitId: viewer.unitId,
      isCleared: true,
    })
    expect(await queueOf(viewer)).toMatchObject({ rows: [], hidden: 1, counts: { TO_SCREEN: 0 } })
    expect(await queueOf(cleared.viewer)).toMatchObject({ hidden: 0, counts: { TO_SCREEN: 1 } })
  })

  it.each(['VIRKSOMHEDSKONSULENT', 'LEDER', 'JOBCOACH', 'ADMIN', 'STYREGRUPPE'] as const)(
    'is empty for %s',
    async (role) => {
      await importRows([benefitRow()])
      const other = await createUser(db, { role, unitId: viewer.unitId })
      expect(await queueOf(other.viewer)).toMatchObject({ rows: [], counts: { TO_SCREEN: 0 }, hidden: 0 })
    },
  )

  it('is another one in another unit', async () => {
    await importRows([benefitRow()])
    const unit = await createUnit(db)
    const stranger = await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId: unit.id })
    expect(await queueOf(stranger.viewer)).toMatchObject({ rows: [], counts: { TO_SCREEN: 0 } })
  })
})

describe('R01 a screening', () => {
  it('names the months no extract covers, and what they could turn is not computable', async () => {
    await importRows([benefitRow({ fra: '2022-01-01', til: '2022-07-31' })], '2022-08-15', '2021-08-01')
    const screening = await findScreening(anna)
    const result = screening.result as unknown as StoredScreening
    expect(result).toMatchObject({ supportMonths: 7, missingMonths: 36, selfSupportMonths: 5 })
    expect(result.missing).toEqual([{ from: '2018-08-01', until: '2021-08-01' }])
    expect(result.markers.map((one) => one.result)).toEqual(Array(6).fill('NOT_COMPUTABLE'))
    expect(screening.markersFired).toBe(0)
    expect((await queueOf(viewer)).rows[0]?.markersNotComputable).toBe(6)
    expect(result.strip[0]).toMatchObject({ classLetter: '?', from: '2018-08-01' })
  })

  it('is computed again when a later extract brings more history, with a new version', async () => {
    await importRows([benefitRow({ fra: '2022-01-01' })])
    const before = await findScreening(anna)
    await importRows([benefitRow({ fra: '2022-01-01', til: '2022-08-31' })], '2022-10-15')
    const after = await findScreening(anna)
    expect(after.id).toBe(before.id)
    expect(after.version).toBe(before.version + 1)
    expect([before.supportMonths, after.supportMonths]).toEqual([7, 8])
    expect(after.result).toMatchObject({ screenedOn: '2022-10-15' })
  })

  it('keeps its date when an older extract comes later', async () => {
    await importRows([benefitRow({ fra: '2022-01-01' })], '2022-10-15')
    await importRows([benefitRow({ fra: '2021-01-01', til: '2021-03-31' })], '2022-08-15')
    const screening = await findScreening(anna)
    expect(screening.result).toMatchObject({ screenedOn: '2022-10-15', supportMonths: 12 })
  })

  it('uses the numbers of the programme and says which version', async () => {
    const strict = await createProgramme(db, {
      unitId: viewer.unitId,
      settings: { screening: { supportMonths: 6 } },
    })
    await importExtract(viewer, {
      content: extractText([benefitRow({ fra: '2022-01-01', til: '2022-07-31' })]),
      programmeId: strict.id,
      extractOn: '2022-08-15',
      coversFrom: '2018-08-01',
    })
    const screening = await db.screening.findFirstOrThrow({ where: { programmeId: strict.id } })
    expect(screening.settingsVersion).toBe(1)
    const [marker] = (screening.result as unknown as StoredScreening).markers
    expect(marker).toMatchObject({ code: 'SUPPORT_MONTHS', value: 7, threshold: 6, result: 'FIRED' })
  })

  it('is not made again for someone assessed in the programme, nor for someone with an open case', async () => {
    await importRows([benefitRow(), benefitRow({ cpr: '6202810020', navn: 'Bo Vind' })])
    const assessed = await findScreening(anna)
    await runCommand(assessScreening, { viewer, values: assessment(assessed) })
    const bo = await findScreening('6202810020')
    await db.screening.delete({ where: { id: bo.id } })
    const team = await createTeam(db, { unitId: viewer.unitId })
    await createCase(db, {
      unitId: viewer.unitId,
      teamId: team.id,
      citizenId: bo.citizenId,
      ks: viewer.userId,
    })
    const frozen = await findScreening(anna)
    await importRows([
      benefitRow({ fra: '2022-02-01' }),
      benefitRow({ cpr: '6202810020', fra: '2022-02-01' }),
    ])
    expect(await db.screening.count({ where: { programmeId } })).toBe(1)
    expect(await findScreening(anna)).toEqual(frozen)
  })
})

function assessment(
  screening: { id: string; version: number },
  overrides: Partial<Record<'agreement' | 'reason' | 'citizenWords' | 'recommendation', string>> = {},
) {
  return {
    screeningId: screening.id,
    version: String(screening.version),
    agreement: 'AGREE',
    reason: '',
    citizenWords: '',
    recommendation: 'VISITATION',
    ...overrides,
  }
}

describe('an assessment', () => {
  it('is a named person’s, with the evidence as it was, and is in the audit trail', async () => {
    await importRows([benefitRow()])
    const before = await findScreening(anna)
    const words = { agreement: 'PARTLY', reason: 'Ny uddannelse', citizenWords: 'Jeg vil gerne i gang.' }
    const answer = await runCommand(assessScreening, { viewer, values: assessment(before, words) })
    expect(answer.href).toBe(`/borgere/${before.citizenId}/screening?gemt=1`)
    const after = await findScreening(anna)
    expect(after).toMatchObject({
      ...words,
      status: 'ASSESSED',
      recommendation: 'VISITATION',
      assessedById: viewer.userId,
      version: before.version + 1,
      result: before.result,
    })
    const lines = await db.auditEvent.findMany({ where: { entityId: before.id } })
    expect(lines).toMatchObject([
      { kind: 'CHANGE', operation: 'screening.assess', citizenId: before.citizenId },
    ])
    expect(JSON.stringify(lines)).not.toContain('Jeg vil gerne i gang.')
    expect((await queueOf(viewer, 'ASSESSED')).rows.map((row) => row.screeningId)).toEqual([before.id])
  })

  it.each(['PARTLY', 'DISAGREE'])('that is %s needs a reason', async (agreement) => {
    await importRows([benefitRow()])
    const screening = await findScreening(anna)
    const values = assessment(screening, { agreement, reason: '  ' })
    await expect(runCommand(assessScreening, { viewer, values })).rejects.toMatchObject({
      issues: [{ path: ['reason'], message: 'assessmentReasonMissing' }],
    })
    expect((await findScreening(anna)).status).toBe('TO_SCREEN')
    expect(await db.auditEvent.count({ where: { entityId: screening.id } })).toBe(0)
  })

  it('made twice at once is saved once and met by a readable conflict', async () => {
    await importRows([benefitRow()])
    const screening = await findScreening(anna)
    const colleague = await createUser(db, {
      role: 'MYNDIGHEDSRAADGIVER',
      unitId: viewer.unitId,
      name: 'Ida Aagaard',
    })
    const attempts = await Promise.allSettled([
      runCommand(assessScreening, { viewer, values: assessment(screening) }),
      runCommand(assessScreening, {
        viewer: colleague.viewer,
        values: assessment(screening, { recommendation: 'LATER' }),
      }),
    ])
    expect(attempts.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = attempts.find((one) => one.status === 'rejected')
    expect(lost?.reason).toMatchObject({ name: 'ConflictError', by: { name: expect.any(String) } })
    expect(await db.auditEvent.count({ where: { entityId: screening.id } })).toBe(1)
  })

  it('written from figures that have been computed again is a conflict', async () => {
    await importRows([benefitRow({ fra: '2022-01-01' })])
    const old = await findScreening(anna)
    await importRows([benefitRow({ fra: '2021-01-01', til: '2021-05-31' })])
    await expect(runCommand(assessScreening, { viewer, values: assessment(old) })).rejects.toMatchObject({
      name: 'ConflictError',
    })
  })

  it('follows after "in progress", which colleagues see in the queue', async () => {
    await importRows([benefitRow()])
    const screening = await findScreening(anna)
    const values = { screeningId: screening.id, version: String(screening.version) }
    await runCommand(startScreening, { viewer, values })
    expect((await queueOf(viewer, 'IN_PROGRESS')).rows).toHaveLength(1)
    await runCommand(assessScreening, { viewer, values: assessment(await findScreening(anna)) })
    expect((await queueOf(viewer)).counts).toEqual({ TO_SCREEN: 0, IN_PROGRESS: 0, ASSESSED: 1 })
  })

  it('is not for a consultant, a leader, a fund or an adviser of another unit', async () => {
    await importRows([benefitRow()])
    const screening = await findScreening(anna)
    const unit = await createUnit(db)
    const fund = await db.aKasse.findFirstOrThrow({ where: { name: 'Faglig Fælles' } })
    const others = await Promise.all([
      createUser(db, { role: 'VIRKSOMHEDSKONSULENT', unitId: viewer.unitId }),
      createUser(db, { role: 'LEDER', unitId: viewer.unitId }),
      createUser(db, { role: 'A_KASSE', unitId: viewer.unitId, aKasseId: fund.id }),
      createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId: unit.id }),
    ])
    for (const other of others) {
      await expect(
        runCommand(assessScreening, { viewer: other.viewer, values: assessment(screening) }),
      ).rejects.toMatchObject({ name: 'NotFoundError' })
      const asked = { citizenId: screening.citizenId, screeningId: null }
      expect(await getCitizenScreening(other.viewer, asked)).toBeNull()
    }
    expect((await findScreening(anna)).status).toBe('TO_SCREEN')
  })
})

describe('a citizen’s screening page', () => {
  it('shows the newest screening with history and source, and says who may assess', async () => {
    await importRows([benefitRow({ fra: '2022-01-01', til: '2022-03-31' })])
    const screening = await findScreening(anna)
    const view = await getCitizenScreening(viewer, { citizenId: screening.citizenId, screeningId: null })
    expect(view?.screening).toMatchObject({
      id: screening.id,
      status: 'TO_SCREEN',
      settingsVersion: 1,
      may: { start: true, assess: true, proposeVisitation: false },
    })
    expect(view?.history.periods).toMatchObject([
      { labelDa: 'A-dagpenge', from: '2022-01-01', until: '2022-04-01', importedOn: '2022-08-15' },
    ])
  })

  it('is read by the consultant of the case, who may not assess', async () => {
    await importRows([benefitRow()])
    const screening = await findScreening(anna)
    const team = await createTeam(db, { unitId: viewer.unitId })
    const consultant = await createUser(db, { role: 'VIRKSOMHEDSKONSULENT', unitId: viewer.unitId })
    await createCase(db, {
      unitId: viewer.unitId,
      teamId: team.id,
      citizenId: screening.citizenId,
      ks: viewer.userId,
      vk: consultant.user.id,
    })
    const view = await getCitizenScreening(consultant.viewer, {
      citizenId: screening.citizenId,
      screeningId: null,
    })
    expect(view?.screening?.may).toEqual({ start: false, assess: false, proposeVisitation: false })
    expect(view?.history.periods).toHaveLength(1)
  })

  it('lists older screenings and shows the one asked for', async () => {
    await importRows([benefitRow()])
    const first = await findScreening(anna)
    await runCommand(assessScreening, { viewer, values: assessment(first) })
    const other = await createProgramme(db, { unitId: viewer.unitId })
    await importExtract(viewer, {
      content: extractText([benefitRow({ fra: '2022-02-01' })]),
      programmeId: other.id,
      extractOn: '2022-10-15',
    })
    const asked = (screeningId: string | null) =>
      getCitizenScreening(viewer, { citizenId: first.citizenId, screeningId })
    expect((await asked(null))?.screening?.programme).toBe(other.name)
    expect((await asked(null))?.screenings.map((one) => one.screenedOn)).toEqual(['2022-10-15', '2022-08-15'])
    expect((await asked(first.id))?.screening).toMatchObject({ id: first.id, status: 'ASSESSED' })
  })
})
