import { setTimeout as pause } from 'node:timers/promises'
import { type NodeProcess, startNode } from './node-process'

const RESTART_AFTER_MS = 2_000

/**
 * The process that reads and imports large files beside the app, so that they never hold up a page. One that dies is
 * started again: what it was doing is rolled back, and taken up by the next.
 */
export function startWorker(environment: NodeJS.ProcessEnv): { stop: () => Promise<void> } {
  let isStopping = false
  let current: NodeProcess = start()

  function start(): NodeProcess {
    const worker = startNode({
      args: ['--conditions=react-server', '--import', 'tsx', 'lib/jobs/run-worker.ts'],
      environment: { ...environment, NODE_ENV: 'production' },
    })
    void worker.ended.then(async (ending) => {
      if (isStopping) return
      console.log(`! the worker ended (${ending}) and is started again`)
      await pause(RESTART_AFTER_MS)
      if (!isStopping) current = start()
    })
    return worker
  }

  return {
    stop: async () => {
      isStopping = true
      await current.stop()
    },
  }
}
