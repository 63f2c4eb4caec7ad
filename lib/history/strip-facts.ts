import 'server-only'
import { addDays, type Day, dayOrNull, fromDbDate } from '@/lib/calendar/day'
import type { DayRange } from '@/lib/calendar/day-range'
import { dayAt, now, today } from '@/lib/calendar/today'
import { listPrivateEffortCases } from '@/lib/efforts/access'
import { effortSelect, toEffort } from '@/lib/efforts/effort-view'
import { placementFactsOf, placementFactsSelect } from '@/lib/placements/load-activity'
import { hoursInForce } from '@/lib/placements/rules/paid-hours'
import { readableCitizens } from '@/lib/platform/access'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import type { ConsentKind, EffortKind, PlacementKind } from '@/prisma/generated/enums'

/**
 * A project, a placement (`label` = the company), help beside the way to work (`label` empty = kept from this reader,
 * P25), or a referral to a jobcoach, which has no name of its own.
 */
export type StripCourse = DayRange & { key: string; label: string } & (
    | { kind: 'ENROLMENT' | 'COACHING' }
    | { kind: 'PLACEMENT'; placementKind: PlacementKind }
    | { kind: 'EFFORT'; effort: EffortKind }
  )

/** Paid weekly hours of a placement in one stretch. */
export type StripPaidHours = DayRange & { key: string; companyName: string; hours: number }

/** `label` = the project, or the employer, it was about. */
export type StripEvent = { key: string; on: Day } & (
  | {
      kind: 'SCREENING_ASSESSED' | 'VISITATION_DECIDED' | 'TALK_HELD' | 'JOB_STARTED' | 'JOB_ENDED'
      label: string
    }
  | { kind: 'CONSENT_GIVEN' | 'CONSENT_WITHDRAWN'; consent: ConsentKind }
)

export type StripFacts = { courses: StripCourse[]; paidHours: StripPaidHours[]; events: StripEvent[] }

/** What the strip shows beside benefits and hours; nothing after today. Null when the viewer may not read the citizen. */
export async function getStripFacts(viewer: Viewer, citizenId: string): Promise<StripFacts | null> {
  const day = today()
  const [citizen, privateCases] = await Promise.all([
    db.citizen.findFirst({
      where: { id: citizenId, AND: [readableCitizens(viewer, { today: day, now: now() })] },
      select: stripSelect,
    }),
    listPrivateEffortCases(viewer, { citizenId, on: day }),
  ])
  if (!citizen) return null
  return {
    courses: coursesOf(citizen, privateCases).filter((course) => course.from <= day),
    paidHours: paidHoursOf(citizen).filter((stretch) => stretch.from <= day),
    events: eventsOf(citizen)
      .filter((event) => event.on <= day)
      .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1)),
  }
}

const programmeName = { programme: { select: { name: true } } } as const

const stripSelect = {
  enrolments: { select: { id: true, fromOn: true, untilOn: true, ...programmeName } },
  cases: {
    select: {
      id: true,
      coachingReferrals: { select: { id: true, fromOn: true, untilOn: true } },
      efforts: effortSelect,
    },
  },
  placements: {
    orderBy: [{ fromOn: 'asc' }, { id: 'asc' }],
    select: { ...placementFactsSelect, companyName: true },
  },
  screenings: {
    select: { id: true, assessedAt: true, talk: { select: { heldOn: true } }, ...programmeName },
  },
  visitations: { select: { id: true, screeningId: true, talkOn: true, decidedOn: true, ...programmeName } },
  employments: {
    where: { replacedById: null, aftercare: { isNot: null } },
    select: { id: true, employerName: true, fromOn: true, untilOn: true },
  },
  consents: { select: { id: true, kind: true, givenOn: true, withdrawnOn: true } },
} satisfies Prisma.CitizenSelect

type StripRows = Prisma.CitizenGetPayload<{ select: typeof stripSelect }>

