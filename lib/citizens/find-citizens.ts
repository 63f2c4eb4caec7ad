import 'server-only'
import { z } from 'zod'
import { type Day, isDay } from '@/lib/calendar/day'
import { sqlCitizensOfUnit, sqlReadableCases } from '@/lib/platform/access-sql'
import type { Tx } from '@/lib/platform/db'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import { Prisma } from '@/prisma/generated/client'
import { wordsMeantBy } from './rules/name-likeness'

const hit = z.object({
  id: z.string(),
  name: z.string(),
  birthOn: z.custom<Day>((value) => typeof value === 'string' && isDay(value)),
  caseNumber: z.string().nullable(),
})
export type CitizenHit = z.infer<typeof hit>

type Finding = { tx: Tx; viewer: Viewer; today: Day; limit: number }

/** Of words this common, the first thousands are looked through for those within reach. */
const MOST_MATCHES = 5000

/**
 * People whose names hold every typed word, a word of one or two letters at the beginning of theirs; after them people
 * with words a misspelt one may mean. By name; at most `limit`; only people whose file the viewer can come to open.
 */
export async function findCitizensByName(finding: Finding, text: string): Promise<CitizenHit[]> {
  const words = await searchWords(finding.tx, text)
  if (words.length === 0) return []
  const exact = await findWhere(finding, Prisma.join(words.map(holds), ' AND '))
  if (exact.length >= finding.limit) return exact
  const misspelt = await alikeWords(finding.tx, words)
  if (misspelt.size === 0) return exact
  const meant = words.map((word) => holdsAny(word, misspelt.get(word) ?? []))
  const alike = await findWhere(finding, Prisma.join(meant, ' AND '))
  const known = new Set(exact.map(({ id }) => id))
  return [...exact, ...alike.filter(({ id }) => !known.has(id))].slice(0, finding.limit)
}

export function findCitizenByCpr(finding: Finding, cprIndex: Uint8Array<ArrayBuffer>): Promise<CitizenHit[]> {
  return findWhere(finding, Prisma.sql`z."cprIndex" = ${cprIndex}`)
}

export function findCitizenByCase(finding: Finding, caseNumber: string): Promise<CitizenHit[]> {
  return findWhere(
    finding,
    Prisma.sql`z."id" IN (SELECT n."citizenId" FROM "cases" n WHERE n."number" = ${caseNumber})`,
  )
}

/** Words that share a fifth of their letters in threes are looked at as what a misspelt one may mean. */
const LEAST_LIKENESS = '0.2'

async function searchWords(tx: Tx, text: string): Promise<string[]> {
  const [row] = await tx.$queryRaw<[{ form: string }]>`
    SELECT citizen_search_form(${text}) AS form,
      set_config('pg_trgm.similarity_threshold', ${LEAST_LIKENESS}, true)`
  return [...new Set(row.form.split(' ').filter((word) => word !== ''))]
}

/** What each word may mean that no name has as it is written; words every name knows have none. */
async function alikeWords(tx: Tx, words: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx.$queryRaw<{ typed: string; known: string }[]>`
    SELECT typed, "word" AS known FROM unnest(${[...words]}::text[]) AS typed
    JOIN "name_words" ON "word" % typed`
  const alike = words.map((word): [string, string[]] => [
    word,
    wordsMeantBy(
      word,
      rows.filter(({ typed }) => typed === word).map(({ known }) => known),
    ).filter((meant) => meant !== word),
  ])
  return new Map(alike.filter(([, meant]) => meant.length > 0))
}

function holds(word: string): Prisma.Sql {
  const escaped = word.replaceAll(/[\\%_]/g, '\\$&')
  return Prisma.sql`z."searchForm" LIKE ${word.length > 2 ? `%${escaped}%` : `% ${escaped}%`}`
}

function holdsAny(word: string, meant: readonly string[]): Prisma.Sql {
  const wholeWords = meant.map((one) => Prisma.sql`z."searchForm" LIKE ${`% ${one} %`}`)
  return Prisma.sql`(${Prisma.join([holds(word), ...wholeWords], ' OR ')})`
}

/**
 * A few hundred people are within most viewers' reach: those first. Where the reach is the unit, the matches first, by
 * the index and in full before they are ordered: an ordered search with a limit would walk the names one by one.
 */
async function findWhere(finding: Finding, condition: Prisma.Sql): Promise<CitizenHit[]> {
  const { tx, viewer, today, limit } = finding
  const isWide = hasRole(viewer, 'LEDER', 'MYNDIGHEDSRAADGIVER')
  const readable = sqlReadableCases(viewer, today)
  const within = isWide
    ? Prisma.sql`
      WITH matching AS MATERIALIZED (
        SELECT z."id", z."name", z."birthOn", z."unitId", z."protection" FROM "citizens" z
        WHERE z."unitId" = ${viewer.unitId}::uuid AND ${condition} LIMIT ${MOST_MATCHES}
      ), ordered AS (SELECT * FROM matching ORDER BY "name", "id" OFFSET 0),
      found AS (
        SELECT z."id", z."name", z."birthOn" FROM ordered z
        WHERE ${sqlCitizensOfUnit(viewer)}
          OR EXISTS (SELECT FROM "cases" c WHERE c."citizenId" = z."id" AND ${readable})
        LIMIT ${limit})`
    : Prisma.sql`
      WITH reach AS MATERIALIZED (
        SELECT DISTINCT z."id" FROM "cases" c JOIN "citizens" z ON z."id" = c."citizenId" WHERE ${readable}
      ), found AS (
        SELECT z."id", z."name", z."birthOn" FROM reach JOIN "citizens" z ON z."id" = reach."id"
        WHERE ${condition} ORDER BY z."name", z."id" LIMIT ${limit})`
  const rows = await tx.$queryRaw<unknown[]>`${within}
    SELECT f."id", f."name", f."birthOn"::text AS "birthOn", (
      SELECT o."number" FROM "cases" o WHERE o."citizenId" = f."id" AND o."closedOn" IS NULL) AS "caseNumber"
    FROM found f ORDER BY f."name", f."id"`
  return z.array(hit).parse(rows)
}
