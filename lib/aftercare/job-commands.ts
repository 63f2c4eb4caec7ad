import 'server-only'
import { randomUUID } from 'node:crypto'
import { addDays, addMonths, type Day, toDbDate } from '@/lib/calendar/day'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import { isCvr } from '@/lib/companies/rules/cvr'
import { defineCommand } from '@/lib/platform/command'
import { FieldError, NotFoundError, RefusalError } from '@/lib/platform/command-error'
import { routes } from '@/lib/platform/routes'
import { recountScreenings } from '@/lib/screening/recount-screenings'
import { aftercareWritableCases } from './access'
import { correctionOf } from './correction-row'
import { storeDaysLate, storeDaysLateOf } from './days-late'
import {
  extendTrialInput,
  recordCompanyAgreementInput,
  recordJobInput,
  setVisitIntervalInput,
} from './job-schema'
import { loadJobs } from './load-jobs'
import { lockJob, reloadJob, requireVersion } from './lock-job'
import { trialPeriod } from './rules/visit-schedule'

/** A year typed wrong is the commonest mistake in a start date. */
const YEARS_AROUND_TODAY = 2

export const recordJob = defineCommand({
  name: 'aftercare.recordJob',
  schema: recordJobInput,
  run: async ({ tx, viewer, today, input, audit }) => {
    const { citizenId, cvr, agreedOn, startsOn } = input
    await lockCitizens(tx, [citizenId])
    const ownCase = await tx.case.findFirst({
      where: { citizenId, AND: [aftercareWritableCases(viewer, today)] },
      select: { id: true },
    })
    if (!ownCase) throw new NotFoundError({ entity: 'Citizen', entityId: citizenId, citizenId })
    requireJobDates({ agreedOn, startsOn, today })
    if (input.companyAgreedOn !== null && input.companyAgreedOn > today) {
      throw new FieldError('companyAgreedOn', 'dayAfterToday')
    }
    const jobs = await loadJobs(tx, [citizenId])
    const same = jobs.find(({ cvr: known, facts: { employment } }) => {
      const { lastDayOn } = employment
      return known === cvr && (lastDayOn === null || lastDayOn >= startsOn)
    })
    if (same) throw new FieldError('cvr', 'jobAlreadyRecorded', { day: same.facts.employment.startsOn })

    const employment = await tx.employment.create({
      data: {
        citizenId,
        employerName: input.companyName,
        cvr,
        fromOn: toDbDate(startsOn),
        weeklyHours: input.weeklyHours,
        source: 'TYPED',
        createdById: viewer.userId,
      },
      select: { id: true },
    })
    const aftercare = await tx.aftercare.create({
      data: {
        employmentId: employment.id,
        caseId: ownCase.id,
        agreedOn: toDbDate(agreedOn),
        companyContactName: input.companyContactName,
        companyContactPhone: input.companyContactPhone,
        companyAgreedOn: input.companyAgreedOn && toDbDate(input.companyAgreedOn),
        companyChannel: input.companyChannel,
        recordedOn: toDbDate(today),
        createdById: viewer.userId,
      },
      select: { id: true },
    })
    await audit({
      kind: 'CREATE',
      entity: 'Aftercare',
      entityId: aftercare.id,
      citizenId,
      details: {
        employmentId: employment.id,
        cvr,
        agreedOn,
        startsOn,
        companyAgreedOn: input.companyAgreedOn,
      },
    })
    // A continued job goes on past its old end, so that later visits of it meet deadlines.
    await storeDaysLateOf(tx, citizenId)
    await recountScreenings(tx, { unitId: viewer.unitId, today, citizenIds: [citizenId] })
    return {
      value: {
        aftercareId: aftercare.id,
        isCvrDoubtful: !isCvr(cvr),
        href: routes.citizenAftercare(citizenId),
      },
      touchedCitizenIds: [citizenId],
    }
  },
})

function requireJobDates({ agreedOn, startsOn, today }: { agreedOn: Day; startsOn: Day; today: Day }): void {
  if (agreedOn > today) throw new FieldError('agreedOn', 'dayAfterToday')
  requireNearToday('startsOn', { day: startsOn, today })
  if (agreedOn > startsOn) throw new FieldError('agreedOn', 'jobAgreedAfterStart', { day: startsOn })
}

