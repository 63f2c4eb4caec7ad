import { beforeEach, describe, expect, it } from 'vitest'
import { fromDbDate } from '@/lib/calendar/day'
import { parseCpr } from '@/lib/citizens/rules/cpr'
import { runCommand } from '@/lib/deadlines/run-command'
import { completeImport, discardImport } from '@/lib/history/commands'
import { getImport, getImportsPage } from '@/lib/history/queries'
import { db } from '@/lib/platform/db'
import { blindIndex, decrypt } from '@/lib/platform/secrets'
import type { Viewer } from '@/lib/platform/viewer'
import { ensureReferenceData } from '@/prisma/seed/reference-data'
import { benefitRow, employmentRow, extractText } from '@/tests/factories/extract-text'
import { importExtract, readExpected, readFixture, uploadExtract } from '@/tests/factories/history-import'
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
    expect(Buffer.from(stored.content as Uint8Array).includes('6101800011')).toBe(false)
    expect(decrypt(stored.content as Uint8Array).equals(readFixture('history-edge.csv'))).toBe(true)

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
    expect(stored).toMatchObject({ status: 'COMPLETED', content: null, newPeople: 12 })
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
    const previews = await Promise.all([uploadExtract(viewer, sample()), uploadExtract(colleague, sample())])
    const answers = await Promise.all([
      runCommand(completeImport, { viewer, values: { importId: previews[0].importId } }),
      runCommand(completeImport, { viewer: colleague, values: { importId: previews[1].importId } }),
    ])
    expect(answers.map((answer) => answer.isRepeat).sort()).toEqual([false, true])
    expect(new Set(answers.map((answer) => answer.importId)).size).toBe(1)
    expect(await countEverything()).toMatchObject({ citizens: 12, coverages: 12, screenings: 12 })
    expect(await db.historyImport.count({ where: { programmeId, content: { not: null } } })).toBe(0)
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

describe('a later extract', () => {
  const importRows = (rows: string[], extractOn: string) =>
    importExtract(viewer, { content: extractText(rows), programmeId, extractOn })
  const periodsOf = async (cpr: string) =>
    (await findCitizen(cpr)).benefitPeriods.map((row) => [
      fromDbDate(row.fromOn),
      row.untilOn && fromDbDate(row.untilOn),
    ])

  it('ends a period that was running, with the change in the audit trail', async () => {
    await importRows([benefitRow({ fra: '2022-01-01' }), employmentRow({ fra: '2022-03-01' })], '2022-08-15')
    const second = await importRows(
      [
        benefitRow({ fra: '2022-01-01', til: '2022-08-20' }),
        employmentRow({ fra: '2022-03-01', til: '2022-08-31' }),
      ],
      '2022-09-15',
    )
    const citizen = await findCitizen(anna)
    expect(await periodsOf(anna)).toEqual([['2022-01-01', '2022-08-21']])
    expect(citizen.employments).toHaveLength(1)
    expect(citizen.employments[0]?.untilOn && fromDbDate(citizen.employments[0].untilOn)).toBe('2022-09-01')
    expect(await getImport(viewer, second.importId)).toMatchObject({ newPeriods: 0, changedPeriods: 2 })
    const line = await db.auditEvent.findFirstOrThrow({
      where: { citizenId: citizen.id, operation: 'history.import', kind: 'CHANGE' },
    })
    expect(line.details).toMatchObject({
      changed: [
        { entity: 'BenefitPeriod', untilOn: { before: null, after: '2022-08-21' } },
        { entity: 'Employment', untilOn: { before: null, after: '2022-09-01' } },
      ],
    })
  })

  it('leaves a period typed by a colleague as it is', async () => {
    await importRows([benefitRow({ fra: '2021-01-01', til: '2021-02-28' })], '2022-08-15')
    const { id } = await findCitizen(anna)
    await db.benefitPeriod.create({
      data: { citizenId: id, benefitCode: 'a-dagpenge', fromOn: new Date('2022-01-01'), source: 'TYPED' },
    })
    await importRows([benefitRow({ fra: '2022-01-01', til: '2022-08-20' })], '2022-09-15')
    expect(await periodsOf(anna)).toEqual([
      ['2021-01-01', '2021-03-01'],
      ['2022-01-01', '2022-08-21'],
      ['2022-01-01', null],
    ])
  })

  it('that is older does not reopen a period that a newer one closed', async () => {
    await importRows([benefitRow({ fra: '2022-01-01', til: '2022-08-31' })], '2022-09-15')
    await importRows([benefitRow({ fra: '2022-01-01' })], '2022-08-15')
    expect(await periodsOf(anna)).toEqual([['2022-01-01', '2022-09-01']])
  })

  it('P35 ends alike in both orders: the newer extract is right about an end and about the fund', async () => {
    const older = [
      [
        benefitRow({ fra: '2022-01-01', a_kasse: 'Gammel' }),
        employmentRow({ fra: '2021-01-01', til: '2021-06-30' }),
      ],
      '2022-08-15',
    ] as const
    const newer = [
      [
        benefitRow({ fra: '2022-01-01', til: '2022-07-31', a_kasse: 'Ny' }),
        employmentRow({ fra: '2021-01-01', til: '2021-05-31' }),
      ],
      '2022-09-15',
    ] as const
    const known = async () => {
      const { aKasse, employments } = await findCitizen(anna)
      return {
        aKasse: aKasse?.name,
        periods: await periodsOf(anna),
        employments: employments.map((row) => row.untilOn && fromDbDate(row.untilOn)),
      }
    }
    const right = { aKasse: 'Ny', periods: [['2022-01-01', '2022-08-01']], employments: ['2021-06-01'] }

    await importRows([...newer[0]], newer[1])
    await importRows([...older[0]], older[1])
    expect(await known()).toEqual(right)

    const unit = await createUnit(db)
    viewer = (await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId: unit.id })).viewer
    programmeId = (await createProgramme(db, { unitId: unit.id })).id
    await importRows([...older[0]], older[1])
    await importRows([...newer[0]], newer[1])
    expect(await known()).toEqual(right)
  })

  it('moves a known person to the fund it names, and keeps the one on file when it names none', async () => {
    await importRows([benefitRow({ a_kasse: 'Faglig Fælles' })], '2022-08-15')
    await importRows([benefitRow({ a_kasse: '', fra: '2022-02-01' })], '2022-09-15')
    expect((await findCitizen(anna)).aKasse?.name).toBe('Faglig Fælles')
    await importRows([benefitRow({ a_kasse: 'Ny A-kasse', fra: '2022-03-01' })], '2022-10-15')
    expect((await findCitizen(anna)).aKasse?.name).toBe('Ny A-kasse')
  })

  it('knows the same CPR number in another unit as another person', async () => {
    await importRows([benefitRow()], '2022-08-15')
    const other = await createUnit(db)
    const stranger = (await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId: other.id })).viewer
    const theirs = await createProgramme(db, { unitId: other.id })
    await importExtract(stranger, {
      content: extractText([benefitRow()]),
      programmeId: theirs.id,
      extractOn: '2022-08-15',
    })
    const units = [viewer.unitId, other.id]
    expect(await db.citizen.count({ where: { cprIndex: blindIndex(anna), unitId: { in: units } } })).toBe(2)
  })
})

