import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { readPopulation } from '@/lib/baseline/population'
import { countPopulation } from '@/lib/baseline/rules/count-population'
import { tryThresholds } from '@/lib/baseline/rules/try-thresholds'
import type { BaselineScope } from '@/lib/baseline/scope'
import { fromDayNumber } from '@/lib/calendar/day'
import type { DaySpan } from '@/lib/calendar/day-span'
import { today } from '@/lib/calendar/today'
import { indexByCode, shippedBenefitTypes } from '@/lib/history/benefit-types'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { monthClasses } from '@/lib/screening/month-classes'
import { compactFacts } from '@/lib/screening/rules/compact-facts'
import { countHistory } from '@/lib/screening/rules/history-facts'
import { shippedThresholds } from '@/lib/screening/rules/thresholds'
import { screeningWindow } from '@/lib/screening/rules/window'

const ROUNDS = 5
const PEOPLE_AT_A_TIME = 2000

/**
 * Whole populations from stored facts, against one SQL window query over a row for each of their 48 months; interleaved in
 * one run. `client` is the owner's, on a migrated database of its own.
 */
export async function benchScreening(client: pg.Client, people: number): Promise<void> {
  const { viewer, scope } = await fillFacts(client, people)
  const tried = {
    ...shippedThresholds,
    markers: { ...shippedThresholds.markers, SUPPORT_MONTHS: 18, EMPLOYMENTS: 3 },
  }
  const passes = {
    'SQL window query over month rows': () => client.query(MONTH_ROWS_QUERY),
    'analysis from facts': async () => {
      const population = await readPopulation(db, { viewer, today: today(), scope })
      return countPopulation(population.people())
    },
    'thresholds before and after, from facts': async () => {
      const population = await readPopulation(db, { viewer, today: today(), scope })
      return tryThresholds(population.people(), { inForce: shippedThresholds, tried })
    },
  }
  const times: Record<string, number[]> = {}
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, pass] of Object.entries(passes)) {
      const started = performance.now()
      await pass()
      // The first round warms up.
      if (round > 0) times[name] = [...(times[name] ?? []), performance.now() - started]
    }
  }
  const anchor = medianOf(times['SQL window query over month rows'])
  console.log(`${people} people × 48 months`)
  for (const name of Object.keys(passes)) {
    const median = medianOf(times[name])
    console.log(`  ${name}: ${Math.round(median)} ms, ${(median / anchor).toFixed(2)} of the query`)
  }
}

/** Months on support and spells of it, each person: what the compact history spares. */
const MONTH_ROWS_QUERY = `
  SELECT count(*) FILTER (WHERE "months" > 24) AS "long", count(*) FILTER (WHERE "spells" >= 3) AS "often"
  FROM (
    SELECT "citizenId", count(*) FILTER (WHERE "onSupport") AS "months",
      count(*) FILTER (WHERE "onSupport" AND NOT "before") AS "spells"
    FROM (
      SELECT "citizenId", "onSupport",
        coalesce(lag("onSupport") OVER (PARTITION BY "citizenId" ORDER BY "month"), false) AS "before"
      FROM "bench_months"
    ) AS m GROUP BY "citizenId"
  ) AS p`

