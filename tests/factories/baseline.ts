import { randomUUID } from 'node:crypto'
import { type Day, toDbDate } from '@/lib/calendar/day'
import type { Tx } from '@/lib/platform/db'
import type { Citizen } from '@/prisma/generated/client'
import type { Protection, ScreeningStatus } from '@/prisma/generated/enums'
import { createCitizen } from './citizen'

/** An extract that was imported, without rows of its own. */
export async function createCompletedImport(
  db: Tx,
  { unitId, programmeId, createdById }: { unitId: string; programmeId: string; createdById: string },
): Promise<{ id: string }> {
  const source = await db.importSource.create({ data: { unitId, name: randomUUID(), createdById } })
  return db.historyImport.create({
    data: {
      id: randomUUID(),
      unitId,
      programmeId,
      sourceId: source.id,
      fileName: 'udtraek.csv',
      fileHash: randomUUID(),
      fileBytes: 1,
      format: 'CSV',
      status: 'COMPLETED',
      header: [],
      extractOn: toDbDate('2026-11-15'),
      createdById,
      completedAt: new Date('2026-11-20T04:10:00Z'),
    },
    select: { id: true },
  })
}

type CountedCitizen = {
  unitId: string
  name?: string
  cpr?: string
  protection?: Protection
  importId?: string
  programmeId?: string
  status?: ScreeningStatus
  countedOn?: Day
  /** Months on support, then months that are missing; the rest is self-supporting. */
  support?: number
  missing?: number
  unemploymentSpells?: number
}

/** A citizen with stored facts, in an extract and a project's queue where these are named. */
export async function createCountedCitizen(db: Tx, overrides: CountedCitizen): Promise<Citizen> {
  const { support = 0, missing = 0, unemploymentSpells = 0, countedOn = '2026-11-15' } = overrides
  const { unitId, importId, programmeId, status = 'TO_SCREEN', cpr, name, protection } = overrides
  const citizen = await createCitizen(db, {
    unitId,
    ...(cpr ? { cpr } : {}),
    ...(name ? { name } : {}),
    ...(protection ? { protection } : {}),
  })
  const employments = missing > 0 ? '' : '0'
  await db.screeningFacts.create({
    data: {
      citizenId: citizen.id,
      unitId,
      countedOn: toDbDate(countedOn),
      monthLetters: `${'P'.repeat(support)}${'?'.repeat(missing)}`.padEnd(48, '-'),
      monthClasses: `${'D'.repeat(support)}${'?'.repeat(missing)}`.padEnd(48, '-'),
      counts: [
        support + missing,
        missing,
        ...Array(3).fill(unemploymentSpells),
        ...[0, 0, missing],
        ...[0, employments, 0],
        ...[0, 0, 0, 0, 0, 0],
      ].join(','),
    },
  })
  if (importId) {
    await db.historyCoverage.create({
      data: {
        citizenId: citizen.id,
        importId,
        fromOn: toDbDate('2022-11-01'),
        untilOn: toDbDate('2026-11-16'),
      },
    })
  }
  if (programmeId) {
    await db.screening.create({
      data: {
        citizenId: citizen.id,
        programmeId,
        status,
        screenedOn: toDbDate(countedOn),
        dueOn: toDbDate('2026-12-20'),
        settingsVersion: 1,
        supportMonths: support,
        markersFired: 0,
        ...(status === 'CLOSED' ? { result: {} } : {}),
      },
    })
  }
  return citizen
}
