import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/calendar/day'
import { exportResponse } from '@/lib/export/export-response'
import { problemDocument } from '@/lib/history/problem-document'
import { getProblemFile } from '@/lib/history/problem-queries'
import { getImport, getImportsPage } from '@/lib/history/queries'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import type { Protection } from '@/prisma/generated/enums'
import { ensureReferenceData } from '@/prisma/seed/reference-data'
import { createCase, createCitizen } from '@/tests/factories/citizen'
import { benefitRow, employmentRow, extractText } from '@/tests/factories/extract-text'
import { importExtract, sendExtract, uploadExtract } from '@/tests/factories/history-import'
import { createTeam, createUnit, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'

let viewer: Viewer
let programmeId: string

beforeEach(async () => {
  await ensureReferenceData(db)
  const unit = await createUnit(db)
  viewer = (await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId: unit.id })).viewer
  programmeId = (await createProgramme(db, { unitId: unit.id, name: 'Godt Arbejde' })).id
})

const anotherUnit = async () =>
  (await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId: (await createUnit(db)).id })).viewer

const leaderOfUnit = async () => (await createUser(db, { role: 'LEDER', unitId: viewer.unitId })).viewer

const linesAbout = (entityId: string, actor: Viewer) =>
  db.auditEvent.findMany({
    where: { entityId, actorId: actor.userId },
    orderBy: { id: 'asc' },
    select: { kind: true, operation: true, details: true },
  })

/** An import as the worker would leave it, without a file behind it. */
async function createImport(overrides: Partial<Prisma.HistoryImportUncheckedCreateInput> = {}) {
  const source = await db.importSource.upsert({
    where: { unitId_name: { unitId: viewer.unitId, name: 'Ydelsessystemet' } },
    create: { unitId: viewer.unitId, name: 'Ydelsessystemet', createdById: viewer.userId },
    update: {},
  })
  const { id } = await db.historyImport.create({
    data: {
      id: randomUUID(),
      unitId: viewer.unitId,
      programmeId,
      sourceId: source.id,
      fileName: 'udtræk.csv',
      fileHash: randomUUID(),
      fileBytes: 10,
      format: 'CSV',
      status: 'PREVIEW',
      createdById: viewer.userId,
      ...overrides,
    },
  })
  return id
}

const refused = (line: number, overrides: object = {}) => ({
  line,
  column: 'cpr',
  value: '660685-****',
  reason: 'CPR_FORM',
  facts: {},
  ...overrides,
})

describe('the list of imports', () => {
  it('has the unit’s own, newest first, with source, programme and who brought it', async () => {
    const older = await createImport({ createdAt: new Date('2026-11-20T08:00:00Z'), status: 'DISCARDED' })
    const newer = await createImport({
      createdAt: new Date('2026-11-21T08:00:00Z'),
      extractOn: toDbDate('2026-11-15'),
      rowCount: 412,
      rejectedCount: 5,
    })
    const page = await getImportsPage(viewer)
    expect(page.imports.map(({ id }) => id)).toEqual([newer, older])
    expect(page.imports[0]).toMatchObject({
      source: 'Ydelsessystemet',
      programme: 'Godt Arbejde',
      createdBy: viewer.name,
      extractOn: '2026-11-15',
      acceptedCount: 407,
      status: 'PREVIEW',
    })
    expect(page.imports[1]?.extractOn).toBeNull()
    expect(page.sources).toEqual(['Ydelsessystemet'])
    expect(page.programmes).toEqual([{ id: programmeId, name: 'Godt Arbejde' }])
  })

  it('shows fifty at most', async () => {
    for (let count = 0; count < 51; count++) await createImport()
    expect((await getImportsPage(viewer)).imports).toHaveLength(50)
  })

  it.each([
    ['another unit', anotherUnit],
    ['a leader', leaderOfUnit],
  ])('holds nothing of it for %s', async (_, someone) => {
    await createImport()
    const page = await getImportsPage(await someone())
    expect(page).toMatchObject({ imports: [], sources: [] })
  })
})

