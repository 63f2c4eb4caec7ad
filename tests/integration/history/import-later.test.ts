import { beforeEach, describe, expect, it } from 'vitest'
import { type Day, dayOrNull, fromDbDate } from '@/lib/calendar/day'
import { runCommand } from '@/lib/deadlines/run-command'
import { completeImport } from '@/lib/history/commands'
import type { ImportDiff } from '@/lib/history/import-diff'
import { db } from '@/lib/platform/db'
import { blindIndex } from '@/lib/platform/secrets'
import type { Viewer } from '@/lib/platform/viewer'
import { ensureReferenceData } from '@/prisma/seed/reference-data'
import { benefitRow, employmentRow, extractText } from '@/tests/factories/extract-text'
import { importExtract, runJobs, uploadExtract } from '@/tests/factories/history-import'
import { createUnit, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'

const anna = '6101800011'
const bo = '6202810020'

let viewer: Viewer
let programmeId: string

beforeEach(async () => {
  await ensureReferenceData(db)
  const unit = await createUnit(db)
  viewer = (await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId: unit.id })).viewer
  programmeId = (await createProgramme(db, { unitId: unit.id })).id
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
      screeningFacts: true,
    },
  })

const findImport = (id: string) => db.historyImport.findUniqueOrThrow({ where: { id } })

