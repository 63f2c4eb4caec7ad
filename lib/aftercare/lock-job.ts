import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { lastChangeOf } from '@/lib/cases/lock-case'
import { lockCitizens } from '@/lib/citizens/lock-citizens'
import { ConflictError, NotFoundError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import { aftercareWritableCases } from './access'
import { type Job, type JobPart, loadJobs } from './load-jobs'

export type WriteContext = { tx: Tx; viewer: Viewer; today: Day }

/** The job an aftercare belongs to, held until the transaction ends; not found unless the viewer may write on it. */
export async function lockJob({ tx, viewer, today }: WriteContext, aftercareId: string): Promise<Job> {
  const missing = new NotFoundError({ entity: 'Aftercare', entityId: aftercareId })
  const subject = await tx.aftercare.findFirst({
    where: { id: aftercareId, case: { unitId: viewer.unitId } },
    select: { case: { select: { citizenId: true } } },
  })
  if (!subject) throw missing
  const { citizenId } = subject.case
  await lockCitizens(tx, [citizenId])
  const jobs = await loadJobs(tx, [citizenId])
  const job = jobs.find(({ aftercares }) => aftercares.some(({ id }) => id === aftercareId))
  const writable = job
    ? await tx.case.findFirst({
        where: { id: job.caseId, AND: [aftercareWritableCases(viewer, today)] },
        select: { id: true },
      })
    : null
  if (!job || !writable) throw new NotFoundError({ entity: 'Aftercare', entityId: aftercareId, citizenId })
  return job
}

/** The same job read again, after something about it was written. */
export async function reloadJob(tx: Tx, job: Job): Promise<Job> {
  const jobs = await loadJobs(tx, [job.citizenId])
  const again = jobs.find(({ aftercares }) => aftercares.some(({ id }) => id === job.aftercareId))
  if (!again) throw new Error('The job is gone within its own transaction')
  return again
}

/** The aftercare whose dates a form was opened on; a conflict when they were changed since, naming who did it. */
export async function requireVersion(
  tx: Tx,
  { job, part, version }: { job: Job; part: JobPart | undefined; version: number },
): Promise<JobPart> {
  if (part && part.version === version) return part
  throw new ConflictError(await lastChangeOf(tx, { citizenId: job.citizenId, entityIds: entityIdsOf(job) }))
}

function entityIdsOf(job: Job): string[] {
  return job.aftercares.flatMap(({ id, employmentId }) => [id, employmentId])
}
