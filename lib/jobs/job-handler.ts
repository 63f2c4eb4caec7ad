import 'server-only'
import type { Day } from '@/lib/calendar/day'
import type { AuditEntry } from '@/lib/platform/audit'
import type { BulkTransaction } from '@/lib/platform/bulk-transaction'
import type { Tx } from '@/lib/platform/db'
import type { RoleCode, Viewer } from '@/lib/platform/viewer'
import type { JobStage } from './queue'

export type ReportProgress = (progress: { stage: JobStage; done: number; total: number | null }) => void

export type JobContext = BulkTransaction & {
  subjectId: string
  unitId: string
  /** Whoever asked for it, with the roles of the day it runs. */
  viewer: Viewer
  today: Day
  progress: ReportProgress
  audit: (entry: Omit<AuditEntry, 'operation'>) => Promise<void>
}

export type JobOutcome = {
  /** Citizens whose deadlines may have changed. */
  touchedCitizenIds?: readonly string[]
}

/** Why a job ended without doing its work, as data: the sentence is in the subject's catalogue. */
export type JobFailure = { code: string; facts: Record<string, string> }

/** The work of one kind of job, all of it in one transaction. */
export type JobHandler = {
  /** Whoever asked must still hold one of them when it runs. */
  roles: readonly RoleCode[]
  run: (context: JobContext) => Promise<JobOutcome>
  /** Tells the subject, in a transaction of its own, after everything else was rolled back. */
  fail: (tx: Tx, failed: { subjectId: string; failure: JobFailure }) => Promise<void>
}

/** The work cannot be done, for a reason a person can understand. */
export class JobError extends Error {
  constructor(readonly failure: JobFailure) {
    super(failure.code)
    this.name = 'JobError'
  }
}
