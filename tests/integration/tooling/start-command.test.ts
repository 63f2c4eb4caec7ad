import { spawnSync } from 'node:child_process'
import net from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { findFreePort } from '@/scripts/ports.mjs'
import { connect, requireDatabaseUrl, withClient, withDatabase } from '@/scripts/postgres/connection'
import { requireTestClockAllowed, withDatabaseLock } from '@/scripts/prepare-database'

const urls = { ownerUrl: process.env.OWNER_DATABASE_URL ?? '', appUrl: process.env.DATABASE_URL ?? '' }

afterEach(() => {
  vi.unstubAllEnvs()
})

test('a taken port ends the start at once, with what to do', async () => {
  const other = net.createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as net.AddressInfo

  // the other program answers from this process, which must not wait for the command
  const { spawn } = await import('node:child_process')
  const start = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, PORT: String(port) },
  })
  let complaint = ''
  start.stderr.on('data', (bytes) => {
    complaint += bytes
  })
  const code = await new Promise((resolve) => start.once('close', resolve))
  other.close()

  expect(complaint).toContain(`Port ${port} is taken by another program`)
  expect(complaint).toContain('set PORT to a free port')
  expect(code).toBe(1)
})

test('a port that is none is refused', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, PORT: 'http' },
    encoding: 'utf8',
  })

  expect(stderr).toContain('PORT is "http", which is not a port number.')
  expect(status).toBe(1)
})

test('an unreachable database server is told in one sentence, without its password', async () => {
  const port = await findFreePort()

  const failure = await connect(`postgresql://someone:secret@127.0.0.1:${port}/fodfaeste`).catch(String)

  expect(failure).toContain(`No database server can be reached at 127.0.0.1:${port}`)
  expect(failure).not.toContain('secret')
})

test('a database that does not exist is named', async () => {
  await expect(connect(withDatabase(urls.ownerUrl, 'nowhere'))).rejects.toThrow(
    'The database "nowhere" doesn\'t exist',
  )
})

test('an address of another kind is refused', () => {
  expect(() => requireDatabaseUrl({ name: 'DATABASE_URL', url: 'mysql://host/fodfaeste' })).toThrow(
    'DATABASE_URL must look like postgresql://',
  )
})

test('the clock moves only on a database of the test runner', async () => {
  vi.stubEnv('TEST_CLOCK', '1')
  await requireTestClockAllowed(urls)

  const database = new URL(urls.ownerUrl).pathname.slice(1)
  await withClient(urls.ownerUrl, (client) => client.query(`comment on database "${database}" is null`))

  await expect(requireTestClockAllowed(urls)).rejects.toThrow('this is not a database of the test runner')
})

test('a moved clock without TEST_CLOCK=1 is refused', async () => {
  vi.stubEnv('TEST_CLOCK', '')
  vi.stubEnv('TEST_NOW', '2026-11-23T09:30')

  await expect(requireTestClockAllowed(urls)).rejects.toThrow('TEST_NOW is set without TEST_CLOCK=1')
})

test('two instances prepare a database one after the other', async () => {
  const order: string[] = []
  const prepare = (name: string) =>
    withDatabaseLock(urls, async (owner) => {
      order.push(`${name} begins`)
      await owner.query('select pg_sleep(0.2)')
      order.push(`${name} ends`)
    })

  await Promise.all([prepare('one'), prepare('two')])

  const [first] = order[0]?.split(' ') ?? []
  const second = first === 'one' ? 'two' : 'one'
  expect(order).toEqual([`${first} begins`, `${first} ends`, `${second} begins`, `${second} ends`])
})
