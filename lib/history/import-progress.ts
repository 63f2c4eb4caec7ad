import type { JobStage, JobView } from '@/lib/jobs/queue'
import type { ImportStatus } from '@/prisma/generated/enums'

export type ImportProgress = {
  isWaiting: boolean
  /** Null = not begun. */
  stage: JobStage | null
  done: number
  /** Null = not known yet. */
  total: number | null
  /** Whole percent of this stage, rounded down; null while the total is not known. */
  percent: number | null
}

const runningStatuses: readonly ImportStatus[] = ['CHECKING', 'IMPORTING', 'UNDOING']

export function isRunningStatus(status: ImportStatus): boolean {
  return runningStatuses.includes(status)
}

/** Null when nothing is under way, also where the work stopped without reaching its end. */
export function progressOf(
  status: ImportStatus,
  job: Pick<JobView, 'status' | 'stage' | 'done' | 'total'> | null,
): ImportProgress | null {
  if (!isRunningStatus(status) || !job || job.status === 'FAILED') return null
  const { stage, done, total } = job
  return {
    isWaiting: job.status === 'WAITING',
    stage,
    done,
    total,
    percent: total === null || total <= 0 ? null : Math.min(100, Math.floor((done / total) * 100)),
  }
}
