import 'server-only'
import { z } from 'zod'
import { type Day, isDay } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { ownCases, readableCitizens } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { listBenefitTypesOn } from './benefit-table'
import { extractColumns } from './extract/columns'
import { type RejectionReason, rejectionReasons, type WarningReason, warningReasons } from './extract/problem'
import type { ReportedProblem } from './import-report'
import type { ImportCountKey } from './import-view'

export type ShownReport = {
  rejected: ReportedProblem<RejectionReason>[]
  warnings: ReportedProblem<WarningReason>[]
  /** Benefit codes the table does not know, most rows first, counted among the rows kept. */
  unknownCodes: { code: string; rows: number }[]
}

const problemOf = <Reason extends string>(reasons: readonly [Reason, ...Reason[]]) =>
  z.object({
    line: z.number(),
    column: z.enum(extractColumns),
    value: z.string(),
    reason: z.enum(reasons),
    facts: z.record(z.string(), z.string()),
  })

const shownRow = z.object({
  rejected: z.array(problemOf(rejectionReasons)),
  warnings: z.array(problemOf(warningReasons)),
})

/** The first 200 rows of each list, cut in the database: the whole report of a bad file is megabytes. */
export async function readShownReport(importId: string): Promise<ShownReport> {
  const [[row], codes] = await Promise.all([
    db.$queryRaw<unknown[]>`
      SELECT jsonb_path_query_array("report", '$.rejected[0 to 199]') AS "rejected",
        jsonb_path_query_array("report", '$.warnings[0 to 199]') AS "warnings"
      FROM "history_imports" WHERE "id" = ${importId}::uuid`,
    db.$queryRaw<unknown[]>`
      SELECT p -> 'facts' ->> 'code' AS "code", count(*)::int AS "rows"
      FROM "history_imports",
        jsonb_path_query("report", '$.rejected[*] ? (@.reason == "BENEFIT_UNKNOWN" && exists(@.facts.code))') AS p
      WHERE "id" = ${importId}::uuid GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20`,
  ])
  return {
    ...shownRow.parse(row ?? { rejected: [], warnings: [] }),
    unknownCodes: z.array(z.object({ code: z.string(), rows: z.number() })).parse(codes),
  }
}

export type ProblemKind = 'rejected' | 'warnings'

/** Every row kept of one list: at most the first 10,000. */
export async function readAllProblems(importId: string, kind: ProblemKind) {
  const { report } = await db.historyImport.findUniqueOrThrow({
    where: { id: importId },
    select: { report: true },
  })
  const kept = z.object({
    rejected: z.array(problemOf(rejectionReasons)).default([]),
    warnings: z.array(problemOf(warningReasons)).default([]),
  })
  return kept.parse(report)[kind]
}

const day = z.string().transform((text, context): Day => {
  if (isDay(text)) return text
  context.addIssue({ code: 'custom', message: 'not a day' })
  return z.NEVER
})

const entry = z.object({
  citizenId: z.uuid().nullable(),
  name: z.string(),
  birthOn: day,
  what: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('BENEFIT'), code: z.string() }),
      z.object({ kind: z.literal('JOB'), employer: z.string() }),
    ])
    .nullable(),
  from: day.nullable(),
  until: day.nullable(),
  before: z.object({ until: day.nullable() }).nullable(),
})

const entries = z.array(entry).optional()

const storedDiff = z.object({
  newPeople: entries,
  newPeriods: entries,
  changed: entries,
  ended: entries,
  vanishedPeriods: entries,
  vanishedPeople: entries,
})

export type DiffEntry = Omit<z.output<typeof entry>, 'what'> & {
  /** The benefit's name or the employer; null for a person. */
  what: string | null
  /** The viewer can open the person's history. */
  mayOpen: boolean
}

/** One kind of difference: how many, and the first of them that the viewer may see; null = no list was kept. */
export type Difference = {
  key: ImportCountKey
  count: number
  entries: DiffEntry[] | null
  /** Left out of the list because of protection. */
  hidden: number
}

/** As many as the check keeps of each kind. */
const LISTED_OF_EACH = 100

export async function readDifferences(
  viewer: Viewer,
  row: Record<ImportCountKey, number> & { diff: Prisma.JsonValue },
): Promise<Difference[]> {
  const diff = storedDiff.parse(row.diff)
  const lists = [
    { key: 'newPeople', kept: diff.newPeople },
    { key: 'newPeriods', kept: diff.newPeriods },
    { key: 'changedPeriods', kept: diff.changed },
    { key: 'endedPeriods', kept: diff.ended },
    { key: 'vanishedPeriods', kept: diff.vanishedPeriods },
    { key: 'vanishedPeople', kept: diff.vanishedPeople },
  ] as const
  const ids = lists.flatMap(({ kept = [] }) => kept.flatMap((one) => one.citizenId ?? []))
  const [seen, types] = await Promise.all([peopleToShow(viewer, ids), listBenefitTypesOn(db, today())])
  const nameOf = (code: string) => types.get(code)?.[viewer.locale === 'da' ? 'labelDa' : 'labelEn'] ?? code
  return lists.map(({ key, kept }) => {
    const count = row[key]
    if (!kept) return { key, count, entries: null, hidden: 0 }
    const shown = kept
      .filter(({ citizenId }) => citizenId === null || seen.visible.has(citizenId))
      .map(({ what, ...one }) => ({
        ...one,
        what: what && (what.kind === 'BENEFIT' ? nameOf(what.code) : what.employer),
        mayOpen: one.citizenId !== null && seen.openable.has(one.citizenId),
      }))
    return { key, count, entries: shown, hidden: Math.max(0, Math.min(count, LISTED_OF_EACH) - shown.length) }
  })
}

/** Protection may have come after the check that wrote the lists. */
async function peopleToShow(viewer: Viewer, ids: readonly string[]) {
  const among = { id: { in: [...new Set(ids)] }, unitId: viewer.unitId }
  const at = { today: today(), now: now() }
  const unprotected: Prisma.CitizenWhereInput = viewer.isCleared
    ? {}
    : { OR: [{ protection: { not: 'PROTECTED' } }, { cases: { some: ownCases(viewer, at.today) } }] }
  const [visible, openable] = await Promise.all([
    db.citizen.findMany({ where: { ...among, AND: [unprotected] }, select: { id: true } }),
    db.citizen.findMany({ where: { ...among, AND: [readableCitizens(viewer, at)] }, select: { id: true } }),
  ])
  return {
    visible: new Set(visible.map(({ id }) => id)),
    openable: new Set(openable.map(({ id }) => id)),
  }
}
