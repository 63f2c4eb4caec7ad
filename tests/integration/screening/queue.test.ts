import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '@/lib/deadlines/run-command'
import { db } from '@/lib/platform/db'
import { blindIndex } from '@/lib/platform/secrets'
import type { Viewer } from '@/lib/platform/viewer'
import { getCitizenScreening } from '@/lib/screening/citizen-queries'
import { assessScreening } from '@/lib/screening/commands'
import { getScreeningQueue } from '@/lib/screening/queries'
import { type QueueTab, wholeQueue } from '@/lib/screening/queue-filter'
import { ensureReferenceData } from '@/prisma/seed/reference-data'
import { createCase } from '@/tests/factories/citizen'
import { benefitRow, extractText } from '@/tests/factories/extract-text'
import { importExtract, readExpected, readFixture } from '@/tests/factories/history-import'
import { createTeam, createUnit, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'
import { assessmentValues } from '@/tests/factories/screening'

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

const queueOf = (who: Viewer, tab: QueueTab = 'TO_SCREEN') => getScreeningQueue(who, { ...wholeQueue, tab })

/** The figures as the citizen's page computes them now. */
async function liveResult(screening: { id: string; citizenId: string }) {
  const view = await getCitizenScreening(viewer, {
    citizenId: screening.citizenId,
    screeningId: screening.id,
  })
  if (!view?.screening) throw new Error('No screening is shown')
  return view.screening.result
}

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
    expect(queue.counts).toEqual({
      TO_SCREEN: expected.length,
      IN_PROGRESS: 0,
      ASSESSED: 0,
      WAITING: 0,
      CLOSED: 0,
    })
    for (const { cpr, markers, ...figures } of expected) {
      const screening = await findScreening(cpr)
      const result = await liveResult(screening)
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
  it('stands in the order of due date and name, never of markers, and logs whom it showed', async () => {
    await importRows([
      benefitRow({ cpr: '6202810020', navn: 'Aage Ås', fra: '2018-08-01' }),
      benefitRow({ cpr: anna, navn: 'Bo Vind', fra: '2022-07-01' }),
      benefitRow({ cpr: '6303820031', navn: 'Zoe Bæk', fra: '2020-01-01' }),
    ])
    await importRows(
      [benefitRow({ cpr: '6404830040', navn: 'Anna Tidlig', fra: '2022-01-01' })],
      '2022-07-15',
    )
    await db.screening.updateMany({
      where: { citizen: { name: 'Zoe Bæk' }, programmeId },
      data: { dueOn: new Date('2022-08-20') },
    })
    const { rows } = await queueOf(viewer)
    expect(rows.map((row) => row.name)).toEqual(['Zoe Bæk', 'Anna Tidlig', 'Bo Vind', 'Aage Ås'])
    const byName = await getScreeningQueue(viewer, { ...wholeQueue, sort: 'NAME' })
    expect(byName.rows.map((row) => row.name)).toEqual(['Anna Tidlig', 'Bo Vind', 'Zoe Bæk', 'Aage Ås'])
    const line = await db.auditEvent.findFirstOrThrow({ where: { actorId: viewer.userId, kind: 'LIST' } })
    expect(line.details).toMatchObject({ tab: 'TO_SCREEN', citizenIds: rows.map((row) => row.citizenId) })
  })

  it('draws the strip of each person from what was stored', async () => {
    await importRows([benefitRow({ fra: '2018-08-01', til: '2019-07-31' })])
    const [row] = (await queueOf(viewer)).rows
    expect(row?.monthClasses).toBe(`${'D'.repeat(12)}${'-'.repeat(36)}`)
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
    const result = await liveResult(screening)
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
    expect(await liveResult(after)).toMatchObject({ screenedOn: '2022-10-15' })
  })

  it('keeps its date when an older extract comes later', async () => {
    await importRows([benefitRow({ fra: '2022-01-01' })], '2022-10-15')
    await importRows([benefitRow({ fra: '2021-01-01', til: '2021-03-31' })], '2022-08-15')
    const screening = await findScreening(anna)
    expect(await liveResult(screening)).toMatchObject({ screenedOn: '2022-10-15', supportMonths: 12 })
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
    const [marker] = (await liveResult(screening)).markers
    expect(marker).toMatchObject({ code: 'SUPPORT_MONTHS', value: 7, threshold: 6, result: 'FIRED' })
  })

  it('is not made again for someone assessed in the programme, nor for someone with an open case', async () => {
    await importRows([benefitRow(), benefitRow({ cpr: '6202810020', navn: 'Bo Vind' })])
    const assessed = await findScreening(anna)
    await runCommand(assessScreening, { viewer, values: await assessmentValues(viewer, assessed) })
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