describe('a file that is no extract', () => {
  it.each([
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'fileNotCsv'],
    ['a file with zero bytes', Buffer.from([0x63, 0, 0x70, 0]), 'fileNotCsv'],
    ['millions of blank lines', Buffer.alloc(2_000_000, '\n'), 'fileNotCsv'],
    ['an empty file', Buffer.from(''), 'fileEmpty'],
    ['a header alone', Buffer.from(extractText([])), 'fileWithoutRows'],
    [
      'a file without two columns',
      Buffer.from('cpr;navn;a_kasse;art;kode;fra;til;timer\n'),
      'fileMissingColumns',
    ],
  ])('%s is refused at the field in words', async (_name, content, key) => {
    await expect(uploadExtract(viewer, { content, programmeId })).rejects.toMatchObject({
      field: 'file',
      key,
    })
    expect(await db.historyImport.count({ where: { programmeId } })).toBe(0)
    expect(await db.auditEvent.count({ where: { actorId: viewer.userId } })).toBe(0)
  })

  it('with a zero character anywhere is no text', async () => {
    const content = extractText([
      ...Array.from({ length: 200 }, () => benefitRow()),
      benefitRow({ navn: 'A\u0000' }),
    ])
    await expect(uploadExtract(viewer, { content, programmeId })).rejects.toMatchObject({
      field: 'file',
      key: 'fileNotCsv',
    })
  })

  it('names the columns that are missing', async () => {
    const content = 'cpr;navn;a_kasse;art;kode;fra;til;timer\n'
    await expect(uploadExtract(viewer, { content, programmeId })).rejects.toMatchObject({
      facts: { columns: 'arbejdsgiver, cvr' },
    })
  })

  it('may hold 20 MB and not a byte more', async () => {
    const limit = 20 * 1024 * 1024
    const padded = (size: number) => {
      const text = extractText([benefitRow()])
      return Buffer.concat([Buffer.from(text), Buffer.alloc(size - Buffer.byteLength(text), ' ')])
    }
    await expect(uploadExtract(viewer, { content: padded(limit + 1), programmeId })).rejects.toThrow(
      'fileTooLarge',
    )
    expect(await uploadExtract(viewer, { content: padded(limit), programmeId })).toMatchObject({
      isRepeat: false,
    })
  })

  it('is not taken with an extract date after today or a coverage after the extract', async () => {
    await expect(uploadExtract(viewer, { ...sample(), extractOn: '2026-11-24' })).rejects.toMatchObject({
      field: 'extractOn',
      key: 'extractAfterToday',
    })
    await expect(uploadExtract(viewer, { ...sample(), coversFrom: '2022-08-16' })).rejects.toMatchObject({
      field: 'coversFrom',
      key: 'coversFromAfterExtract',
    })
  })
})

describe('an import is', () => {
  it('discarded with its file, and not imported afterwards', async () => {
    const { importId } = await uploadExtract(viewer, sample())
    await runCommand(discardImport, { viewer, values: { importId } })
    const stored = await db.historyImport.findUniqueOrThrow({ where: { id: importId } })
    expect(stored).toMatchObject({ status: 'DISCARDED', content: null, report: {} })
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
