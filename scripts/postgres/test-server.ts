import crypto from 'node:crypto'
import type pg from 'pg'
import { deployMigrations, grantAppRole } from '../../prisma/migrate'
import { Problem } from '../problem.mjs'
import { type DatabaseUrls, requireDatabaseUrl, withClient, withDatabase } from './connection'
import { startThrowawayServer } from './throwaway-server'

/** The comment that lets `npm start` accept a moved clock on a database. */
export const testDatabaseMark = 'fodfaeste test database'

/** Plain data, so that it can be handed to other processes. */
export type TestServer = {
  urls: DatabaseUrls
  /** Every database of this run begins so. */
  prefix: string
}

export type OpenTestServer = TestServer & {
  /** Removes what the run made: the server itself, or its databases on a server of someone else's. */
  close(): Promise<void>
}

export const appRoleOf = (urls: DatabaseUrls) => decodeURIComponent(new URL(urls.appUrl).username)

/** Made from nothing, or as a copy of another one to which nobody is connected. */
export async function createTestDatabase(
  server: TestServer,
  { name, template }: { name: string; template?: string },
): Promise<DatabaseUrls> {
  const database = `${server.prefix}${name}`
  await withClient(server.urls.ownerUrl, async (client) => {
    const source = template ? ` template ${client.escapeIdentifier(server.prefix + template)}` : ''
    await client.query(`create database ${client.escapeIdentifier(database)}${source}`)
    await client.query(
      `comment on database ${client.escapeIdentifier(database)} is ${client.escapeLiteral(testDatabaseMark)}`,
    )
  })
  return {
    ownerUrl: withDatabase(server.urls.ownerUrl, database),
    appUrl: withDatabase(server.urls.appUrl, database),
  }
}

export async function createMigratedDatabase(server: TestServer, name: string): Promise<DatabaseUrls> {
  const urls = await createTestDatabase(server, { name })
  await deployMigrations({ url: urls.ownerUrl })
  if (urls.appUrl !== urls.ownerUrl) await grantAppRole({ ownerUrl: urls.ownerUrl, appRole: appRoleOf(urls) })
  return urls
}

async function createAppRole(client: pg.Client, role: string, ownerUrl: string): Promise<string | null> {
  const { rows } = await client.query<{ mayCreate: boolean }>(
    'select rolcreaterole or rolsuper as "mayCreate" from pg_roles where rolname = current_user',
  )
  if (!rows[0]?.mayCreate) return null
  const password = crypto.randomBytes(24).toString('base64url')
  await client.query(`create role ${role} login password ${client.escapeLiteral(password)}`)
  const url = new URL(ownerUrl)
  url.username = role
  url.password = password
  return url.href
}

async function requireMayCreateDatabases(client: pg.Client) {
  const { rows } = await client.query<{ mayCreate: boolean }>(
    'select rolcreatedb or rolsuper as "mayCreate" from pg_roles where rolname = current_user',
  )
  if (!rows[0]?.mayCreate)
    throw new Problem(
      `The tests make databases of their own, which "${client.user}" may not: give the role CREATEDB, or unset DATABASE_URL to use the embedded server.`,
    )
}

async function openServerOfSomeoneElse(databaseUrl: string): Promise<OpenTestServer> {
  requireDatabaseUrl({ name: 'DATABASE_URL', url: databaseUrl })
  const prefix = `fodfaeste_test_${process.pid}_${crypto.randomBytes(3).toString('hex')}_`
  const ownerUrl = process.env.MIGRATE_DATABASE_URL || databaseUrl
  const madeRole = process.env.MIGRATE_DATABASE_URL ? null : `${prefix}app`
  const appUrl = await withClient(ownerUrl, async (client) => {
    await requireMayCreateDatabases(client)
    return madeRole ? createAppRole(client, madeRole, ownerUrl) : databaseUrl
  })
  if (!appUrl)
    console.log('• the tests run as the owner of their databases (no CREATEROLE to make a second role)')
  return {
    urls: { ownerUrl, appUrl: appUrl ?? ownerUrl },
    prefix,
    close: () =>
      withClient(ownerUrl, async (closing) => {
        const made = await closing.query<{ datname: string }>(
          'select datname from pg_database where starts_with(datname, $1)',
          [prefix],
        )
        for (const { datname } of made.rows)
          await closing.query(`drop database ${closing.escapeIdentifier(datname)} with (force)`)
        if (madeRole && appUrl) await closing.query(`drop role ${madeRole}`)
      }),
  }
}

/** The server of DATABASE_URL when given, else an embedded one of this run alone. */
export async function openTestServer(): Promise<OpenTestServer> {
  if (process.env.DATABASE_URL) return openServerOfSomeoneElse(process.env.DATABASE_URL)
  const server = await startThrowawayServer()
  return {
    urls: { ownerUrl: server.ownerUrl('postgres'), appUrl: server.appUrl('postgres') },
    prefix: 'fodfaeste_',
    close: server.stop,
  }
}
