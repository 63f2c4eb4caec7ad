import { z } from 'zod'
import type { RuleId } from '@/lib/platform/deadline'
import { routes } from '@/lib/platform/routes'

export const overdueKinds = ['ALL', 'VISITS', 'MILESTONES', 'EFFORT', 'REVIEWS'] as const
export type OverdueKind = (typeof overdueKinds)[number]

export type OverdueFilter = {
  kind: OverdueKind
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

type Query = Record<string, string | string[] | undefined>

/** What is not understood falls back to everything. */
export function parseOverdueFilter(query: Query): OverdueFilter {
  const consultantId = z.uuid().safeParse(query.konsulent)
  return {
    kind: overdueKinds.find((kind) => kindWords[kind] === query.type) ?? 'ALL',
    consultantId: consultantId.success ? consultantId.data : null,
  }
}

export function overdueHref({ kind = 'ALL', consultantId = null }: Partial<OverdueFilter>): string {
  const query = new URLSearchParams()
  if (kind !== 'ALL') query.set('type', kindWords[kind])
  if (consultantId) query.set('konsulent', consultantId)
  const text = query.toString()
  return text ? `${routes.overdue}?${text}` : routes.overdue
}
