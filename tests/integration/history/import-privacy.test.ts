import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setTestNow } from '@/lib/calendar/today'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import { runCommand } from '@/lib/deadlines/run-command'
import { completeImport } from '@/lib/history/commands'
import { changePeriod } from '@/lib/history/corrections/period-commands'
import { fingerprintOf, periodValuesOf } from '@/lib/history/corrections/row-values'
import { getImport } from '@/lib/history/queries'
import { listUndoObstacles } from '@/lib/history/undo-obstacles'
import { db } from '@/lib/platform/db'
import { blindIndex } from '@/lib/platform/secrets'
import type { Viewer } from '@/lib/platform/viewer'
import { ensureReferenceData } from '@/prisma/seed/reference-data'
import { benefitRow, extractText } from '@/tests/factories/extract-text'
import { importExtract, runJobs, uploadExtract } from '@/tests/factories/history-import'
import { createUnit, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'
import { waitUntilSomeoneWaits } from '@/tests/factories/waiting'

const anna = '6101800011'

let viewer: Viewer
let programmeId: string

async function startUnit() {
  const unit = await createUnit(db)
  viewer = (await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId: unit.id })).viewer
  programmeId = (await createProgramme(db, { unitId: unit.id })).id
}

beforeEach(async () => {
  await ensureReferenceData(db)
  await startUnit()
})
afterEach(() => setTestNow('2026-11-23T09:30'))

const importRows = (rows: string[], extractOn: string) =>
  importExtract(viewer, { content: extractText(rows), programmeId, extractOn })

const findAnna = () =>
  db.citizen.findUniqueOrThrow({
    where: { unitId_cprIndex: { unitId: viewer.unitId, cprIndex: blindIndex(anna) } },
    include: { aKasse: true, benefitPeriods: true, screenings: true },
  })

describe('what an import keeps and shows', () => {
  it('P18 hides someone it registered whose name is found to be protected later', async () => {
    const { importId } = await importRows([benefitRow()], '2022-08-15')
    const newPeople = async () =>
      (await getImport(viewer, importId))?.differences.find(({ key }) => key === 'newPeople')
    const { id } = await findAnna()
    expect(await newPeople()).toMatchObject({ count: 1, hidden: 0, entries: [{ citizenId: id }] })
    await db.citizen.update({ where: { id }, data: { protection: 'PROTECTED' } })
    expect(await newPeople()).toMatchObject({ count: 1, hidden: 1, entries: [] })
  }, 60_000)

  it('P16 keeps no CPR number of a file that begins with a person in the place of headings', async () => {
    const rows = [
      benefitRow({ cpr: '610180-0011' }),
      benefitRow({ cpr: '6202810020', navn: 'Bo Vind' }),
      benefitRow({ cpr: '6303820031' }),
    ]
    const { importId } = await uploadExtract(viewer, { content: rows.join('\n'), programmeId })
    const stored = await db.historyImport.findUniqueOrThrow({ where: { id: importId } })
    expect(stored.status).toBe('UPLOADED')
    expect(stored.header[0]).toBe('610180-****')
    const page = await getImport(viewer, importId)
    expect(JSON.stringify([stored, page])).not.toMatch(/61\d{4}-?0011|6202810020/)
  })
})

describe('P35 two extracts of one day that name different funds', () => {
  it('end alike in both orders', async () => {
    const rowsOf = (a_kasse: string) => [benefitRow({ a_kasse })]
    const fundAfter = async (order: string[]) => {
      await startUnit()
      for (const fund of order) await importRows(rowsOf(fund), '2022-08-15')
      return (await findAnna()).aKasse?.name
    }
    expect(await fundAfter(['Teknik', 'Handel'])).toBe('Handel')
    expect(await fundAfter(['Handel', 'Teknik'])).toBe('Handel')
    expect(await fundAfter(['', 'Teknik'])).toBe('Teknik')
    expect(await fundAfter(['Teknik', ''])).toBe('Teknik')
  }, 60_000)
})

describe('P35 an import is not undone', () => {
  it('once someone was assessed on what it brought, though an earlier one had queued them', async () => {
    await importRows([benefitRow({ fra: '2022-01-01', til: '2022-01-31' })], '2022-08-15')
    setTestNow('2026-11-23T10:00')
    const { importId } = await importRows(
      [benefitRow({ fra: '2022-03-01', til: '2022-03-31' })],
      '2022-09-15',
    )
    expect(await listUndoObstacles(db, importId)).toEqual([])
    const assess = (assessedAt: string) =>
      db.screening.updateMany({
        where: { citizen: { unitId: viewer.unitId } },
        data: {
          status: 'ASSESSED',
          agreement: 'AGREE',
          assessedById: viewer.userId,
          assessedAt: new Date(assessedAt),
          result: {},
        },
      })
    await assess('2026-11-23T08:45:00Z')
    expect(await listUndoObstacles(db, importId)).toEqual([])
    await assess('2026-11-23T09:15:00Z')
    expect(await listUndoObstacles(db, importId)).toEqual([{ code: 'SCREENINGS_USED', count: 1 }])
  })
})

describe('P41 an import and a correction of the same row at once', () => {
  it('both end: no row is changed before its citizen is locked, so neither waits for the other in a ring', async () => {
    await importRows([benefitRow({ fra: '2022-01-01' })], '2022-08-15')
    const { id: citizenId, benefitPeriods } = await findAnna()
    const row = benefitPeriods[0]
    if (!row) throw new Error('The period was imported')
    const { importId } = await uploadExtract(viewer, {
      content: extractText([benefitRow({ fra: '2022-01-01', til: '2022-09-01' })]),
      programmeId,
      extractOn: '2022-09-15',
    })
    await runCommand(completeImport, { viewer, values: { importId } })
    let jobs: Promise<void> = Promise.resolve()
    await db.$transaction(
      async (tx) => {
        await lockCitizens(tx, [citizenId])
        jobs = runJobs()
        await waitUntilSomeoneWaits()
        await tx.benefitPeriod.update({ where: { id: row.id }, data: { createdById: viewer.userId } })
      },
      { timeout: 20_000 },
    )
    await jobs
    const job = await db.job.findFirstOrThrow({ where: { subjectId: importId, kind: 'history.import' } })
    expect(job).toMatchObject({ status: 'DONE', attempts: 1 })
    expect(await findAnna()).toMatchObject({
      benefitPeriods: [{ createdById: viewer.userId, untilOn: new Date('2022-09-02') }],
    })
  })

  it('leaves a correction opened on the old end with a conflict', async () => {
    await importRows([benefitRow({ fra: '2022-01-01' })], '2022-08-15')
    const { id: citizenId, benefitPeriods } = await findAnna()
    const row = benefitPeriods[0]
    if (!row) throw new Error('The period was imported')
    await importRows([benefitRow({ fra: '2022-01-01', til: '2022-09-01' })], '2022-09-15')
    const values = {
      citizenId,
      rowId: row.id,
      seen: fingerprintOf(periodValuesOf(row)),
      reason: 'Brevet siger noget andet',
      benefitCode: 'sygedagpenge',
      fromOn: '2022-01-01',
      lastDayOn: '',
    }
    await expect(runCommand(changePeriod, { viewer, values })).rejects.toMatchObject({
      name: 'ConflictError',
    })
  })
})
