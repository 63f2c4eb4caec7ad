import type pg from 'pg'
import { deployMigrations, findUnprotectedTables, grantAppRole } from '../prisma/migrate'
import { startNode } from './node-process'
import { type DatabaseUrls, withClient } from './postgres/connection'
import { appRoleOf, testDatabaseMark } from './postgres/test-server'
import { Problem } from './problem.mjs'

// any number: the same in every instance, and not the one Prisma's engine takes itself
const lockNumber = 4_862_034_117

/** One instance at a time prepares a database; the others wait here. The lock goes with the connection. */
export async function withDatabaseLock<T>(
  { ownerUrl }: DatabaseUrls,
  work: (owner: pg.Client) => Promise<T>,
): Promise<T> {
  return withClient(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ isFree: boolean }>('select pg_try_advisory_lock($1) as "isFree"', [
      lockNumber,
    ])
    if (!rows[0]?.isFree) {
      console.log('• another instance is preparing the database; waiting for it …')
      await owner.query('select pg_advisory_lock($1)', [lockNumber])
    }
    return work(owner)
  })
}

/** A moved clock writes wrong dates: it is allowed on databases the test runner made, and nowhere else. */
export async function requireTestClockAllowed({ ownerUrl }: DatabaseUrls) {
  if (process.env.TEST_CLOCK !== '1') {
    if (process.env.TEST_NOW)
      throw new Problem('TEST_NOW is set without TEST_CLOCK=1: unset it, the clock is moved in tests only.')
    return
  }
  const mark = await withClient(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ mark: string | null }>(
      `select shobj_description(oid, 'pg_database') as mark from pg_database where datname = current_database()`,
    )
    return rows[0]?.mark
  })
  if (mark !== testDatabaseMark)
    throw new Problem(
      'TEST_CLOCK=1 moves the clock, and this is not a database of the test runner: unset it.',
    )
}

/** Migrates, and gives the app's role its rights. */
export async function migrate({ urls, owner }: { urls: DatabaseUrls; owner: pg.Client }) {
  const applied = await deployMigrations({ url: urls.ownerUrl })
  const appRole = appRoleOf(urls)
  if (appRole !== owner.user) await grantAppRole({ ownerUrl: urls.ownerUrl, appRole })
  console.log(
    `✓ the database is migrated (${applied.length > 0 ? applied.join(', ') : 'nothing was pending'})`,
  )
}

export async function sayWhatIsUnprotected({ appUrl }: DatabaseUrls) {
  const tables = await findUnprotectedTables(appUrl)
  if (tables.length > 0)
    console.log(
      `! The app runs as the owner of the database, which could change or remove rows of ${tables.join(', ')}: give the app a role of its own in DATABASE_URL, and the owner in MIGRATE_DATABASE_URL.`,
    )
}

export async function hasUsers(owner: pg.Client): Promise<boolean> {
  const { rows } = await owner.query<{ answer: boolean }>('select exists (select from users) as answer')
  return rows[0]?.answer ?? false
}

/** What every installation needs, and the demo when DEMO=1 says so, in a process of its own, as the app would write it. */
export async function seed(environment: NodeJS.ProcessEnv) {
  const seeding = startNode({
    args: ['--conditions=react-server', '--import', 'tsx', 'prisma/seed/run.ts'],
    environment,
  })
  const ending = await seeding.ended
  if (ending !== 0)
    throw new Problem(
      `The first data could not be written (its own message stands above; it ended with ${ending}). Nothing of it is in the database; correct the cause and start again.`,
    )
}
