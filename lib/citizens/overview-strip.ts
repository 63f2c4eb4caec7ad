import { addDays, addMonths, type Day, firstOfMonth } from '@/lib/calendar/day'
import { type DayRange, isInRange } from '@/lib/calendar/day-range'
import type { StripCourse, StripEvent, StripFacts } from '@/lib/history/strip-facts'
import { type StripRun, stripRuns } from '@/lib/history/strip-runs'
import { hoursInForce } from '@/lib/placements/rules/paid-hours'
import type { OverviewRows } from './overview-rows'

const MONTHS_BACK = 48
const MONTHS_AHEAD = 12

type NamedPeriod = DayRange & { id: string; labelDa: string; labelEn: string }

export type CaseStripView = {
  window: { from: Day; until: Day }
  /** To today: the coming year holds only what is agreed. */
  runs: StripRun[]
  periods: NamedPeriod[]
  employments: OverviewRows['history']['employments']
  facts: StripFacts
  /** The benefit that runs today; of several the one that began last. */
  benefitNow: NamedPeriod | null
}

/** Four years back and one ahead. */
export function caseStripOf(rows: OverviewRows, today: Day): CaseStripView {
  const { history } = rows
  const from = addMonths(firstOfMonth(today), -MONTHS_BACK)
  const tomorrow = addDays(today, 1)
  const types = new Map(history.benefitTypes.map((type) => [type.code, type]))
  const periods = history.periods.map(({ id, benefitCode, ...range }) => ({
    id,
    ...range,
    labelDa: types.get(benefitCode)?.labelDa ?? benefitCode,
    labelEn: types.get(benefitCode)?.labelEn ?? benefitCode,
  }))
  return {
    window: { from, until: addMonths(firstOfMonth(today), MONTHS_AHEAD) },
    runs: stripRuns({
      periods: history.periods,
      coverage: history.coverages,
      window: { from, until: tomorrow },
      classOf: (code) => types.get(code)?.stripClass ?? 'A',
    }),
    periods,
    employments: history.employments,
    facts: { courses: coursesOf(rows), paidHours: paidHoursOf(rows), events: eventsOf(rows, today) },
    benefitNow: periods.findLast((period) => isInRange(period, today)) ?? null,
  }
}

function coursesOf({ programmes, placements, history }: OverviewRows): StripCourse[] {
  return [
    ...programmes.map(({ id, name, from, until }) => ({
      key: `enrolment ${id}`,
      kind: 'ENROLMENT' as const,
      label: name,
      from,
      until,
    })),
    ...history.coaching.map(({ id, from, until }) => ({
      key: `coaching ${id}`,
      kind: 'COACHING' as const,
      label: '',
      from,
      until,
    })),
    ...placements.map(({ id, kind, companyName, from, until }) => ({
      key: `placement ${id}`,
      kind: 'PLACEMENT' as const,
      placementKind: kind,
      label: companyName,
      from,
      until,
    })),
  ]
}

function paidHoursOf({ placements }: OverviewRows): StripFacts['paidHours'] {
  return placements.flatMap((placement) =>
    hoursInForce(placement)
      .filter(({ paidHours }) => paidHours > 0)
      .map(({ from, until, paidHours }) => ({
        key: `paid hours ${placement.id} ${from}`,
        companyName: placement.companyName,
        hours: paidHours,
        from,
        until,
      })),
  )
}

function eventsOf({ file, consents, decision }: OverviewRows, today: Day): StripEvent[] {
  const events: StripEvent[] = [
    ...(file?.jobs ?? []).flatMap(({ employmentId, companyName, from, until }): StripEvent[] => [
      { key: `started ${employmentId}`, kind: 'JOB_STARTED', on: from, label: companyName },
      ...(until
        ? [
            {
              key: `ended ${employmentId}`,
              kind: 'JOB_ENDED' as const,
              on: addDays(until, -1),
              label: companyName,
            },
          ]
        : []),
    ]),
    ...consents.map(
      ({ id, kind, givenOn }): StripEvent => ({
        key: `given ${id}`,
        kind: 'CONSENT_GIVEN',
        on: givenOn,
        consent: kind,
      }),
    ),
    ...(decision
      ? [
          {
            key: `decided ${decision.visitationId}`,
            kind: 'VISITATION_DECIDED' as const,
            on: decision.on,
            label: decision.programmeName,
          },
        ]
      : []),
  ]
  return events.filter(({ on }) => on <= today)
}
