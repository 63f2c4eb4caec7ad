import { type AftercareFacts, DEFAULT_AFTERCARE_SETTINGS, type VisitFacts } from '@/lib/aftercare/rules/facts'
import type { Day } from '@/lib/calendar/day'

type FactsOverrides = Partial<Omit<AftercareFacts, 'employment' | 'settings'>> & {
  employment?: Partial<AftercareFacts['employment']>
  settings?: Partial<AftercareFacts['settings']>
}

/** A job from Monday 2 November 2026, agreed and consented to on 12 October; T is 2 February 2027. */
export function buildAftercareFacts(overrides: FactsOverrides = {}): AftercareFacts {
  return {
    visits: [],
    preStartTalks: [],
    statuses: [],
    consents: [{ givenOn: '2026-10-12', withdrawnOn: null }],
    intervals: [],
    ...overrides,
    settings: { ...DEFAULT_AFTERCARE_SETTINGS, ...overrides.settings },
    employment: {
      id: 'employment-1',
      startsOn: '2026-11-02',
      agreedOn: '2026-10-12',
      recordedOn: '2026-10-12',
      lastDayOn: null,
      trialEndsOn: null,
      corrections: [],
      ...overrides.employment,
    },
  }
}

/** Facts of a job that starts on a day, agreed and consented to on that day unless overridden. */
export function buildFactsFrom(startsOn: Day, overrides: FactsOverrides = {}): AftercareFacts {
  return buildAftercareFacts({
    consents: [{ givenOn: startsOn, withdrawnOn: null }],
    ...overrides,
    employment: { startsOn, agreedOn: startsOn, recordedOn: startsOn, ...overrides.employment },
  })
}

export function buildVisit(on: Day, overrides: Partial<VisitFacts> = {}): VisitFacts {
  return { id: `visit-${on}`, on, kind: 'WORKPLACE_VISIT', outcome: 'HELD', atWorkplace: true, ...overrides }
}
