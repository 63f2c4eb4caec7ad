import { z } from 'zod'
import { routes } from '@/lib/platform/routes'
import type { VisitationTab } from './queries'

export const visitationTabs = ['DRAFT', 'WAITING', 'DECIDED'] as const satisfies readonly VisitationTab[]

const tabWords: Record<VisitationTab, string> = { DRAFT: 'kladde', WAITING: 'venter', DECIDED: 'besluttet' }
const ACCEPTED_WORD = 'accepteret'

export function visitationTabHref(tab: VisitationTab): string {
  return `${routes.visitations}?beslutning=${tabWords[tab]}`
}

/** The list behind the number of accepted visitations of a programme. */
export function acceptedHref(programmeId: string): string {
  return `${routes.visitations}?beslutning=${ACCEPTED_WORD}&program=${programmeId}`
}

type Query = Record<string, string | string[] | undefined>

export function parseVisitationAddress(query: Query): { tab: VisitationTab; programmeId: string | null } {
  const programmeId = z.uuid().safeParse(query.program)
  return {
    tab: visitationTabs.find((tab) => tabWords[tab] === query.beslutning) ?? 'DRAFT',
    programmeId: programmeId.success ? programmeId.data : null,
  }
}
