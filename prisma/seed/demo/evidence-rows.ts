import { addDays, type Day } from '@/lib/calendar/day'
import type { VisitationEvidence } from '@/lib/visitation/evidence'
import { demoStaff } from '../demo-people'
import type { CitizenDates } from './citizen-dates'
import type { CitizenStory } from './citizen-stories'
import type { DemoContext } from './demo-context'
import { asKnownOn, type History } from './histories'
import { coveredFrom, knownHistory } from './history-rows'
import type { AddedScreening } from './screening-rows'

type Seen = { story: CitizenStory; dates: CitizenDates; history: History; screening: AddedScreening }

/** What the decider saw that day. */
export function evidenceOn(context: DemoContext, seen: Seen, on: Day): VisitationEvidence {
  const { story, dates, screening } = seen
  const { record, assessment, assessedBy, talk } = screening
  const from = coveredFrom(context, story, dates)
  const known = knownHistory(seen.history, from)
  return {
    screening: {
      id: screening.id,
      screenedOn: record.screenedOn,
      settingsVersion: record.settingsVersion,
      result: record.result,
      agreement: assessment?.agreement ?? null,
      reason: assessment?.reason ?? null,
      citizenWords: assessment?.citizenWords ?? null,
      recommendation: assessment?.recommendation ?? null,
      assessedAt: assessment?.assessedAt ?? null,
      assessedBy: demoStaff.find(({ key }) => key === assessedBy)?.name ?? null,
    },
    talk,
    benefitPeriods: asKnownOn(known.benefits, on).map(({ code, ...range }) => ({
      benefitCode: code,
      ...range,
    })),
    employments: asKnownOn(known.jobs, on).map(({ id: _, company, ...job }) => ({
      employerName: company.name,
      ...job,
    })),
    coverage: dates.extracts
      .filter((extractOn) => extractOn <= on)
      .map((extractOn) => ({ from, until: addDays(extractOn, 1) })),
  }
}
