import { z } from 'zod'
import { routes } from '@/lib/platform/routes'
import { hasRole, isCaseWorker, type Viewer } from '@/lib/platform/viewer'
import type { Lane } from '@/prisma/generated/enums'
import {
  type AgreementKind,
  type CaseloadMark,
  type CaseloadScope,
  type CaseloadSort,
  type CaseloadStatus,
  keyOfWord,
  kindWords,
  laneWords,
  markWords,
  scopeWords,
  sortWords,
  statusWords,
} from './caseload-words'

/** Within a facet any of the chosen values fits; the facets narrow one another. */
export type CaseloadFilter = {
  scope: CaseloadScope
  status: CaseloadStatus
  lanes: Lane[]
  /** Codes of benefits that run today. */
  benefits: string[]
  kinds: AgreementKind[]
  /** A key of the company's name, which is not written in the address. */
  companyKey: string | null
  teamIds: string[]
  marks: CaseloadMark[]
  consultantId: string | null
  sort: CaseloadSort
  /** From 1. */
  page: number
}

/** The facets of the address beside scope, sort and page, by their names in it. */
export const facetNames = {
  status: 'status',
  lanes: 'bane',
  benefits: 'ydelse',
  kinds: 'aftale',
  companyKey: 'virksomhed',
  teamIds: 'team',
  marks: 'maerke',
  consultantId: 'konsulent',
} as const
export type CaseloadFacet = keyof typeof facetNames

/** A value of the address that names nothing any more, and was left out. */
export type DroppedWord = { facet: CaseloadFacet; word: string }

export type ParsedFilter = { filter: CaseloadFilter; dropped: DroppedWord[] }

type Query = Record<string, string | string[] | undefined>

/** An address's query as a page is given it. */
export function queryOf(text: string): Query {
  const query: Record<string, string[]> = {}
  for (const [name, value] of new URLSearchParams(text)) query[name] = [...(query[name] ?? []), value]
  return query
}

/** Own first: a leader without cases begins with the unit's. */
export function scopesOf(viewer: Viewer): CaseloadScope[] {
  const scopes: CaseloadScope[] = []
  if (isCaseWorker(viewer) || hasRole(viewer, 'JOBCOACH')) scopes.push('MINE')
  if (isCaseWorker(viewer) && viewer.teamIds.length > 0) scopes.push('TEAM')
  if (hasRole(viewer, 'LEDER')) scopes.push('ALL')
  return scopes
}

const MOST_VALUES = 20
const LONGEST_WORD = 60
const id = z.uuid()
const benefitCode = z.string().regex(/^[a-z0-9-]{1,60}$/)
const companyKey = z.string().regex(/^[0-9a-f]{12}$/)
const pageNumber = z.coerce.number().int().min(1).max(10_000)

/** Words nobody knows are reported; a scope the viewer does not hold falls back to the first. */
export function parseCaseloadFilter(query: Query, viewer: Viewer): ParsedFilter {
  const scopes = scopesOf(viewer)
  const scope = keyOfWord(scopeWords, firstOf(query.omfang))
  const page = pageNumber.safeParse(firstOf(query.side))
  const dropped: DroppedWord[] = []

  function valuesOf<Value>(facet: CaseloadFacet, read: (word: string) => Value | null): Value[] {
    const given = query[facetNames[facet]] ?? []
    const words = [...new Set(Array.isArray(given) ? given : [given])].filter((word) => word !== '')
    const values = words.slice(0, MOST_VALUES).map((word) => ({ word, value: read(word) }))
    for (const { word, value } of values) {
      if (value === null) dropped.push({ facet, word: word.slice(0, LONGEST_WORD) })
    }
    return values.map(({ value }) => value).filter((value): value is Value & {} => value !== null)
  }
  const fitting = (schema: z.ZodType<string>) => (word: string) => schema.safeParse(word).data ?? null

  return {
    filter: {
      scope: scope && scopes.includes(scope) ? scope : (scopes[0] ?? 'MINE'),
      status: valuesOf('status', (word) => keyOfWord(statusWords, word))[0] ?? 'ALL',
      lanes: valuesOf('lanes', (word) => keyOfWord(laneWords, word)),
      benefits: valuesOf('benefits', fitting(benefitCode)),
      kinds: valuesOf('kinds', (word) => keyOfWord(kindWords, word)),
      companyKey: valuesOf('companyKey', fitting(companyKey))[0] ?? null,
      teamIds: valuesOf('teamIds', fitting(id)),
      marks: valuesOf('marks', (word) => keyOfWord(markWords, word)),
      consultantId: valuesOf('consultantId', fitting(id))[0] ?? null,
      sort: keyOfWord(sortWords, firstOf(query.sort)) ?? 'DUE',
      page: page.success ? page.data : 1,
    },
    dropped,
  }
}

function firstOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}

/** The filter without its facets: what “Nulstil filtre” leads to. */
export function unfiltered(filter: CaseloadFilter): Partial<CaseloadFilter> {
  return { scope: filter.scope, sort: filter.sort }
}

/** The parts of the address; what is the first choice anyway is left out. */
function addressOf(filter: Partial<CaseloadFilter>): [name: string, value: string][] {
  const { scope, status, sort, page } = filter
  const listed = (facet: CaseloadFacet, words: readonly string[] = []) =>
    words.map((word): [string, string] => [facetNames[facet], word])
  return [
    ...(scope ? [['omfang', scopeWords[scope]] as [string, string]] : []),
    ...listed('status', status && status !== 'ALL' ? [statusWords[status]] : []),
    ...listed(
      'lanes',
      filter.lanes?.map((lane) => laneWords[lane]),
    ),
    ...listed('benefits', filter.benefits),
    ...listed(
      'kinds',
      filter.kinds?.map((kind) => kindWords[kind]),
    ),
    ...listed('companyKey', filter.companyKey ? [filter.companyKey] : []),
    ...listed('teamIds', filter.teamIds),
    ...listed(
      'marks',
      filter.marks?.map((mark) => markWords[mark]),
    ),
    ...listed('consultantId', filter.consultantId ? [filter.consultantId] : []),
    ...(sort && sort !== 'DUE' ? [['sort', sortWords[sort]] as [string, string]] : []),
    ...(page && page > 1 ? [['side', String(page)] as [string, string]] : []),
  ]
}

export function caseloadQuery(filter: Partial<CaseloadFilter>): string {
  return String(new URLSearchParams(addressOf(filter)))
}

export function caseloadHref(filter: Partial<CaseloadFilter>): string {
  const query = caseloadQuery(filter)
  return query === '' ? routes.citizens : `${routes.citizens}?${query}`
}
