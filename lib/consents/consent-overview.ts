import type { Day } from '@/lib/calendar/day'
import { CONSENT_TEXT_VERSION, type ConsentKind, consentKinds } from './kinds'

export type ConsentPeriod = {
  id: string
  givenOn: Day
  givenBy: string
  withdrawnOn: Day | null
  withdrawnBy: string | null
  textVersion: number
}

export type ConsentOverview = {
  citizenId: string
  today: Day
  kinds: {
    kind: ConsentKind
    /** The consent that is valid now. */
    running: ConsentPeriod | null
    /** Withdrawn ones, newest first. */
    earlier: ConsentPeriod[]
    currentTextVersion: number
  }[]
  may: { write: boolean }
}

type Told = Pick<ConsentOverview, 'citizenId' | 'today' | 'may'> & {
  /** Newest first. */
  periods: readonly (ConsentPeriod & { kind: ConsentKind })[]
}

/** Consents of every kind, whether given or not. */
export function consentOverviewOf({ periods, ...about }: Told): ConsentOverview {
  return {
    ...about,
    kinds: consentKinds.map((kind) => {
      const own = periods.filter((period) => period.kind === kind)
      return {
        kind,
        running: own.find(({ withdrawnOn }) => withdrawnOn === null) ?? null,
        earlier: own.filter(({ withdrawnOn }) => withdrawnOn !== null),
        currentTextVersion: CONSENT_TEXT_VERSION[kind],
      }
    }),
  }
}
