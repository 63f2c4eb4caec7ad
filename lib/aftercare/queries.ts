import 'server-only'
import { addMonths, type Day, fromDbDate } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { readableCitizens } from '@/lib/platform/access'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { listStaffNames } from '@/lib/platform/staff-names'
import type { Viewer } from '@/lib/platform/viewer'
import { aftercareWritableCases } from './access'
import { type JobRecords, type JobView, viewOfJob } from './job-view'
import { type Job, loadJobs } from './load-jobs'

export type AftercareView = {
  citizen: { id: string; name: string }
  today: Day
  /** Newest first. */
  jobs: JobView[]
  hasOpenCase: boolean
  may: { write: boolean }
}

/** All jobs under aftercare of one citizen; null when the file is closed to the viewer. */
export async function getAftercare(viewer: Viewer, citizenId: string): Promise<AftercareView | null> {
  const on = today()
  const [citizen, jobs, writable] = await Promise.all([
    db.citizen.findFirst({
      where: { id: citizenId, AND: [readableCitizens(viewer, { today: on, now: now() })] },
      select: { id: true, name: true, cases: { where: { closedOn: null }, select: { id: true } } },
    }),
    loadJobs(db, [citizenId]),
    db.case.findFirst({
      where: { citizenId, AND: [aftercareWritableCases(viewer, on)] },
      select: { id: true },
    }),
  ])
  if (!citizen) return null
  const records = await listRecords(jobs)
  return {
    citizen: { id: citizen.id, name: citizen.name },
    today: on,
    jobs: jobs.map((job) => viewOfJob(job, recordsOf(records, job), on)).reverse(),
    hasOpenCase: citizen.cases.length > 0,
    may: { write: writable !== null },
  }
}

async function listRecords(jobs: readonly Job[]) {
  const where = { aftercareId: { in: jobs.flatMap(({ aftercares }) => aftercares.map(({ id }) => id)) } }
  const newestFirst = [{ onDate: 'desc' as const }, { createdAt: 'desc' as const }]
  const [visits, hotlineContacts, talks, statuses] = await Promise.all([
    db.aftercareVisit.findMany({ where, orderBy: newestFirst }),
    db.hotlineContact.findMany({ where, orderBy: newestFirst }),
    db.preStartTalk.findMany({ where, orderBy: newestFirst }),
    db.aftercareStatus.findMany({ where, orderBy: { recordedOn: 'desc' } }),
  ])
  const writers = [...visits, ...hotlineContacts, ...talks, ...statuses].map(({ createdById }) => createdById)
  return { visits, hotlineContacts, talks, statuses, names: await listStaffNames(db, writers) }
}

function recordsOf(records: Awaited<ReturnType<typeof listRecords>>, job: Job): JobRecords {
  const ids = new Set(job.aftercares.map(({ id }) => id))
  const isOfJob = ({ aftercareId }: { aftercareId: string }) => ids.has(aftercareId)
  const nameOf = (userId: string) => records.names.get(userId) ?? ''
  return {
    visits: records.visits.filter(isOfJob).map((row) => ({
      id: row.id,
      on: fromDbDate(row.onDate),
      atTime: row.atTime,
      kind: row.kind,
      outcome: row.outcome,
      participants: row.participants,
      howItGoes: row.howItGoes,
      paidHours: row.paidHours?.toNumber() ?? null,
      summary: row.summary,
      nextStep: row.nextStep,
      by: nameOf(row.createdById),
    })),
    hotlineContacts: records.hotlineContacts.filter(isOfJob).map((row) => ({
      id: row.id,
      on: fromDbDate(row.onDate),
      caller: row.caller,
      topic: row.topic,
      done: row.done,
      isSolved: row.isSolved,
      by: nameOf(row.createdById),
    })),
    talks: records.talks.filter(isOfJob).map((row) => ({
      id: row.id,
      on: fromDbDate(row.onDate),
      summary: row.summary,
      by: nameOf(row.createdById),
    })),
    statuses: records.statuses.filter(isOfJob).map((row) => ({
      point: row.point,
      outcome: row.outcome,
      recordedOn: fromDbDate(row.recordedOn),
      note: row.note,
      by: nameOf(row.createdById),
    })),
  }
}

export type OwnJob = { aftercareId: string; citizenName: string; employerName: string; startsOn: Day }

/** The jobs under aftercare the viewer may record contacts on, by citizen; those that are over are left out. */
export async function listOwnJobs(viewer: Viewer, page: string): Promise<OwnJob[]> {
  const on = today()
  const citizens = await db.citizen.findMany({
    where: { cases: { some: { AND: [aftercareWritableCases(viewer, on)], aftercares: { some: {} } } } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
  const jobs = await loadJobs(
    db,
    citizens.map(({ id }) => id),
  )
  const running = jobs.filter((job) => job.isCaseOpen && !isOver(job, on))
  await recordAuditBy(viewer, db, {
    kind: 'LIST',
    operation: `page ${page}`,
    details: {
      criterion: 'own jobs under aftercare',
      citizenIds: [...new Set(running.map((job) => job.citizenId))],
    },
  })
  return citizens.flatMap(({ id, name }) =>
    running
      .filter(({ citizenId }) => citizenId === id)
      .map(({ aftercareId, employerName, facts }) => ({
        aftercareId,
        citizenName: name,
        employerName,
        startsOn: facts.employment.startsOn,
      })),
  )
}

/** A visit or call is often written down some days after; a month after the end the job leaves the choice. */
function isOver({ facts }: Job, on: Day): boolean {
  const { startsOn, lastDayOn } = facts.employment
  const closedOn = lastDayOn ?? addMonths(startsOn, facts.settings.hotlineUntilMonths)
  return addMonths(closedOn, 1) < on
}

export type ContactJob = {
  citizen: { id: string; name: string }
  today: Day
  job: JobView
  /** The hours noted at the latest visit, else those of the contract. */
  lastPaidHours: number | null
}

/** The job a contact is about to be recorded on; null unless the viewer may write on it. Leaves a VIEW line. */
export async function getContactJob(
  viewer: Viewer,
  aftercareId: string,
  page: string,
): Promise<ContactJob | null> {
  const on = today()
  const subject = await db.aftercare.findFirst({
    where: { id: aftercareId, case: { unitId: viewer.unitId } },
    select: { case: { select: { citizen: { select: { id: true, name: true } } } } },
  })
  const citizen = subject?.case.citizen
  const jobs = citizen ? await loadJobs(db, [citizen.id]) : []
  const job = jobs.find(({ aftercares }) => aftercares.some(({ id }) => id === aftercareId))
  const line = { operation: `page ${page}`, entity: 'Aftercare', entityId: aftercareId }
  const writable = job
    ? await db.case.findFirst({
        where: { id: job.caseId, AND: [aftercareWritableCases(viewer, on)] },
        select: { id: true },
      })
    : null
  if (!citizen || !job || !writable) {
    await recordAuditBy(viewer, db, {
      kind: 'DENIED',
      ...line,
      ...(citizen ? { citizenId: citizen.id } : {}),
    })
    return null
  }
  await recordAuditBy(viewer, db, { kind: 'VIEW', ...line, citizenId: citizen.id })
  const view = viewOfJob(job, recordsOf(await listRecords([job]), job), on)
  const noted = view.visits.find(({ paidHours }) => paidHours !== null)
  return { citizen, today: on, job: view, lastPaidHours: noted?.paidHours ?? view.weeklyHours }
}
