import { beforeEach, describe, expect, it } from 'vitest'
import { fromDbDate } from '@/lib/calendar/day'
import { parseCpr } from '@/lib/citizens/rules/cpr'
import { runCommand } from '@/lib/deadlines/run-command'
import { completeImport, discardImport, matchColumns, recheckImport } from '@/lib/history/commands'
import { getImport, getImportsPage } from '@/lib/history/queries'
import { receiveUpload } from '@/lib/history/receive-upload'
import { NOT_IN_FILE, uploadFields } from '@/lib/history/schema'
import { db } from '@/lib/platform/db'
import { blindIndex, decrypt } from '@/lib/platform/secrets'
import type { Viewer } from '@/lib/platform/viewer'
import { ensureReferenceData } from '@/prisma/seed/reference-data'
import { benefitRow, extractText } from '@/tests/factories/extract-text'
import {
  importExtract,
  readExpected,
  readFixture,
  runJobs,
  sendExtract,
  uploadExtract,
} from '@/tests/factories/history-import'
import { createUnit, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'

const anna = '6101800011'

let viewer: Viewer
let programmeId: string

beforeEach(async () => {
  await ensureReferenceData(db)
  const unit = await createUnit(db)
  viewer = (await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId: unit.id })).viewer
  programmeId = (await createProgramme(db, { unitId: unit.id })).id
})

const sample = () => ({
  content: readFixture('history-sample.csv'),
  programmeId,
  extractOn: '2022-08-15',
  coversFrom: '2018-08-01',
})

const findCitizen = (cpr: string) =>
  db.citizen.findUniqueOrThrow({
    where: { unitId_cprIndex: { unitId: viewer.unitId, cprIndex: blindIndex(cpr) } },
    include: {
      aKasse: true,
      benefitPeriods: { orderBy: [{ fromOn: 'asc' }, { untilOn: 'asc' }] },
      employments: { orderBy: { fromOn: 'asc' } },
      coverages: true,
      screenings: true,
    },
  })

async function countEverything() {
  const ofUnit = { citizen: { unitId: viewer.unitId } }
  const [citizens, periods, employments, coverages, screenings] = await Promise.all([
    db.citizen.count({ where: { unitId: viewer.unitId } }),
    db.benefitPeriod.count({ where: ofUnit }),
    db.employment.count({ where: ofUnit }),
    db.historyCoverage.count({ where: ofUnit }),
    db.screening.count({ where: ofUnit }),
  ])
  return { citizens, periods, employments, coverages, screenings }
}

