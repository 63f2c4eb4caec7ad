import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive, withPidLock } from '../pid-lock.mjs'
import { findFreePort, isPortTaken } from '../ports.mjs'
import { fileSystemSentence, Problem } from '../problem.mjs'
import { clearForeignPidFile, findPostmaster, settledPostmaster, stopPostmaster } from './postmaster'
import {
  ensureAppRole,
  initialiseData,
  requireUsableData,
  roleUrl,
  type ServerData,
  serverEnvironment,
} from './server-data'

export type EmbeddedServerOptions = ServerData & {
  /** A port the person asked for; without it any free one, the usual one first. */
  port?: number
  /** False for a throwaway server: faster, and lost when the machine stops. */
  isDurable: boolean
}

export type EmbeddedServer = {
  port: number
  isNew: boolean
  isAdopted: boolean
  ownerUrl(database: string): string
  appUrl(database: string): string
  /** Resolves with a sentence if the server ends without having been asked to. */
  endedUnasked: Promise<string>
  /** Stops the server, unless another process of this checkout still uses it. */
  stop(): Promise<void>
}

const usualPort = 54_329
const throwawaySettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

async function choosePort(asked: number | undefined): Promise<number> {
  if (asked === undefined) return (await isPortTaken(usualPort)) ? findFreePort() : usualPort
  if (await isPortTaken(asked))
    throw new Problem(
      `Port ${asked} is taken by another program, so the embedded PostgreSQL can't start. Set PG_PORT to a free port, or DATABASE_URL to a server of your own.`,
    )
  return asked
}

type Launched = { child: ChildProcess; port: number }

function spawnServer({ home, dataDirectory, isDurable }: EmbeddedServerOptions, port: number): ChildProcess {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'max_connections=200',
    ...(isDurable ? [] : throwawaySettings),
  ]
  const log = fs.openSync(`${dataDirectory}.log`, 'w', 0o600)
  const child = spawn(
    path.join(home.programs, 'bin/postgres'),
    ['-D', dataDirectory, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    // a process group of its own: Ctrl-C must reach the app first and the database last
    { ...home.account, cwd: '/', env: serverEnvironment, detached: true, stdio: ['ignore', log, log] },
  )
  fs.closeSync(log)
  child.unref()
  return child
}

async function launch(options: EmbeddedServerOptions): Promise<Launched> {
  const { dataDirectory } = options
  clearForeignPidFile(dataDirectory)
  let log = ''
  // a free port may be lost to another program, and the workers of a killed server take a moment to end
  for (let tries = 0; tries < 8; tries++) {
    const port = await choosePort(options.port)
    const child = spawnServer(options, port)
    const hasEnded = new Promise<'ended'>((resolve) => {
      child.once('exit', () => resolve('ended'))
      child.once('error', () => resolve('ended'))
    })
    const deadline = Date.now() + 60_000
    while (Date.now() < deadline) {
      const postmaster = findPostmaster(dataDirectory)
      if (postmaster?.pid === child.pid && postmaster?.status === 'ready') return { child, port }
      if ((await Promise.race([hasEnded, pause(30)])) === 'ended') break
    }
    log = fs.readFileSync(`${dataDirectory}.log`, 'utf8').trim()
    const mayPass = /could not bind|Address already in use|shared memory block|lock file/i.test(log)
    if (!mayPass) break
    await pause(500)
  }
  throw new Problem(
    fileSystemSentence(log) ??
      `The embedded PostgreSQL didn't start: ${log.split('\n').slice(-3).join(' ')} (all of it is in ${dataDirectory}.log).`,
  )
}

function otherUsers(registry: string): string[] {
  const others = fs.readdirSync(registry).filter((name) => name !== String(process.pid))
  for (const name of others) if (!isAlive(Number(name))) fs.rmSync(path.join(registry, name), { force: true })
  return others.filter((name) => isAlive(Number(name)))
}

/** Starts the server, or joins the one that runs on this data already; the last process to leave stops it. */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const { home, dataDirectory } = options
  const registry = `${dataDirectory}.users`
  const lock = { file: `${dataDirectory}.lock` }
  fs.mkdirSync(path.dirname(dataDirectory), { recursive: true })
  let isNew = false
  let isStopping = false

  const url = (role: 'owner' | 'app', port: number, database: string) =>
    roleUrl({ dataDirectory, role, port, database })

  const running = await withPidLock(lock, async (): Promise<{ port: number; child: ChildProcess | null }> => {
    const postmaster = await settledPostmaster(dataDirectory)
    // asked before anything is made
    if (!postmaster) await choosePort(options.port)
    if (!postmaster && !fs.existsSync(dataDirectory)) {
      isNew = true
      initialiseData(options)
    }
    requireUsableData(options)
    const { port, child } = postmaster ? { port: postmaster.port, child: null } : await launch(options)
    await ensureAppRole({ dataDirectory, port })
    fs.mkdirSync(registry, { recursive: true })
    fs.writeFileSync(path.join(registry, String(process.pid)), '')
    return { port, child }
  })

  const { port, child } = running
  return {
    port,
    isNew,
    isAdopted: child === null,
    ownerUrl: (database) => url('owner', port, database),
    appUrl: (database) => url('app', port, database),
    endedUnasked: new Promise((resolve) => {
      child?.once('exit', (code, signal) => {
        if (!isStopping)
          resolve(
            `The embedded PostgreSQL ended by itself (${code ?? signal}); its log is ${dataDirectory}.log.`,
          )
      })
    }),
    stop: () =>
      withPidLock(lock, async () => {
        if (!fs.existsSync(registry)) return
        fs.rmSync(path.join(registry, String(process.pid)), { force: true })
        if (otherUsers(registry).length > 0) return
        isStopping = true
        if (findPostmaster(dataDirectory))
          stopPostmaster({ home, dataDirectory, mode: options.isDurable ? 'fast' : 'immediate' })
      }),
  }
}
