import 'server-only'
import { type Day, fromDbDate } from '@/lib/calendar/day'
import { dayAt, now, today } from '@/lib/calendar/today'
import { readableCitizens } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import { listStaffNames } from '@/lib/platform/staff-names'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import type { CorrectionKind } from '@/prisma/generated/enums'
import { listBenefitTypesOn, type NamedBenefitType } from '../benefit-table'
import { type OverlapsAndGaps, overlapsAndGaps } from '../rules/overlaps-and-gaps'
import { joinVersions, type RowLine, restorableOf, type VersionLinks } from '../rules/row-versions'
import { correctableCitizens } from './access'
import { type JobValues, jobValuesOf, type PeriodValues, periodValuesOf } from './row-values'

/** Where a value comes from: the extract that brought it or gave it its end, or the colleague who typed it. */
export type RowOrigin =
  | { kind: 'IMPORT'; sourceName: string | null; fileName: string | null; extractOn: Day | null }
  | { kind: 'TYPED'; by: string | null; on: Day }

export type CorrectionNote = { id: string; kind: CorrectionKind; on: Day; by: string | null; reason: string }

export type RowVersion<Values> = VersionLinks & {
  source: 'IMPORT' | 'TYPED'
  values: Values
  origin: RowOrigin
  /** The correction that made it, or made it count again. */
  made: CorrectionNote | null
  /** The correction it gave way to. */
  replacedBy: CorrectionNote | null
  isUnderAftercare: boolean
}

export type HistoryLine<Values> = RowLine<RowVersion<Values>> & {
  /** The imported version the line can go back to. */
  restorable: RowVersion<Values> | null
}

export type BenefitChoice = { code: string; labelDa: string; labelEn: string }

export type CitizenHistoryView = {
  citizenId: string
  today: Day
  /** Newest first, with those that are gone in their places. */
  periods: HistoryLine<PeriodValues>[]
  employments: HistoryLine<JobValues>[]
  findings: OverlapsAndGaps
  /** Corrections whose row counts again as it was before them. */
  withdrawn: CorrectionNote[]
  /** Every code that is or was known, by code. */
  benefits: BenefitChoice[]
  may: { correct: boolean }
}

/** Everything known of a citizen's benefits and jobs. Null when the viewer may not read the citizen. */
export async function getCitizenHistory(
  viewer: Viewer,
  citizenId: string,
): Promise<CitizenHistoryView | null> {
  const on = today()
  const [citizen, benefitTypes, correctable] = await Promise.all([
    db.citizen.findFirst({
      where: { id: citizenId, AND: [readableCitizens(viewer, { today: on, now: now() })] },
      select: historySelect,
    }),
    listBenefitTypesOn(db, on),
    db.citizen.findFirst({
      where: { id: citizenId, AND: [correctableCitizens(viewer, on)] },
      select: { id: true },
    }),
  ])
  if (!citizen) return null
  const names = await namesOf(citizen)
  const notes = new Map(citizen.corrections.map((row) => [row.id, noteOf(row, names)]))
  const known = { names, notes }
  const periods = citizen.benefitPeriods.map((row) =>
    versionOf(row, { ...known, values: periodValuesOf(row) }),
  )
  const employments = citizen.employments.map((row) => ({
    ...versionOf(row, { ...known, values: jobValuesOf(row) }),
    isUnderAftercare: row.aftercare !== null,
  }))
  return {
    citizenId: citizen.id,
    today: on,
    periods: linesOf(periods),
    employments: linesOf(employments),
    findings: overlapsAndGaps({
      periods: periods.filter(counts).map(datedRow),
      employments: employments.filter(counts).map(datedRow),
      coverages: citizen.coverages.map((row) => ({
        from: fromDbDate(row.fromOn),
        until: fromDbDate(row.untilOn),
      })),
      today: on,
    }),
    withdrawn: [...notes.values()].filter((note) => !isShown(note, [...periods, ...employments])),
    benefits: [...benefitTypes.values()].map(choiceOf),
    may: { correct: correctable !== null },
  }
}

const rowSelect = {
  id: true,
  fromOn: true,
  untilOn: true,
  source: true,
  correctionId: true,
  replacedById: true,
  createdAt: true,
  createdById: true,
  import: { select: { fileName: true, extractOn: true, source: { select: { name: true } } } },
} as const

const newestFirst = [{ fromOn: 'desc' }, { id: 'desc' }] as const satisfies object[]

const historySelect = {
  id: true,
  benefitPeriods: { orderBy: [...newestFirst], select: { ...rowSelect, benefitCode: true } },
  employments: {
    orderBy: [...newestFirst],
    select: {
      ...rowSelect,
      employerName: true,
      cvr: true,
      weeklyHours: true,
      aftercare: { select: { id: true } },
    },
  },
  coverages: { orderBy: { fromOn: 'asc' }, select: { fromOn: true, untilOn: true } },
  corrections: {
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, kind: true, reason: true, createdAt: true, createdById: true },
  },
} satisfies Prisma.CitizenSelect

type Stored = Prisma.CitizenGetPayload<{ select: typeof historySelect }>
type StoredCorrection = Stored['corrections'][number]
type StoredRow = Omit<Stored['benefitPeriods'][number], 'benefitCode'>

function namesOf(citizen: Stored): Promise<ReadonlyMap<string, string>> {
  const rows = [...citizen.benefitPeriods, ...citizen.employments, ...citizen.corrections]
  return listStaffNames(
    db,
    rows.map(({ createdById }) => createdById),
  )
}

function noteOf(row: StoredCorrection, names: ReadonlyMap<string, string>): CorrectionNote {
  const { id, kind, reason, createdAt, createdById } = row
  return { id, kind, reason, on: dayAt(createdAt), by: names.get(createdById) ?? null }
}

type Known<Values> = {
  names: ReadonlyMap<string, string>
  notes: ReadonlyMap<string, CorrectionNote>
  values: Values
}

function versionOf<Values>(row: StoredRow, { names, notes, values }: Known<Values>): RowVersion<Values> {
  const { id, source, correctionId, replacedById } = row
  return {
    id,
    source,
    correctionId,
    replacedById,
    values,
    origin: originOf(row, names),
    made: (correctionId && notes.get(correctionId)) || null,
    replacedBy: (replacedById && notes.get(replacedById)) || null,
    isUnderAftercare: false,
  }
}

function originOf(row: StoredRow, names: ReadonlyMap<string, string>): RowOrigin {
  if (row.source === 'TYPED') {
    return { kind: 'TYPED', by: names.get(row.createdById ?? '') ?? null, on: dayAt(row.createdAt) }
  }
  return {
    kind: 'IMPORT',
    sourceName: row.import?.source.name ?? null,
    fileName: row.import?.fileName ?? null,
    extractOn: row.import?.extractOn ? fromDbDate(row.import.extractOn) : null,
  }
}

function linesOf<Values>(versions: readonly RowVersion<Values>[]): HistoryLine<Values>[] {
  return joinVersions(versions).map((line) => ({ ...line, restorable: restorableOf(line) }))
}

function counts({ replacedById }: VersionLinks): boolean {
  return replacedById === null
}

function datedRow({ id, values: { from, until } }: RowVersion<PeriodValues | JobValues>) {
  return { id, from, until }
}

function isShown(note: CorrectionNote, versions: readonly VersionLinks[]): boolean {
  return versions.some(
    ({ correctionId, replacedById }) => correctionId === note.id || replacedById === note.id,
  )
}

function choiceOf({ code, labelDa, labelEn }: NamedBenefitType): BenefitChoice {
  return { code, labelDa, labelEn }
}
