import { z } from 'zod'
import { routes } from '@/lib/platform/routes'
import { hasRole, isCaseWorker, type Viewer } from '@/lib/platform/viewer'
import type { Lane } from '@/prisma/generated/enums'

export const caseloadScopes = ['MINE', 'TEAM', 'ALL'] as const
export type CaseloadScope = (typeof caseloadScopes)[number]

export const caseloadStatuses = ['ALL', 'OVERDUE', 'DUE_SOON', 'NO_NEXT_STEP', 'NO_DEADLINE'] as const
export type CaseloadStatus = (typeof caseloadStatuses)[number]

export type CaseloadSort = 'DUE' | 'NAME'

export type CaseloadFilter = {
  scope: CaseloadScope
  status: CaseloadStatus
  lane: Lane | null
  consultantId: string | null
  sort: CaseloadSort
  /** From 1. */
  page: number
}

/** The words of the address; the address is the state of the list. */
const scopeWords = { MINE: 'mine', TEAM: 'team', ALL: 'alle' } as const
const statusWords = {
  ALL: 'alle',
  OVERDUE: 'overskredet',
  DUE_SOON: 'snart',
  NO_NEXT_STEP: 'uden-skridt',
  NO_DEADLINE: 'uden-frist',
} as const
const laneWords = {
  ACTIVE: 'i-gang',
  READY: 'paa-spring',
  UNDERWAY: 'paa-vej',
  LONG_TERM: 'paa-laengere-sigt',
} as const
const sortWords = { DUE: 'frist', NAME: 'navn' } as const

type Query = Record<string, string | string[] | undefined>

function keyOf<Key extends string>(words: Record<Key, string>, word: unknown): Key | null {
  return (Object.keys(words) as Key[]).find((key) => words[key] === word) ?? null
}

/** Own first: a leader without cases begins with the unit's. */
export function scopesOf(viewer: Viewer): CaseloadScope[] {
  const scopes: CaseloadScope[] = []
  if (isCaseWorker(viewer) || hasRole(viewer, 'JOBCOACH')) scopes.push('MINE')
  if (isCaseWorker(viewer) && viewer.teamIds.length > 0) scopes.push('TEAM')
  if (hasRole(viewer, 'LEDER')) scopes.push('ALL')
  return scopes
}

/** Words that are not known, and scopes the viewer does not hold, fall back to the first choice. */
export function parseCaseloadFilter(query: Query, viewer: Viewer): CaseloadFilter {
  const scopes = scopesOf(viewer)
  const scope = keyOf(scopeWords, query.omfang)
  const consultantId = z.uuid().safeParse(query.konsulent)
  const page = z.coerce.number().int().min(1).max(10_000).safeParse(query.side)
  return {
    scope: scope && scopes.includes(scope) ? scope : (scopes[0] ?? 'MINE'),
    status: keyOf(statusWords, query.status) ?? 'ALL',
    lane: keyOf(laneWords, query.bane),
    consultantId: consultantId.success ? consultantId.data : null,
    sort: keyOf(sortWords, query.sort) ?? 'DUE',
    page: page.success ? page.data : 1,
  }
}

/** Names in the address that the filter form posts by. */
export const addressWords = { lane: 'bane', consultant: 'konsulent', lanes: laneWords } as const

/** The parts of the address; what is the first choice anyway is left out. */
export function addressOf(filter: Partial<CaseloadFilter>): [name: string, value: string][] {
  const parts: [string, string | null][] = [
    ['omfang', filter.scope ? scopeWords[filter.scope] : null],
    ['status', filter.status && filter.status !== 'ALL' ? statusWords[filter.status] : null],
    [addressWords.lane, filter.lane ? laneWords[filter.lane] : null],
    [addressWords.consultant, filter.consultantId ?? null],
    ['sort', filter.sort && filter.sort !== 'DUE' ? sortWords[filter.sort] : null],
    ['side', filter.page && filter.page > 1 ? String(filter.page) : null],
  ]
  return parts.filter((part): part is [string, string] => part[1] !== null)
}

export function caseloadHref(filter: Partial<CaseloadFilter>): string {
  const parts = addressOf(filter)
  return parts.length > 0 ? `${routes.citizens}?${new URLSearchParams(parts)}` : routes.citizens
}