describe('the page of one import', () => {
  it.each([
    ['another unit', anotherUnit],
    ['a leader', leaderOfUnit],
  ])('is not there for %s, which is logged', async (_, someone) => {
    const id = await createImport()
    const other = await someone()
    expect(await getImport(other, id)).toBeNull()
    expect(await linesAbout(id, other)).toMatchObject([{ kind: 'DENIED' }])
  })

  it('is not there for an address that is no id', async () => {
    expect(await getImport(viewer, 'fil')).toBeNull()
  })

  it('says how far the work is, without a line for each question', async () => {
    const id = await createImport({ status: 'CHECKING' })
    const job = {
      kind: 'history.checkImport',
      subjectId: id,
      unitId: viewer.unitId,
      requestedById: viewer.userId,
    }
    const { id: jobId } = await db.job.create({ data: job })
    expect((await getImport(viewer, id))?.progress).toEqual({
      isWaiting: true,
      stage: null,
      done: 0,
      total: null,
      percent: null,
    })
    await db.job.update({
      where: { id: jobId },
      data: { status: 'RUNNING', stage: 'reading', done: 210_000, total: 800_000 },
    })
    const view = await getImport(viewer, id)
    expect(view?.progress).toEqual({
      isWaiting: false,
      stage: 'reading',
      done: 210_000,
      total: 800_000,
      percent: 26,
    })
    expect(view?.may).toEqual({
      matchColumns: false,
      recheck: false,
      import: false,
      discard: false,
      undo: false,
    })
    expect(await linesAbout(id, viewer)).toEqual([])
    await db.job.delete({ where: { id: jobId } })
  })

  it('says that work without a job behind it has stopped', async () => {
    const id = await createImport({ status: 'IMPORTING' })
    expect(await getImport(viewer, id)).toMatchObject({ progress: null, failure: { code: 'STOPPED' } })
  })

  it('says why it failed, with the code to look for in the log', async () => {
    const id = await createImport({
      status: 'FAILED',
      failure: { code: 'UNEXPECTED', facts: { errorId: 'AB12' } },
    })
    await db.job.create({
      data: {
        kind: 'history.checkImport',
        subjectId: id,
        unitId: viewer.unitId,
        requestedById: viewer.userId,
        status: 'FAILED',
        errorId: 'AB12',
      },
    })
    expect(await getImport(viewer, id)).toMatchObject({
      failure: { code: 'UNEXPECTED', facts: { errorId: 'AB12' } },
      errorId: 'AB12',
      may: { recheck: true, discard: true, import: false },
    })
  })

  it('asks for columns it does not know, with suggestions and the first values, CPR numbers masked', async () => {
    const content = [
      'CPR-nr;Fulde navn;Kasse;Art;Ydelsesart;Firma;CVR;Startdato;Slutdato;Timer pr. uge',
      '6101800011;Anna Bro;Faglig Fælles;ydelse;a-dagpenge;;;01-01-2022;;',
      '610180-0011;Anna Bro;;ydelse;sygedagpenge;;;01-03-2022;;',
      '101800011;Anna Bro;;ydelse;sygedagpenge;;;01-04-2022;;',
      '',
    ].join('\n')
    const { importId } = await sendExtract(viewer, { content, programmeId })
    const view = await getImport(viewer, importId)
    expect(view).toMatchObject({ status: 'UPLOADED', may: { matchColumns: true, discard: true } })
    expect(view?.columnsToMatch?.headings).toHaveLength(10)
    expect(view?.columnsToMatch?.suggestions).toMatchObject({
      cpr: 'CPR-nr',
      fra: 'Startdato',
      til: 'Slutdato',
    })
    expect(view?.columnsToMatch?.samples).toMatchObject({
      'CPR-nr': '610180-**** · 610180-**** · 10180****',
      Kasse: 'Faglig Fælles',
      Startdato: '01-01-2022 · 01-03-2022 · 01-04-2022',
    })
    expect(JSON.stringify(view)).not.toMatch(/\d{9,10}|\d{6}-\d{4}/)
  })

  it('shows the first 200 refused rows, counts them all, and names the unknown codes', async () => {
    const rows = Array.from({ length: 205 }, (_, index) => refused(index + 2))
    const unknown = (line: number, code: string) =>
      refused(line, { column: 'kode', value: code, reason: 'BENEFIT_UNKNOWN', facts: { code } })
    const id = await createImport({
      rowCount: 300,
      rejectedCount: 208,
      warningCount: 1,
      columns: { fra: 'Startdato' },
      report: {
        rejected: [...rows, unknown(300, 'ny'), unknown(301, 'sjælden'), unknown(302, 'ny')],
        warnings: [refused(4, { column: 'cvr', value: '123', reason: 'CVR_FORM' })],
      },
    })
    const view = await getImport(viewer, id)
    expect(view?.report.rejected).toHaveLength(200)
    expect(view?.report.rejected[0]).toEqual(refused(2))
    expect(view?.report.warnings).toHaveLength(1)
    expect(view?.report.unknownCodes).toEqual([
      { code: 'ny', rows: 2 },
      { code: 'sjælden', rows: 1 },
    ])
    expect(view?.rejectedCount).toBe(208)
    expect(view?.headings).toEqual({ fra: 'Startdato' })
    expect(await linesAbout(id, viewer)).toMatchObject([{ kind: 'VIEW', operation: 'page data' }])
  })

  it('has nothing to import when every row is refused', async () => {
    const id = await createImport({ rowCount: 3, rejectedCount: 3 })
    expect((await getImport(viewer, id))?.may).toMatchObject({ import: false, discard: true, recheck: true })
  })
})

