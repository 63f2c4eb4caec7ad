import { withClient } from '../scripts/postgres/connection'
import { Problem } from '../scripts/problem.mjs'
import {
  type MigrationSources,
  ownSources,
  readMigrations,
  readSchema,
  withSchemaEngine,
} from './schema-engine'

const filters = { externalTables: [], externalEnums: [] }

/**
 * Relations that triggers guard, a statement at a time, where a foreign key would look up every row an import writes. The
 * schema implies a key for each of them, and no migration makes one.
 */
const guardedByTriggers = [
  'benefit_periods_citizenId_fkey',
  'benefit_periods_importId_fkey',
  'employments_citizenId_fkey',
  'employments_importId_fkey',
]

/** Rows of these are added and read, never changed or removed, by the role the app runs as. */
const appendOnlyTables = ['audit_events']

/** Analysed by that role after a large import. */
const importedTables = [
  'citizens',
  'benefit_periods',
  'employments',
  'history_coverages',
  'screenings',
  'screening_facts',
]
const FIRST_MAJOR_WITH_MAINTAIN = 17

/** The engine's errors are text with a trace: the migration's name is in the trace, the server's words on a line of their own. */
function failureOf(error: unknown): { migration: string | null; reason: string } {
  const message = error instanceof Error ? error.message : String(error)
  const migration = /migration_name="([^"]+)"/.exec(message)?.[1] ?? null
  const reason = /^Error querying the database: (?:ERROR: )?(.*)$/m.exec(message)?.[1] ?? message
  return { migration, reason: reason.trim() }
}

/**
 * Brings the database to the newest migration, as `prisma migrate deploy` would, and gives the names applied. Each
 * migration is one transaction: one that fails leaves nothing, is marked as rolled back and is tried again next time.
 */
export async function deployMigrations({
  url,
  sources = ownSources,
}: {
  url: string
  sources?: MigrationSources
}): Promise<string[]> {
  const migrationsList = readMigrations(sources)
  return withSchemaEngine({ url, sources }, async (engine) => {
    const diagnosis = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters,
    })
    const unknown =
      diagnosis.history && 'unpersistedMigrationNames' in diagnosis.history
        ? diagnosis.history.unpersistedMigrationNames
        : []
    if (unknown.length > 0)
      throw new Problem(
        `The database has been through migrations this version doesn't know (${unknown.join(', ')}): start the version that made it, or use another database.`,
      )
    for (const migrationName of diagnosis.failedMigrationNames)
      await engine.markMigrationRolledBack({ migrationName })
    try {
      return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames
    } catch (error) {
      const { migration, reason } = failureOf(error)
      if (/schema is not empty|P3005/.test(String(error)))
        throw new Problem(
          'The database already holds tables that are not from Fodfæste: give an empty database in DATABASE_URL.',
        )
      if (!migration) throw error
      await engine.markMigrationRolledBack({ migrationName: migration })
      throw new Problem(
        `The migration ${migration} failed and was undone: ${reason}. Nothing of it is in the database; correct the cause and start again.`,
      )
    }
  })
}

/** The SQL that leads from what the migrations make to the schema, or null when they agree. */
export async function diffMigrationsToSchema({
  url,
  sources = ownSources,
}: {
  /** A server on which a shadow database may be made. */
  url: string
  sources?: MigrationSources
}): Promise<string | null> {
  return withSchemaEngine({ url, sources }, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...readMigrations(sources) },
      to: { tag: 'schemaDatamodel', files: readSchema(sources) },
      script: true,
      exitCode: null,
      filters,
    })
    const steps = (stdout ?? '').trim().split(/\n\n(?=-- )/)
    const sql = steps.filter((step) => !makesGuardedKey(step)).join('\n\n')
    return sql === '' || sql === '-- This is an empty migration.' ? null : `${sql}\n`
  })
}

function makesGuardedKey(step: string): boolean {
  const key = /^-- AddForeignKey\n.* ADD CONSTRAINT "(\w+)"/.exec(step)?.[1]
  return key !== undefined && guardedByTriggers.includes(key)
}

/** Gives the role the app runs as what it needs on the migrated database, and takes what it must not have. */
export async function grantAppRole({ ownerUrl, appRole }: { ownerUrl: string; appRole: string }) {
  await withClient(ownerUrl, async (client) => {
    const role = client.escapeIdentifier(appRole)
    const database = client.escapeIdentifier(client.database ?? '')
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    const mayMaintain = Number.parseInt(rows[0]?.server_version ?? '', 10) >= FIRST_MAJOR_WITH_MAINTAIN
    const statements = [
      `grant connect on database ${database} to ${role}`,
      `grant usage on schema public to ${role}`,
      `grant select, insert, update, delete on all tables in schema public to ${role}`,
      `grant usage, select on all sequences in schema public to ${role}`,
      `grant execute on all functions in schema public to ${role}`,
      `alter default privileges in schema public grant select, insert, update, delete on tables to ${role}`,
      `alter default privileges in schema public grant usage, select on sequences to ${role}`,
      `alter default privileges in schema public grant execute on functions to ${role}`,
      `revoke insert, update, delete on _prisma_migrations from ${role}`,
      ...(mayMaintain ? [`grant maintain on ${importedTables.join(', ')} to ${role}`] : []),
      ...appendOnlyTables.map((table) => `revoke update, delete, truncate on ${table} from ${role}`),
    ]
    await client.query(['begin', ...statements, 'commit'].join(';\n'))
  })
}

/** The append-only tables whose rows this connection could change or remove all the same. */
export async function findUnprotectedTables(appUrl: string): Promise<string[]> {
  return withClient(appUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select name from unnest($1::text[]) as name where has_table_privilege(name, 'update, delete, truncate')`,
      [appendOnlyTables],
    )
    return rows.map((row) => row.name)
  })
}
