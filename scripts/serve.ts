import { setTimeout as pause } from 'node:timers/promises'
import { demoPeople } from '../prisma/seed/demo-people'
import { type InstallationDatabase, openInstallationDatabase } from './installation-database'
import { readSecrets } from './installation-secrets'
import { type NodeProcess, startNode } from './node-process'
import { isPortTaken } from './ports.mjs'
import {
  hasUsers,
  migrate,
  requireTestClockAllowed,
  sayWhatIsUnprotected,
  seed,
  withDatabaseLock,
} from './prepare-database'
import { Problem } from './problem.mjs'
import { runUntilStopped } from './shutdown'
import { startWorker } from './worker-process'

type ServeOptions = { port: number; isDevelopment: boolean }

/** A demo where no identity provider is set: always with the embedded database, elsewhere when DEMO=1 says so. */
function isDemo({ embedded }: InstallationDatabase): boolean {
  if (process.env.OIDC_ISSUER) return false
  return process.env.DEMO ? process.env.DEMO === '1' : embedded !== null
}

async function prepareDatabase({ database, port }: { database: InstallationDatabase; port: number }) {
  const { urls } = database
  await requireTestClockAllowed(urls)
  const environment = await withDatabaseLock(urls, async (owner) => {
    await migrate({ urls, owner })
    const environment: NodeJS.ProcessEnv = {
      ...process.env,
      ...readSecrets({ mayMakeKey: !(await hasUsers(owner)) }),
      DATABASE_URL: urls.appUrl,
      AUTH_URL: process.env.AUTH_URL || `http://localhost:${port}`,
      PORT: String(port),
      DEMO: isDemo(database) ? '1' : '0',
      NEXT_TELEMETRY_DISABLED: '1',
    }
    // the app has no use for the owner's rights
    delete environment.MIGRATE_DATABASE_URL
    await seed(environment)
    return environment
  })
  await sayWhatIsUnprotected(urls)
  return environment
}

function startApp({ port, isDevelopment }: ServeOptions, environment: NodeJS.ProcessEnv): NodeProcess {
  return startNode({
    args: ['node_modules/next/dist/bin/next', isDevelopment ? 'dev' : 'start', '-p', String(port)],
    environment: { ...environment, NODE_ENV: isDevelopment ? 'development' : 'production' },
  })
}

async function isHealthy(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://localhost:${port}/api/health`, {
      signal: AbortSignal.timeout(30_000),
    })
    return response.ok
  } catch {
    return false // it doesn't listen yet
  }
}

async function waitUntilHealthy(port: number) {
  const deadline = Date.now() + 120_000
  while (Date.now() < deadline) {
    if (await isHealthy(port)) return
    await pause(100)
  }
  throw new Problem('The app runs but has not become healthy in two minutes: look at its messages above.')
}

function sayReady({ port }: ServeOptions, isDemoInstallation: boolean) {
  console.log(`\nFodfæste is ready at http://localhost:${port}`)
  if (isDemoInstallation) {
    console.log('\nThis is a demo with invented people. Sign in as one of:')
    for (const { name, roleLabel } of demoPeople) console.log(`  ${name.padEnd(24)} ${roleLabel}`)
  } else if (!process.env.OIDC_ISSUER) {
    console.log(
      '! Nobody can sign in yet: set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET, or DEMO=1.',
    )
  }
  console.log('\nCtrl-C stops it.')
}

/** Database, migrations, demo and app, until someone asks the process to stop; gives the exit code. */
export async function serve(options: ServeOptions): Promise<number> {
  const ended = await runUntilStopped(async (register): Promise<never> => {
    const opening = openInstallationDatabase()
    // also a server that is still starting when someone asks to stop
    register(async () => (await opening.catch(() => null))?.embedded?.stop())
    const database = await opening
    const environment = await prepareDatabase({ database, port: options.port })
    // building and seeding take a while; another program may have come
    if (await isPortTaken(options.port))
      throw new Problem(
        `Port ${options.port} was taken by another program meanwhile. Set PORT to a free one.`,
      )
    const app = startApp(options, environment)
    register(app.stop)
    register(startWorker(environment).stop)
    const appEnded = app.ended.then((ending): never => {
      throw new Problem(`The app ended by itself (${ending}): its own message stands above.`)
    })
    const databaseEnded = database.embedded?.endedUnasked.then((sentence): never => {
      throw new Problem(sentence)
    })
    const ending = Promise.race([appEnded, ...(databaseEnded ? [databaseEnded] : [])])
    await Promise.race([ending, waitUntilHealthy(options.port)])
    sayReady(options, isDemo(database))
    return ending
  })
  return ended ?? 0
}
