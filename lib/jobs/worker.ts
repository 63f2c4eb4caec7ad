import 'server-only'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Day } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { describeError, log } from '@/lib/platform/log'
import { countMissingFacts } from '@/lib/screening/count-missing-facts'
import { recountDueSettings } from '@/lib/screening/recount-due-settings'
import { runNextJob } from './run-job'

const LOOK_EVERY_MS = 500
/** After a look that failed: the database may be away for a while. */
const LOOK_AGAIN_MS = 5_000

/** Does one job after another until asked to stop; a job under way is finished first, unless the process is killed. */
export async function runWorker({ signal }: { signal: AbortSignal }): Promise<void> {
  await attempt('screening.countFacts', countMissingFacts)
  const keepQueues = createQueueKeeper()
  while (!signal.aborted) {
    await keepQueues()
    const outcome = await attempt('jobs.look', runNextJob)
    if (outcome === true) {
      keepQueues.again()
      continue
    }
    await pause(outcome === undefined ? LOOK_AGAIN_MS : LOOK_EVERY_MS, undefined, { signal }).catch(() => {})
  }
}

const KEEP_AGAIN_MS = 60_000

/**
 * Queues follow the settings in force: looked at when the worker starts, on each new day, and after a job, which may have
 * counted by settings that were replaced while it ran. After a look that failed, a minute later.
 */
function createQueueKeeper() {
  let keptOn: Day | null = null
  let notBefore = 0
  const keep = async () => {
    const on = today()
    if (keptOn === on || now().getTime() < notBefore) return
    const kept = await attempt('screening.recountDueSettings', recountDueSettings)
    if (kept === undefined) notBefore = now().getTime() + KEEP_AGAIN_MS
    else keptOn = on
  }
  return Object.assign(keep, {
    again: () => {
      keptOn = null
    },
  })
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
