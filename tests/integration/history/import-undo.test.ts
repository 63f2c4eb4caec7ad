import { beforeEach, describe, expect, it } from 'vitest'
import { fromDbDate, toDbDate } from '@/lib/calendar/day'
import { runCommand } from '@/lib/deadlines/run-command'
import { undoImport } from '@/lib/history/commands'
import { db } from '@/lib/platform/db'
import { blindIndex } from '@/lib/platform/secrets'
import type { Viewer } from '@/lib/platform/viewer'
import { ensureReferenceData } from '@/prisma/seed/reference-data'
import { createCase } from '@/tests/factories/citizen'
import { benefitRow, employmentRow, extractText } from '@/tests/factories/extract-text'
import { importExtract, readFixture, runJobs, undoExtract } from '@/tests/factories/history-import'
import { createTeam, createUnit, createUser } from '@/tests/factories/organisation'
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

const importRows = (rows: string[], extractOn = '2022-08-15') =>
  importExtract(viewer, { content: extractText(rows), programmeId, extractOn, coversFrom: '2018-08-01' })

const findCitizen = (cpr: string) =>
  db.citizen.findUnique({
    where: { unitId_cprIndex: { unitId: viewer.unitId, cprIndex: blindIndex(cpr) } },
    include: {
      aKasse: true,
      benefitPeriods: { orderBy: { fromOn: 'asc' } },
      employments: { orderBy: { fromOn: 'asc' } },
      coverages: true,
      screenings: true,
      screeningFacts: true,
    },
  })

/** All that an import could leave behind on a person; versions and row ids of funds aside. */
async function stateOf(cpr: string) {
  const citizen = await findCitizen(cpr)
  if (!citizen) return null
  const { version: _, screenings, employments, ...rest } = citizen
  return {
    ...rest,
    employments: employments.map(({ version: __, ...row }) => row),
    screenings: screenings.map(({ version: __, ...row }) => row),
  }
}

const standing = () => db.historyImport.count({ where: { unitId: viewer.unitId, status: 'COMPLETED' } })

describe('an import is undone', () => {
  it('without a trace of people and rows but in the audit trail', async () => {
    const { importId } = await importExtract(viewer, {
      content: readFixture('history-sample.csv'),
      programmeId,
      extractOn: '2022-08-15',
    })
    await undoExtract(viewer, importId)
    const ofUnit = { citizen: { unitId: viewer.unitId } }
    expect(await db.citizen.count({ where: { unitId: viewer.unitId } })).toBe(0)
    expect(await db.benefitPeriod.count({ where: ofUnit })).toBe(0)
    expect(await db.screening.count({ where: ofUnit })).toBe(0)
    expect(await db.historyImportChange.count({ where: { importId } })).toBe(0)
    const lines = await db.auditEvent.findMany({ where: { operation: 'history.undoImport' } })
    expect(lines.filter((line) => line.kind === 'DELETE')).toHaveLength(12)
    expect(lines.filter((line) => line.entityId === importId)).toMatchObject([
      {
        kind: 'CHANGE',
        details: { status: { before: 'COMPLETED', after: 'UNDONE' }, people: 12, removed: 12 },
      },
    ])
    expect(await db.historyImport.findUniqueOrThrow({ where: { id: importId } })).toMatchObject({
      status: 'UNDONE',
      undoneById: viewer.userId,
      report: {},
      diff: {},
      newPeople: 12,
    })
  })

  it('with ends, fund, screening day and figures as they were before it', async () => {
    await importRows([
      benefitRow({ fra: '2022-01-01', a_kasse: 'Gammel' }),
      employmentRow({ fra: '2021-01-01', til: '2021-06-30' }),
    ])
    const before = await stateOf(anna)
    const second = await importRows(
      [
        benefitRow({ fra: '2022-01-01', til: '2022-09-30', a_kasse: 'Ny' }),
        employmentRow({ fra: '2021-01-01', til: '2021-05-31' }),
        benefitRow({ fra: '2020-01-01', til: '2020-12-31' }),
        benefitRow({ cpr: bo, navn: 'Bo Vind' }),
      ],
      '2022-10-15',
    )
    expect((await stateOf(anna))?.screenings[0]).toMatchObject({ supportMonths: 21 })
    await undoExtract(viewer, second.importId)
    expect(await stateOf(anna)).toEqual(before)
    expect(await findCitizen(bo)).toBeNull()
  })

  it('and can be imported again', async () => {
    const { importId } = await importRows([benefitRow()])
    const before = await findCitizen(anna)
    await undoExtract(viewer, importId)
    const again = await importRows([benefitRow()])
    expect(again.importId).not.toBe(importId)
    expect((await findCitizen(anna))?.screenings[0]?.supportMonths).toBe(before?.screenings[0]?.supportMonths)
  })

  it('newest first when two tell of the same people', async () => {
    const first = await importRows([benefitRow({ fra: '2022-01-01' })])
    const second = await importRows([benefitRow({ fra: '2022-01-01', til: '2022-08-31' })], '2022-09-15')
    await expectRefused(first.importId, 'undoLaterImports')
    await undoExtract(viewer, second.importId)
    const period = (await findCitizen(anna))?.benefitPeriods[0]
    expect(period).toMatchObject({ untilOn: null, importId: first.importId })
    await undoExtract(viewer, first.importId)
    expect(await findCitizen(anna)).toBeNull()
  })

  it('whatever later imports say of other people', async () => {
    const first = await importRows([benefitRow()])
    await importRows([benefitRow({ cpr: bo, navn: 'Bo Vind' })], '2022-09-15')
    await undoExtract(viewer, first.importId)
    expect(await findCitizen(bo)).not.toBeNull()
  })
})

