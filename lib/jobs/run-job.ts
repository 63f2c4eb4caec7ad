import 'server-only'
import { randomUUID } from 'node:crypto'
import { today } from '@/lib/calendar/today'
import { refreshDeadlinesOfMany } from '@/lib/deadlines/refresh-deadlines'
import { recordAuditBy } from '@/lib/platform/audit'
import { runBulkTransaction } from '@/lib/platform/bulk-transaction'
import { readDatabaseError } from '@/lib/platform/database-error'
import { db } from '@/lib/platform/db'
import { loadViewer } from '@/lib/platform/load-viewer'
import { describeError, log } from '@/lib/platform/log'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import { type ClaimedJob, claimJob, failJob, finishJob, keepAlive, releaseJob } from './claimed-job'
import { JobError, type JobFailure, type JobHandler } from './job-handler'
import { jobHandlers } from './job-handlers'
import type { JobKind } from './queue'

const MOST_ATTEMPTS = 3

/** Takes the next job and does it; false when there is none. Never throws for what a job does. */
export async function runNextJob(): Promise<boolean> {
  const job = await claimJob()
  if (job === null) return false
  const handler: JobHandler | undefined = jobHandlers[job.kind as JobKind]
  if (handler === undefined || job.attempts > MOST_ATTEMPTS) {
    await settleFailed(job, handler, { code: 'GIVEN_UP', facts: {} })
    return true
  }
  try {
    await work(job, handler)
  } catch (error) {
    await explain(job, handler, error)
  }
  return true
}

async function work(job: ClaimedJob, handler: JobHandler): Promise<void> {
  const on = today()
  const viewer = await loadViewer(db, job.requestedById, on)
  if (viewer === null || viewer.unitId !== job.unitId || !hasRole(viewer, ...handler.roles)) {
    throw new JobError({ code: 'NO_LONGER_ALLOWED', facts: {} })
  }
  const alive = keepAlive(job)
  try {
    await runBulkTransaction(async (bulk) => {
      const audit = auditOf(viewer, bulk.tx, job.kind)
      const { subjectId, unitId } = job
      const context = {
        ...bulk,
        subjectId,
        unitId,
        viewer,
        today: on,
        progress: alive.progress,
        audit: audit.add,
      }
      const { touchedCitizenIds = [] } = await handler.run(context)
      if (audit.lines() === 0) throw new Error(`${job.kind} left no line in the audit trail`)
      if (touchedCitizenIds.length > 0) await refreshDeadlinesOfMany(bulk.tx, touchedCitizenIds)
      await alive.stop()
      if (!(await finishJob(bulk.tx, job))) throw new JobLostError()
    })
  } finally {
    await alive.stop()
  }
}

function auditOf(viewer: Viewer, tx: Parameters<typeof recordAuditBy>[1], operation: string) {
  let lines = 0
  return {
    lines: () => lines,
    add: async (entry: Omit<Parameters<typeof recordAuditBy>[2], 'operation'>) => {
      lines += 1
      await recordAuditBy(viewer, tx, { ...entry, operation })
    },
  }
}

/** Another worker has it; what this one did is rolled back. */
class JobLostError extends Error {}

async function explain(job: ClaimedJob, handler: JobHandler, error: unknown): Promise<void> {
  if (error instanceof JobLostError) return
  if (error instanceof JobError) {
    await settleFailed(job, handler, error.failure)
    return
  }
  const isClash = readDatabaseError(error)?.kind === 'clash'
  if (isClash && job.attempts < MOST_ATTEMPTS) {
    await releaseJob(job)
    return
  }
  const errorId = randomUUID().slice(0, 8).toUpperCase()
  log.error({ errorId, operation: job.kind, jobId: job.id, ...describeError(error) }, 'job failed')
  await settleFailed(job, handler, { code: 'UNEXPECTED', facts: { errorId } })
}

async function settleFailed(
  job: ClaimedJob,
  handler: JobHandler | undefined,
  failure: JobFailure,
): Promise<void> {
  await db.$transaction(async (tx) => {
    if (!(await failJob(tx, { job, errorId: failure.facts.errorId ?? null }))) return
    await handler?.fail(tx, { subjectId: job.subjectId, failure })
  })
}
