import 'server-only'
import { z } from 'zod'
import { db, type Tx } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import { sqlHiddenFromCaseload } from './access'
import { type CaseloadRow, caseloadRow, detailColumns, sqlCaseloadDetails } from './caseload-details'
import { facetAnswer, sqlCaseloadFacets } from './caseload-facets'
import { type CaseloadAsk, sqlCaseloadFacts } from './caseload-facts'
import type { CaseloadFilter } from './caseload-filter'
import { CASES_A_PAGE } from './caseload-words'
import { listAnswer, sqlListAnswer } from './list-preferences'

const answer = z.object({
  /** Of the filter, on all pages. */
  total: z.number(),
  rows: z.array(caseloadRow),
  facets: facetAnswer,
  /** People with protected names in the scope, whom the viewer may not see. */
  hidden: z.number(),
  standsInFor: z.array(z.string()),
  list: listAnswer,
})

export type CaseloadAnswer = z.infer<typeof answer>

/** The whole list in one statement: scope, facets, rows of the page, and how the viewer wants to see it. */
export async function readCaseload(ask: CaseloadAsk): Promise<CaseloadAnswer> {
  const { viewer, filter, today } = ask
  const absentIds = viewer.coversUserIds.filter((id) => id !== viewer.userId)
  const [found] = await db.$queryRaw<[{ answer: unknown }]>`
    WITH ${sqlCaseloadFacts(ask)}, shown AS MATERIALIZED (
      SELECT s.* FROM matched s WHERE s."misses" = 0
      ORDER BY ${orderOf(filter)} LIMIT ${CASES_A_PAGE} OFFSET ${(filter.page - 1) * CASES_A_PAGE}
    )
    SELECT json_build_object(
      'total', (SELECT count(*) FROM matched WHERE "misses" = 0),
      'facets', ${sqlCaseloadFacets(ask)},
      'rows', (SELECT coalesce(json_agg(${rowJson} ORDER BY ${orderOf(filter)}), '[]')
        FROM shown s ${sqlCaseloadDetails(today)}),
      'hidden', (SELECT count(*) FROM "cases" c JOIN "citizens" z ON z."id" = c."citizenId"
        WHERE ${sqlHiddenFromCaseload(viewer, filter.scope, today)}),
      'standsInFor', (SELECT coalesce(json_agg("name" ORDER BY "name"), '[]') FROM "users"
        WHERE "id" = ANY(${absentIds}::uuid[])),
      'list', ${sqlListAnswer(viewer, 'CASELOAD')}
    ) AS answer`
  return answer.parse(found.answer)
}

/** Every case of the filter, on all pages, whose person may stand in a file: those with protected names may not. */
export async function listExportableCases(
  tx: Tx,
  ask: CaseloadAsk,
): Promise<{ caseId: string; citizenId: string }[]> {
  return tx.$queryRaw`
    WITH ${sqlCaseloadFacts(ask)}
    SELECT s."caseId", s."citizenId" FROM matched s JOIN "citizens" z ON z."id" = s."citizenId"
    WHERE s."misses" = 0 AND z."protection" <> 'PROTECTED'
    ORDER BY ${orderOf(ask.filter)}`
}

/** The rows of those cases, in the order of the list. */
export async function readExportRows(ask: CaseloadAsk): Promise<CaseloadRow[]> {
  const rows = await db.$queryRaw<{ row: unknown }[]>`
    WITH ${sqlCaseloadFacts(ask)}
    SELECT ${rowJson} AS row FROM matched s ${sqlCaseloadDetails(ask.today)}
    WHERE s."misses" = 0 AND z."protection" <> 'PROTECTED' ORDER BY ${orderOf(ask.filter)}`
  return rows.map(({ row }) => caseloadRow.parse(row))
}

const rowJson = Prisma.sql`json_build_object(
  'caseId', s."caseId", 'citizenId', s."citizenId", 'version', s."version", 'name', s."name", 'lane', s."lane",
  'nextStep', s."nextStep", 'nextStepOn', s."nextStepOn", 'companyName', s."companyName",
  'isAwaiting', s."isAwaiting", 'isNew', s."isNew", 'hasReminder', s."hasReminder", 'reminderOn', s."reminderOn",
  ${detailColumns})`

function orderOf(filter: CaseloadFilter): Prisma.Sql {
  return filter.sort === 'NAME'
    ? Prisma.sql`s."name", s."caseId"`
    : Prisma.sql`s."dueOn" ASC NULLS LAST, s."name", s."caseId"`
}
