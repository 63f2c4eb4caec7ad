import { startNode } from './node-process'
import { createTestDatabase, openTestServer } from './postgres/test-server'
import { runUntilStopped } from './shutdown'
import { startTestApp, testEnvironment } from './test-app'

/** The built app on an embedded database of its own, and tests/bench/bench.ts against both. Gives the exit code. */
export async function runBench(args: string[]): Promise<number> {
  const ending = await runUntilStopped(async (register) => {
    const server = await openTestServer()
    register(server.close)
    const urls = await createTestDatabase(server, { name: 'bench' })
    const environment = testEnvironment(urls)
    const address = await startTestApp({ name: 'bench-app', environment, register })
    const bench = startNode({
      args: ['--conditions=react-server', '--import', 'tsx', 'tests/bench/bench.ts', ...args],
      environment: { ...environment, OWNER_DATABASE_URL: urls.ownerUrl, BASE_URL: address },
    })
    register(bench.stop)
    return bench.ended
  })
  if (ending === null) return 130
  return ending === 0 ? 0 : 1
}
