import { addDays, toDbDate } from '@/lib/calendar/day'
import { freezeEvidence } from '@/lib/visitation/evidence'
import decisionTexts from '../data/decision-texts.json'
import type { DemoContext, DemoPerson, Pair } from './demo-context'
import { evidenceOn } from './evidence-rows'
import { instantOn } from './instants'

const texts = decisionTexts.revisitations

/** Younger decisions are not asked about again yet. */
const SHORTEST_DAYS = 60

type InCase = DemoPerson & { visitationId: string; file: { caseId: string; pair: Pair } }

/** What became of three wishes for another track: a new decision, the same one kept, and one nobody has answered yet. */
export function addRevisitations(context: DemoContext): void {
  const [replaced, kept, open] = context.people.filter(
    (person): person is InCase =>
      person.visitationId !== null &&
      person.file?.pair.vk === 'mette' &&
      person.file.pair.ks === 'aase' &&
      person.story.programme === 'HJK' &&
      person.story.job === null &&
      person.dates.closedOn === null &&
      person.dates.decidedOn !== null &&
      person.dates.decidedOn <= addDays(context.today, -SHORTEST_DAYS),
  )
  if (!replaced || !kept || !open) throw new Error('The demo has cases for three wishes')
  addRequest(context, replaced, {
    ...texts.replaced,
    track: 'JOBJOBPARAT',
    daysAgo: 31,
    answer: { daysAgo: 20, as: 'ACCEPTED', reason: texts.replaced.decisionReason },
  })
  replaceDecision(context, replaced, 20)
  addRequest(context, kept, {
    ...texts.kept,
    track: 'HELP',
    daysAgo: 18,
    answer: { daysAgo: 12, as: 'KEPT', reason: texts.kept.answer },
  })
  addRequest(context, open, { ...texts.open, track: 'JOBJOBPARAT', daysAgo: 4, answer: null })
}

type Request = {
  /** The track of the decision that is asked about. */
  track: string
  wish: string
  reason: string
  daysAgo: number
  answer: { daysAgo: number; as: 'ACCEPTED' | 'KEPT'; reason: string } | null
}

function addRequest(
  { random, today, rows, organisation }: DemoContext,
  { visitationId, file }: InCase,
  { track, wish, reason, daysAgo, answer }: Request,
): void {
  const decided = rows.visitations.find((one) => one.id === visitationId)
  if (decided) decided.track = track
  rows.revisitations.push({
    id: random.uuid(),
    visitationId,
    wish,
    reason,
    createdAt: instantOn(addDays(today, -daysAgo), 15),
    createdById: organisation.userIds[file.pair.vk],
    ...(answer
      ? {
          status: answer.as,
          answerReason: answer.reason,
          answeredAt: instantOn(addDays(today, -answer.daysAgo), 90),
          answeredById: organisation.userIds[file.pair.ks],
        }
      : {}),
  })
}

/** The earlier decision stays; its enrolment ends where the new one's begins. */
function replaceDecision(context: DemoContext, person: InCase, daysAgo: number): void {
  const { random, today, rows, organisation } = context
  const { visitationId, file } = person
  const earlier = rows.visitations.find((one) => one.id === visitationId)
  const enrolment = rows.enrolments.find((one) => one.visitationId === visitationId)
  if (!earlier || !enrolment) throw new Error('A case rests on an accepted visitation')
  const on = addDays(today, -daysAgo)
  const decidedOn = toDbDate(on)
  const ks = organisation.userIds[file.pair.ks]
  const id = random.uuid()
  rows.visitations.push({
    ...earlier,
    id,
    track: 'HELP',
    reason: texts.replaced.decisionReason,
    replacesId: visitationId,
    changeReason: texts.replaced.changeReason,
    startOn: decidedOn,
    followUpOn: toDbDate(addDays(on, 91)),
    decidedOn,
    decidedById: ks,
    evidence: freezeEvidence(evidenceOn(context, person, on)),
    createdAt: instantOn(on, 20),
    createdById: ks,
  })
  rows.enrolments.push({ ...enrolment, visitationId: id, fromOn: decidedOn, createdById: ks })
  enrolment.untilOn = decidedOn
}