export function requireNearToday(field: string, { day, today }: { day: Day; today: Day }): void {
  const months = 12 * YEARS_AROUND_TODAY
  if (day < addMonths(today, -months) || day > addMonths(today, months)) {
    throw new FieldError(field, 'dayFarAway')
  }
}

export const recordCompanyAgreement = defineCommand({
  name: 'aftercare.recordCompanyAgreement',
  schema: recordCompanyAgreementInput,
  run: async ({ tx, viewer, today, input, audit }) => {
    const job = await lockJob({ tx, viewer, today }, input.aftercareId)
    const part = job.aftercares.find(({ id }) => id === input.aftercareId)
    const { id, version } = await requireVersion(tx, { job, part, version: input.version })
    if (input.companyAgreedOn > today) throw new FieldError('companyAgreedOn', 'dayAfterToday')
    const { companyAgreedOn, companyChannel, companyContactName, companyContactPhone } = input
    await tx.aftercare.update({
      where: { id, version },
      data: {
        companyAgreedOn: toDbDate(companyAgreedOn),
        companyChannel,
        companyContactName,
        companyContactPhone,
        version: { increment: 1 },
      },
      select: { id: true },
    })
    const before = job.companyAgreement
    await audit({
      kind: 'CHANGE',
      entity: 'Aftercare',
      entityId: id,
      citizenId: job.citizenId,
      details: {
        before: before && { agreedOn: before.agreedOn, channel: before.channel },
        after: { agreedOn: companyAgreedOn, channel: companyChannel },
        isContactChanged: before?.contactPerson !== companyContactName,
      },
    })
    return { value: null, touchedCitizenIds: [job.citizenId] }
  },
})

export const setVisitInterval = defineCommand({
  name: 'aftercare.setVisitInterval',
  schema: setVisitIntervalInput,
  run: async ({ tx, viewer, today, input, audit }) => {
    const job = await lockJob({ tx, viewer, today }, input.aftercareId)
    const most = job.facts.settings.visitIntervalDays
    if (input.days > most) {
      throw new RefusalError({ rule: 'R02', reason: 'INTERVAL_TOO_LONG', facts: { most } })
    }
    const id = randomUUID()
    await tx.visitInterval.create({
      data: {
        id,
        aftercareId: job.aftercareId,
        days: input.days,
        setOn: toDbDate(today),
        createdById: viewer.userId,
      },
      select: { id: true },
    })
    await storeDaysLate(tx, await reloadJob(tx, job))
    await audit({
      kind: 'CREATE',
      entity: 'VisitInterval',
      entityId: id,
      citizenId: job.citizenId,
      details: { days: input.days, before: job.facts.intervals.at(-1)?.days ?? most },
    })
    return { value: null, touchedCitizenIds: [job.citizenId] }
  },
})

export const extendTrial = defineCommand({
  name: 'aftercare.extendTrial',
  schema: extendTrialInput,
  run: async ({ tx, viewer, today, input, audit }) => {
    const job = await lockJob({ tx, viewer, today }, input.aftercareId)
    const part = job.aftercares.find(({ id }) => id === input.aftercareId)
    const before = await requireVersion(tx, { job, part, version: input.version })
    const { employment, settings } = job.facts
    const earliest = addMonths(employment.startsOn, settings.trialMonths)
    const latest = addMonths(employment.startsOn, settings.hotlineUntilMonths)
    // The form asks for the last day of the trial period; T is the day after.
    const trialEndsOn = addDays(input.trialEndsOn, 1)
    if (trialEndsOn < earliest || trialEndsOn > latest) {
      throw new RefusalError({
        rule: 'R02',
        reason: 'TRIAL_END_OUTSIDE',
        facts: { earliest: addDays(earliest, -1), latest: addDays(latest, -1) },
      })
    }
    await tx.aftercare.update({
      where: { id: before.id, version: before.version },
      data: { trialEndsOn: toDbDate(trialEndsOn), version: { increment: 1 } },
      select: { id: true },
    })
    await tx.employmentCorrection.create({
      data: { ...correctionOf(before, today), createdById: viewer.userId },
      select: { id: true },
    })
    await storeDaysLate(tx, await reloadJob(tx, job))
    await audit({
      kind: 'CHANGE',
      entity: 'Aftercare',
      entityId: before.id,
      citizenId: job.citizenId,
      details: { before: { trialUntil: trialPeriod(job.facts).until }, after: { trialUntil: trialEndsOn } },
    })
    return { value: null, touchedCitizenIds: [job.citizenId] }
  },
})
