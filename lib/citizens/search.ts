import 'server-only'
import { today } from '@/lib/calendar/today'
import { FieldError } from '@/lib/platform/command-error'
import { blindIndex } from '@/lib/platform/secrets'
import type { StaffRead } from '@/lib/platform/staff-read'
import { type CitizenHit, findCitizenByCase, findCitizenByCpr, findCitizensByName } from './find-citizens'
import { parseCpr } from './rules/cpr'
import { searchSchema } from './schema'

export type CitizenHits = { hits: CitizenHit[]; hasMore: boolean }

const SHOWN = 25

/** By parts of a name, a whole CPR number or a case number; only people whose file the viewer can come to open. */
export const searchCitizens: StaffRead<typeof searchSchema, CitizenHits> = {
  name: 'citizens.search',
  schema: searchSchema,
  run: async ({ tx, viewer, input, audit }) => {
    const { find, criterion } = readSearch(input.search)
    const found = await find({ tx, viewer, today: today(), limit: SHOWN + 1 })
    const hits = found.slice(0, SHOWN)
    await audit({
      kind: 'SEARCH',
      entity: 'Citizen',
      details: { criterion, citizenIds: hits.map((hit) => hit.id) },
    })
    return { hits, hasMore: found.length > SHOWN }
  },
}

type Search = {
  find: (finding: Parameters<typeof findCitizensByName>[0]) => Promise<CitizenHit[]>
  criterion: Record<string, string>
}

/** A CPR number stands in the audit trail as its keyed index only. */
function readSearch(text: string): Search {
  const cpr = parseCpr(text.replaceAll(' ', ''))
  if (cpr) {
    const index = blindIndex(cpr.digits)
    return {
      find: (finding) => findCitizenByCpr(finding, index),
      criterion: { by: 'cpr', cprIndex: Buffer.from(index).toString('hex') },
    }
  }
  if (/^\d{4}-\d{4,}$/.test(text)) {
    return { find: (finding) => findCitizenByCase(finding, text), criterion: { by: 'caseNumber', text } }
  }
  if (/^[\d\s-]+$/.test(text)) throw new FieldError('search', 'searchCprWhole')
  return { find: (finding) => findCitizensByName(finding, text), criterion: { by: 'name', text } }
}
