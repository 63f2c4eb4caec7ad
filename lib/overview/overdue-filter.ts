import { z } from 'zod'
import type { RuleId } from '@/lib/platform/deadline'
import { routes } from '@/lib/platform/routes'

export const overdueKinds = ['ALL', 'VISITS', 'MILESTONES', 'EFFORT', 'REVIEWS'] as const
export type OverdueKind = (typeof overdueKinds)[number]

export type OverdueFilter = {
  kind: OverdueKind
  /** One rule's deadlines only, within the kind. */
  ruleId: RuleId | null
  consultantId: string | null
}

/** The rules whose deadlines each kind is; undefined = all. The leader's figure of visits is the kind VISITS. */
export const rulesOfKind: Record<OverdueKind, readonly RuleId[] | undefined> = {
  ALL: undefined,
  VISITS: ['R02'],
  MILESTONES: ['R05', 'R06'],
  EFFORT: ['R08', 'R09', 'R11', 'R12', 'R17', 'R21'],
  REVIEWS: ['R24'],
}

/** The words of the address; the address is the state of the list. */
const kindWords = {
  ALL: 'alle',
  VISITS: 'besoeg',
  MILESTONES: 'milepaele',
  EFFORT: 'indsats',
  REVIEWS: 'vurderinger',
} as const

export const overdueWords = { kind: 'type', rule: 'regel', consultant: 'konsulent' } as const

type Query = Record<string, string | string[] | undefined>

const ruleWord = z.string().regex(/^R\d\d$/)

/** What is not understood falls back to everything. */
export function parseOverdueFilter(query: Query): OverdueFilter {
  const consultantId = z.uuid().safeParse(query[overdueWords.consultant])
  const ruleId = ruleWord.safeParse(query[overdueWords.rule])
  return {
    kind: overdueKinds.find((kind) => kindWords[kind] === query[overdueWords.kind]) ?? 'ALL',
    ruleId: ruleId.success ? (ruleId.data as RuleId) : null,
    consultantId: consultantId.success ? consultantId.data : null,
  }
}

export function overdueQuery({
  kind = 'ALL',
  ruleId,
  consultantId,
}: Partial<OverdueFilter>): URLSearchParams {
  const query = new URLSearchParams()
  if (kind !== 'ALL') query.set(overdueWords.kind, kindWords[kind])
  if (ruleId) query.set(overdueWords.rule, ruleId)
  if (consultantId) query.set(overdueWords.consultant, consultantId)
  return query
}

export function overdueHref(filter: Partial<OverdueFilter>): string {
  const text = overdueQuery(filter).toString()
  return text ? `${routes.overdue}?${text}` : routes.overdue
}
