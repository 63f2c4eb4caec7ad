import 'server-only'
import { ConflictError } from '@/lib/platform/command-error'
import { db, type Tx } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'
import type { JobStatus } from '@/prisma/generated/enums'

export type JobKind = 'history.checkImport' | 'history.import' | 'history.undoImport'

/** Keys of the catalogue, `jobs.stage.*`. */
export type JobStage = 'reading' | 'comparing' | 'writing' | 'screening' | 'undoing'

export type JobView = {
  id: string
  kind: JobKind
  status: JobStatus
  stage: JobStage | null
  done: number
  /** Null while it is not known how much there is to do. */
  total: number | null
  /** Found in the log. */
  errorId: string | null
}

/** Work for the worker process, begun once the transaction has committed. A subject has one open job at a time. */
export async function enqueueJob(
  tx: Tx,
  { kind, subjectId, viewer }: { kind: JobKind; subjectId: string; viewer: Viewer },
): Promise<void> {
  const open = await tx.job.findFirst({
    where: { subjectId, status: { in: ['WAITING', 'RUNNING'] } },
    select: { id: true },
  })
  if (open) throw new ConflictError()
  await tx.job.create({
    data: { kind, subjectId, unitId: viewer.unitId, requestedById: viewer.userId },
    select: { id: true },
  })
}

/** The latest job of a subject the caller has checked that the viewer may see. */
export async function getJobOf(subjectId: string): Promise<JobView | null> {
  const job = await db.job.findFirst({
    where: { subjectId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, kind: true, status: true, stage: true, done: true, total: true, errorId: true },
  })
  return job && { ...job, kind: job.kind as JobKind, stage: job.stage as JobStage | null }
}