describe('the differences an extract makes', () => {
  const known = (protection: Protection) => createCitizen(db, { unitId: viewer.unitId, protection })
  const entryOf = (citizen: { id: string; name: string } | null, overrides: object = {}) => ({
    citizenId: citizen?.id ?? null,
    name: citizen?.name ?? 'Ny Borger',
    birthOn: '1980-01-01',
    what: null,
    from: null,
    until: null,
    before: null,
    ...overrides,
  })
  const differencesOf = async (someone: Viewer, id: string) =>
    new Map((await getImport(someone, id))?.differences.map((one) => [one.key, one]))

  it('are six counts with the first of each, the benefit by its name', async () => {
    const citizen = await known('NONE')
    const id = await createImport({
      newPeople: 412,
      endedPeriods: 1,
      diff: {
        newPeople: Array.from({ length: 100 }, () => entryOf(null)),
        newPeriods: [],
        changed: [],
        ended: [
          entryOf(citizen, {
            what: { kind: 'BENEFIT', code: 'a-dagpenge' },
            from: '2022-01-01',
            until: '2022-09-01',
            before: { until: null },
          }),
        ],
        vanishedPeriods: [],
        vanishedPeople: [],
      },
    })
    const differences = await differencesOf(viewer, id)
    expect([...differences.keys()]).toEqual([
      'newPeople',
      'newPeriods',
      'changedPeriods',
      'endedPeriods',
      'vanishedPeriods',
      'vanishedPeople',
    ])
    expect(differences.get('newPeople')).toMatchObject({ count: 412, hidden: 0 })
    expect(differences.get('newPeople')?.entries).toHaveLength(100)
    expect(differences.get('endedPeriods')?.entries).toEqual([
      {
        citizenId: citizen.id,
        name: citizen.name,
        birthOn: '1980-01-01',
        what: 'A-dagpenge',
        from: '2022-01-01',
        until: '2022-09-01',
        before: { until: null },
        mayOpen: true,
      },
    ])
    expect((await linesAbout(id, viewer))[0]?.details).toEqual({ citizenIds: [citizen.id] })
  })

  it('leave out people protected since the check, unless the viewer is cleared', async () => {
    const [open, closed] = [await known('NONE'), await known('PROTECTED')]
    const id = await createImport({
      vanishedPeople: 3,
      diff: { vanishedPeople: [entryOf(open), entryOf(closed)] },
    })
    const vanished = (await differencesOf(viewer, id)).get('vanishedPeople')
    expect(vanished?.entries?.map(({ name }) => name)).toEqual([open.name])
    expect(vanished).toMatchObject({ count: 3, hidden: 2 })
    const cleared = (
      await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId: viewer.unitId, isCleared: true })
    ).viewer
    const all = (await differencesOf(cleared, id)).get('vanishedPeople')
    expect(all?.entries).toHaveLength(2)
    expect(all?.hidden).toBe(1)
  })

  it('lead to a history only where the viewer may read it', async () => {
    const citizen = await known('NONE')
    const team = await createTeam(db, { unitId: viewer.unitId })
    const holder = await createUser(db, {
      role: 'MYNDIGHEDSRAADGIVER',
      unitId: viewer.unitId,
      teamId: team.id,
    })
    await createCase(db, {
      citizenId: citizen.id,
      unitId: viewer.unitId,
      teamId: team.id,
      ks: holder.user.id,
    })
    const id = await createImport({ vanishedPeople: 1, diff: { vanishedPeople: [entryOf(citizen)] } })
    const mayOpen = async (someone: Viewer) =>
      (await differencesOf(someone, id)).get('vanishedPeople')?.entries?.map((one) => one.mayOpen)
    expect(await mayOpen(viewer)).toEqual([false])
    expect(await mayOpen(holder.viewer)).toEqual([true])
  })

  it('have counts alone where no lists were kept', async () => {
    const id = await createImport({ status: 'COMPLETED', completedAt: new Date(), newPeople: 12 })
    expect((await differencesOf(viewer, id)).get('newPeople')).toEqual({
      key: 'newPeople',
      count: 12,
      entries: null,
      hidden: 0,
    })
  })
})

