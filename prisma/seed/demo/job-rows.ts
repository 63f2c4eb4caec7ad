import { companyChannels } from '@/lib/aftercare/job-schema'
import { visitParticipants } from '@/lib/aftercare/schema'
import { addDays, addMonths, type Day, toDbDate } from '@/lib/calendar/day'
import type { AftercareStatusPoint } from '@/prisma/generated/enums'
import texts from '../data/texts.json'
import { demoCompanies } from './companies'
import type { DemoContext, Pair } from './demo-context'
import { instantOn } from './instants'
import type { JobStory, VisitStory } from './job-stories'

type AddedJob = { caseId: string; citizenId: string; pair: Pair; job: JobStory }
type Dates = { startsOn: Day; agreedOn: Day; vkId: string; aftercareId: string }

/** A job with its aftercare: agreement, talks, visits, calls and statuses, as the story tells them. */
export function addJob(context: DemoContext, added: AddedJob): void {
  const { random, today, rows, organisation } = context
  const { caseId, citizenId, pair, job } = added
  const startsOn = addDays(today, job.startsIn)
  const dates: Dates = {
    startsOn,
    agreedOn: addDays(startsOn, -job.agreedBefore),
    vkId: organisation.userIds[pair.vk],
    aftercareId: random.uuid(),
  }
  const employmentId = random.uuid()
  const company = random.pick(demoCompanies)
  rows.employments.push({
    id: employmentId,
    citizenId,
    employerName: company.name,
    cvr: company.cvr,
    weeklyHours: random.pick([37, 37, 32, 30, 25, 20]),
    fromOn: toDbDate(startsOn),
    untilOn: job.endsOnDay === undefined ? null : toDbDate(addDays(startsOn, job.endsOnDay + 1)),
    source: 'TYPED',
    createdById: dates.vkId,
  })
  rows.aftercares.push({
    id: dates.aftercareId,
    employmentId,
    caseId,
    agreedOn: toDbDate(dates.agreedOn),
    recordedOn: toDbDate(dates.agreedOn),
    endReason: job.endsOnDay === undefined ? null : 'FIXED_TERM',
    ...(job.hasCompanyAgreement
      ? {
          companyContactName: random.pick(texts.contactPersons),
          companyContactPhone: `10 ${random.int(10, 99)} ${random.int(10, 99)} ${random.int(10, 99)}`,
          companyAgreedOn: toDbDate(dates.agreedOn),
          companyChannel: random.pick(companyChannels),
        }
      : {}),
    createdAt: instantOn(dates.agreedOn),
    createdById: dates.vkId,
  })
  addContacts(context, job, dates)
  addMilestones(context, job, dates)
}

function addContacts({ random, today, rows }: DemoContext, job: JobStory, dates: Dates): void {
  const { startsOn, aftercareId, vkId } = dates
  const createdById = vkId
  for (const visit of job.visits) rows.visits.push(visitRow({ random, visit, dates }))
  for (const { day, caller, isSolved } of job.hotline) {
    rows.hotlineContacts.push({
      id: random.uuid(),
      aftercareId,
      onDate: toDbDate(addDays(startsOn, day)),
      caller,
      topic: random.pick(texts.hotlineTopics),
      done: random.pick(texts.hotlineDone),
      isSolved,
      createdById,
    })
  }
  if (job.plannedIn) {
    rows.plannedVisits.push({
      aftercareId,
      plannedOn: toDbDate(addDays(today, job.plannedIn.days)),
      atTime: job.plannedIn.atTime ?? null,
      createdById,
    })
  }
  if (job.preStartTalkDay !== undefined) {
    rows.preStartTalks.push({
      id: random.uuid(),
      aftercareId,
      onDate: toDbDate(addDays(startsOn, job.preStartTalkDay)),
      summary: random.pick(texts.preStartTalks),
      createdById,
    })
  }
}

function visitRow({
  random,
  visit,
  dates,
}: {
  random: DemoContext['random']
  visit: VisitStory
  dates: Dates
}) {
  const { startsOn, aftercareId, vkId } = dates
  const onDate = addDays(startsOn, visit.day)
  const isHeld = visit.outcome === 'HELD'
  return {
    id: random.uuid(),
    aftercareId,
    onDate: toDbDate(onDate),
    atTime: random.pick(['08:30', '09:00', '10:15', '13:00', '14:30']),
    kind: visit.kind,
    outcome: visit.outcome,
    participants: isHeld ? [...visitParticipants.slice(0, random.int(1, 3))] : [],
    howItGoes: isHeld ? random.pick(['WELL', 'WELL', 'WELL', 'FOLLOW_UP', 'AT_RISK'] as const) : null,
    paidHours: isHeld ? random.int(20, 37) : null,
    summary: isHeld ? random.pick(texts.visitSummaries) : null,
    nextStep: isHeld && random.chance(0.5) ? random.pick(texts.visitNextSteps) : null,
    createdAt: instantOn(onDate, 30),
    createdById: vkId,
  }
}

function addMilestones({ random, today, rows }: DemoContext, job: JobStory, dates: Dates): void {
  const { startsOn, aftercareId, vkId } = dates
  const addStatus = (point: AftercareStatusPoint, outcome: JobStory['endStatus'], recordedOn: Day) => {
    if (!outcome) return
    rows.statuses.push({
      id: random.uuid(),
      aftercareId,
      point,
      outcome,
      recordedOn: toDbDate(recordedOn),
      createdById: vkId,
    })
  }
  addStatus('TRIAL_END', job.trialStatus, addDays(addMonths(startsOn, 3), random.int(0, 5)))
  addStatus('JOB_END', job.endStatus, addDays(startsOn, (job.endsOnDay ?? 0) + random.int(0, 4)))
  addStatus('TWELVE_MONTHS', job.yearStatus, addDays(addMonths(startsOn, 12), random.int(0, 4)))
  if (job.interval) {
    rows.visitIntervals.push({
      id: random.uuid(),
      aftercareId,
      days: job.interval.days,
      setOn: toDbDate(addDays(startsOn, job.interval.day)),
      createdById: vkId,
    })
  }
  if (job.correction) {
    rows.corrections.push({
      aftercareId,
      correctedOn: toDbDate(addDays(today, job.correction.correctedIn)),
      previousFromOn: toDbDate(addDays(today, job.correction.previouslyStartedIn)),
      createdById: vkId,
    })
  }
}
