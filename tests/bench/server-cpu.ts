import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

const TICKS_A_SECOND = 100

/** CPU milliseconds, user and system, that the process listening on a port has used; null where there is no /proc. */
export function cpuClockOf(port: number): () => number | null {
  const pid = processListeningOn(port)
  return () => {
    if (pid === null) return null
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_A_SECOND
  }
}

function processListeningOn(port: number): string | null {
  const socket = listeningSocket(port)
  if (socket === null) return null
  const holders = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return holders.find((pid) => holdsSocket(pid, socket)) ?? null
}

function listeningSocket(port: number): string | null {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    const lines = readLines(table).map((line) => line.trim().split(/\s+/))
    const found = lines.find((columns) => columns[1]?.endsWith(suffix) && columns[3] === '0A')
    if (found?.[9]) return `socket:[${found[9]}]`
  }
  return null
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

function holdsSocket(pid: string, socket: string): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`) === socket)
  } catch {
    // Another user's, or ended meanwhile.
    return false
  }
}
