import { beforeAll, describe, expect, it } from 'vitest'
import { indexByCode, shippedBenefitTypes } from '@/lib/history/benefit-types'
import { bytesSource } from '@/lib/history/extract/extract-source'
import { scanExtract } from '@/lib/history/extract/scan-extract'
import { db } from '@/lib/platform/db'
import { blindIndex } from '@/lib/platform/secrets'
import type { Viewer } from '@/lib/platform/viewer'
import { defaultProgrammeSettings } from '@/lib/programmes/settings'
import { screenExtract } from '@/lib/screening/batch'
import { getCitizenScreening } from '@/lib/screening/citizen-queries'
import { recountOpenScreenings, recountScreenings } from '@/lib/screening/recount-screenings'
import { thresholdsOf } from '@/lib/screening/screening-record'
import { ensureReferenceData } from '@/prisma/seed/reference-data'
import { generateExtract } from '@/tests/bench/generate-extract'
import { importExtract } from '@/tests/factories/history-import'
import { createUnit, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'

const PEOPLE = 250
const ROWS_EACH = 8
/** Opened as pages. */
const SHOWN_PEOPLE = 60

let viewer: Viewer
let programmeId: string
let content: Buffer

beforeAll(async () => {
  await ensureReferenceData(db)
  const unit = await createUnit(db)
  viewer = (await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId: unit.id })).viewer
  programmeId = (await createProgramme(db, { unitId: unit.id })).id
  content = Buffer.from([...generateExtract({ people: PEOPLE, rowsPerPerson: ROWS_EACH })].join(''))
})

/** The figures of every open screening of the unit, by the person's index. */
async function storedByPerson() {
  const rows = await db.screening.findMany({
    where: { programmeId },
    include: { citizen: { select: { cprIndex: true, screeningFacts: true } } },
  })
  return new Map(
    rows.map(({ citizen, ...row }) => [
      Buffer.from(citizen.cprIndex).toString('hex'),
      {
        supportMonths: row.supportMonths,
        markersFired: row.markersFired,
        isSuggested: row.isSuggested,
        settingsVersion: row.settingsVersion,
        facts: citizen.screeningFacts,
      },
    ]),
  )
}

describe('R01 two thousand generated rows', () => {
  it('imported give every person the figures of the command line, to the digit', async () => {
    await importExtract(viewer, {
      content,
      programmeId,
      extractOn: '2022-08-15',
      coversFrom: '2015-01-01',
    })
    const { history, rowCount } = await scanExtract(bytesSource(content), {
      benefitCodes: shippedBenefitTypes.map(({ code }) => code),
      screenedOn: '2022-08-15',
    })
    expect(rowCount).toBe(PEOPLE * ROWS_EACH)
    const { citizens } = screenExtract({
      history,
      screenedOn: '2022-08-15',
      thresholds: thresholdsOf(defaultProgrammeSettings),
      benefitCategories: indexByCode(shippedBenefitTypes),
    })
    const stored = await storedByPerson()
    expect(stored.size).toBe(PEOPLE)
    for (const citizen of citizens) {
      expect(stored.get(Buffer.from(blindIndex(citizen.cpr)).toString('hex'))).toMatchObject({
        supportMonths: citizen.supportMonths,
        markersFired: citizen.fired.length,
        isSuggested: citizen.suggested,
      })
    }
  }, 60_000)

  it('shown on the page give every figure and marker of the command line, to the digit', async () => {
    const { history } = await scanExtract(bytesSource(content), {
      benefitCodes: shippedBenefitTypes.map(({ code }) => code),
      screenedOn: '2022-08-15',
    })
    const { citizens } = screenExtract({
      history,
      screenedOn: '2022-08-15',
      thresholds: thresholdsOf(defaultProgrammeSettings),
      benefitCategories: indexByCode(shippedBenefitTypes),
    })
    let seen = 0
    for (const { cpr, fired, suggested, ...figures } of citizens) {
      if (seen++ === SHOWN_PEOPLE) break
      const { id: citizenId } = await db.citizen.findUniqueOrThrow({
        where: { unitId_cprIndex: { unitId: viewer.unitId, cprIndex: blindIndex(cpr) } },
      })
      const page = await getCitizenScreening(viewer, { citizenId, screeningId: null })
      expect(page?.screening?.result).toMatchObject({ ...figures, suggested })
      const markers = page?.screening?.result.markers ?? []
      expect(markers.filter(({ result }) => result === 'FIRED').map(({ code }) => code)).toEqual(fired)
      expect(markers.some(({ result }) => result === 'NOT_COMPUTABLE')).toBe(false)
    }
  }, 60_000)

  it('counted again from the database give the same facts as from the file', async () => {
    const before = await storedByPerson()
    const people = await db.citizen.findMany({ where: { unitId: viewer.unitId }, select: { id: true } })
    const citizenIds = people.map(({ id }) => id)
    await db.screeningFacts.deleteMany({ where: { citizenId: { in: citizenIds } } })
    await recountScreenings(db, { unitId: viewer.unitId, today: '2026-11-23', citizenIds })
    expect(await storedByPerson()).toEqual(before)
  }, 60_000)

  it('counted again from stored facts alone follow the settings in force', async () => {
    const strict = { ...defaultProgrammeSettings.screening, supportMonths: 12, suggestFromMarkers: 3 }
    await db.programmeSettings.create({
      data: {
        programmeId,
        version: 2,
        validFrom: new Date('2026-11-01'),
        values: { ...defaultProgrammeSettings, screening: strict },
      },
    })
    const count = await recountOpenScreenings(db, {
      programmeId,
      unitId: viewer.unitId,
      today: '2026-11-23',
    })
    expect(count).toBe(PEOPLE)
    const fromFacts = await storedByPerson()
    expect([...fromFacts.values()].every((row) => row.settingsVersion === 2)).toBe(true)
    const people = await db.citizen.findMany({ where: { unitId: viewer.unitId }, select: { id: true } })
    await recountScreenings(db, {
      unitId: viewer.unitId,
      today: '2026-11-23',
      citizenIds: people.map(({ id }) => id),
    })
    expect(await storedByPerson()).toEqual(fromFacts)
  }, 60_000)
})
