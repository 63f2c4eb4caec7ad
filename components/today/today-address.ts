import { z } from 'zod'
import { routes } from '@/lib/platform/routes'
import type { TodayFilter } from '@/lib/today/queries'

/** How each filter is written in the address. */
const FILTER_WORDS: Record<TodayFilter, string> = {
  overdue: 'overskredet',
  dueToday: 'frist-i-dag',
  dueThisWeek: 'inden-for-7-dage',
  appointments: 'i-dag',
  missing: 'mangler-referat',
}

const OPEN_WORDS = { plan: 'planlaeg', remind: 'husk', close: 'ikke-holdt' } as const

/** The form that is open under a row: planning a visit, a reminder, or what became of an appointment. */
export type OpenForm = { what: keyof typeof OPEN_WORDS; id: string }

/** The address is the state of the page. */
export type TodayAddress = { filter: TodayFilter | null; open: OpenForm | null }

type Query = Record<string, string | string[] | undefined>

/** What is not understood falls back to everything, and nothing open. */
export function parseTodayAddress(query: Query): TodayAddress {
  const filter = Object.entries(FILTER_WORDS).find(([, word]) => word === query.vis)
  const open = Object.entries(OPEN_WORDS)
    .map(([what, word]) => ({ what: what as OpenForm['what'], id: z.uuid().safeParse(query[word]) }))
    .find(({ id }) => id.success)
  return {
    filter: filter ? (filter[0] as TodayFilter) : null,
    open: open?.id.success ? { what: open.what, id: open.id.data } : null,
  }
}

export function todayHref({ filter, open }: TodayAddress): string {
  const query = new URLSearchParams()
  if (filter) query.set('vis', FILTER_WORDS[filter])
  if (open) query.set(OPEN_WORDS[open.what], open.id)
  return query.size > 0 ? `${routes.today}?${query}` : routes.today
}
