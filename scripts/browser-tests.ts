import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { requireChromium } from './chromium'
import { root, startNode } from './node-process'
import { findFreePort } from './ports.mjs'
import { type DatabaseUrls, withClient } from './postgres/connection'
import { createMigratedDatabase, createTestDatabase, openTestServer } from './postgres/test-server'
import { seed } from './prepare-database'
import { Problem } from './problem.mjs'
import { type Register, startTestApp, testEnvironment } from './test-app'
import { type Count, countPlaywright } from './test-results'

type OidcAccount = { name: string; oid: string; tid: string; isKnown: boolean }

/** Two databases with the same demo; in the second one, two people sign in through the identity provider. */
async function prepareDatabases(register: Register): Promise<{ demo: DatabaseUrls; oidc: DatabaseUrls }> {
  const server = await openTestServer()
  register(server.close)
  await seed(testEnvironment(await createMigratedDatabase(server, 'seeded')))
  const demo = await createTestDatabase(server, { name: 'demo', template: 'seeded' })
  const oidc = await createTestDatabase(server, { name: 'oidc', template: 'seeded' })
  const accounts: OidcAccount[] = JSON.parse(
    fs.readFileSync(path.join(root, 'tests/setup/oidc-accounts.json'), 'utf8'),
  )
  await withClient(oidc.ownerUrl, async (client) => {
    for (const { name, oid, tid } of accounts.filter(({ isKnown }) => isKnown)) {
      const { rowCount } = await client.query(
        'update users set "tenantId" = $1, "objectId" = $2 where name = $3',
        [tid, oid, name],
      )
      if (rowCount !== 1)
        throw new Problem(`tests/setup/oidc-accounts.json names ${name}, who is not in the demo.`)
    }
  })
  return { demo, oidc }
}

async function startProvider(environment: NodeJS.ProcessEnv, register: Register) {
  const logFile = path.join(root, '.data/e2e-provider.log')
  const provider = startNode({
    args: ['tests/setup/oidc-provider.mjs'],
    environment,
    stdio: ['ignore', 'pipe', fs.openSync(logFile, 'w')],
  })
  register(provider.stop)
  const isReady = new Promise<true>((resolve) => {
    provider.child.stdout?.on('data', (bytes) => {
      if (String(bytes).includes('ready')) resolve(true)
    })
  })
  if ((await Promise.race([isReady, provider.ended])) !== true)
    throw new Problem(
      'The identity provider of the tests did not start: run node tests/setup/oidc-provider.mjs.',
    )
}

/** The same app, signed in to through a real OpenID provider. */
async function startOidcApp(urls: DatabaseUrls, register: Register): Promise<string> {
  const port = await findFreePort()
  const environment = {
    ...testEnvironment(urls),
    OIDC_ISSUER: `http://127.0.0.1:${await findFreePort()}`,
    OIDC_CLIENT_ID: 'fodfaeste',
    OIDC_CLIENT_SECRET: crypto.randomBytes(32).toString('base64url'),
  }
  await startProvider({ ...environment, OIDC_APP_URL: `http://localhost:${port}` }, register)
  return startTestApp({ name: 'e2e-oidc', port, environment, register })
}

/** The built app in a real browser: once as a demo, once behind an identity provider. */
export async function runBrowserTests({
  pattern,
  register,
}: {
  pattern: string[]
  register: Register
}): Promise<Count> {
  const chromium = await requireChromium()
  console.log(`• browser: ${chromium}`)
  const { demo, oidc } = await prepareDatabases(register)
  const [demoUrl, oidcUrl] = await Promise.all([
    startTestApp({ name: 'e2e-demo', environment: testEnvironment(demo), register }),
    startOidcApp(oidc, register),
  ])
  const file = path.join(root, '.data/playwright.json')
  fs.rmSync(file, { force: true })
  const playwright = startNode({
    args: ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json', ...pattern],
    environment: {
      ...testEnvironment(demo),
      BASE_URL: demoUrl,
      E2E_OIDC_URL: oidcUrl,
      E2E_OIDC_DATABASE_URL: oidc.ownerUrl,
      CHROMIUM_PATH: chromium,
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    },
  })
  register(playwright.stop)
  return countPlaywright({ file, ending: await playwright.ended })
}
