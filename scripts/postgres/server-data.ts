import { spawnSync } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileSystemSentence, Problem } from '../problem.mjs'
import { withClient } from './connection'
import type { ServerHome } from './server-home'

type Role = 'owner' | 'app'

const ownerRole = 'fodfaeste_owner'
const appRole = 'fodfaeste_app'

/** Where a server's data lies and which programs it was made by. */
export type ServerData = { home: ServerHome; dataDirectory: string }

// in English: the messages are read by the launcher
export const serverEnvironment = { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' }

const passwordFile = (dataDirectory: string, role: Role) => `${dataDirectory}.${role}-password`

export function roleUrl({
  dataDirectory,
  role,
  port,
  database,
}: {
  dataDirectory: string
  role: Role
  port: number
  database: string
}): string {
  const password = fs.readFileSync(passwordFile(dataDirectory, role), 'utf8').trim()
  return `postgresql://${role === 'owner' ? ownerRole : appRole}:${password}@127.0.0.1:${port}/${database}`
}

function writePassword(file: string) {
  fs.writeFileSync(file, `${crypto.randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
}

export function initialiseData({ home, dataDirectory }: ServerData) {
  // made beside and renamed, so that an interrupted start leaves no half-made data
  const unfinished = `${dataDirectory}.unfinished`
  const file = passwordFile(dataDirectory, 'owner')
  fs.rmSync(unfinished, { recursive: true, force: true })
  fs.mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  writePassword(file)
  const { uid, gid } = home.account
  if (uid !== undefined && gid !== undefined)
    for (const target of [unfinished, file]) fs.chownSync(target, uid, gid)
  const result = spawnSync(
    path.join(home.programs, 'bin/initdb'),
    [
      ...['-D', unfinished, '-U', ownerRole, '--auth=scram-sha-256', `--pwfile=${file}`, '--encoding=UTF8'],
      ...['--locale-provider=icu', '--icu-locale=da-DK', '--locale=C', '--no-sync'],
    ],
    { ...home.account, cwd: '/', env: serverEnvironment, encoding: 'utf8' },
  )
  if (result.status !== 0) {
    const output = `${result.error?.message ?? ''}${result.stdout}${result.stderr}`
    fs.rmSync(unfinished, { recursive: true, force: true })
    throw new Problem(
      fileSystemSentence(output) ?? `The embedded PostgreSQL could not be set up: ${output.trim()}`,
    )
  }
  fs.renameSync(unfinished, dataDirectory)
}

export function requireUsableData({ home, dataDirectory }: ServerData) {
  const made = fs.readFileSync(path.join(dataDirectory, 'PG_VERSION'), 'utf8').trim()
  const program = spawnSync(path.join(home.programs, 'bin/postgres'), ['--version'], {
    encoding: 'utf8',
  }).stdout
  const ours = /(\d+)/.exec(program)?.[1]
  if (made !== ours)
    throw new Problem(
      `The data in ${dataDirectory} was made by PostgreSQL ${made} and this version brings ${ours}. Move what you need with the older version, then run npm run db:reset.`,
    )
  if (!fs.existsSync(passwordFile(dataDirectory, 'owner')))
    throw new Problem(
      `${passwordFile(dataDirectory, 'owner')} is gone, so the embedded database can't be opened. Put it back, or start over with npm run db:reset.`,
    )
}

/** The app's role is made, or given the password beside the data again. */
export async function ensureAppRole({ dataDirectory, port }: { dataDirectory: string; port: number }) {
  const file = passwordFile(dataDirectory, 'app')
  if (!fs.existsSync(file)) writePassword(file)
  const { password } = new URL(roleUrl({ dataDirectory, role: 'app', port, database: 'postgres' }))
  await withClient(roleUrl({ dataDirectory, role: 'owner', port, database: 'postgres' }), async (client) => {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [appRole])
    await client.query(
      `${rowCount ? 'alter' : 'create'} role ${appRole} login password ${client.escapeLiteral(password)}`,
    )
  })
}
