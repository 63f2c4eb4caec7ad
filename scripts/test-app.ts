import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { root, startNode } from './node-process'
import { findFreePort } from './ports.mjs'
import type { DatabaseUrls } from './postgres/connection'
import { Problem } from './problem.mjs'

/** Monday morning: the day every test of the whole app sees. */
const testNow = '2026-11-23T09:30'

const secrets = {
  AUTH_SECRET: crypto.randomBytes(32).toString('base64url'),
  CPR_KEY: crypto.randomBytes(32).toString('base64'),
}

export type Register = (undo: () => Promise<void>) => void

/** What a test app runs with: a demo on a moved clock, whatever the person's own environment says. */
export function testEnvironment(urls: DatabaseUrls): NodeJS.ProcessEnv {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, ...own } = process.env
  return {
    ...own,
    ...secrets,
    DATABASE_URL: urls.appUrl,
    MIGRATE_DATABASE_URL: urls.ownerUrl,
    DEMO: '1',
    TEST_CLOCK: '1',
    TEST_NOW: testNow,
  }
}

/** Runs `npm start`'s own script on a free port, or the given one, until the command ends; gives the address. */
export async function startTestApp({
  name,
  port,
  environment,
  register,
}: {
  name: string
  port?: number
  environment: NodeJS.ProcessEnv
  register: Register
}): Promise<string> {
  const usedPort = port ?? (await findFreePort())
  const address = `http://localhost:${usedPort}`
  const logFile = path.join(root, `.data/${name}.log`)
  const log = fs.openSync(logFile, 'w', 0o600)
  const app = startNode({
    args: ['scripts/start.mjs'],
    environment: { ...environment, PORT: String(usedPort), AUTH_URL: address },
    stdio: ['ignore', 'pipe', log],
  })
  register(app.stop)
  const isReady = new Promise<true>((resolve) => {
    let text = ''
    app.child.stdout?.on('data', (bytes) => {
      fs.writeSync(log, bytes)
      text += bytes
      if (text.includes('is ready at')) resolve(true)
    })
  })
  const ending = await Promise.race([isReady, app.ended])
  if (ending !== true) {
    console.error(fs.readFileSync(logFile, 'utf8').split('\n').slice(-20).join('\n'))
    throw new Problem(
      `The app "${name}" didn't start; its last messages stand above, all of them in ${logFile}.`,
    )
  }
  return address
}
