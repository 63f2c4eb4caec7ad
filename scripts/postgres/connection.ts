import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { Problem } from '../problem.mjs'

/** Two roles on one database: the owner migrates, the app runs with less. They are the same where only one is given. */
export type DatabaseUrls = { ownerUrl: string; appUrl: string }

const oldestPostgresMajor = 15

export function withDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

/** The settings come from people: the form is checked before anything is tried. */
export function requireDatabaseUrl({ name, url }: { name: string; url: string }) {
  const isDatabaseUrl = URL.canParse(url) && /^postgres(ql)?:\/\/.*\/[^/?]+/.test(url)
  if (!isDatabaseUrl)
    throw new Problem(`${name} must look like postgresql://user:password@host:5432/database.`)
}

function sentenceFor(error: unknown, client: pg.Client): string {
  const { code, message } = error as { code?: string; message: string }
  const server = `${client.host}:${client.port}`
  if (code === '28P01' || code === '28000')
    return `The database server at ${server} doesn't let the user "${client.user}" in: check user and password in DATABASE_URL and MIGRATE_DATABASE_URL.`
  if (code === '3D000')
    return `The database "${client.database}" doesn't exist at ${server}: create it, or correct DATABASE_URL.`
  if (code === '53300')
    return `The database server at ${server} has no connection left: raise its max_connections.`
  return `No database server can be reached at ${server} (${message || code}): start it or correct DATABASE_URL; without DATABASE_URL an embedded one is used.`
}

const isStartingUp = (error: unknown) => (error as { code?: string }).code === '57P03'

/** Connects, or says in one sentence why not. A server that is just starting is given half a minute. */
export async function connect(url: string): Promise<pg.Client> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8_000 })
    // a connection lost later shows in the next query; without a listener it would end the process
    client.on('error', () => {})
    try {
      await client.connect()
      return client
    } catch (error) {
      if (!isStartingUp(error) || tries >= 60) throw new Problem(sentenceFor(error, client))
      await pause(500)
    }
  }
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(url)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export async function requireSupportedServer(client: pg.Client) {
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  const version = rows[0]?.server_version ?? ''
  if (Number.parseInt(version, 10) < oldestPostgresMajor)
    throw new Problem(
      `The database server is PostgreSQL ${version}; Fodfæste needs ${oldestPostgresMajor} or newer. Upgrade it, or give another in DATABASE_URL.`,
    )
}
