import path from 'node:path'
import {
  connect,
  type DatabaseUrls,
  requireDatabaseUrl,
  requireSupportedServer,
  withClient,
} from './postgres/connection'
import { type EmbeddedServer, startEmbeddedServer } from './postgres/embedded-server'
import { findServerHome } from './postgres/server-home'
import { Problem } from './problem.mjs'

const databaseName = 'fodfaeste'

export type InstallationDatabase = {
  urls: DatabaseUrls
  /** The server started for it; null when DATABASE_URL names one. */
  embedded: EmbeddedServer | null
}

function embeddedPort(): number | undefined {
  if (!process.env.PG_PORT) return undefined
  const port = Number(process.env.PG_PORT)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Problem(`PG_PORT is "${process.env.PG_PORT}", which is not a port number.`)
}

export const embeddedDataDirectory = () => {
  const home = findServerHome(console.log)
  return { home, dataDirectory: path.join(home.directory, 'pg') }
}

/** The checkout's own server, with its database made if it isn't there. */
async function openEmbeddedDatabase(): Promise<InstallationDatabase> {
  const embedded = await startEmbeddedServer({
    ...embeddedDataDirectory(),
    port: embeddedPort(),
    isDurable: true,
  })
  await withClient(embedded.ownerUrl('postgres'), async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName])
    if (rowCount === 0) await client.query(`create database ${databaseName}`)
  })
  const state = embedded.isAdopted ? 'runs already' : embedded.isNew ? 'is new' : 'is started'
  console.log(`✓ the embedded PostgreSQL ${state} (port ${embedded.port})`)
  return {
    urls: { ownerUrl: embedded.ownerUrl(databaseName), appUrl: embedded.appUrl(databaseName) },
    embedded,
  }
}

async function openGivenDatabase(appUrl: string): Promise<InstallationDatabase> {
  const ownerUrl = process.env.MIGRATE_DATABASE_URL || appUrl
  requireDatabaseUrl({ name: 'DATABASE_URL', url: appUrl })
  requireDatabaseUrl({ name: 'MIGRATE_DATABASE_URL', url: ownerUrl })
  const app = await connect(appUrl)
  const owner = await connect(ownerUrl)
  try {
    await requireSupportedServer(app)
    if (app.host !== owner.host || app.port !== owner.port || app.database !== owner.database)
      throw new Problem(
        'DATABASE_URL and MIGRATE_DATABASE_URL must name the same database of the same server.',
      )
  } finally {
    await app.end()
    await owner.end()
  }
  return { urls: { ownerUrl, appUrl }, embedded: null }
}

/** The database of DATABASE_URL, or the embedded one without it. */
export async function openInstallationDatabase(): Promise<InstallationDatabase> {
  return process.env.DATABASE_URL ? openGivenDatabase(process.env.DATABASE_URL) : openEmbeddedDatabase()
}
