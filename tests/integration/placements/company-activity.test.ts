import { beforeEach, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/calendar/day'
import { computeDeadlines, listStoredDeadlines } from '@/lib/deadlines/refresh-deadlines'
import { runCommand } from '@/lib/deadlines/run-command'
import { addPeriod } from '@/lib/history/corrections/period-commands'
import { correctPlacementDates } from '@/lib/placements/commands'
import { db } from '@/lib/platform/db'
import { ensureReferenceData } from '@/prisma/seed/reference-data'
import { createAftercare, createWorkplace, type Workplace } from '@/tests/factories/aftercare'
import { createCase, createCitizen } from '@/tests/factories/citizen'
import { benefitRow, extractText } from '@/tests/factories/extract-text'
import { importExtract, undoExtract } from '@/tests/factories/history-import'
import { createPlacement } from '@/tests/factories/placement'
import { createProgramme } from '@/tests/factories/programme'

const cpr = '6101800011'

let w: Workplace
let citizenId: string
let caseId: string
let programmeId: string

beforeEach(async () => {
  await ensureReferenceData(db)
  w = await createWorkplace(db)
  const at = { unitId: w.unit.id, teamId: w.team.id }
  citizenId = (await createCitizen(db, { unitId: w.unit.id, cpr })).id
  const pair = { ks: w.adviser.user.id, vk: w.consultant.user.id }
  caseId = (await createCase(db, { ...at, citizenId, ...pair })).id
  programmeId = (
    await createProgramme(db, { unitId: w.unit.id, settings: { companyActivity: { dueAfterDays: 174 } } })
  ).id
  await db.enrolment.create({
    data: { citizenId, programmeId, coreElements: [], fromOn: toDbDate('2026-01-05') },
  })
})

/** What is stored, after making sure that it is what the facts say. */
async function deadlines() {
  const stored = (await listStoredDeadlines(db, [citizenId])).map(({ deadline }) => deadline)
  const computed = await db.$transaction((tx) => computeDeadlines(tx, [citizenId]))
  const sorted = (list: object[]) => list.map((one) => JSON.stringify(Object.entries(one).sort())).sort()
  expect(sorted(stored)).toEqual(sorted(computed))
  return stored
    .filter(({ ruleId }) => ruleId === 'R11')
    .sort((a, b) => a.sequence - b.sequence)
    .map(({ dueOn, metOn, cancelledOn, closesOn }) => ({ dueOn, metOn, cancelledOn, closesOn }))
}

const onBenefit = (from: string, until = '') =>
  benefitRow({ cpr, fra: from, til: until, kode: 'kontanthjaelp-jobparat' })
const importRows = (rows: string[], extractOn: string) =>
  importExtract(w.adviser.viewer, { content: extractText(rows), programmeId, extractOn })
const asking = { metOn: null, cancelledOn: null, closesOn: null }

describe('R11 in the store', () => {
  it('R11 comes with the extract that tells of the spell, ends with a later one, and is back when that is undone', async () => {
    await importRows([onBenefit('2026-06-01')], '2026-10-15')
    expect(await deadlines()).toEqual([{ dueOn: '2026-11-22', ...asking }])
    const { importId } = await importRows([onBenefit('2026-06-01', '2026-11-15')], '2026-11-20')
    expect(await deadlines()).toEqual([{ dueOn: '2026-11-22', ...asking, cancelledOn: '2026-11-16' }])
    await undoExtract(w.adviser.viewer, importId)
    expect(await deadlines()).toEqual([{ dueOn: '2026-11-22', ...asking }])
  })

  it('R11 is met by a placement and moves with its corrected dates, or by a job that starts', async () => {
    await importRows([onBenefit('2026-06-01')], '2026-10-15')
    const ids = { unitId: w.unit.id, citizenId, caseId, createdById: w.consultant.user.id }
    const { id } = await createPlacement(db, { ...ids, kind: 'LOENTILSKUD' })
    expect(await deadlines()).toMatchObject([{ metOn: '2026-11-02' }])
    await runCommand(correctPlacementDates, {
      viewer: w.consultant.viewer,
      values: { placementId: id, version: '1', fromOn: '23.11.2026', lastDayOn: '', reason: 'Udskudt' },
    })
    expect(await deadlines()).toMatchObject([{ metOn: '2026-11-23' }])
    await createAftercare(db, { citizenId, caseId })
    expect(await deadlines()).toMatchObject([{ metOn: '2026-11-02' }])
  })

  it('R11 follows a typed correction of the history', async () => {
    await importRows([onBenefit('2026-06-01')], '2026-10-15')
    await runCommand(addPeriod, {
      viewer: w.adviser.viewer,
      values: {
        citizenId,
        benefitCode: 'a-dagpenge',
        fromOn: '4.5.2026',
        lastDayOn: '17.5.2026',
        reason: 'Manglede i udtrækket',
      },
    })
    expect(await deadlines()).toEqual([{ dueOn: '2026-10-25', ...asking }])
  })
})
