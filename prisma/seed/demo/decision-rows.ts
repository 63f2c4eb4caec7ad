import { addDays, type Day, toDbDate } from '@/lib/calendar/day'
import { freezeEvidence, type VisitationEvidence } from '@/lib/visitation/evidence'
import texts from '../data/texts.json'
import { demoStaff } from '../demo-people'
import type { CitizenDates } from './citizen-dates'
import type { CitizenStory, Phase } from './citizen-stories'
import type { DemoContext } from './demo-context'
import { asKnownOn, type History } from './histories'
import { coveredFrom, knownHistory } from './history-rows'
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

const decisionOf: Partial<Record<Phase, 'ACCEPTED' | 'REJECTED' | 'WAITING_LIST'>> = {
  OPEN_CASE: 'ACCEPTED',
  CLOSED_CASE: 'ACCEPTED',
  REJECTED: 'REJECTED',
  WAITING: 'WAITING_LIST',
}

const reasonsOf = {
  ACCEPTED: texts.acceptedReasons,
  REJECTED: texts.rejectedReasons,
  WAITING_LIST: texts.waitingReasons,
}

/** The draft or the decision, and the enrolment that an accepted one makes; null for people not so far. */
export function addDecision(context: DemoContext, added: Decided): string | null {
  const { random, rows, programmes, organisation } = context
  const { citizenId, story, dates, screening, index } = added
  const decision = decisionOf[story.phase] ?? null
  if (decision === null && story.phase !== 'DRAFT') return null
  const programme = programmes[story.programme]
  const decider = index % 2 === 0 ? 'aase' : 'jens'
  const id = random.uuid()
  const coreElements = decision === 'ACCEPTED' ? grantedElements(programme.grantable, index) : []
  const decidedOn = dates.decidedOn
  rows.visitations.push({
    id,
    citizenId,
    programmeId: programme.id,
    screeningId: screening.id,
    ...talkOf(added),
    ...aKasseViewOf(context, added),
    citizenWish: random.chance(0.7) ? random.pick(texts.wishes) : null,
    coreElements,
    createdById: organisation.userIds[decider],
    createdAt: instantOn(dates.talkOn, 40),
    ...(decision && decidedOn
      ? {
          status: 'DECIDED' as const,
          decision,
          reason: random.pick(reasonsOf[decision]),
          startOn: decision === 'ACCEPTED' ? toDbDate(decidedOn) : null,
          decidedOn: toDbDate(decidedOn),
          decidedById: organisation.userIds[decider],
          evidence: freezeEvidence(evidenceOf(context, added, decidedOn)),
          version: 2,
        }
      : {}),
  })
  if (decision === 'ACCEPTED' && decidedOn) {
    rows.enrolments.push({
      citizenId,
      programmeId: programme.id,
      visitationId: id,
      coreElements,
      fromOn: toDbDate(decidedOn),
      untilOn: dates.closedOn ? toDbDate(dates.closedOn) : null,
      createdById: organisation.userIds[decider],
    })
  }
  return id
}

function grantedElements(grantable: readonly string[], index: number): string[] {
  return index % 4 === 1 ? grantable.filter((code) => code !== 'KE3') : [...grantable]
}

/** Of a draft the talk may lie ahead still. */
function talkOf({ story, dates, index }: Decided) {
  if (story.phase === 'DRAFT' && index % 2 === 0) return {}
  return {
    talkOn: toDbDate(dates.talkOn),
    talkKind: story.fund && index % 3 === 0 ? ('JOINT' as const) : ('PERSONAL' as const),
  }
}

function aKasseViewOf({ random }: DemoContext, { story, index }: Decided) {
  if (!story.fund || index % 7 === 0) return {}
  if (index % 9 === 4) {
    return {
      aKasseView: 'DISAGREE' as const,
      aKasseViewText: random.pick(texts.aKasseDisagrees),
      aKasseDecider: random.pick(texts.aKasseDeciders),
      disagreementHandling: random.pick(texts.disagreementHandling),
    }
  }
  return {
    aKasseView: 'AGREE' as const,
    aKasseViewText: random.pick(texts.aKasseViews),
    aKasseDecider: random.pick(texts.aKasseDeciders),
  }
}

/** What the decider saw that day. */
function evidenceOf(context: DemoContext, decided: Decided, on: Day): VisitationEvidence {
  const { story, dates, screening } = decided
  const { record, assessment, assessedBy } = screening
  const from = coveredFrom(context, story, dates)
  const known = knownHistory(decided.history, from)
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