describe('undoing on the page', () => {
  const content = extractText([benefitRow(), employmentRow({ fra: '2021-01-01', til: '2021-06-30' })])

  it('is offered with its numbers while nothing rests on the import', async () => {
    const { importId } = await importExtract(viewer, { content, programmeId, extractOn: '2022-08-15' })
    expect(await getImport(viewer, importId)).toMatchObject({
      status: 'COMPLETED',
      newPeople: 1,
      newPeriods: 2,
      screeningCount: 1,
      undoObstacles: [],
      may: { undo: true, import: false, discard: false },
    })
  })

  it('gives way to what stands in its way', async () => {
    const { importId } = await importExtract(viewer, { content, programmeId, extractOn: '2022-08-15' })
    await db.screening.updateMany({
      where: { importId },
      data: { status: 'IN_PROGRESS', startedById: viewer.userId, startedAt: new Date() },
    })
    expect(await getImport(viewer, importId)).toMatchObject({
      undoObstacles: [{ code: 'SCREENINGS_USED', count: 1 }],
      may: { undo: false },
    })
  })
})

describe('the file of refused rows', () => {
  const rows = [
    benefitRow(),
    benefitRow({ cpr: '6606850060', kode: 'ny-ydelse' }),
    benefitRow({ cpr: '660685-00601' }),
    benefitRow({ fra: '=1+1' }),
  ]

  async function fetchFile(kind: 'rejected' | 'warnings', importId: string) {
    const file = await getProblemFile(viewer, { importId, kind })
    if (!file) throw new Error('The file is not there')
    const doc = problemDocument(file, 'da')
    return exportResponse({ doc, format: 'csv', fileName: 'afviste' })
  }

  it('names line, column, value and reason of every one, CPR masked and formulas made harmless', async () => {
    const { importId } = await uploadExtract(viewer, { content: extractText(rows), programmeId })
    const response = await fetchFile('rejected', importId)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('cache-control')).toContain('no-store')
    expect(response.headers.get('content-disposition')).toContain('afviste.csv')
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8')
    expect(text.charCodeAt(0)).toBe(0xfeff)
    const lines = text.slice(1).split('\r\n')
    expect(lines.slice(0, 3)).toEqual([
      'Linje;Kolonne;Værdi;Hvorfor',
      '3;kode;ny-ydelse;"Koden »ny-ydelse« står ikke i kodetabellen. En administrator kan tilføje den under Ydelseskoder; kontrollér så filen igen."',
      '4;cpr;660685-*****;Cpr-nummeret skal være ti cifre, gerne med bindestreg efter det sjette.',
    ])
    expect(lines[3]).toMatch(/^5;fra;'=1\+1;/)
    expect(text).toContain('Cpr-numre er skjult efter de første seks cifre.')
    expect(text).not.toMatch(/\d{10}|\d{6}-\d{4}/)
    expect(await linesAbout(importId, viewer)).toContainEqual({
      kind: 'EXPORT',
      operation: 'history.fetchProblems',
      details: { list: 'rejected', rows: 3 },
    })
  })

  it('says when it holds the first of them only', async () => {
    const id = await createImport({ rejectedCount: 12_345, report: { rejected: [refused(2)], warnings: [] } })
    const text = await (await fetchFile('rejected', id)).text()
    expect(text).toContain('Listen har de første 1 af 12.345.')
  })

  it('is of the warnings when they are asked for, under the file’s own headings', async () => {
    const id = await createImport({
      warningCount: 1,
      columns: { cvr: 'CVR-nr.' },
      report: { rejected: [], warnings: [refused(4, { column: 'cvr', value: '123', reason: 'CVR_FORM' })] },
    })
    const text = await (await fetchFile('warnings', id)).text()
    expect(text).toContain('4;CVR-nr.;123;CVR-nummeret er ikke otte cifre. Rækken er taget med.')
  })

  it.each([
    ['another unit', anotherUnit],
    ['a leader', leaderOfUnit],
  ])('is not there for %s, which is logged', async (_, someone) => {
    const id = await createImport({ rejectedCount: 1, report: { rejected: [refused(2)], warnings: [] } })
    const other = await someone()
    expect(await getProblemFile(other, { importId: id, kind: 'rejected' })).toBeNull()
    expect(await linesAbout(id, other)).toMatchObject([
      { kind: 'DENIED', operation: 'history.fetchProblems' },
    ])
  })
})
