import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export const root = path.resolve(import.meta.dirname, '..')

export type NodeProcess = {
  child: ChildProcess
  /** The exit code, or the signal that ended it. */
  ended: Promise<number | string>
  /** Asks it to end, and ends it after eight seconds. */
  stop(): Promise<void>
}

/** Starts a Node program of this checkout; it ends with the process that started it, even when that one is killed. */
export function startNode({
  args,
  environment,
  stdio = 'inherit',
}: {
  args: string[]
  environment: NodeJS.ProcessEnv
  stdio?: StdioOptions
}): NodeProcess {
  const followParent = new URL('./follow-parent.mjs', import.meta.url).href
  const child = spawn(process.execPath, ['--import', followParent, ...args], {
    cwd: root,
    stdio,
    env: environment,
  })
  const ended = new Promise<number | string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'))
  })
  const isRunning = () => child.exitCode === null && child.signalCode === null
  return {
    child,
    ended,
    stop: async () => {
      if (!isRunning()) return
      child.kill('SIGTERM')
      await Promise.race([ended, pause(8_000)])
      if (isRunning()) child.kill('SIGKILL')
      await ended
    },
  }
}
