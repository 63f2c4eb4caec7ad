import 'server-only'
import { type Day, fromDbDate } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { openableWithReason, readableCitizens } from '@/lib/platform/access'
import { FieldError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import { blindIndex } from '@/lib/platform/secrets'
import type { StaffRead } from '@/lib/platform/staff-read'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { parseCpr } from './rules/cpr'
import { searchSchema } from './schema'

export type CitizenHit = { id: string; name: string; birthOn: Day; caseNumber: string | null }
export type CitizenHits = { hits: CitizenHit[]; hasMore: boolean }

const SHOWN = 25
/** Of a name this common, the first thousands are looked through for those within reach. */
const NAME_MATCHES = 5000

/** By part of a name, a whole CPR number or a case number; only people whose file the viewer can come to open. */
export const searchCitizens: StaffRead<typeof searchSchema, CitizenHits> = {
  name: 'citizens.search',
  schema: searchSchema,
  run: async ({ tx, viewer, input, audit }) => {
    const { where, criterion } = await readSearch(tx, viewer, input.search)
    const found = await tx.citizen.findMany({
      where: {
        AND: [
          where,
          { OR: [readableCitizens(viewer, { today: today(), now: now() }), openableWithReason(viewer)] },
        ],
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: SHOWN + 1,
      select: {
        id: true,
        name: true,
        birthOn: true,
        cases: { where: { closedOn: null }, select: { number: true } },
      },
    })
    const hits = found.slice(0, SHOWN).map((citizen) => ({
      id: citizen.id,
      name: citizen.name,
      birthOn: fromDbDate(citizen.birthOn),
      caseNumber: citizen.cases[0]?.number ?? null,
    }))
    await audit({
      kind: 'SEARCH',
      entity: 'Citizen',
      details: { criterion, citizenIds: hits.map((hit) => hit.id) },
    })
    return { hits, hasMore: found.length > SHOWN }
  },
}

type Search = { where: Prisma.CitizenWhereInput; criterion: Record<string, string> }

/** A CPR number stands in the audit trail as its keyed index only. */
async function readSearch(tx: Tx, viewer: Viewer, text: string): Promise<Search> {
  const cpr = parseCpr(text.replaceAll(' ', ''))
  if (cpr) {
    const index = blindIndex(cpr.digits)
    return {
      where: { cprIndex: index },
      criterion: { by: 'cpr', cprIndex: Buffer.from(index).toString('hex') },
    }
  }
  if (/^\d{4}-\d{4}$/.test(text)) {
    return { where: { cases: { some: { number: text } } }, criterion: { by: 'caseNumber', text } }
  }
  if (/^[\d\s-]+$/.test(text)) throw new FieldError('search', 'searchCprWhole')
  const pattern = `%${text.toLocaleLowerCase('da-DK').replaceAll(/[\\%_]/g, '\\$&')}%`
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "citizens"
    WHERE "unitId" = ${viewer.unitId}::uuid AND lower("name") LIKE ${pattern}
    LIMIT ${NAME_MATCHES}`
  return { where: { id: { in: rows.map((row) => row.id) } }, criterion: { by: 'name', text } }
}