describe('the preview of an extract', () => {
  it('says what the sample would add and changes nothing', async () => {
    const { importId } = await uploadExtract(viewer, sample())
    const view = await getImport(viewer, importId)
    expect(view).toMatchObject({
      status: 'PREVIEW',
      peopleCount: 12,
      newPeople: 12,
      changedPeriods: 0,
      rejectedCount: 0,
      warningCount: 0,
      extractOn: '2022-08-15',
      coversFrom: '2018-08-01',
      may: { import: true, discard: true },
    })
    expect(view?.newPeriods).toBe(view?.rowCount)
    expect(await countEverything()).toEqual({
      citizens: 0,
      periods: 0,
      employments: 0,
      coverages: 0,
      screenings: 0,
    })
  })

  it('keeps the file encrypted and the refused rows with line, column, masked value and reason', async () => {
    const { importId } = await uploadExtract(viewer, {
      ...sample(),
      content: readFixture('history-edge.csv'),
    })
    const stored = await db.historyImport.findUniqueOrThrow({ where: { id: importId } })
    const [part] = await db.historyImportPart.findMany({ where: { importId } })
    expect(Buffer.from(part?.content as Uint8Array).includes('6101800011')).toBe(false)
    expect(decrypt(part?.content as Uint8Array).equals(readFixture('history-edge.csv'))).toBe(true)

    const expected = readExpected('history-edge.expected.json')
    const view = await getImport(viewer, importId)
    const places = (rows: { line: number; column: string }[] = []) =>
      rows.map(({ line, column }) => ({ line, column }))
    expect(places(view?.report.rejected)).toEqual(places(expected.rejected))
    expect(places(view?.report.warnings)).toEqual(places(expected.warnings))
    expect(view?.rejectedCount).toBe(expected.rejected.length)
    expect(JSON.stringify(stored.report)).not.toMatch(/\d{10}|\d{6}-\d{4}/)
    expect(view?.report.rejected.find((row) => row.line === 25)?.value).toBe('Ydelse')
  })

  it('masks a CPR number that stands in the wrong column or in the name of the file', async () => {
    const content = extractText([benefitRow(), benefitRow({ fra: anna })])
    const { importId } = await uploadExtract(viewer, { content, programmeId, fileName: `udtræk ${anna}.csv` })
    const view = await getImport(viewer, importId)
    expect(view?.fileName).toBe('udtræk 610180-****.csv')
    expect(view?.report.rejected).toMatchObject([{ line: 3, column: 'fra', value: '610180-****' }])
  })

  it('suggests the latest day in the file as the extract date, but never a day after today', async () => {
    const past = extractText([benefitRow({ fra: '2022-01-01', til: '2022-03-31' })])
    const planned = extractText([benefitRow({ fra: '2022-01-01', til: '2027-03-31' })])
    const first = await uploadExtract(viewer, { content: past, programmeId })
    const second = await uploadExtract(viewer, { content: planned, programmeId })
    expect((await getImport(viewer, first.importId))?.extractOn).toBe('2022-03-31')
    expect((await getImport(viewer, second.importId))?.extractOn).toBe('2026-11-23')
  })
})

