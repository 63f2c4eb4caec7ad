import fs from 'node:fs'
import path from 'node:path'
import { diffMigrationsToSchema } from '../prisma/migrate'
import { ownSources } from '../prisma/schema-engine'
import { embeddedDataDirectory, openInstallationDatabase } from './installation-database'
import { isAlive } from './pid-lock.mjs'
import { findPostmaster, stopPostmaster } from './postgres/postmaster'
import { startThrowawayServer } from './postgres/throwaway-server'
import { migrate, sayWhatIsUnprotected, withDatabaseLock } from './prepare-database'
import { Problem } from './problem.mjs'

async function migrateDatabase() {
  const { urls, embedded } = await openInstallationDatabase()
  try {
    await withDatabaseLock(urls, (owner) => migrate({ urls, owner }))
    await sayWhatIsUnprotected(urls)
  } finally {
    await embedded?.stop()
  }
}

function migrationFolder(name: string | undefined): string {
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name))
    throw new Problem(
      'Give the migration a name that says the change, in small letters: npm run db:new-migration -- add_case_notes',
    )
  const timestamp = new Date().toISOString().slice(0, 19).replace(/\D/g, '')
  return path.join(ownSources.migrationsDirectory, `${timestamp}_${name}`)
}

async function writeNewMigration(name: string | undefined) {
  const folder = migrationFolder(name)
  const server = await startThrowawayServer()
  const sql = await diffMigrationsToSchema({ url: server.ownerUrl('postgres') }).finally(server.stop)
  if (!sql) {
    console.log('✓ there is nothing to do: the migrations make what the schema says')
    return
  }
  fs.mkdirSync(folder)
  fs.writeFileSync(path.join(folder, 'migration.sql'), sql)
  console.log(`✓ ${path.relative(process.cwd(), folder)}/migration.sql: read it, and run npm run db:migrate`)
}

function removeEmbeddedDatabase() {
  const { home, dataDirectory } = embeddedDataDirectory()
  const registry = `${dataDirectory}.users`
  const users = fs.existsSync(registry) ? fs.readdirSync(registry) : []
  if (users.some((pid) => isAlive(Number(pid))))
    throw new Problem('Fodfæste is running on the embedded database: stop it first (Ctrl-C where it runs).')
  if (findPostmaster(dataDirectory)) stopPostmaster({ home, dataDirectory, mode: 'immediate' })
  const suffixes = ['', '.unfinished', '.users', '.log', '.lock', '.owner-password', '.app-password']
  for (const suffix of suffixes) fs.rmSync(dataDirectory + suffix, { recursive: true, force: true })
}

async function emptyGivenDatabase() {
  if (process.env.DEMO !== '1')
    throw new Problem(
      'DATABASE_URL is set, and resetting removes everything in that database: unset it to reset the embedded one, or set DEMO=1 if it is a demo.',
    )
  const { urls } = await openInstallationDatabase()
  await withDatabaseLock(urls, (owner) =>
    owner.query('begin; drop schema public cascade; create schema public; commit'),
  )
}

async function resetDatabase() {
  if (process.env.DATABASE_URL) await emptyGivenDatabase()
  else removeEmbeddedDatabase()
  await migrateDatabase()
  console.log('✓ the database is empty; npm start fills in the demo')
}

/** Runs one of the `db:` commands. */
export async function runDatabaseCommand(command: string | undefined, name: string | undefined) {
  if (command === 'migrate') return migrateDatabase()
  if (command === 'new-migration') return writeNewMigration(name)
  if (command === 'reset') return resetDatabase()
  throw new Problem(`"${command}" is no database command: use migrate, new-migration or reset.`)
}
