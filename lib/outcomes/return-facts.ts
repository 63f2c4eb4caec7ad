import type { Day } from '@/lib/calendar/day'
import type { DayRange } from '@/lib/calendar/day-range'
import type { OutcomeKind } from '@/prisma/generated/enums'
import type { ReturnFacts } from './rules/return'

/** Not a return by R13, though public support by the benefit table. */
const WORKING_BENEFITS = ['fleksjob', 'loentilskud']

type Told = {
  periods: readonly (DayRange & { benefitCode: string })[]
  isSupport: (benefitCode: string) => boolean
  /** Ordinary jobs; educations by the day they began. */
  jobs: readonly { from: Day }[]
  educations: readonly { from: Day }[]
  /** Withdrawn ones are left out. */
  outcomes: readonly { kind: OutcomeKind; on: Day }[]
}

/** What R13 asks of a citizen's history and recorded outcomes. */
export function returnFactsOf({ periods, isSupport, jobs, educations, outcomes }: Told): ReturnFacts {
  const fleksjob = periods.filter(({ benefitCode }) => benefitCode === 'fleksjob')
  return {
    support: periods.filter(
      ({ benefitCode }) => isSupport(benefitCode) && !WORKING_BENEFITS.includes(benefitCode),
    ),
    recorded: outcomes
      .filter(({ kind }) => kind !== 'BACK_ON_BENEFIT')
      .map(({ kind, on }) => ({ on, leftFor: leftForOf(kind) })),
    begun: [
      ...jobs.map(({ from }) => ({ on: from, what: 'JOB' as const })),
      ...fleksjob.map(({ from }) => ({ on: from, what: 'FLEKSJOB' as const })),
      ...educations.map(({ from }) => ({ on: from, what: 'EDUCATION' as const })),
    ],
  }
}

function leftForOf(kind: OutcomeKind): 'JOB' | 'EDUCATION' | 'OTHER' {
  if (kind === 'ORDINARY_JOB' || kind === 'ADULT_APPRENTICE') return 'JOB'
  return kind === 'EDUCATION' ? 'EDUCATION' : 'OTHER'
}