describe('an import', () => {
  it('registers the people of the sample with encrypted CPR, fund, unknown protection and coverage', async () => {
    await importExtract(viewer, sample())
    expect(await countEverything()).toMatchObject({ citizens: 12, coverages: 12, screenings: 12 })
    const borger = await findCitizen('7103880215')
    expect(decrypt(borger.cprCipher).toString()).toBe('7103880215')
    expect(borger).toMatchObject({
      name: 'Borger Et',
      protection: 'UNKNOWN',
      isReplacementCpr: true,
      aKasse: { name: 'Faglig Fælles' },
      createdById: viewer.userId,
    })
    expect(fromDbDate(borger.birthOn)).toBe(parseCpr('7103880215')?.birthOn)
    expect(borger.benefitPeriods).toHaveLength(6)
    expect(borger.employments).toHaveLength(5)
    expect(borger.employments[0]).toMatchObject({
      employerName: 'Vejle Slagteri',
      cvr: '99005343',
      source: 'IMPORT',
    })
    expect(borger.coverages.map((one) => [fromDbDate(one.fromOn), fromDbDate(one.untilOn)])).toEqual([
      ['2018-08-01', '2022-08-16'],
    ])
  })

  it('covers from the person’s first row when the file does not say', async () => {
    await importExtract(viewer, { ...sample(), coversFrom: '' })
    const borger = await findCitizen('7103880215')
    expect(borger.coverages.map((one) => fromDbDate(one.fromOn))).toEqual(['2018-08-01'])
    const content = extractText([benefitRow({ fra: '2021-05-01', til: '2021-06-30' })])
    await importExtract(viewer, { content, programmeId, extractOn: '2022-08-15' })
    expect((await findCitizen(anna)).coverages.map((one) => fromDbDate(one.fromOn))).toEqual(['2021-05-01'])
  })

  it('is finished without the file and with one audit line for each person', async () => {
    const { importId } = await importExtract(viewer, sample())
    const stored = await db.historyImport.findUniqueOrThrow({ where: { id: importId } })
    expect(stored).toMatchObject({ status: 'COMPLETED', newPeople: 12 })
    expect(await db.historyImportPart.count({ where: { importId } })).toBe(0)
    const lines = await db.auditEvent.findMany({
      where: { actorId: viewer.userId, operation: 'history.import' },
    })
    expect(lines.filter((line) => line.entity === 'Citizen' && line.kind === 'CREATE')).toHaveLength(12)
    expect(lines.filter((line) => line.entityId === importId)).toHaveLength(1)
    expect(JSON.stringify(lines)).not.toMatch(/7103880215|720679/)
  })

  it('takes the accepted rows and leaves the refused ones', async () => {
    await importExtract(viewer, { ...sample(), content: readFixture('history-edge.csv') })
    const expected = readExpected('history-edge.expected.json')
    expect((await countEverything()).citizens).toBe(expected.citizens.length)
    const finn = await findCitizen('6606850060')
    expect(finn.name).toBe('Finn "Fin" Holm')
    expect(finn.employments.map((one) => one.employerName)).toEqual(['Byg; Anlæg\nog Co', 'Værft'])
  })

  it('of the same file again changes nothing, at the upload or at the import', async () => {
    const preview = await uploadExtract(viewer, sample())
    const done = await importExtract(viewer, sample())
    const before = await countEverything()

    const again = await uploadExtract(viewer, sample())
    expect(again).toMatchObject({ importId: done.importId, isRepeat: true })
    expect(again.href).toBe(`/data/${done.importId}?gentaget=1`)
    const stale = await runCommand(completeImport, { viewer, values: { importId: preview.importId } })
    expect(stale).toMatchObject({ importId: done.importId, isRepeat: true })
    const repeated = await runCommand(completeImport, { viewer, values: { importId: done.importId } })
    expect(repeated).toMatchObject({ importId: done.importId, isRepeat: true })

    expect(await countEverything()).toEqual(before)
    expect(await db.historyImport.count({ where: { programmeId, status: 'COMPLETED' } })).toBe(1)
    expect((await getImport(viewer, preview.importId))?.status).toBe('DISCARDED')
  })

  it('of the same file uploaded and imported by two at once becomes one', async () => {
    const colleague = (await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId: viewer.unitId })).viewer
    const previews = await Promise.all([sendExtract(viewer, sample()), sendExtract(colleague, sample())])
    await Promise.all([runJobs(), runJobs()])
    await runCommand(completeImport, { viewer, values: { importId: previews[0].importId } })
    await runCommand(completeImport, { viewer: colleague, values: { importId: previews[1].importId } })
    await Promise.all([runJobs(), runJobs()])
    const imports = await db.historyImport.findMany({ where: { programmeId } })
    expect(imports.map((one) => one.status).sort()).toEqual(['COMPLETED', 'DISCARDED'])
    const done = imports.find((one) => one.status === 'COMPLETED')
    expect(imports.find((one) => one.status === 'DISCARDED')?.failure).toEqual({
      code: 'ALREADY_IMPORTED',
      facts: { importId: done?.id },
    })
    expect(await countEverything()).toMatchObject({ citizens: 12, coverages: 12, screenings: 12 })
    expect(await db.historyImportPart.count({ where: { import: { programmeId } } })).toBe(0)
  })

  it('of two different files at once registers each person once', async () => {
    const one = await uploadExtract(viewer, { ...sample(), content: extractText([benefitRow()]) })
    const two = await uploadExtract(viewer, {
      ...sample(),
      content: extractText([benefitRow({ fra: '2021-01-01', til: '2021-02-28' })]),
    })
    await Promise.all(
      [one, two].map(({ importId }) => runCommand(completeImport, { viewer, values: { importId } })),
    )
    await Promise.all([runJobs(), runJobs()])
    expect(await countEverything()).toEqual({
      citizens: 1,
      periods: 2,
      employments: 0,
      coverages: 2,
      screenings: 1,
    })
    expect((await findCitizen(anna)).screenings[0]?.supportMonths).toBe(9)
  })

  it('pressed twice is one upload with one answer, and another file under the same id is refused', async () => {
    const submissionId = crypto.randomUUID()
    const [first, second] = await Promise.all([
      sendExtract(viewer, { ...sample(), submissionId }),
      sendExtract(viewer, { ...sample(), submissionId }),
    ])
    expect(second).toEqual(first)
    expect(await sendExtract(viewer, { ...sample(), submissionId })).toEqual(first)
    expect(await db.historyImport.count({ where: { programmeId } })).toBe(1)
    await expect(
      sendExtract(viewer, { ...sample(), content: extractText([benefitRow()]), submissionId }),
    ).rejects.toMatchObject({ name: 'AlreadySavedError' })
  })

  it('of the same rows in a file that differs by a blank line adds no period and no person', async () => {
    await importExtract(viewer, sample())
    const before = await countEverything()
    const { importId } = await importExtract(viewer, {
      ...sample(),
      content: Buffer.concat([readFixture('history-sample.csv'), Buffer.from('\n')]),
    })
    expect(await countEverything()).toEqual({ ...before, coverages: before.coverages * 2 })
    expect(await getImport(viewer, importId)).toMatchObject({
      newPeople: 0,
      newPeriods: 0,
      changedPeriods: 0,
    })
  })
})

