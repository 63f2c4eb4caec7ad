import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findFreePort } from '@/scripts/ports.mjs'
import { withClient } from '@/scripts/postgres/connection'
import { type EmbeddedServer, startEmbeddedServer } from '@/scripts/postgres/embedded-server'
import { findPostmaster } from '@/scripts/postgres/postmaster'
import { findServerHome } from '@/scripts/postgres/server-home'

const home = findServerHome(() => {})
let own: string
let started: EmbeddedServer[]

beforeEach(() => {
  const directory = path.join(home.directory, 'throwaway')
  fs.mkdirSync(directory, { recursive: true })
  own = fs.mkdtempSync(path.join(directory, `${process.pid}-`))
  fs.chmodSync(own, 0o755)
  started = []
})
afterEach(async () => {
  for (const server of started) await server.stop()
  fs.rmSync(own, { recursive: true, force: true })
})

async function start({
  port,
  isDurable = false,
}: {
  port?: number
  isDurable?: boolean
} = {}): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer({
    home,
    dataDirectory: path.join(own, 'pg'),
    port: port ?? (await findFreePort()),
    isDurable,
  })
  started.push(server)
  return server
}

const query = (url: string, sql: string) => withClient(url, async (client) => (await client.query(sql)).rows)

test('a killed server is started again on its data, which the app’s role may still enter', async () => {
  const first = await start({ isDurable: true })
  expect(first.isNew).toBe(true)
  await query(first.ownerUrl('postgres'), 'create table kept as select 42 as answer')
  await query(first.ownerUrl('postgres'), 'grant select on kept to fodfaeste_app')
  const postmaster = findPostmaster(path.join(own, 'pg'))

  process.kill(postmaster?.pid ?? 0, 'SIGKILL')
  expect(await first.endedUnasked).toContain('ended by itself (SIGKILL)')
  const second = await start({ isDurable: true })

  expect(second).toMatchObject({ isNew: false, isAdopted: false })
  expect(await query(second.appUrl('postgres'), 'select answer from kept')).toEqual([{ answer: 42 }])
})

test('a running server is joined, and stopped by the last process that uses it', async () => {
  const first = await start()
  const another = path.join(own, 'pg.users', String(process.ppid))
  fs.writeFileSync(another, '')

  const joined = await start()
  expect(joined).toMatchObject({ isAdopted: true, port: first.port })
  await joined.stop()
  expect(findPostmaster(path.join(own, 'pg'))?.status).toBe('ready')

  fs.rmSync(another)
  await first.stop()
  expect(findPostmaster(path.join(own, 'pg'))).toBeNull()
})

test('names sort as in Danish', async () => {
  const server = await start()

  const rows = await query(
    server.appUrl('postgres'),
    `select name from unnest(array['Åse', 'Aase', 'Ærø', 'Øster', 'Zenia', 'Anna']) as name order by name`,
  )

  expect(rows.map(({ name }) => name)).toEqual(['Anna', 'Zenia', 'Ærø', 'Øster', 'Åse', 'Aase'])
})

test('a taken port is told in one sentence, and leaves no data', async () => {
  const other = net.createServer().listen({ port: 0, host: '127.0.0.1' })
  const port = await new Promise<number>((resolve) =>
    other.once('listening', () => resolve((other.address() as net.AddressInfo).port)),
  )

  await expect(start({ port })).rejects.toThrow(
    `Port ${port} is taken by another program, so the embedded PostgreSQL can't start. Set PG_PORT to a free port`,
  )

  expect(fs.existsSync(path.join(own, 'pg'))).toBe(false)
  other.close()
})