async function fillFacts(
  client: pg.Client,
  people: number,
): Promise<{ viewer: Viewer; scope: BaselineScope }> {
  const unitId = randomUUID()
  const programmeId = randomUUID()
  const userId = randomUUID()
  const sourceId = randomUUID()
  const importId = randomUUID()
  await client.query(
    `INSERT INTO "units" ("id", "name", "officeName") VALUES ($1, $2, 'Jobcenter Målerby')`,
    [unitId, `Målerby ${unitId}`],
  )
  await client.query(
    `INSERT INTO "programmes" ("id", "unitId", "templateId", "name", "template") VALUES ($1, $2, 'GA', 'Målt', '{}')`,
    [programmeId, unitId],
  )
  await client.query(
    `INSERT INTO "import_sources" ("id", "unitId", "name", "createdById") VALUES ($1, $2, 'Målt', $3)`,
    [sourceId, unitId, userId],
  )
  await client.query(
    `INSERT INTO "history_imports" ("id", "unitId", "programmeId", "fileName", "sourceId", "fileHash", "fileBytes",
       "format", "status", "header", "createdById")
     VALUES ($1, $2, $3, 'maalt.csv', $4, '', 1, 'CSV', 'COMPLETED', '{}', $5)`,
    [importId, unitId, programmeId, sourceId, userId],
  )
  await client.query(
    `CREATE UNLOGGED TABLE "bench_months" ("citizenId" uuid, "month" date, "onSupport" boolean)`,
  )
  for (const rows of countedPeople(people)) {
    const json = JSON.stringify(rows)
    const given = `jsonb_to_recordset($1::jsonb) AS r("id" uuid, "name" text, "birthOn" date, "countedOn" date,
      "monthLetters" text, "monthClasses" text, "counts" text)`
    await client.query(
      `INSERT INTO "citizens" ("id", "unitId", "name", "cprCipher", "cprIndex", "birthOn", "protection")
       SELECT r."id", $2, r."name", '\\x00', sha256(r."id"::text::bytea), r."birthOn", 'NONE' FROM ${given}`,
      [json, unitId],
    )
    await client.query(
      `INSERT INTO "screening_facts" ("citizenId", "unitId", "countedOn", "monthLetters", "monthClasses", "counts")
       SELECT r."id", $2, r."countedOn", r."monthLetters", r."monthClasses", r."counts" FROM ${given}`,
      [json, unitId],
    )
    await client.query(
      `INSERT INTO "history_coverages" ("id", "citizenId", "importId", "fromOn", "untilOn")
       SELECT gen_random_uuid(), r."id", $2, '2018-08-01', '2022-08-16' FROM ${given}`,
      [json, importId],
    )
    await client.query(
      `INSERT INTO "bench_months"
       SELECT r."id", '2018-08-01'::date + make_interval(months => n), substring(r."monthLetters", n + 1, 1) IN ('P', 'S', 'U', 'B')
       FROM ${given}, generate_series(0, 47) n`,
      [json],
    )
  }
  await client.query('ANALYZE')
  const viewer: Viewer = {
    userId,
    sessionId: null,
    name: 'Målt leder',
    locale: 'da',
    unitId,
    roles: ['LEDER'],
    teamIds: [],
    aKasseId: null,
    isCleared: true,
    coversUserIds: [userId],
  }
  return { viewer, scope: { kind: 'IMPORT', id: importId } }
}

const window = screeningWindow('2022-08-15')
const categories = indexByCode(shippedBenefitTypes)
const codes = ['a-dagpenge', 'a-dagpenge', 'sygedagpenge', 'kontanthjaelp-jobparat', 'fleksjob']

/** The same people for the same number: each moves between benefits and work, every tenth has months missing. */
function* countedPeople(people: number) {
  const random = seededRandom(20220815)
  for (let start = 0; start < people; start += PEOPLE_AT_A_TIME) {
    const count = Math.min(PEOPLE_AT_A_TIME, people - start)
    yield Array.from({ length: count }, (_, index) => countedPerson(start + index, random))
  }
}

function countedPerson(index: number, random: () => number) {
  const benefits: (DaySpan & { benefitCode: string })[] = []
  const employments: (DaySpan & { employerName: string; cvr: null })[] = []
  let day = window.span.from - 200
  while (day < window.span.until) {
    const span = { from: day, until: day + 10 + Math.floor(random() * random() * 400) }
    if (random() < 0.5) {
      benefits.push({ ...span, benefitCode: codes[Math.floor(random() * codes.length)] as string })
    } else employments.push({ ...span, employerName: `Virksomhed ${Math.floor(random() * 400)}`, cvr: null })
    day = span.until + Math.floor(random() * 60)
  }
  const coverage = index % 10 === 0 ? { from: window.span.from + 300, until: window.span.until } : null
  const history = countHistory({ benefits, employments, coverage, categories, window })
  return {
    id: randomUUID(),
    name: `Borger ${String.fromCharCode(65 + (index % 26))} ${index}`,
    birthOn: fromDayNumber(-7300 + ((index * 7919) % 16_000)),
    countedOn: window.screenedOn,
    monthClasses: monthClasses({
      periods: benefits,
      coverage,
      window,
      classOf: (code) => categories.get(code)?.stripClass ?? 'A',
    }),
    ...compactFacts(history),
  }
}

function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function medianOf(values: readonly number[] = []): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
