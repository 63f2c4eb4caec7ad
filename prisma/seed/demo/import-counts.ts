import type { Day } from '@/lib/calendar/day'
import type { DiffEntry, ImportDiff } from '@/lib/history/import-diff'
import type { ImportReport } from '@/lib/history/import-report'
import type { Prisma } from '@/prisma/generated/client'
import type { ProgrammeKey } from './citizen-stories'
import type { DemoContext, DemoPerson } from './demo-context'
import { asKnownOn, type History } from './histories'
import { coveredFrom, knownHistory } from './history-rows'

const LISTED = 100
const BYTES_OF_A_ROW = 74

/** What each extract brought beside the ones before it, from the histories of the people in it. */
export function countImports(context: DemoContext): void {
  for (const key of Object.keys(context.importIds) as ProgrammeKey[]) {
    const { extractDays } = context.programmes[key]
    const members = context.people.filter((person) => person.story.programme === key)
    for (const extractOn of extractDays) countImport(context, { key, extractOn, members })
  }
  reportProblems(context)
}

type Counted = { key: ProgrammeKey; extractOn: Day; members: readonly DemoPerson[] }

function countImport(context: DemoContext, { key, extractOn, members }: Counted): void {
  const row = context.rows.imports.find((one) => one.id === context.importIds[key].get(extractOn))
  if (!row) throw new Error('An extract has an import')
  const inIt = members.filter((person) => person.dates.extracts.includes(extractOn))
  const newPeople = inIt.filter((person) => person.dates.extracts[0] === extractOn)
  const vanished = members.filter(
    (person) => !inIt.includes(person) && person.dates.extracts.some((day) => day < extractOn),
  )
  const added: DiffEntry[] = []
  const ended: DiffEntry[] = []
  for (const person of inIt) {
    const now = entriesOn(context, person, extractOn)
    row.rowCount += now.length
    const before = person.dates.extracts.findLast((day) => day < extractOn)
    if (before === undefined) {
      added.push(...now)
      continue
    }
    const known = new Map(entriesOn(context, person, before).map((entry) => [keyOf(entry), entry]))
    for (const entry of now) {
      const earlier = known.get(keyOf(entry))
      if (!earlier) added.push(entry)
      else if (earlier.until !== entry.until) ended.push({ ...entry, before: { until: earlier.until } })
    }
  }
  const diff: ImportDiff = {
    newPeople: listed(context, newPeople.map(personEntry)),
    newPeriods: listed(context, added),
    changed: [],
    ended: listed(context, ended),
    vanishedPeriods: [],
    vanishedPeople: listed(context, vanished.map(personEntry)),
  }
  Object.assign(row, {
    peopleCount: inIt.length,
    fileBytes: row.rowCount * BYTES_OF_A_ROW,
    newPeople: newPeople.length,
    newPeriods: added.length,
    endedPeriods: ended.length,
    vanishedPeople: vanished.length,
    diff,
  })
}

function entriesOn(context: DemoContext, person: DemoPerson, on: Day): DiffEntry[] {
  const { benefits, jobs }: History = knownHistory(
    person.history,
    coveredFrom(context, person.story, person.dates),
  )
  return [
    ...asKnownOn(benefits, on).map(({ code, from, until }) => ({
      ...personEntry(person),
      what: { kind: 'BENEFIT' as const, code },
      from,
      until,
    })),
    ...asKnownOn(jobs, on).map(({ company, from, until }) => ({
      ...personEntry(person),
      what: { kind: 'JOB' as const, employer: company.name },
      from,
      until,
    })),
  ]
}

function personEntry({ citizenId, name, birthOn }: DemoPerson): DiffEntry {
  return { citizenId, name, birthOn, what: null, from: null, until: null, before: null }
}

function keyOf({ what, from }: DiffEntry): string {
  return JSON.stringify([what, from])
}

/** Counted all, listed without people whose name and address are protected. */
function listed({ rows }: DemoContext, entries: readonly DiffEntry[]): DiffEntry[] {
  const isProtected = new Set(
    rows.citizens.filter((one) => one.protection === 'PROTECTED').map((one) => one.id),
  )
  return entries.filter(({ citizenId }) => !isProtected.has(citizenId ?? '')).slice(0, LISTED)
}

/** The latest extract of the fund held three rows nobody could use, and two with something odd. */
function reportProblems({ rows, importIds, programmes }: DemoContext): void {
  const latest = programmes.GA.extractDays.at(-1)
  const row = rows.imports.find((one) => one.id === (latest && importIds.GA.get(latest)))
  if (!latest || !row) return
  const year = latest.slice(0, 4)
  const report: ImportReport = {
    rejected: [
      { line: 41, column: 'til', value: `31-02-${year}`, reason: 'DAY_NOT_REAL', facts: {} },
      { line: 87, column: 'kode', value: 'dagpenge', reason: 'BENEFIT_UNKNOWN', facts: { code: 'dagpenge' } },
      { line: 132, column: 'cpr', value: '73058-1***', reason: 'CPR_FORM', facts: {} },
    ],
    warnings: [
      { line: 58, column: 'cvr', value: '99005340', reason: 'CVR_CHECK', facts: {} },
      {
        line: 119,
        column: 'navn',
        value: 'Åse Holm',
        reason: 'NAME_DIFFERS',
        facts: { firstName: 'Åse Holm Bæk' },
      },
    ],
  }
  row.report = report as unknown as Prisma.InputJsonObject
  row.rejectedCount = report.rejected.length
  row.warningCount = report.warnings.length
  row.rowCount += report.rejected.length
}
