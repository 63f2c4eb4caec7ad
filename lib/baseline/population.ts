import 'server-only'
import { z } from 'zod'
import { type Day, fullYearsBetween } from '@/lib/calendar/day'
import { ownCases, readableCases } from '@/lib/platform/access'
import type { Tx } from '@/lib/platform/db'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import { readCompactFacts } from '@/lib/screening/rules/compact-facts'
import { WINDOW_MONTHS } from '@/lib/screening/rules/window'
import { Prisma } from '@/prisma/generated/client'
import type { BaselinePerson } from './rules/measures'
import type { BaselineScope } from './scope'

export type ScopedPerson = BaselinePerson & { citizenId: string }

export type Population<Person extends BaselinePerson = BaselinePerson> = {
  people: () => Iterable<Person>
  /** In the scope with a protected name, whom only cleared users and their own case workers are shown. */
  hidden: number
  /** In the scope and in a case the viewer may not read: told as a number only. */
  elsewhere: number
  /** In the scope and not counted yet. */
  uncounted: number
}

type PopulationAsked = {
  viewer: Viewer
  today: Day
  scope: BaselineScope
  /** Only people whose screening for the project is still open. */
  isOpenOnly?: boolean
}

/** Everyone of the scope within the viewer's reach, to be counted: no names, no ids, in no order. */
export async function readPopulation(tx: Tx, asked: PopulationAsked): Promise<Population> {
  const { people, ...rest } = await readText(tx, { ...asked, isListed: false })
  return { people: () => readPeople(people), ...rest }
}

/** The same people, by name, to be listed. */
export async function readListedPopulation(
  tx: Tx,
  asked: PopulationAsked,
): Promise<Population<ScopedPerson>> {
  const { people, ...rest } = await readText(tx, { ...asked, isListed: true })
  return { people: () => readListedPeople(people), ...rest }
}

const answer = z.array(
  z.object({
    people: z.string().nullable(),
    hidden: z.number(),
    elsewhere: z.number(),
    uncounted: z.number(),
  }),
)

/**
 * As one text with a line a person, since a hundred thousand row objects would take longer than all the counting: birth
 * date, day counted, one letter for each month, the citizen's id where people are listed, and the counts.
 */
async function readText(tx: Tx, asked: PopulationAsked & { isListed: boolean }) {
  const reach = await reachOf(tx, asked)
  const id = asked.isListed ? Prisma.sql`p."id"::text` : Prisma.sql`''`
  const order = asked.isListed ? Prisma.sql`ORDER BY p."name", p."id"` : Prisma.empty
  const rows = await tx.$queryRaw`
    WITH people AS (
      SELECT c."id", c."name", c."birthOn", f."countedOn", f."monthLetters", f."counts",
        c."protection" = 'PROTECTED' AS "isProtected",
        (${reach.isWholeUnit} OR NOT EXISTS (
          SELECT FROM "cases" o WHERE o."citizenId" = c."id" AND o."closedOn" IS NULL)) AS "isOffered",
        c."id" = ANY(${reach.ownIds}::uuid[]) AS "isOwn"
      FROM (${membersOf(asked)}) AS m
      JOIN "citizens" c ON c."id" = m."citizenId" AND c."unitId" = ${asked.viewer.unitId}::uuid
      LEFT JOIN "screening_facts" f ON f."citizenId" = c."id"
    ), shown AS (
      SELECT p.*, p."isOwn" OR (p."isOffered" AND (${asked.viewer.isCleared} OR NOT p."isProtected")) AS "isShown"
      FROM people p WHERE ${reach.isAnyone}
    )
    SELECT
      string_agg(p."birthOn"::text || p."countedOn"::text || p."monthLetters" || ${id} || p."counts", E'\n' ${order})
        FILTER (WHERE p."isShown" AND p."counts" IS NOT NULL) AS "people",
      (count(*) FILTER (WHERE NOT p."isShown" AND p."isOffered" AND p."isProtected"))::int AS "hidden",
      (count(*) FILTER (WHERE NOT p."isShown" AND NOT p."isOffered"))::int AS "elsewhere",
      (count(*) FILTER (WHERE p."isShown" AND p."counts" IS NULL))::int AS "uncounted"
    FROM shown p`
  const [found] = answer.parse(rows)
  return {
    people: found?.people ?? '',
    hidden: found?.hidden ?? 0,
    elsewhere: found?.elsewhere ?? 0,
    uncounted: found?.uncounted ?? 0,
  }
}

function membersOf({ scope, isOpenOnly }: PopulationAsked): Prisma.Sql {
  if (scope.kind === 'IMPORT') {
    return Prisma.sql`SELECT "citizenId" FROM "history_coverages" WHERE "importId" = ${scope.id}::uuid`
  }
  const isOfStatus = isOpenOnly ? Prisma.sql`AND "status" IN ('TO_SCREEN', 'IN_PROGRESS')` : Prisma.empty
  return Prisma.sql`SELECT DISTINCT "citizenId" FROM "screenings"
    WHERE "programmeId" = ${scope.id}::uuid ${isOfStatus}`
}

type Reach = {
  isAnyone: boolean
  /** A leader counts the whole unit; an adviser people without an open case. */
  isWholeUnit: boolean
  /** People in cases the viewer may read: a team's worth, whatever the size of the unit. */
  ownIds: string[]
}

async function reachOf(tx: Tx, { viewer, today }: PopulationAsked): Promise<Reach> {
  const isWholeUnit = hasRole(viewer, 'LEDER')
  const isAnyone = isWholeUnit || hasRole(viewer, 'MYNDIGHEDSRAADGIVER')
  if (!isAnyone) return { isAnyone, isWholeUnit, ownIds: [] }
  const cases = await tx.case.findMany({
    where: { OR: [ownCases(viewer, today), readableCases(viewer, today)] },
    select: { citizenId: true },
  })
  return { isAnyone, isWholeUnit, ownIds: cases.map(({ citizenId }) => citizenId) }
}

const DAY = 10
const LETTERS = 2 * DAY
const AFTER_LETTERS = LETTERS + WINDOW_MONTHS
const AFTER_ID = AFTER_LETTERS + 36

function* readPeople(text: string): Generator<BaselinePerson> {
  for (const line of linesOf(text)) yield readPerson(line, AFTER_LETTERS)
}

function* readListedPeople(text: string): Generator<ScopedPerson> {
  for (const line of linesOf(text)) {
    yield { citizenId: line.slice(AFTER_LETTERS, AFTER_ID), ...readPerson(line, AFTER_ID) }
  }
}

function* linesOf(text: string): Generator<string> {
  let start = 0
  while (start < text.length) {
    const end = text.indexOf('\n', start)
    yield text.slice(start, end === -1 ? text.length : end)
    start = end === -1 ? text.length : end + 1
  }
}

function readPerson(line: string, countsFrom: number): BaselinePerson {
  return {
    facts: readCompactFacts({
      monthLetters: line.slice(LETTERS, AFTER_LETTERS),
      counts: line.slice(countsFrom),
    }),
    age: fullYearsBetween(line.slice(0, DAY) as Day, line.slice(DAY, LETTERS) as Day),
  }
}
