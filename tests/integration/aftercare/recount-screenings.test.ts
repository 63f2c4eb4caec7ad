import { beforeAll, beforeEach, expect, test } from 'vitest'
import { correctStart } from '@/lib/aftercare/date-commands'
import { recordJob } from '@/lib/aftercare/job-commands'
import { toDbDate } from '@/lib/calendar/day'
import { setTestNow } from '@/lib/calendar/today'
import { runCommand } from '@/lib/deadlines/run-command'
import { db } from '@/lib/platform/db'
import { readCompactFacts } from '@/lib/screening/rules/compact-facts'
import { ensureReferenceData } from '@/prisma/seed/reference-data'
import { createJobWorkplace, createWorkplace } from '@/tests/factories/aftercare'
import { buildJobValues } from '@/tests/factories/aftercare-values'
import { createProgramme } from '@/tests/factories/programme'

beforeAll(() => ensureReferenceData(db))
beforeEach(() => setTestNow('2026-11-23T09:30'))

async function employmentsCounted(citizenId: string): Promise<number> {
  const facts = await db.screeningFacts.findUniqueOrThrow({ where: { citizenId } })
  return readCompactFacts(facts).employments.count
}

test('R01 a recorded job is counted in the open screening', async () => {
  const { unit, citizen, consultant } = await createWorkplace(db)
  const programme = await createProgramme(db, { unitId: unit.id })
  const { id } = await db.screening.create({
    data: {
      citizenId: citizen.id,
      programmeId: programme.id,
      screenedOn: toDbDate('2026-11-15'),
      dueOn: toDbDate('2026-12-13'),
      settingsVersion: 1,
      supportMonths: 40,
      markersFired: 4,
    },
  })
  const values = buildJobValues(citizen.id, { agreedOn: '1.9.2026', startsOn: '15.9.2026' })
  await runCommand(recordJob, { viewer: consultant.viewer, values: values as never })
  expect(await employmentsCounted(citizen.id)).toBe(1)
  expect(await db.screening.findUniqueOrThrow({ where: { id } })).toMatchObject({
    supportMonths: 0,
    markersFired: 0,
    version: 2,
  })
})

test('R01 a start moved into the 48 months is counted from then on', async () => {
  const { citizen, consultant, aftercare } = await createJobWorkplace(db)
  const moveTo = (startsOn: string, version: string) =>
    runCommand(correctStart, {
      viewer: consultant.viewer,
      values: { aftercareId: aftercare.id, version, startsOn, reason: 'Kontrakten siger det' },
    })
  await moveTo('3.11.2026', '1')
  expect(await employmentsCounted(citizen.id)).toBe(0)
  await moveTo('1.9.2026', '2')
  expect(await employmentsCounted(citizen.id)).toBe(1)
})
