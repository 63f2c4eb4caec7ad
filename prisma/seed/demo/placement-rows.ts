import { addDays, type Day, daysBetween, toDbDate } from '@/lib/calendar/day'
import type { PlacementKind } from '@/prisma/generated/enums'
import texts from '../data/texts.json'
import { demoCompanies } from './companies'
import type { DemoContext, DemoPerson } from './demo-context'
import { instantOn } from './instants'

/** Someone with an open case and no job, and since when. */
type Waiting = DemoPerson & { file: NonNullable<DemoPerson['file']>; openedOn: Day; daysOpen: number }

type Step = { day: number; total: number; paid: number }

/** A placement that runs today: how its weekly hours have grown, counted from its first day. */
type RunningStory = {
  kind: PlacementKind
  startedDaysAgo: number
  weeks: number | null
  steps: readonly Step[]
}

const running: readonly RunningStory[] = [
  {
    kind: 'COMBINATION',
    startedDaysAgo: 75,
    weeks: 26,
    steps: [
      { day: 0, total: 15, paid: 0 },
      { day: 28, total: 18, paid: 4 },
      { day: 56, total: 22, paid: 10 },
    ],
  },
  { kind: 'VIRKSOMHEDSPRAKTIK', startedDaysAgo: 88, weeks: 13, steps: [{ day: 0, total: 20, paid: 0 }] },
  {
    kind: 'PAID_HOURS',
    startedDaysAgo: 110,
    weeks: null,
    steps: [
      { day: 0, total: 3, paid: 3 },
      { day: 90, total: 6, paid: 6 },
    ],
  },
  { kind: 'LOENTILSKUD', startedDaysAgo: 41, weeks: 26, steps: [{ day: 0, total: 37, paid: 37 }] },
  {
    kind: 'COMBINATION',
    startedDaysAgo: 64,
    weeks: null,
    steps: [
      { day: 0, total: 12, paid: 0 },
      { day: 49, total: 16, paid: 5.5 },
    ],
  },
  // It ended last week and the card has not been moved.
  { kind: 'VIRKSOMHEDSPRAKTIK', startedDaysAgo: 96, weeks: 13, steps: [{ day: 0, total: 15, paid: 0 }] },
]

const SHORTEST_BEFORE_START = 5
/** Days a case has been open before somebody has been at a company and left it. */
const SHORTEST_OPEN = 20

/** Most people who wait for a job have been at a company; some are there now, and one begins soon. */
export function addPlacements(context: DemoContext): void {
  const waiting = listWaiting(context)
  const stories = [...running]
  for (const [place, person] of waiting.entries()) {
    const story = stories[0]
    const isLongEnough = story && person.daysOpen >= story.startedDaysAgo + SHORTEST_BEFORE_START
    if (story && isLongEnough && person.story.lane === 'UNDERWAY' && person.story.programme !== 'GA') {
      stories.shift()
      addRunning(context, person, story)
    } else if (person.daysOpen > SHORTEST_OPEN && place % 4 !== 2) {
      addEnded(context, person, place)
    }
  }
  const next = waiting.find((person) => person.story.lane === 'READY')
  if (next) addComing(context, next)
}

function listWaiting({ people, rows, today }: DemoContext): Waiting[] {
  const openCases = new Map(rows.cases.map((one) => [one.id, one]))
  return people.flatMap((person) => {
    const { file, story, dates } = person
    const row = file && openCases.get(file.caseId)
    if (!file || !row || row.closedOn || story.job || !dates.decidedOn) return []
    return [{ ...person, file, openedOn: dates.decidedOn, daysOpen: daysBetween(dates.decidedOn, today) }]
  })
}

type AddedPlacement = {
  kind: PlacementKind
  fromOn: Day
  untilOn: Day | null
  steps: readonly Step[]
  end?: { endKind: 'COMPLETED' | 'BROKEN_OFF' | 'NO_PAID_HOURS'; endReason: string | null }
}

function addPlacement(
  { random, rows, organisation }: DemoContext,
  person: Waiting,
  added: AddedPlacement,
): string {
  const id = random.uuid()
  const company = random.pick(demoCompanies)
  const { caseId, pair } = person.file
  const createdById = organisation.userIds[pair.vk]
  rows.placements.push({
    id,
    unitId: organisation.unitId,
    citizenId: person.citizenId,
    caseId,
    kind: added.kind,
    companyName: company.name,
    cvr: company.cvr,
    fromOn: toDbDate(added.fromOn),
    untilOn: added.untilOn && toDbDate(added.untilOn),
    ...added.end,
    createdById,
  })
  for (const { day, total, paid } of added.steps) {
    rows.placementHours.push({
      id: random.uuid(),
      placementId: id,
      fromOn: toDbDate(addDays(added.fromOn, day)),
      totalHours: total,
      paidHours: paid,
      createdById,
    })
  }
  return id
}

/** Its start moved the case to the lane of running activities. */
function addRunning(context: DemoContext, person: Waiting, story: RunningStory): void {
  const { today, rows, organisation } = context
  const { caseId, pair } = person.file
  const fromOn = addDays(today, -story.startedDaysAgo)
  const untilOn = story.weeks === null ? null : addDays(fromOn, story.weeks * 7)
  const placementId = addPlacement(context, person, { ...story, fromOn, untilOn })
  const moves = rows.laneMoves.filter((move) => move.caseId === caseId)
  // Earlier moves that would come after it have not happened.
  rows.laneMoves = rows.laneMoves.filter((move) => !moves.includes(move) || move.movedOn < toDbDate(fromOn))
  rows.laneMoves.push({
    caseId,
    lane: 'ACTIVE',
    movedOn: toDbDate(fromOn),
    movedAt: instantOn(fromOn, 20),
    placementId,
    movedById: organisation.userIds[pair.vk],
  })
  const file = rows.cases.find((one) => one.id === caseId)
  if (file) file.lane = 'ACTIVE'
}

function addEnded(context: DemoContext, person: Waiting, place: number): void {
  const { random } = context
  const fromOn = addDays(person.openedOn, random.int(3, 8))
  const days = Math.min(91, person.daysOpen - 10)
  const isFailed = place % 4 === 1
  addPlacement(context, person, {
    kind: random.pick(['VIRKSOMHEDSPRAKTIK', 'VIRKSOMHEDSPRAKTIK', 'LOENTILSKUD', 'COMBINATION'] as const),
    fromOn,
    untilOn: addDays(fromOn, isFailed ? Math.ceil(days / 3) : days),
    steps: [{ day: 0, total: random.int(8, 25), paid: 0 }],
    end: isFailed
      ? {
          endKind: random.pick(['BROKEN_OFF', 'NO_PAID_HOURS'] as const),
          endReason: random.pick(texts.placementEnds),
        }
      : { endKind: 'COMPLETED', endReason: null },
  })
}

function addComing(context: DemoContext, person: Waiting): void {
  const fromOn = addDays(context.today, 9)
  addPlacement(context, person, {
    kind: 'VIRKSOMHEDSPRAKTIK',
    fromOn,
    untilOn: addDays(fromOn, 28),
    steps: [{ day: 0, total: 25, paid: 0 }],
  })
}
