import 'server-only'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { describeError, log } from '@/lib/platform/log'
import { countMissingFacts } from '@/lib/screening/count-missing-facts'
import { runNextJob } from './run-job'

const LOOK_EVERY_MS = 500
/** After a look that failed: the database may be away for a while. */
const LOOK_AGAIN_MS = 5_000

/** Does one job after another until asked to stop; a job under way is finished first, unless the process is killed. */
export async function runWorker({ signal }: { signal: AbortSignal }): Promise<void> {
  await attempt('screening.countFacts', countMissingFacts)
  while (!signal.aborted) {
    const outcome = await attempt('jobs.look', runNextJob)
    if (outcome === true) continue
    await pause(outcome === undefined ? LOOK_AGAIN_MS : LOOK_EVERY_MS, undefined, { signal }).catch(() => {})
  }
}

/** Undefined after an error, which is logged: the worker outlives it. */
async function attempt<Value>(operation: string, work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work()
  } catch (error) {
    const errorId = randomUUID().slice(0, 8).toUpperCase()
    log.error({ errorId, operation, ...describeError(error) }, 'worker failed')
    return undefined
  }
}