describe('a file that is no extract', () => {
  const workbook = Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0])
  it.each([
    ['an empty file', Buffer.from(''), 'EMPTY_FILE'],
    ['a file with zero bytes', Buffer.from([0x63, 0, 0x70, 0x71]), 'FILE_NOT_TEXT'],
    ['a workbook of long ago', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'FILE_OLD_OR_LOCKED'],
    ['a workbook cut short', workbook, 'FILE_TRUNCATED'],
  ])('%s is refused when it comes', async (_name, content, code) => {
    await expect(sendExtract(viewer, { content, programmeId })).rejects.toMatchObject({
      name: 'ExtractError',
      failure: { code },
    })
    expect(await db.historyImport.count({ where: { programmeId } })).toBe(0)
    expect(await db.auditEvent.count({ where: { actorId: viewer.userId } })).toBe(0)
  })

  it('with a header alone is refused at the field', async () => {
    await expect(sendExtract(viewer, { content: extractText([]), programmeId })).rejects.toMatchObject({
      field: 'file',
      key: 'fileWithoutRows',
    })
  })

  it('may hold 200 MB: by what is said of it, and by what comes', async () => {
    const input = await uploadFields.parseAsync({
      submissionId: crypto.randomUUID(),
      fileName: 'stor.csv',
      programmeId,
      source: 'Ydelsessystemet',
      extractOn: '',
      coversFrom: '',
    })
    let sent = 0
    async function* endless() {
      for (;;) {
        sent += 1024 * 1024
        yield Buffer.alloc(1024 * 1024, 'a')
      }
    }
    const tooLarge = { field: 'file', key: 'fileTooLarge' }
    const stated = { viewer, input, statedBytes: 200 * 1024 * 1024 + 1, body: endless() }
    await expect(receiveUpload(stated)).rejects.toMatchObject(tooLarge)
    expect(sent).toBe(0)
    await expect(receiveUpload({ ...stated, statedBytes: null })).rejects.toMatchObject(tooLarge)
    expect(sent).toBeLessThan(205 * 1024 * 1024)
    expect(await db.historyImport.count({ where: { programmeId } })).toBe(0)
  }, 60_000)

  it('is not taken with an extract date after today or a coverage after the extract', async () => {
    await expect(sendExtract(viewer, { ...sample(), extractOn: '2026-11-24' })).rejects.toMatchObject({
      field: 'extractOn',
      key: 'extractAfterToday',
    })
    await expect(sendExtract(viewer, { ...sample(), coversFrom: '2022-08-16' })).rejects.toMatchObject({
      field: 'coversFrom',
      key: 'coversFromAfterExtract',
    })
    const { importId } = await uploadExtract(viewer, {
      content: extractText([benefitRow({ fra: '2022-01-01', til: '2022-02-28' })]),
      programmeId,
      coversFrom: '2023-01-01',
    })
    expect(await db.historyImport.findUniqueOrThrow({ where: { id: importId } })).toMatchObject({
      status: 'FAILED',
      failure: { code: 'COVERS_FROM_AFTER_EXTRACT' },
    })
  })
})

