import { addDays, addMonths, type Day, maxDay, minDay, toDbDate } from '@/lib/calendar/day'
import { fullOn, type Participation } from '@/lib/offers/rules/places'
import type { OfferKind, OfferOutcome } from '@/prisma/generated/enums'
import told from '../data/offers.json'
import type { DemoContext, DemoPerson } from './demo-context'
import { instantOn } from './instants'

type DemoOffer = { id: string; places: number | null; fromOn: Day; taken: Participation[] }

type OpenPerson = DemoPerson & {
  file: NonNullable<DemoPerson['file']>
  dates: DemoPerson['dates'] & { decidedOn: Day }
}

/** The catalogue, and people who wait, take part and have been: in the intensive course as R09 wants it. */
export function addOffers(context: DemoContext): void {
  const offers = addCatalogue(context)
  const people = context.people.filter(
    (one): one is OpenPerson =>
      one.file !== null && one.dates.decidedOn !== null && one.story.phase === 'OPEN_CASE',
  )
  const inCourse = people.filter(({ story }) => story.programme === 'HJK')
  const withoutJob = inCourse.filter(({ story }) => story.job === null)
  for (const [index, person] of withoutJob.entries()) addCourse(context, person, { offers, index })
  for (const person of inCourse) {
    if (person.story.job && needsHelp(context, person)) addCourseToJob(context, person, offers)
  }
  const others = people.filter(({ story }) => story.programme !== 'HJK' && story.job === null)
  for (const [index, person] of others.entries()) addOther(context, person, { offers, index })
}

type Offers = ReadonlyMap<string, DemoOffer>

function addCatalogue({ random, today, rows, organisation, programmes }: DemoContext): Offers {
  const offers = new Map<string, DemoOffer>()
  for (const {
    key,
    kind,
    name,
    programme,
    provider,
    places,
    fromDaysAgo,
    description,
    ...rest
  } of told.offers) {
    const id = random.uuid()
    const fromOn = addDays(today, -fromDaysAgo)
    const untilOn = 'untilDaysAgo' in rest ? addDays(today, -(rest.untilDaysAgo as number)) : null
    rows.offers.push({
      id,
      unitId: organisation.unitId,
      programmeId: programme ? programmes[programme as keyof typeof programmes].id : null,
      kind: kind as OfferKind,
      name,
      provider,
      description,
      places,
      fromOn: toDbDate(fromOn),
      untilOn: untilOn && toDbDate(untilOn),
      createdAt: instantOn(minDay(today, fromOn)),
      createdById: organisation.userIds.lone,
    })
    offers.set(key, { id, places, fromOn, taken: [] })
  }
  return offers
}

const COURSE_WEEKS = 6
/** Nobody has been referred so soon, except those who need help from day one. */
const DAYS_BEFORE_REFERRAL = 70

/** Every ninth is forgotten, so that the deadline shows; the rest are referred in time. */
function addCourse(
  context: DemoContext,
  person: OpenPerson,
  { offers, index }: { offers: Offers; index: number },
): void {
  const { random, today } = context
  const { decidedOn } = person.dates
  const referredOn = addDays(decidedOn, needsHelp(context, person) ? 0 : random.int(DAYS_BEFORE_REFERRAL, 88))
  if (referredOn > today || index % 9 === 4) return
  const [day, evening] = [offers.get('COURSE_DAY'), offers.get('COURSE_EVENING')]
  if (!day || !evening) throw new Error('The demo has intensive courses')
  const wantsEvening = index % 4 === 3
  const waits = wantsEvening ? 4 : 1
  const startedOn = addDays(referredOn, 7 * random.int(waits, waits + 2))
  const endedOn = addDays(startedOn, 7 * COURSE_WEEKS)
  const span = { startedOn, endedOn: endedOn > today ? null : endedOn }
  const wanted = wantsEvening ? [evening, day] : [day]
  const offer = startedOn > today ? undefined : wanted.find((one) => hasRoom(one, span))
  if (!offer) {
    addReferral(context, person, { offer: wantsEvening ? evening : day, referredOn })
    return
  }
  const meetingOn = addDays(startedOn, random.int(2, 12))
  const statusOn = addMonths(startedOn, 3)
  const isInJob = random.chance(0.4)
  addReferral(context, person, {
    offer,
    referredOn,
    ...span,
    outcome: isInJob ? 'JOB' : random.pick(['COMPLETED', 'COMPLETED', 'OTHER_OFFER', 'STOPPED']),
    jointMeetingOn: meetingOn <= today && index % (endedOn > today ? 2 : 7) !== 1 ? meetingOn : null,
    status: statusOn < today && index % 6 !== 1 ? { on: addDays(statusOn, random.int(0, 1)), isInJob } : null,
  })
}

