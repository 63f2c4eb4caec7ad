import { addDays, addMonths, type Day } from '@/lib/calendar/day'
import { isInRange } from '@/lib/calendar/day-range'
import { isCvr } from '@/lib/companies/rules/cvr'
import type { Deadline } from '@/lib/platform/deadline'
import type { Job } from './load-jobs'
import { checkConsent } from './rules/consent'
import type { StatusPoint, VisitKind, VisitOutcome } from './rules/facts'
import { hotlineWindow } from './rules/hotline-window'
import { listMilestones, statusDueOn } from './rules/milestones'
import { longestGap, type VisitGap } from './rules/visit-gaps'
import { listVisitDeadlines, trialPeriod } from './rules/visit-schedule'
import { type VisitOutlook, visitOutlook } from './visit-outlook'

export type VisitRecord = {
  id: string
  on: Day
  atTime: string | null
  kind: VisitKind
  outcome: VisitOutcome
  participants: string[]
  howItGoes: 'WELL' | 'FOLLOW_UP' | 'AT_RISK' | null
  paidHours: number | null
  summary: string | null
  nextStep: string | null
  by: string
}

export type HotlineRecord = {
  id: string
  on: Day
  caller: 'CITIZEN' | 'EMPLOYER'
  topic: string
  done: string | null
  isSolved: boolean
  by: string
}

export type StatusRecord = {
  point: StatusPoint
  outcome: string
  recordedOn: Day
  note: string | null
  by: string
}

export type JobRecords = {
  visits: VisitRecord[]
  hotlineContacts: HotlineRecord[]
  talks: { id: string; on: Day; summary: string | null; by: string }[]
  statuses: StatusRecord[]
}

/** A visit, the deadline it met, or a deadline without a visit. */
export type VisitLine = { key: string; deadline: Deadline | null; visit: VisitRecord | null }

export type JobPhase = 'BEFORE_START' | 'TRIAL' | 'HOTLINE' | 'ENDED'

export type JobView = {
  aftercareId: string
  employerName: string
  cvr: string | null
  isCvrDoubtful: boolean
  weeklyHours: number | null
  startsOn: Day
  agreedOn: Day
  lastDayOn: Day | null
  endReason: Job['endReason']
  /** T */
  trialUntil: Day
  /** S + 12 months, whether or not the job lasts so long. */
  aftercareUntil: Day
  hotline: { from: Day; lastDay: Day; isOpen: boolean } | null
  phase: JobPhase
  consent: { isGiven: boolean; withdrawnOn: Day | null }
  outlook: VisitOutlook
  gap: VisitGap | null
  lines: VisitLine[]
  milestones: Deadline[]
  openStatuses: StatusPoint[]
  companyAgreement: Job['companyAgreement']
  plannedVisit: Job['plannedVisit']
  settings: Job['facts']['settings']
  first: Job['aftercares'][number]
  last: Job['aftercares'][number]
} & JobRecords

/** Everything the aftercare page shows of one job, as it stands today. */
export function viewOfJob(job: Job, records: JobRecords, today: Day): JobView {
  const { facts } = job
  const { startsOn, agreedOn, lastDayOn } = facts.employment
  const [first] = job.aftercares
  const last = job.aftercares.at(-1)
  if (!first || !last) throw new Error('A job has at least one employment')
  const window = hotlineWindow(facts)
  const consentRefusal = checkConsent({ consents: facts.consents, contactOn: today })
  return {
    aftercareId: job.aftercareId,
    employerName: job.employerName,
    cvr: job.cvr,
    isCvrDoubtful: job.cvr !== null && !isCvr(job.cvr),
    weeklyHours: job.weeklyHours,
    startsOn,
    agreedOn,
    lastDayOn,
    endReason: job.endReason,
    trialUntil: trialPeriod(facts).until,
    aftercareUntil: addMonths(startsOn, facts.settings.hotlineUntilMonths),
    hotline: window && {
      from: window.from,
      lastDay: addDays(window.until, -1),
      isOpen: isInRange(window, today),
    },
    phase: phaseOf(job, today),
    consent: {
      isGiven: consentRefusal === null,
      withdrawnOn: (consentRefusal?.facts.withdrawnOn ?? null) as Day | null,
    },
    outlook: visitOutlook(facts, today),
    gap: longestGap(facts, today),
    lines: linesOf(listVisitDeadlines(facts), records.visits),
    milestones: listMilestones(facts),
    openStatuses: openStatusesOf(job, today),
    companyAgreement: job.companyAgreement,
    plannedVisit: job.plannedVisit,
    settings: facts.settings,
    first,
    last,
    ...records,
  }
}

function phaseOf({ facts }: Job, today: Day): JobPhase {
  const { startsOn, lastDayOn } = facts.employment
  const endsOn = addMonths(startsOn, facts.settings.hotlineUntilMonths)
  if ((lastDayOn !== null && today > lastDayOn) || today >= endsOn) return 'ENDED'
  if (today < startsOn) return 'BEFORE_START'
  return today < trialPeriod(facts).until ? 'TRIAL' : 'HOTLINE'
}

function openStatusesOf({ facts }: Job, today: Day): StatusPoint[] {
  const points: StatusPoint[] = ['JOB_END', 'TRIAL_END', 'TWELVE_MONTHS']
  return points.filter((point) => {
    const dueOn = statusDueOn(facts, point)
    return dueOn !== null && dueOn <= today && !facts.statuses.some(({ at }) => at === point)
  })
}

/** Newest first. Two visits on one date count as one: the deadline stands on the first of them only. */
function linesOf(deadlines: readonly Deadline[], visits: readonly VisitRecord[]): VisitLine[] {
  const unused = new Map(
    deadlines.flatMap((deadline) => (deadline.metOn ? [[deadline.metOn, deadline]] : [])),
  )
  const visitLines = visits.map((visit): VisitLine => {
    const counts =
      visit.outcome === 'HELD' && (visit.kind === 'WORKPLACE_VISIT' || visit.kind === 'START_MEETING')
    const deadline = counts ? (unused.get(visit.on) ?? null) : null
    if (deadline) unused.delete(visit.on)
    return { key: visit.id, deadline, visit }
  })
  const withoutVisit = deadlines
    .filter(({ metOn }) => metOn === null)
    .map((deadline): VisitLine => ({ key: `deadline-${deadline.sequence}`, deadline, visit: null }))
  const dayOf = ({ visit, deadline }: VisitLine) => visit?.on ?? deadline?.dueOn ?? ''
  return [...visitLines, ...withoutVisit].sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1))
}
