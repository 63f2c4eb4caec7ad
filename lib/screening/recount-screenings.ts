import 'server-only'
import { z } from 'zod'
import { type Day, firstOfMonth } from '@/lib/calendar/day'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import type { Tx } from '@/lib/platform/db'
import { openStatuses } from './access'
import { countedOnOf, markerFactsOn, type SpanHistory, storedFactsOf, toSpanHistory } from './count-history'
import { type ListedScreening, loadHistories } from './load-histories'
import { readCompactFacts } from './rules/compact-facts'
import { screeningNumbersOf } from './screening-record'
import {
  type CitizenFacts,
  lockOpenScreenings,
  type RecountedScreening,
  storeFacts,
  storeRecounted,
} from './store-screenings'
import { TermsInForce } from './terms-in-force'

/** People counted at a time, so that memory and statements do not grow with their number. */
const PEOPLE_AT_A_TIME = 1000

type ChangedHistories = { unitId: string; today: Day; citizenIds: readonly string[] }

/**
 * After these citizens' histories changed, in the same transaction: their stored facts and the numbers of their open
 * screenings. The caller has locked the citizens. Assessed screenings stay as they were.
 */
export async function recountScreenings(
  tx: Tx,
  { unitId, today, citizenIds }: ChangedHistories,
): Promise<void> {
  const terms = new TermsInForce(tx, today)
  for (const ids of inPieces([...new Set(citizenIds)].sort())) {
    await lockOpenScreenings(tx, ids)
    const citizens = await loadHistories(tx, { unitId, programmeId: null, citizenIds: ids })
    const facts: CitizenFacts[] = []
    const recounted: RecountedScreening[] = []
    for (const citizen of citizens) {
      const history = toSpanHistory(citizen)
      const counting = await terms.countingOn(countedOnOf(history.coverages, today))
      facts.push({ citizenId: citizen.id, ...storedFactsOf(history, counting) })
      for (const screening of citizen.screenings) {
        recounted.push(await recountOne({ history, screening, screenedOn: screening.screenedOn, terms }))
      }
    }
    await storeFacts(tx, { unitId, facts })
    await storeRecounted(tx, recounted)
  }
}

export async function recountOne({
  history,
  screening,
  screenedOn,
  terms,
}: {
  history: SpanHistory
  screening: Pick<ListedScreening, 'id' | 'programmeId'>
  screenedOn: Day
  terms: TermsInForce
}): Promise<RecountedScreening> {
  const settings = await terms.settingsOf(screening.programmeId)
  const facts = markerFactsOn(history, await terms.countingOn(screenedOn))
  return { id: screening.id, screenedOn, ...screeningNumbersOf(facts, settings) }
}

const openRows = z.array(
  z.object({
    id: z.string(),
    citizenId: z.string(),
    screenedOn: z.custom<Day>(),
    countedOn: z.custom<Day>().nullable(),
    monthLetters: z.string().nullable(),
    counts: z.string().nullable(),
  }),
)

type NewSettings = { programmeId: string; unitId: string; today: Day }

/**
 * After a programme got other settings, in the same transaction: the numbers of its open screenings, from stored facts.
 * Histories are read only where the facts were counted for other months than the screening's. The citizens first, as
 * imports and corrections do, and the facts only under their locks: nobody's history moves between reading and writing.
 * The answer is how many.
 */
export async function recountOpenScreenings(
  tx: Tx,
  { programmeId, unitId, today }: NewSettings,
): Promise<number> {
  const terms = new TermsInForce(tx, today)
  const settings = await terms.settingsOf(programmeId)
  await lockCitizens(tx, await listCitizensOf(tx, programmeId))
  const found = openRows.parse(
    await tx.$queryRaw`
      SELECT s."id", s."citizenId", s."screenedOn"::text AS "screenedOn", f."countedOn"::text AS "countedOn",
        f."monthLetters", f."counts"
      FROM "screenings" s LEFT JOIN "screening_facts" f ON f."citizenId" = s."citizenId"
      WHERE s."programmeId" = ${programmeId}::uuid AND s."status" IN ('TO_SCREEN', 'IN_PROGRESS')
      ORDER BY s."id" FOR UPDATE OF s`,
  )
  const recounted: RecountedScreening[] = []
  const others: string[] = []
  for (const { id, citizenId, screenedOn, countedOn, monthLetters, counts } of found) {
    const isSameWindow = countedOn !== null && firstOfMonth(countedOn) === firstOfMonth(screenedOn)
    if (!isSameWindow || monthLetters === null || counts === null) {
      others.push(citizenId)
      continue
    }
    const facts = readCompactFacts({ monthLetters, counts })
    recounted.push({ id, screenedOn, ...screeningNumbersOf(facts, settings) })
  }
  for (const piece of inPieces(recounted)) await storeRecounted(tx, piece)
  await recountScreenings(tx, { unitId, today, citizenIds: others })
  return found.length
}

async function listCitizensOf(tx: Tx, programmeId: string): Promise<string[]> {
  const rows = await tx.screening.findMany({
    where: { programmeId, status: { in: [...openStatuses] } },
    select: { citizenId: true },
  })
  return rows.map(({ citizenId }) => citizenId)
}

function* inPieces<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += PEOPLE_AT_A_TIME) {
    yield items.slice(start, start + PEOPLE_AT_A_TIME)
  }
}
