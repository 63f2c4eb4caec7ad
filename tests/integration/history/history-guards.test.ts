import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/calendar/day'
import { db, type Tx } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { ensureReferenceData } from '@/prisma/seed/reference-data'
import { createCitizen } from '@/tests/factories/citizen'
import { benefitRow, extractText } from '@/tests/factories/extract-text'
import { uploadExtract } from '@/tests/factories/history-import'
import { createUnit, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'
import { waitUntilSomeoneWaits } from '@/tests/factories/waiting'

let viewer: Viewer
let citizenId: string
let importId: string

beforeEach(async () => {
  await ensureReferenceData(db)
  const unit = await createUnit(db)
  viewer = (await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId: unit.id })).viewer
  const programmeId = (await createProgramme(db, { unitId: unit.id })).id
  citizenId = (await createCitizen(db, { unitId: unit.id })).id
  importId = (await uploadExtract(viewer, { content: extractText([benefitRow()]), programmeId })).importId
})

const period = (row: { citizenId: string; importId: string | null }) => ({
  benefitCode: 'a-dagpenge',
  fromOn: toDbDate('2022-01-01'),
  source: 'IMPORT' as const,
  ...row,
})
const employment = (row: { citizenId: string; importId: string | null }) => ({
  employerName: 'Kro Nord',
  fromOn: toDbDate('2022-01-01'),
  source: 'IMPORT' as const,
  ...row,
})

const tables = [
  {
    table: 'benefit periods',
    add: (tx: Tx, row: { citizenId: string; importId: string | null }) =>
      tx.benefitPeriod.create({ data: period(row) }),
    addMany: (rows: { citizenId: string; importId: string | null }[]) =>
      db.benefitPeriod.createMany({ data: rows.map(period) }),
    move: (id: string, data: { citizenId?: string; importId?: string }) =>
      db.benefitPeriod.update({ where: { id }, data }),
    count: () => db.benefitPeriod.count({ where: { citizenId } }),
  },
  {
    table: 'employments',
    add: (tx: Tx, row: { citizenId: string; importId: string | null }) =>
      tx.employment.create({ data: employment(row) }),
    addMany: (rows: { citizenId: string; importId: string | null }[]) =>
      db.employment.createMany({ data: rows.map(employment) }),
    move: (id: string, data: { citizenId?: string; importId?: string }) =>
      db.employment.update({ where: { id }, data }),
    count: () => db.employment.count({ where: { citizenId } }),
  },
]

describe.each(tables)('$table', ({ add, addMany, move, count }) => {
  it('point to a citizen and an import that are there', async () => {
    const { id } = await add(db, { citizenId, importId })
    await add(db, { citizenId, importId: null })
    await expect(add(db, { citizenId: randomUUID(), importId })).rejects.toThrow(/Foreign key constraint/)
    await expect(add(db, { citizenId, importId: randomUUID() })).rejects.toThrow(/Foreign key constraint/)
    const oneIsWrong = [
      { citizenId, importId },
      { citizenId: randomUUID(), importId },
    ]
    await expect(addMany(oneIsWrong)).rejects.toThrow(/Foreign key constraint/)
    await expect(move(id, { citizenId: randomUUID() })).rejects.toThrow(/Foreign key constraint/)
    await expect(move(id, { importId: randomUUID() })).rejects.toThrow(/Foreign key constraint/)
    expect(await count()).toBe(2)
  })

  it('keep their citizen and their import', async () => {
    await add(db, { citizenId, importId })
    const other = await createCitizen(db, { unitId: viewer.unitId })
    await db.citizen.delete({ where: { id: other.id } })
    await expect(db.citizen.delete({ where: { id: citizenId } })).rejects.toThrow(/Foreign key constraint/)
    await expect(db.citizen.deleteMany({ where: { unitId: viewer.unitId } })).rejects.toThrow(
      /Foreign key constraint/,
    )
    await db.historyImportPart.deleteMany({ where: { importId } })
    await db.historyImportPeople.deleteMany({ where: { importId } })
    await expect(db.historyImport.delete({ where: { id: importId } })).rejects.toThrow(
      /Foreign key constraint/,
    )
    const id = randomUUID()
    await expect(db.citizen.update({ where: { id: citizenId }, data: { id } })).rejects.toThrow(
      /Foreign key constraint/,
    )
    await expect(db.historyImport.update({ where: { id: importId }, data: { id } })).rejects.toThrow(
      /Foreign key constraint/,
    )
  })

  it('that are being written hold up whoever deletes their citizen, who then finds them', async () => {
    let deleting: Promise<unknown> = Promise.resolve()
    await db.$transaction(async (tx) => {
      await add(tx, { citizenId, importId })
      deleting = db.citizen.delete({ where: { id: citizenId } })
      deleting.catch(() => {})
      await waitUntilSomeoneWaits()
    })
    await expect(deleting).rejects.toThrow(/Foreign key constraint/)
    expect(await count()).toBe(1)
  })

  it('wait for whoever deletes their citizen, and are refused', async () => {
    let adding: Promise<unknown> = Promise.resolve()
    await db.$transaction(async (tx) => {
      await tx.citizen.delete({ where: { id: citizenId } })
      adding = add(db, { citizenId, importId })
      adding.catch(() => {})
      await waitUntilSomeoneWaits()
    })
    await expect(adding).rejects.toThrow(/Foreign key constraint/)
    expect(await count()).toBe(0)
  })
})
