import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive } from '../pid-lock.mjs'
import type { ServerHome } from './server-home'

export type Postmaster = { pid: number; port: number; status: string }

function commandLineOf(pid: number): string {
  if (fs.existsSync('/proc/self/cmdline')) {
    try {
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    } catch {
      return '' // it ended between two looks
    }
  }
  if (process.platform === 'win32') return 'postgres'
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
}

function readPidFile(dataDirectory: string): string[] | null {
  try {
    return fs.readFileSync(path.join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** The server that runs on this data directory, null if none does (a file left by a killed one doesn't count). */
export function findPostmaster(dataDirectory: string): Postmaster | null {
  const lines = readPidFile(dataDirectory)
  if (!lines) return null
  const pid = Number(lines[0])
  if (!isAlive(pid) || !commandLineOf(pid).includes('postgres')) return null
  return { pid, port: Number(lines[3]), status: (lines[7] ?? '').trim() }
}

/**
 * After a crash the file may name a process number that another program has by now, and PostgreSQL would wait for
 * that one. While the number is free the file stays: PostgreSQL reads from it whether old workers still run.
 */
export function clearForeignPidFile(dataDirectory: string) {
  const lines = readPidFile(dataDirectory)
  if (lines && isAlive(Number(lines[0])) && !findPostmaster(dataDirectory))
    fs.rmSync(path.join(dataDirectory, 'postmaster.pid'))
}

/** Waits for a server that is starting or stopping: the ready one, or null once it is gone. */
export async function settledPostmaster(dataDirectory: string): Promise<Postmaster | null> {
  for (let tries = 0; tries < 300; tries++) {
    const postmaster = findPostmaster(dataDirectory)
    if (!postmaster || postmaster.status === 'ready') return postmaster
    await pause(100)
  }
  return null
}

export function stopPostmaster({
  home,
  dataDirectory,
  mode,
}: {
  home: ServerHome
  dataDirectory: string
  mode: 'fast' | 'immediate'
}) {
  spawnSync(
    path.join(home.programs, 'bin/pg_ctl'),
    ['stop', '-D', dataDirectory, '-m', mode, '-w', '-t', '30'],
    {
      ...home.account,
      cwd: '/',
    },
  )
}