async function expectRefused(importId: string, key: string) {
  await expect(runCommand(undoImport, { viewer, values: { importId } })).rejects.toMatchObject({
    field: 'confirmation',
    key,
    facts: { count: 1 },
  })
  expect((await db.historyImport.findUniqueOrThrow({ where: { id: importId } })).status).toBe('COMPLETED')
}

describe('an import is not undone', () => {
  const imported = async () => {
    const { importId } = await importRows([
      benefitRow({ fra: '2022-01-01' }),
      employmentRow({ fra: '2021-01-01', til: '2021-06-30' }),
    ])
    const citizen = await findCitizen(anna)
    if (!citizen) throw new Error('The import left no one')
    return { importId, citizen, citizenId: citizen.id, screeningId: citizen.screenings[0]?.id as string }
  }

  it('when a screening it queued has been begun', async () => {
    const { importId, screeningId } = await imported()
    await db.screening.update({ where: { id: screeningId }, data: { status: 'IN_PROGRESS' } })
    await expectRefused(importId, 'undoScreeningsUsed')
  })

  it('when somebody has proposed for a screening it queued', async () => {
    const { importId, citizenId, screeningId } = await imported()
    await db.screeningProposal.create({
      data: {
        id: crypto.randomUUID(),
        citizenId,
        programmeId,
        screeningId,
        occasion: 'FIRST_TALK',
        side: 'JOBCENTER',
        talkOn: toDbDate('2026-11-20'),
        reason: 'Mange korte job',
        createdById: viewer.userId,
      },
    })
    await expectRefused(importId, 'undoScreeningsUsed')
  })

  it('when somebody it registered has a case', async () => {
    const { importId, citizenId } = await imported()
    const team = await createTeam(db, { unitId: viewer.unitId })
    await createCase(db, { unitId: viewer.unitId, teamId: team.id, citizenId, ks: viewer.userId })
    await expectRefused(importId, 'undoPeopleUsed')
  })

  it('when somebody it registered has consented', async () => {
    const { importId, citizenId } = await imported()
    await db.consent.create({
      data: {
        id: crypto.randomUUID(),
        citizenId,
        kind: 'SHARE_A_KASSE',
        givenOn: toDbDate('2026-11-20'),
        createdById: viewer.userId,
      },
    })
    await expectRefused(importId, 'undoPeopleUsed')
  })

  it('when a colleague has typed a row on somebody it registered', async () => {
    const { importId, citizenId } = await imported()
    await db.employment.create({
      data: { citizenId, employerName: 'Byg', fromOn: toDbDate('2026-01-01'), source: 'TYPED' },
    })
    await expectRefused(importId, 'undoPeopleUsed')
  })

  it('when a job it brought is followed in aftercare', async () => {
    const first = await importRows([benefitRow({ fra: '2021-01-01', til: '2021-02-28' })])
    const { importId } = await importRows([employmentRow({ fra: '2022-08-20' })], '2022-09-15')
    const citizen = await findCitizen(anna)
    const team = await createTeam(db, { unitId: viewer.unitId })
    const ownCase = await createCase(db, {
      unitId: viewer.unitId,
      teamId: team.id,
      citizenId: citizen?.id as string,
      ks: viewer.userId,
    })
    await db.aftercare.create({
      data: {
        employmentId: citizen?.employments[0]?.id as string,
        caseId: ownCase.id,
        agreedOn: toDbDate('2022-08-01'),
        recordedOn: toDbDate('2022-08-01'),
        companyContactName: 'Leder',
      },
    })
    expect(first.importId).not.toBe(importId)
    await expectRefused(importId, 'undoJobsFollowed')
  })

  it('when a colleague has corrected a row of it', async () => {
    await importRows([benefitRow({ fra: '2021-01-01', til: '2021-02-28' })])
    const { importId } = await importRows(
      [benefitRow({ fra: '2022-05-01', til: '2022-06-30' })],
      '2022-09-15',
    )
    const citizen = await findCitizen(anna)
    const period = citizen?.benefitPeriods.find((row) => fromDbDate(row.fromOn) === '2022-05-01')
    await db.historyCorrection.create({
      data: {
        id: crypto.randomUUID(),
        citizenId: citizen?.id as string,
        kind: 'REMOVED',
        reason: 'Findes ikke',
        createdById: viewer.userId,
        replacedPeriods: { connect: { id: period?.id as string } },
      },
    })
    await expectRefused(importId, 'undoRowsCorrected')
  })

  it('when something came to rest on it after the wish, and says so', async () => {
    const { importId, screeningId } = await imported()
    await runCommand(undoImport, { viewer, values: { importId } })
    await db.screening.update({ where: { id: screeningId }, data: { status: 'IN_PROGRESS' } })
    await runJobs()
    expect(await db.historyImport.findUniqueOrThrow({ where: { id: importId } })).toMatchObject({
      status: 'COMPLETED',
      failure: { code: 'UNDO_SCREENINGS_USED', facts: { count: '1' } },
    })
    expect(await standing()).toBe(1)
  })

  it('by an adviser of another unit, nor twice', async () => {
    const { importId } = await imported()
    const unit = await createUnit(db)
    const stranger = (await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId: unit.id })).viewer
    await expect(runCommand(undoImport, { viewer: stranger, values: { importId } })).rejects.toMatchObject({
      name: 'NotFoundError',
    })
    await undoExtract(viewer, importId)
    await expect(runCommand(undoImport, { viewer, values: { importId } })).rejects.toMatchObject({
      name: 'ConflictError',
    })
  })
})
