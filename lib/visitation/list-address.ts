import { z } from 'zod'
import { routes } from '@/lib/platform/routes'

export const visitationTabs = ['DRAFT', 'SENT', 'WAITING', 'REQUESTED', 'DECIDED'] as const

export type VisitationTab = (typeof visitationTabs)[number]

/** By the date of the tab: when it was begun, is due, was asked or was decided. */
export type VisitationSort = 'OLDEST' | 'NEWEST'

const tabWords: Record<VisitationTab, string> = {
  DRAFT: 'kladde',
  SENT: 'sendt',
  WAITING: 'venter',
  REQUESTED: 'oensket',
  DECIDED: 'besluttet',
}
const sortWords: Record<VisitationSort, string> = { OLDEST: 'aeldste', NEWEST: 'nyeste' }
const ACCEPTED_WORD = 'accepteret'

/** What waits is read oldest first, what is done newest first. */
const usualSort: Record<VisitationTab, VisitationSort> = {
  DRAFT: 'OLDEST',
  SENT: 'OLDEST',
  WAITING: 'OLDEST',
  REQUESTED: 'OLDEST',
  DECIDED: 'NEWEST',
}

export function visitationTabHref(tab: VisitationTab, sort: VisitationSort = usualSort[tab]): string {
  const sorted = sort === usualSort[tab] ? '' : `&sortering=${sortWords[sort]}`
  return `${routes.visitations}?beslutning=${tabWords[tab]}${sorted}`
}

/** The list behind the number of accepted visitations of a programme. */
export function acceptedHref(programmeId: string): string {
  return `${routes.visitations}?beslutning=${ACCEPTED_WORD}&program=${programmeId}`
}

type Query = Record<string, string | string[] | undefined>

export type VisitationAddress = { tab: VisitationTab; sort: VisitationSort; programmeId: string | null }

export function parseVisitationAddress(query: Query): VisitationAddress {
  const programmeId = z.uuid().safeParse(query.program)
  const tab = visitationTabs.find((one) => tabWords[one] === query.beslutning) ?? 'DRAFT'
  const sort = (['OLDEST', 'NEWEST'] as const).find((one) => sortWords[one] === query.sortering)
  return {
    tab,
    sort: sort ?? usualSort[tab],
    programmeId: programmeId.success ? programmeId.data : null,
  }
}
