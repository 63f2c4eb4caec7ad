import { createHash } from 'node:crypto'
import { addDays, addMonths, type Day, firstOfMonth, toDbDate } from '@/lib/calendar/day'
import { type ExtractColumn, extractColumns } from '@/lib/history/extract/columns'
import type { ExtractFormat } from '@/prisma/generated/enums'
import { OWN_FUND } from '../demo-people'
import { HISTORY_MONTHS } from './citizen-dates'
import type { ProgrammeKey } from './citizen-stories'
import type { DemoContext } from './demo-context'
import { instantOn } from './instants'

type Source = { name: string; headings: Record<ExtractColumn, string> }

const ownHeadings = Object.fromEntries(extractColumns.map((column) => [column, column]))

const jobcentre: Source = {
  name: 'Jobcentrets fagsystem',
  headings: ownHeadings as Source['headings'],
}

const fund: Source = {
  name: `${OWN_FUND}, medlemsudtræk`,
  headings: {
    cpr: 'CPR-nr.',
    navn: 'Medlem',
    a_kasse: 'A-kasse',
    art: 'Rækketype',
    kode: 'Ydelse',
    arbejdsgiver: 'Virksomhed',
    cvr: 'CVR-nr.',
    fra: 'Startdato',
    til: 'Slutdato',
    timer: 'Ugentlige timer',
  },
}

const extractsOf: Record<ProgrammeKey, { source: Source; format: ExtractFormat }> = {
  GA: { source: fund, format: 'CSV' },
  HJK: { source: jobcentre, format: 'CSV' },
  FM: { source: jobcentre, format: 'XLSX' },
}

type Imported = Pick<DemoContext, 'random' | 'rows' | 'organisation' | 'programmes' | 'today'>

/** One completed import per extract, counted when everyone is there; and two that came to nothing. */
export function addImports(context: Imported): DemoContext['importIds'] {
  const { random, rows, organisation, programmes } = context
  const sourceIds = new Map([jobcentre, fund].map((source) => [source, addSource(context, source)]))
  const importIds = { GA: new Map<Day, string>(), HJK: new Map<Day, string>(), FM: new Map<Day, string>() }
  for (const key of Object.keys(importIds) as ProgrammeKey[]) {
    const { source, format } = extractsOf[key]
    for (const extractOn of programmes[key].extractDays) {
      const id = random.uuid()
      importIds[key].set(extractOn, id)
      rows.imports.push({
        id,
        unitId: organisation.unitId,
        programmeId: programmes[key].id,
        sourceId: sourceIds.get(source) ?? '',
        ...fileOf(`udtraek-${key.toLowerCase()}-${extractOn}`, format),
        status: 'COMPLETED',
        header: Object.values(source.headings),
        columns: source.headings,
        extractOn: toDbDate(extractOn),
        coversFrom: toDbDate(addMonths(firstOfMonth(context.today), -HISTORY_MONTHS)),
        coversUntil: toDbDate(addDays(extractOn, 1)),
        rowCount: 0,
        peopleCount: 0,
        report: { rejected: [], warnings: [] },
        createdAt: instantOn(addDays(extractOn, 1)),
        completedAt: instantOn(addDays(extractOn, 1), 12),
        createdById: organisation.userIds.aase,
      })
    }
  }
  addFailedAttempts(context, sourceIds.get(jobcentre) ?? '')
  return importIds
}

function addSource({ random, rows, organisation, programmes }: Imported, source: Source): string {
  const id = random.uuid()
  rows.importSources.push({
    id,
    unitId: organisation.unitId,
    name: source.name,
    columns: source === fund ? source.headings : {},
    createdAt: instantOn(programmes.HJK.fromOn),
    createdById: organisation.userIds.aase,
  })
  return id
}

/** A file with the wrong day that was undone at once, and one that was looked at and put away. */
function addFailedAttempts({ random, rows, organisation, programmes }: Imported, sourceId: string): void {
  const latest = programmes.HJK.extractDays.at(-1)
  if (!latest) throw new Error('A live programme has extracts')
  const createdAt = instantOn(latest, 20)
  const shared = {
    unitId: organisation.unitId,
    programmeId: programmes.HJK.id,
    sourceId,
    header: [...extractColumns],
    columns: jobcentre.headings,
    createdAt,
    createdById: organisation.userIds.jens,
  }
  rows.imports.push(
    {
      ...shared,
      id: random.uuid(),
      ...fileOf(`udtraek-hjk-${addDays(latest, -1)}-forkert`, 'CSV'),
      status: 'UNDONE',
      extractOn: toDbDate(addDays(latest, -1)),
      coversUntil: toDbDate(latest),
      rowCount: 652,
      peopleCount: 41,
      newPeople: 3,
      newPeriods: 58,
      completedAt: instantOn(latest, 25),
      undoneAt: instantOn(latest, 70),
      undoneById: organisation.userIds.jens,
    },
    {
      ...shared,
      id: random.uuid(),
      ...fileOf('medlemsliste-uden-perioder', 'XLSX'),
      status: 'DISCARDED',
      rowCount: 118,
      rejectedCount: 112,
      peopleCount: 6,
      completedAt: instantOn(latest, 95),
    },
  )
}

function fileOf(name: string, format: ExtractFormat) {
  const fileName = `${name}.${format.toLowerCase()}`
  const fileHash = createHash('sha256').update(fileName).digest('hex')
  return { fileName, fileHash, format, fileBytes: 48_200 }
}