describe('a later extract', () => {
  const importRows = (rows: string[], extractOn: string) =>
    importExtract(viewer, { content: extractText(rows), programmeId, extractOn })
  const periodsOf = async (cpr: string) =>
    (await findCitizen(cpr)).benefitPeriods.map((row) => [fromDbDate(row.fromOn), dayOrNull(row.untilOn)])

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
    expect(await findImport(second.importId)).toMatchObject({
      newPeriods: 0,
      changedPeriods: 0,
      endedPeriods: 2,
    })
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
        employments: employments.map((row) => dayOrNull(row.untilOn)),
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

describe('what differs from what is known', () => {
  const upload = (rows: string[], extractOn: string, source?: string) =>
    uploadExtract(viewer, {
      content: extractText(rows),
      programmeId,
      extractOn,
      coversFrom: '2021-01-01',
      source,
    })
  const importRows = (rows: string[], extractOn: string, source?: string) =>
    importExtract(viewer, {
      content: extractText(rows),
      programmeId,
      extractOn,
      coversFrom: '2021-01-01',
      source,
    })
  const diffOf = async (importId: string) => (await findImport(importId)).diff as unknown as ImportDiff

  const first = [
    benefitRow({ fra: '2022-01-01' }),
    benefitRow({ fra: '2021-02-01', til: '2021-03-31', kode: 'sygedagpenge' }),
    employmentRow({ fra: '2021-04-01', til: '2021-06-30' }),
    benefitRow({ cpr: bo, navn: 'Bo Vind', fra: '2022-02-01', til: '2022-02-28' }),
  ]

  it('is counted by kind and listed without CPR numbers', async () => {
    await importRows(first, '2022-08-15')
    const second = [
      benefitRow({ fra: '2022-01-01', til: '2022-08-31' }),
      employmentRow({ fra: '2021-04-01', til: '2021-07-31' }),
      benefitRow({ fra: '2022-09-05', kode: 'sygedagpenge' }),
      benefitRow({ cpr: '6303820031', navn: 'Zoe Bæk', fra: '2022-09-01' }),
    ]
    const { importId } = await upload(second, '2022-09-15')
    expect(await findImport(importId)).toMatchObject({
      status: 'PREVIEW',
      peopleCount: 2,
      newPeople: 1,
      newPeriods: 2,
      changedPeriods: 1,
      endedPeriods: 1,
      vanishedPeriods: 1,
      vanishedPeople: 1,
    })
    const diff = await diffOf(importId)
    const citizenId = (await findCitizen(anna)).id
    expect(diff.newPeople).toMatchObject([{ citizenId: null, name: 'Zoe Bæk', birthOn: '1982-03-03' }])
    expect(diff.newPeriods).toMatchObject([
      { citizenId, what: { kind: 'BENEFIT', code: 'sygedagpenge' }, from: '2022-09-05', until: null },
      { citizenId: null, name: 'Zoe Bæk', from: '2022-09-01' },
    ])
    expect(diff.changed).toMatchObject([
      {
        citizenId,
        what: { kind: 'JOB', employer: 'Kro Nord' },
        until: '2021-08-01',
        before: { until: '2021-07-01' },
      },
    ])
    expect(diff.ended).toMatchObject([{ citizenId, until: '2022-09-01', before: { until: null } }])
    expect(diff.vanishedPeriods).toMatchObject([
      { citizenId, what: { kind: 'BENEFIT', code: 'sygedagpenge' }, from: '2021-02-01', until: '2021-04-01' },
    ])
    expect(diff.vanishedPeople).toMatchObject([{ name: 'Bo Vind' }])
    expect(JSON.stringify(diff)).not.toMatch(/\b\d{10}\b|\b\d{6}-\d{4}\b/)
  })

  it('leaves what has vanished as it is', async () => {
    await importRows(first, '2022-08-15')
    await importRows([benefitRow({ fra: '2022-01-01' })], '2022-09-15')
    expect((await findCitizen(anna)).benefitPeriods).toHaveLength(2)
    expect((await findCitizen(bo)).benefitPeriods).toHaveLength(1)
  })

  it('has vanished only where the same source told of it, within what the extract covers', async () => {
    await importRows([benefitRow({ fra: '2020-11-01', til: '2020-12-31' }), ...first], '2022-08-15')
    const other = await upload([benefitRow({ fra: '2022-01-01' })], '2022-09-15', 'A-kassen')
    expect(await findImport(other.importId)).toMatchObject({ vanishedPeriods: 0, vanishedPeople: 0 })
    const same = await upload([benefitRow({ fra: '2022-01-01' })], '2022-09-16')
    expect(await findImport(same.importId)).toMatchObject({ vanishedPeriods: 2, vanishedPeople: 1 })
  })

  it('counts protected people without naming them', async () => {
    await importRows(first, '2022-08-15')
    await db.citizen.updateMany({ where: { unitId: viewer.unitId }, data: { protection: 'PROTECTED' } })
    const { importId } = await upload([benefitRow({ fra: '2022-01-01', til: '2022-08-31' })], '2022-09-15')
    expect(await findImport(importId)).toMatchObject({
      endedPeriods: 1,
      vanishedPeriods: 2,
      vanishedPeople: 1,
    })
    expect(await diffOf(importId)).toEqual({
      newPeople: [],
      newPeriods: [],
      changed: [],
      ended: [],
      vanishedPeriods: [],
      vanishedPeople: [],
    })
  })

  it('is counted against what a colleague imported after the preview', async () => {
    const early = await upload(first, '2022-08-15')
    await importRows([...first, benefitRow({ fra: '2022-08-01', kode: 'barsel' })], '2022-08-15')
    await runCommand(completeImport, { viewer, values: { importId: early.importId } })
    await runJobs()
    expect(await findImport(early.importId)).toMatchObject({
      status: 'COMPLETED',
      newPeople: 0,
      newPeriods: 0,
    })
  })

  it('P35 leaves a row a colleague corrected as corrected, whatever later extracts say', async () => {
    await importRows([benefitRow({ fra: '2022-01-01', til: '2022-03-31' })], '2022-08-15')
    const { id: citizenId, benefitPeriods } = await findCitizen(anna)
    const correction = await db.historyCorrection.create({
      data: {
        id: crypto.randomUUID(),
        citizenId,
        kind: 'CHANGED',
        reason: 'Borgeren viste sit brev',
        createdById: viewer.userId,
        replacedPeriods: { connect: { id: benefitPeriods[0]?.id as string } },
        madePeriods: {
          create: {
            citizenId,
            benefitCode: 'a-dagpenge',
            fromOn: new Date('2022-01-01'),
            untilOn: new Date('2022-05-01'),
            source: 'TYPED',
          },
        },
      },
    })
    await importRows(
      [
        benefitRow({ fra: '2022-01-01', til: '2022-03-31' }),
        benefitRow({ fra: '2022-07-01', til: '2022-07-31' }),
      ],
      '2022-09-15',
    )
    const counted = () =>
      db.benefitPeriod.findMany({
        where: { citizenId, replacedById: null },
        orderBy: { fromOn: 'asc' },
        select: { fromOn: true, untilOn: true, source: true },
      })
    const days = async () =>
      (await counted()).map((row) => [fromDbDate(row.fromOn), dayOrNull(row.untilOn), row.source])
    const right: [Day, Day, string][] = [
      ['2022-01-01', '2022-05-01', 'TYPED'],
      ['2022-07-01', '2022-08-01', 'IMPORT'],
    ]
    expect(await days()).toEqual(right)
    expect((await findCitizen(anna)).screenings[0]?.supportMonths).toBe(5)

    await importRows([benefitRow({ fra: '2022-01-01', til: '2022-04-10' })], '2022-10-15')
    expect(await days()).toEqual(right)
    const kept = await db.benefitPeriod.findFirstOrThrow({ where: { replacedById: correction.id } })
    expect(dayOrNull(kept.untilOn)).toBe('2022-04-11')
  })
})