/** On the track that is referred at once; the decision says which. */
function needsHelp({ programmes }: DemoContext, { index }: OpenPerson): boolean {
  return index % 3 === 0 && programmes.HJK.tracks.length > 1
}

/** Referred on the day of the decision, and left for a job. */
function addCourseToJob(context: DemoContext, person: OpenPerson, offers: Offers): void {
  const { today } = context
  const { job } = person.story
  const offer = offers.get('COURSE_DAY')
  const referredOn = person.dates.decidedOn
  const startedOn = addDays(referredOn, 3)
  if (!offer || !job || startedOn >= today) return
  const jobOn = addDays(today, job.startsIn)
  const endedOn = minDay(addDays(startedOn, 7 * COURSE_WEEKS), maxDay(addDays(startedOn, 1), jobOn))
  const span = { startedOn, endedOn: endedOn > today ? null : endedOn }
  if (!hasRoom(offer, span)) return
  const statusOn = addMonths(startedOn, 3)
  addReferral(context, person, {
    offer,
    referredOn,
    ...span,
    outcome: 'JOB',
    jointMeetingOn: startedOn,
    status: statusOn <= today ? { on: statusOn, isInJob: true } : null,
  })
}

const OTHERS = ['CV', 'CAFE', 'TRUCK', 'DIGITAL', 'ON_THE_WAY', 'SPRING_GROUP', 'CAFE', 'TRUCK'] as const

/** Two of three go to something else: some wait, some take part, some have been. */
function addOther(
  context: DemoContext,
  person: OpenPerson,
  { offers, index }: { offers: Offers; index: number },
): void {
  const { random, today } = context
  const offer = offers.get(OTHERS[index % OTHERS.length] ?? 'CAFE')
  if (!offer || index % 3 === 2) return
  const isPast = offer === offers.get('SPRING_GROUP')
  const referredOn = maxDay(
    person.dates.decidedOn,
    offer.fromOn,
    addDays(today, isPast ? -200 : -random.int(8, 60)),
  )
  if (isPast && referredOn > addDays(today, -150)) return
  const startedOn = addDays(referredOn, 7)
  const endedOn = isPast ? addDays(today, -112) : index % 5 === 0 ? addDays(startedOn, 14) : null
  const span = { startedOn, endedOn: endedOn !== null && endedOn <= today ? endedOn : null }
  if (startedOn > today || index % 4 === 3 || !hasRoom(offer, span)) {
    const cancelledOn = index % 8 === 7 ? { cancelledOn: minDay(today, addDays(referredOn, 20)) } : {}
    addReferral(context, person, { offer, referredOn, ...cancelledOn })
    return
  }
  addReferral(context, person, {
    offer,
    referredOn,
    ...span,
    outcome: random.pick(['COMPLETED', 'JOB', 'EDUCATION']),
  })
}

/** Takes the place where there is one all the way. */
function hasRoom(offer: DemoOffer, span: Participation): boolean {
  if (fullOn(offer.taken, offer.places, span.startedOn) !== null) return false
  offer.taken.push(span)
  return true
}

type Referred = {
  offer: DemoOffer
  referredOn: Day
  startedOn?: Day
  endedOn?: Day | null
  outcome?: OfferOutcome
  cancelledOn?: Day
  jointMeetingOn?: Day | null
  status?: { on: Day; isInJob: boolean } | null
}

function addReferral(
  { random, rows, organisation }: DemoContext,
  { file, story }: OpenPerson,
  referred: Referred,
): void {
  const { offer, referredOn, startedOn, endedOn = null, outcome = 'COMPLETED', cancelledOn } = referred
  const { jointMeetingOn = null, status = null } = referred
  rows.offerReferrals.push({
    id: random.uuid(),
    offerId: offer.id,
    caseId: file.caseId,
    referredOn: toDbDate(referredOn),
    referringSide: story.fund && random.chance(0.4) ? 'A_KASSE' : 'JOBCENTER',
    note: random.chance(0.3) ? random.pick(told.notes) : null,
    startedOn: startedOn ? toDbDate(startedOn) : null,
    ...(endedOn
      ? {
          endedOn: toDbDate(endedOn),
          outcome,
          endReason: outcome === 'STOPPED' ? random.pick(told.stopped) : null,
        }
      : {}),
    ...(cancelledOn ? { cancelledOn: toDbDate(cancelledOn), cancelReason: random.pick(told.cancelled) } : {}),
    ...(jointMeetingOn ? { jointMeetingOn: toDbDate(jointMeetingOn), jointMeetingBy: 'CITIZEN KS VK' } : {}),
    ...(status
      ? {
          statusOn: toDbDate(status.on),
          statusInJob: status.isInJob,
          statusKind: status.isInJob ? 'JOB' : null,
        }
      : {}),
    createdAt: instantOn(referredOn, 60),
    createdById: organisation.userIds[file.pair.ks],
  })
}