describe('columns with other headings', () => {
  const columns = {
    cpr: 'CPR-nr',
    navn: 'navn',
    a_kasse: 'a_kasse',
    art: 'art',
    kode: 'kode',
    arbejdsgiver: 'arbejdsgiver',
    cvr: 'cvr',
    fra: 'fra',
    til: 'til',
    timer: 'timer',
  }
  const renamed = (rows: string[]) =>
    extractText(rows).replace('cpr;', 'CPR-nr;').replace(';timer', ';timer;Sagsbehandler')

  it('may lack the fund, the CVR and the hours, once a person has said so', async () => {
    const content = 'CPR-nr;navn;art;kode;arbejdsgiver;fra;til\n'
    const { importId } = await sendExtract(viewer, {
      ...sample(),
      source: 'Et smalt system',
      content: `${content}610180-0029;Bo Smal;ansaettelse;;Bager Bo;2022-01-01;\n`,
    })
    const lacking = { ...columns, a_kasse: NOT_IN_FILE, cvr: NOT_IN_FILE, timer: NOT_IN_FILE }
    await expect(
      runCommand(matchColumns, { viewer, values: { importId, ...lacking, kode: NOT_IN_FILE } }),
    ).rejects.toMatchObject({ field: 'kode', key: 'columnNotInFile' })
    await runCommand(matchColumns, { viewer, values: { importId, ...lacking } })
    await runJobs()
    const { status, columns: kept } = await db.historyImport.findUniqueOrThrow({ where: { id: importId } })
    expect(status).toBe('PREVIEW')
    expect(kept).toEqual({ ...columns, a_kasse: null, cvr: null, timer: null })

    const next = await uploadExtract(viewer, {
      ...sample(),
      source: 'Et smalt system',
      content: `${content}610180-0029;Bo Smal;ansaettelse;;Bager Bo;2022-01-01;2022-05-31\n`,
    })
    expect(await db.historyImport.findUniqueOrThrow({ where: { id: next.importId } })).toMatchObject({
      status: 'PREVIEW',
      rejectedCount: 0,
      newPeriods: 1,
    })
  })

  it('are matched by a person once, and remembered for the source', async () => {
    const { importId } = await sendExtract(viewer, { ...sample(), content: renamed([benefitRow()]) })
    const stored = () => db.historyImport.findUniqueOrThrow({ where: { id: importId } })
    expect(await stored()).toMatchObject({ status: 'UPLOADED', columns: null })
    expect((await stored()).header).toEqual([...Object.values(columns), 'Sagsbehandler'])

    const twice = { importId, ...columns, navn: 'cvr' }
    await expect(runCommand(matchColumns, { viewer, values: twice })).rejects.toMatchObject({
      field: 'cvr',
      key: 'columnChosenTwice',
    })
    const absent = { importId, ...columns, navn: 'Fornavn' }
    await expect(runCommand(matchColumns, { viewer, values: absent })).rejects.toMatchObject({
      field: 'navn',
      key: 'columnNotInFile',
    })
    await runCommand(matchColumns, { viewer, values: { importId, ...columns } })
    await runJobs()
    expect(await stored()).toMatchObject({ status: 'PREVIEW', newPeople: 1, rejectedCount: 0 })

    const next = await uploadExtract(viewer, {
      ...sample(),
      content: renamed([benefitRow({ fra: '2022-02-01' })]),
    })
    expect((await db.historyImport.findUniqueOrThrow({ where: { id: next.importId } })).status).toBe(
      'PREVIEW',
    )
    const elsewhere = await uploadExtract(viewer, {
      ...sample(),
      content: renamed([benefitRow({ fra: '2022-03-01' })]),
      source: 'Et andet system',
    })
    expect((await db.historyImport.findUniqueOrThrow({ where: { id: elsewhere.importId } })).status).toBe(
      'UPLOADED',
    )
  })
})

