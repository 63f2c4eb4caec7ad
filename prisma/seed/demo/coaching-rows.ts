import { addDays, type Day, daysBetween, fromDbDate, maxDay, toDbDate } from '@/lib/calendar/day'
import { lastWorkingDayOnOrBefore } from '@/lib/calendar/working-days'
import { focusAreas } from '@/lib/coaching/codes'
import type { SessionStatus } from '@/prisma/generated/enums'
import texts from '../data/coaching-texts.json'
import type { DemoContext } from './demo-context'
import { instantOn } from './instants'
import { createRandom } from './random'

const COACHING_SEED = 20_261_128

/** One referral after another: held ones and no-shows behind, and what is booked, in days from today. */
const STORIES: readonly { past: readonly SessionStatus[]; bookedIn: number | null }[] = [
  { past: ['HELD', 'HELD', 'HELD'], bookedIn: null },
  { past: ['HELD', 'HELD'], bookedIn: 0 },
  { past: ['HELD'], bookedIn: -3 },
  { past: [], bookedIn: null },
  { past: ['HELD', 'NO_SHOW'], bookedIn: 6 },
  { past: ['HELD', 'HELD'], bookedIn: null },
  { past: ['NO_SHOW'], bookedIn: 0 },
  { past: ['HELD'], bookedIn: 12 },
]

type Referral = { id: string; fromOn: Day; coachId: string }

/** What each referral to the coach has come to. Its own numbers, so that the rest of the demo keeps those it has. */
export function addCoachingSessions(context: DemoContext): void {
  const random = createRandom(COACHING_SEED)
  const own = { ...context, random }
  for (const [index, row] of context.rows.coachingReferrals.entries()) {
    row.id = random.uuid()
    row.purpose = random.pick(texts.purposes)
    const referral = { id: row.id, fromOn: fromDbDate(row.fromOn as Date), coachId: row.coachId }
    const story = STORIES[index % STORIES.length] as (typeof STORIES)[number]
    addPast(own, referral, story.past)
    if (story.bookedIn !== null) addBooked(own, referral, story.bookedIn)
  }
}

function addPast(context: DemoContext, referral: Referral, past: readonly SessionStatus[]): void {
  const span = daysBetween(referral.fromOn, context.today)
  if (span < 7 * past.length) return
  let held = 0
  let belief = context.random.int(2, 5)
  for (const [index, status] of past.entries()) {
    const evenly = addDays(referral.fromOn, Math.floor((span * (index + 1)) / (past.length + 1)))
    const on = maxDay(referral.fromOn, lastWorkingDayOnOrBefore(evenly))
    if (status === 'HELD') held += 1
    const number = status === 'HELD' ? held : null
    addSession(context, { referral, on, status, number, belief })
    belief = Math.min(10, belief + context.random.int(0, 2))
  }
}

function addBooked(context: DemoContext, referral: Referral, bookedIn: number): void {
  const day = addDays(context.today, bookedIn)
  const on = bookedIn < 0 ? lastWorkingDayOnOrBefore(day) : day
  addSession(context, {
    referral,
    on: maxDay(referral.fromOn, on),
    status: 'PLANNED',
    number: null,
    belief: 0,
  })
}

type Added = { referral: Referral; on: Day; status: SessionStatus; number: number | null; belief: number }

function addSession({ random, rows }: DemoContext, added: Added): void {
  const { referral, on, status, number, belief } = added
  const id = random.uuid()
  const isHeld = status === 'HELD'
  rows.coachingSessions.push({
    id,
    referralId: referral.id,
    status,
    number,
    onDate: toDbDate(on),
    atTime: random.pick(['09:00', '10:30', '13:00', '14:15']),
    form: random.pick(['IN_PERSON', 'IN_PERSON', 'PHONE'] as const),
    participants: isHeld ? ['CITIZEN'] : [],
    fillsMost: isHeld ? random.pick(texts.fillsMost) : null,
    jobBelief: isHeld ? belief : null,
    focus: isHeld ? [random.pick(focusAreas.slice(0, 3)), random.pick(focusAreas.slice(3))] : [],
    notes: isHeld ? random.pick(texts.notes) : null,
    takesAlong: number === 3 ? random.pick(texts.takesAlong) : null,
    handover: number === 3 ? random.pick(texts.handover) : null,
    createdAt: instantOn(referral.fromOn, 60),
    createdById: referral.coachId,
    recordedAt: status === 'PLANNED' ? null : instantOn(on, 90),
  })
  if (!isHeld || number === 3) return
  rows.coachingAgreements.push({
    id: random.uuid(),
    referralId: referral.id,
    sessionId: id,
    what: random.pick(texts.agreements),
    who: random.pick(texts.who),
    dueOn: toDbDate(addDays(on, 14)),
    createdAt: instantOn(on, 90),
  })
}
