import { z } from 'zod'
import { scopesOf } from '@/lib/cases/caseload-filter'
import { type CaseloadScope, keyOfWord, scopeWords } from '@/lib/cases/caseload-words'
import { routes } from '@/lib/platform/routes'
import type { Viewer } from '@/lib/platform/viewer'

export type BoardFilter = {
  scope: CaseloadScope
  consultantId: string | null
  isOverdueOnly: boolean
  look: 'BOARD' | 'LIST'
}

/** Names and words of the address; those shared with the list of citizens are the same there. */
export const boardNames = { scope: 'omfang', consultant: 'konsulent', status: 'status', look: 'vis' } as const
const OVERDUE_WORD = 'overskredet'
const LIST_WORD = 'liste'

type Query = Record<string, string | string[] | undefined>

/** What is not understood, and a scope the viewer does not hold, falls back to the first choice. */
export function parseBoardFilter(query: Query, viewer: Viewer): BoardFilter {
  const scopes = scopesOf(viewer)
  const scope = keyOfWord(scopeWords, query[boardNames.scope])
  const consultantId = z.uuid().safeParse(query[boardNames.consultant])
  return {
    scope: scope && scopes.includes(scope) ? scope : (scopes[0] ?? 'MINE'),
    consultantId: consultantId.success ? consultantId.data : null,
    isOverdueOnly: query[boardNames.status] === OVERDUE_WORD,
    look: query[boardNames.look] === LIST_WORD ? 'LIST' : 'BOARD',
  }
}

/** The parts of the address; what is the first choice anyway is left out. */
export function boardAddress(filter: Partial<BoardFilter>): [name: string, value: string][] {
  const parts: [string, string | null][] = [
    [boardNames.scope, filter.scope ? scopeWords[filter.scope] : null],
    [boardNames.consultant, filter.consultantId ?? null],
    [boardNames.status, filter.isOverdueOnly ? OVERDUE_WORD : null],
    [boardNames.look, filter.look === 'LIST' ? LIST_WORD : null],
  ]
  return parts.filter((part): part is [string, string] => part[1] !== null)
}

export function boardHref(filter: Partial<BoardFilter>): string {
  const parts = boardAddress(filter)
  return parts.length > 0 ? `${routes.board}?${new URLSearchParams(parts)}` : routes.board
}