function coursesOf(
  { enrolments, cases, placements }: StripRows,
  privateCases: ReadonlySet<string>,
): StripCourse[] {
  return [
    ...enrolments.map((row) => ({
      key: `enrolment ${row.id}`,
      kind: 'ENROLMENT' as const,
      label: row.programme.name,
      ...rangeOf(row),
    })),
    ...cases
      .flatMap((one) => one.coachingReferrals)
      .map((row) => ({
        key: `coaching ${row.id}`,
        kind: 'COACHING' as const,
        label: '',
        ...rangeOf(row),
      })),
    ...placements.map((row) => ({
      key: `placement ${row.id}`,
      kind: 'PLACEMENT' as const,
      placementKind: row.kind,
      label: row.companyName,
      ...rangeOf(row),
    })),
    ...cases.flatMap(({ id, efforts }) =>
      efforts.map((row) => ({
        key: `effort ${row.id}`,
        kind: 'EFFORT' as const,
        effort: row.kind,
        label: toEffort(row, { seesPrivate: privateCases.has(id) }).what?.name ?? '',
        ...rangeOf(row),
      })),
    ),
  ]
}

function paidHoursOf({ placements }: StripRows): StripPaidHours[] {
  return placements.flatMap((row) =>
    hoursInForce(placementFactsOf(row))
      .filter(({ paidHours }) => paidHours > 0)
      .map(({ from, until, paidHours }) => ({
        key: `paid hours ${row.id} ${from}`,
        companyName: row.companyName,
        hours: paidHours,
        from,
        until,
      })),
  )
}

function eventsOf({ screenings, visitations, employments, consents }: StripRows): StripEvent[] {
  return [
    ...screenings.flatMap(({ id, assessedAt, programme }): StripEvent[] =>
      assessedAt
        ? [
            {
              key: `assessed ${id}`,
              kind: 'SCREENING_ASSESSED',
              on: dayAt(assessedAt),
              label: programme.name,
            },
          ]
        : [],
    ),
    ...talksOf({ screenings, visitations }),
    ...visitations.flatMap(({ id, decidedOn, programme }): StripEvent[] =>
      decidedOn
        ? [
            {
              key: `decided ${id}`,
              kind: 'VISITATION_DECIDED',
              on: fromDbDate(decidedOn),
              label: programme.name,
            },
          ]
        : [],
    ),
    ...employments.flatMap(({ id, employerName, ...row }): StripEvent[] => {
      const { from, until } = rangeOf(row)
      return [
        { key: `started ${id}`, kind: 'JOB_STARTED', on: from, label: employerName },
        ...(until
          ? [{ key: `ended ${id}`, kind: 'JOB_ENDED' as const, on: addDays(until, -1), label: employerName }]
          : []),
      ]
    }),
    ...consents.flatMap(({ id, kind, givenOn, withdrawnOn }): StripEvent[] => [
      { key: `given ${id}`, kind: 'CONSENT_GIVEN', on: fromDbDate(givenOn), consent: kind },
      ...(withdrawnOn
        ? [
            {
              key: `withdrawn ${id}`,
              kind: 'CONSENT_WITHDRAWN' as const,
              on: fromDbDate(withdrawnOn),
              consent: kind,
            },
          ]
        : []),
    ]),
  ]
}

/** The structured talk of a screening, and the talk a visitation names; the same day of one screening is one talk. */
function talksOf({ screenings, visitations }: Pick<StripRows, 'screenings' | 'visitations'>): StripEvent[] {
  const held = new Map<string, StripEvent>()
  const add = (about: string, on: Date | null | undefined, label: string) => {
    if (!on) return
    const key = `talk ${about} ${fromDbDate(on)}`
    held.set(key, { key, kind: 'TALK_HELD', on: fromDbDate(on), label })
  }
  for (const { id, talk, programme } of screenings) add(id, talk?.heldOn, programme.name)
  for (const { id, screeningId, talkOn, programme } of visitations) {
    add(screeningId ?? id, talkOn, programme.name)
  }
  return [...held.values()]
}

function rangeOf(row: { fromOn: Date; untilOn: Date | null }): DayRange {
  return { from: fromDbDate(row.fromOn), until: dayOrNull(row.untilOn) }
}
