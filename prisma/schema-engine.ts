// Prisma's own schema engine as WebAssembly: no binary to download, and it talks through the pg driver.
import crypto from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlQuery,
} from '@prisma/driver-adapter-utils'
import type {
  MigrationList,
  SchemaContainer,
  SchemaEngine,
} from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

/** Where schema and migrations are read from; tests give directories of their own. */
export type MigrationSources = { schemaDirectory: string; migrationsDirectory: string }

export const ownSources: MigrationSources = {
  schemaDirectory: path.join(import.meta.dirname, 'schema'),
  migrationsDirectory: path.join(import.meta.dirname, 'migrations'),
}

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>
type RawResult = { fields: { dataTypeID: number }[] }

const charType = 18
const textType = 25

/** The engine reads "char" columns of the catalogue, a type the adapter can't carry: they go as text, marked Character. */
function carryCharColumns(adapter: Adapter) {
  const queryRaw = adapter.queryRaw
  const { performIO } = adapter as unknown as { performIO(query: SqlQuery): Promise<RawResult> }
  adapter.queryRaw = async (query) => {
    const charColumns: number[] = []
    const relay = Object.create(adapter)
    relay.performIO = async (inner: SqlQuery) => {
      const result = await performIO.call(adapter, inner)
      result.fields.forEach((field, index) => {
        if (field.dataTypeID !== charType) return
        charColumns.push(index)
        field.dataTypeID = textType
      })
      return result
    }
    const result = await queryRaw.call(relay, query)
    for (const index of charColumns) result.columnTypes[index] = ColumnTypeEnum.Character
    return result
  }
}

/** The adapter cuts a script at every semicolon; sent whole, a function's body survives and a failure undoes all of it. */
function sendScriptsWhole(adapter: Adapter) {
  const { onError } = adapter as unknown as { onError(error: unknown): never }
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script)
    } catch (error) {
      onError.call(adapter, error)
    }
  }
}

class EngineAdapterFactory extends PrismaPg {
  readonly #settings: pg.PoolConfig
  readonly #opened: Adapter[]

  constructor(settings: pg.PoolConfig, opened: Adapter[]) {
    super(settings)
    this.#settings = settings
    this.#opened = opened
  }

  override async connect() {
    const adapter = await super.connect()
    carryCharColumns(adapter)
    sendScriptsWhole(adapter)
    this.#opened.push(adapter)
    return adapter
  }

  // the adapter's own version drops the database before it closes the connections to it
  override async connectToShadowDb() {
    const main = await super.connect()
    const database = `fodfaeste_shadow_${crypto.randomUUID()}`
    await main.executeScript(`CREATE DATABASE "${database}" TEMPLATE template0`)
    const shadow = await new EngineAdapterFactory({ ...this.#settings, database }, this.#opened).connect()
    const dispose = shadow.dispose.bind(shadow)
    let isDisposed = false
    shadow.dispose = async () => {
      if (isDisposed) return
      isDisposed = true
      await dispose()
      await main.executeScript(`DROP DATABASE "${database}" WITH (FORCE)`)
      await main.dispose()
    }
    return shadow
  }
}

/** As parts, for a connection string would win over the shadow database's name. */
function connectionParts(url: string): pg.PoolConfig {
  const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: url })
  return { host, port, user, password: password ?? undefined, database, ssl }
}

export function readSchema({ schemaDirectory }: MigrationSources): SchemaContainer[] {
  return fs
    .readdirSync(schemaDirectory)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({
      path: `schema/${name}`,
      content: fs.readFileSync(path.join(schemaDirectory, name), 'utf8'),
    }))
}

export function readMigrations({ migrationsDirectory }: MigrationSources): MigrationList {
  const names = fs
    .readdirSync(migrationsDirectory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return {
    baseDir: migrationsDirectory,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok',
          value: fs.readFileSync(path.join(migrationsDirectory, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  }
}

type EngineModule = typeof import('@prisma/schema-engine-wasm/schema_engine_bg')

/** The engine waits for locks with a timer of ten seconds it never clears; unreferenced, it doesn't hold the process. */
function withoutLingeringTimers(imports: Record<string, unknown>): WebAssembly.ModuleImports {
  const entries = Object.entries(imports).map(([name, imported]) => {
    if (!name.startsWith('__wbg_setTimeout')) return [name, imported]
    const setTimer = imported as (...args: unknown[]) => NodeJS.Timeout
    return [name, (...args: unknown[]) => setTimer(...args).unref()]
  })
  return Object.fromEntries(entries)
}

async function loadEngine(): Promise<EngineModule> {
  const engine: EngineModule = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const require = createRequire(import.meta.url)
  const directory = path.dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'))
  const program = fs.readFileSync(path.join(directory, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(program, {
    './schema_engine_bg.js': withoutLingeringTimers({ ...engine }),
  })
  // the engine calls this global when it panics, and fails without it
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  })
  engine.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return engine
}

// once a process: the module keeps views into the memory of the program it was given first
let loaded: Promise<EngineModule> | undefined

export async function withSchemaEngine<T>(
  { url, sources }: { url: string; sources: MigrationSources },
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const opened: Adapter[] = []
  loaded ??= loadEngine()
  const module = await loaded
  const engine = await module.SchemaEngine.new(
    { datamodels: readSchema(sources).map((file) => [file.path, file.content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(new EngineAdapterFactory(connectionParts(url), opened)),
  )
  try {
    return await work(engine)
  } finally {
    engine.free()
    // freeing the engine leaves its connections idle for ten seconds, which blocks copying the database
    await Promise.allSettled(opened.map((adapter) => adapter.dispose()))
  }
}
