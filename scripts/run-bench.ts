import { startNode } from './node-process'
import {
  createMigratedDatabase,
  createTestDatabase,
  openTestServer,
  type TestServer,
} from './postgres/test-server'
import { runUntilStopped } from './shutdown'
import { type Register, startTestApp, testEnvironment } from './test-app'

/** `import 50000` and `screening 100000` measure whole populations; anything else the pages. Gives the exit code. */
export async function runBench(args: string[]): Promise<number> {
  const isOfPopulations = args[0] === 'import' || args[0] === 'screening'
  const ending = await runUntilStopped(async (register) => {
    const server = await openTestServer()
    register(server.close)
    const bench = isOfPopulations
      ? await benchPopulations(server, args)
      : await benchPages({ server, args, register })
    register(bench.stop)
    return bench.ended
  })
  if (ending === null) return 130
  return ending === 0 ? 0 : 1
}

const nodeArgs = ['--conditions=react-server', '--import', 'tsx']

async function benchPopulations(server: TestServer, args: string[]) {
  const urls = await createMigratedDatabase(server, 'bench')
  return startNode({
    args: [...nodeArgs, 'tests/bench/populations.ts', ...args],
    environment: { ...testEnvironment(urls), OWNER_DATABASE_URL: urls.ownerUrl },
  })
}

/** The built app on an embedded database of its own, and tests/bench/bench.ts against both. */
async function benchPages({
  server,
  args,
  register,
}: {
  server: TestServer
  args: string[]
  register: Register
}) {
  const urls = await createTestDatabase(server, { name: 'bench' })
  const environment = testEnvironment(urls)
  const address = await startTestApp({ name: 'bench-app', environment, register })
  return startNode({
    args: [...nodeArgs, 'tests/bench/bench.ts', ...args],
    environment: { ...environment, OWNER_DATABASE_URL: urls.ownerUrl, BASE_URL: address },
  })
}