describe('a benefit code the table does not know', () => {
  it('is refused by name, and its rows come in once it is there', async () => {
    const content = extractText([
      benefitRow(),
      benefitRow({ kode: 'ny-ydelse', fra: '2021-01-01', til: '2021-12-31' }),
    ])
    const { importId } = await uploadExtract(viewer, { ...sample(), content })
    const stored = () => db.historyImport.findUniqueOrThrow({ where: { id: importId } })
    expect(await stored()).toMatchObject({ rejectedCount: 1, newPeriods: 1 })
    expect((await stored()).report).toMatchObject({
      rejected: [
        {
          line: 3,
          column: 'kode',
          value: 'ny-ydelse',
          reason: 'BENEFIT_UNKNOWN',
          facts: { code: 'ny-ydelse' },
        },
      ],
    })
    await db.benefitType.create({
      data: {
        code: 'ny-ydelse',
        labelDa: 'Ny ydelse',
        labelEn: 'New benefit',
        publicSupport: true,
        unemployment: false,
        sickness: false,
        stripClass: 'A',
        validFrom: new Date('2021-01-01'),
      },
    })
    await runCommand(recheckImport, { viewer, values: { importId } })
    await runJobs()
    expect(await stored()).toMatchObject({ status: 'PREVIEW', rejectedCount: 0, newPeriods: 2 })
    await runCommand(completeImport, { viewer, values: { importId } })
    await runJobs()
    expect((await findCitizen(anna)).screenings[0]?.supportMonths).toBe(19)
  })
})

describe('an import is', () => {
  it('discarded with its file, and not imported afterwards', async () => {
    const { importId } = await uploadExtract(viewer, sample())
    await runCommand(discardImport, { viewer, values: { importId } })
    const stored = await db.historyImport.findUniqueOrThrow({ where: { id: importId } })
    expect(stored).toMatchObject({ status: 'DISCARDED', report: {}, diff: {} })
    expect(await db.historyImportPart.count({ where: { importId } })).toBe(0)
    await expect(runCommand(completeImport, { viewer, values: { importId } })).rejects.toThrow()
    expect((await countEverything()).citizens).toBe(0)
  })

  it.each(['VIRKSOMHEDSKONSULENT', 'LEDER', 'JOBCOACH', 'ADMIN', 'STYREGRUPPE'] as const)(
    'not for %s of the same unit',
    async (role) => {
      const { importId } = await uploadExtract(viewer, sample())
      const other = (await createUser(db, { role, unitId: viewer.unitId })).viewer
      await expectClosedTo(other, importId)
    },
  )

  it('not for an adviser of another unit, whose attempt to see it is logged', async () => {
    const { importId } = await uploadExtract(viewer, sample())
    const unit = await createUnit(db)
    const stranger = (await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId: unit.id })).viewer
    await expectClosedTo(stranger, importId)
    expect(
      await db.auditEvent.count({ where: { actorId: stranger.userId, kind: 'DENIED', entityId: importId } }),
    ).toBe(1)
  })

  it('not made for a programme template', async () => {
    const template = await createProgramme(db, { unitId: viewer.unitId, isActive: false })
    await expect(uploadExtract(viewer, { ...sample(), programmeId: template.id })).rejects.toMatchObject({
      name: 'NotFoundError',
    })
    expect((await getImportsPage(viewer)).programmes.map((one) => one.id)).toEqual([programmeId])
  })

  async function expectClosedTo(other: Viewer, importId: string) {
    expect(await getImport(other, importId)).toBeNull()
    const values = { importId }
    await expect(runCommand(completeImport, { viewer: other, values })).rejects.toMatchObject({
      name: 'NotFoundError',
    })
    await expect(runCommand(discardImport, { viewer: other, values })).rejects.toMatchObject({
      name: 'NotFoundError',
    })
    await expect(uploadExtract(other, sample())).rejects.toMatchObject({ name: 'NotFoundError' })
    expect((await getImport(viewer, importId))?.status).toBe('PREVIEW')
  }
})
