import { addDays, addMonths, type Day, toDbDate } from '@/lib/calendar/day'
import { freezeEvidence } from '@/lib/visitation/evidence'
import type { VisitationDecision } from '@/prisma/generated/enums'
import decisionTexts from '../data/decision-texts.json'
import texts from '../data/texts.json'
import { demoStaff, type StaffKey } from '../demo-people'
import type { CitizenDates } from './citizen-dates'
import type { CitizenStory, Phase } from './citizen-stories'
import type { DemoContext } from './demo-context'
import { evidenceOn } from './evidence-rows'
import { fundPartOf } from './fund-rows'
import type { History } from './histories'
import { instantOn } from './instants'
import type { AddedScreening } from './screening-rows'

type Decided = {
  citizenId: string
  story: CitizenStory
  dates: CitizenDates
  history: History
  screening: AddedScreening
  index: number
}

const decisionOf: Partial<Record<Phase, VisitationDecision>> = {
  OPEN_CASE: 'ACCEPTED',
  CLOSED_CASE: 'ACCEPTED',
  REJECTED: 'REJECTED',
  WAITING: 'WAITING_LIST',
}

const reasonsOf: Record<VisitationDecision, readonly string[]> = {
  ACCEPTED: texts.acceptedReasons,
  REJECTED: texts.rejectedReasons,
  WAITING_LIST: texts.waitingReasons,
}

const FOLLOW_UP_MONTHS = 3

/** The draft, the question to the fund or the decision, and the enrolment that an accepted one makes; null for people not so far. */
export function addDecision(context: DemoContext, added: Decided): string | null {
  const { random, rows, organisation } = context
  const { citizenId, story, dates, screening, index } = added
  const decidedAs = decisionOf[story.phase]
  const proposed = proposalOf(story, index)
  const decision = decidedAs ?? proposed
  if (decision === null && story.phase !== 'DRAFT') return null
  const decider = index % 2 === 0 ? 'aase' : 'jens'
  const id = random.uuid()
  rows.visitations.push({
    id,
    citizenId,
    programmeId: context.programmes[story.programme].id,
    screeningId: screening.id,
    ...talkOf(added, decider),
    ...fundPartOf(context, { story, index, dates, adviser: decider }),
    citizenWish: random.chance(0.7) ? random.pick(texts.wishes) : null,
    ...(decision ? { decision, reason: reasonOf(context, story, decision) } : {}),
    ...grantOf(context, added, decision),
    createdById: organisation.userIds[decider],
    createdAt: instantOn(dates.talkOn, 40),
    ...(decidedAs && dates.decidedOn
      ? {
          status: 'DECIDED' as const,
          decidedOn: toDbDate(dates.decidedOn),
          decidedById: organisation.userIds[decider],
          evidence: freezeEvidence(evidenceOn(context, added, dates.decidedOn)),
          version: 4,
        }
      : {}),
  })
  if (decidedAs === 'ACCEPTED') addEnrolment(context, added, { visitationId: id, decider })
  return id
}

function reasonOf({ random }: DemoContext, { placing }: CitizenStory, decision: VisitationDecision): string {
  return placing ? decisionTexts.placingReasons[placing.group] : random.pick(reasonsOf[decision])
}

/** What the fund is asked about, and what half of the drafts say so far. */
function proposalOf({ phase }: CitizenStory, index: number): VisitationDecision | null {
  if (phase === 'ASKED') return 'ACCEPTED'
  return phase === 'DRAFT' && index % 2 === 1 ? 'ACCEPTED' : null
}

/** What an accepted visitation gives, and from when; of a draft the start lies ahead. */
function grantOf(
  { today, programmes, organisation }: DemoContext,
  { story, dates, index }: Decided,
  decision: VisitationDecision | null,
) {
  if (decision !== 'ACCEPTED') return { coreElements: [] }
  const { grantable, tracks } = programmes[story.programme]
  const startOn: Day = dates.decidedOn ?? addDays(today, 14)
  const placing = story.placing
  return {
    coreElements: index % 4 === 1 ? grantable.filter((code) => code !== 'KE3') : [...grantable],
    track: tracks[index % 3 === 0 ? 1 : 0] ?? null,
    targetGroup: placing?.group ?? null,
    ...(placing?.group === 3
      ? { reviewLeaderId: organisation.userIds.lone, reviewSpecialistId: organisation.userIds.birthe }
      : {}),
    startOn: toDbDate(startOn),
    followUpOn: toDbDate(addMonths(startOn, FOLLOW_UP_MONTHS)),
  }
}

function addEnrolment(
  { rows, programmes, organisation }: DemoContext,
  { citizenId, story, dates }: Decided,
  { visitationId, decider }: { visitationId: string; decider: StaffKey },
): void {
  if (!dates.decidedOn) throw new Error('An accepted visitation is decided on a day')
  rows.enrolments.push({
    citizenId,
    programmeId: programmes[story.programme].id,
    visitationId,
    coreElements: rows.visitations.at(-1)?.coreElements ?? [],
    fromOn: toDbDate(dates.decidedOn),
    untilOn: dates.closedOn ? toDbDate(dates.closedOn) : null,
    createdById: organisation.userIds[decider],
  })
}

/** Of a draft the talk may lie ahead still. */
function talkOf({ story, dates, index }: Decided, decider: StaffKey) {
  if (story.phase === 'DRAFT' && index % 2 === 0) return {}
  const isJoint = story.fund !== null && index % 3 === 0
  const adviser = demoStaff.find(({ key }) => key === decider)?.name
  return {
    talkOn: toDbDate(dates.talkOn),
    talkKind: isJoint ? ('JOINT' as const) : ('PERSONAL' as const),
    participants: isJoint ? `Borgeren, ${adviser} og a-kassens konsulent` : `Borgeren og ${adviser}`,
  }
}
