import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/calendar/today'
import { db, type Tx } from '@/lib/platform/db'
import type { JobStage } from './queue'

const HEARTBEAT_SECONDS = 5
/** A running job without a sign of life for so long is taken over. */
const LOST_AFTER_SECONDS = 30

const claimedRows = z.array(
  z.object({
    id: z.string(),
    kind: z.string(),
    subjectId: z.string(),
    unitId: z.string(),
    requestedById: z.string(),
    attempts: z.number(),
  }),
)

export type ClaimedJob = z.infer<typeof claimedRows>[number]

/** The job that has waited longest, or one whose worker was lost; null when there is none. */
export async function claimJob(): Promise<ClaimedJob | null> {
  const [job] = claimedRows.parse(
    await db.$queryRaw`
      UPDATE "jobs" SET "status" = 'RUNNING', "attempts" = "attempts" + 1, "startedAt" = clock_timestamp(),
        "heartbeatAt" = clock_timestamp(), "stage" = NULL, "done" = 0, "total" = NULL
      WHERE "id" = (
        SELECT "id" FROM "jobs"
        WHERE "status" = 'WAITING' OR ("status" = 'RUNNING'
          AND "heartbeatAt" < clock_timestamp() - make_interval(secs => ${LOST_AFTER_SECONDS}))
        ORDER BY "createdAt", "id" LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING "id", "kind", "subjectId", "unitId", "requestedById", "attempts"`,
  )
  return job ?? null
}

/** Shows that the job is being worked on until the answer is called. Progress is written outside the job's transaction. */
export function keepAlive({ id, attempts }: ClaimedJob) {
  let told: { stage: JobStage; done: number; total: number | null } | null = null
  let writing: Promise<unknown> = Promise.resolve()
  const write = () => {
    const progress = told
    writing = writing
      .then(
        () => db.$executeRaw`
          UPDATE "jobs" SET "heartbeatAt" = clock_timestamp(), "stage" = ${progress?.stage ?? null},
            "done" = ${progress?.done ?? 0}, "total" = ${progress?.total ?? null}
          WHERE "id" = ${id}::uuid AND "status" = 'RUNNING' AND "attempts" = ${attempts}`,
      )
      .catch(() => {}) // the next beat tries again
  }
  const beat = setInterval(write, HEARTBEAT_SECONDS * 1000)
  let writtenAt = 0
  return {
    progress: (progress: { stage: JobStage; done: number; total: number | null }) => {
      const isNewStage = progress.stage !== told?.stage
      told = progress
      const at = now().getTime()
      if (!isNewStage && at - writtenAt < PROGRESS_EVERY_MS) return
      writtenAt = at
      write()
    },
    stop: async () => {
      clearInterval(beat)
      await writing
    },
  }
}

const PROGRESS_EVERY_MS = 500

/** In the transaction of the work itself, so that work done once is not done again. False = another worker took over. */
export async function finishJob(tx: Tx, { id, attempts }: ClaimedJob): Promise<boolean> {
  const { count } = await tx.job.updateMany({
    where: { id, attempts, status: 'RUNNING' },
    data: { status: 'DONE', finishedAt: now() },
  })
  return count === 1
}

export async function failJob(
  tx: Tx,
  { job, errorId }: { job: ClaimedJob; errorId: string | null },
): Promise<boolean> {
  const { count } = await tx.job.updateMany({
    where: { id: job.id, attempts: job.attempts, status: 'RUNNING' },
    data: { status: 'FAILED', finishedAt: now(), errorId },
  })
  return count === 1
}

/** Tried again by whoever is free: two that clashed seldom clash twice. */
export async function releaseJob({ id, attempts }: ClaimedJob): Promise<void> {
  await db.job.updateMany({ where: { id, attempts, status: 'RUNNING' }, data: { status: 'WAITING' } })
}
