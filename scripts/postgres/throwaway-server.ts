import fs from 'node:fs'
import path from 'node:path'
import { isAlive } from '../pid-lock.mjs'
import { findFreePort } from '../ports.mjs'
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server'
import { findPostmaster, stopPostmaster } from './postmaster'
import { findServerHome, type ServerHome } from './server-home'

/** Removes the servers of processes that were killed before they could do it themselves. */
function sweep(home: ServerHome, directory: string) {
  for (const name of fs.readdirSync(directory)) {
    if (isAlive(Number.parseInt(name, 10))) continue
    const abandoned = path.join(directory, name)
    const dataDirectory = path.join(abandoned, 'pg')
    if (findPostmaster(dataDirectory)) stopPostmaster({ home, dataDirectory, mode: 'immediate' })
    fs.rmSync(abandoned, { recursive: true, force: true })
  }
}

/** A server of this process alone, on a free port, gone with its data when stopped. */
export async function startThrowawayServer(): Promise<EmbeddedServer> {
  const home = findServerHome(() => {})
  const directory = path.join(home.directory, 'throwaway')
  fs.mkdirSync(directory, { recursive: true })
  sweep(home, directory)
  const own = fs.mkdtempSync(path.join(directory, `${process.pid}-`))
  // mkdtemp makes it for its owner alone; the account of the server must be able to enter
  fs.chmodSync(own, 0o755)
  const server = await startEmbeddedServer({
    home,
    dataDirectory: path.join(own, 'pg'),
    port: await findFreePort(),
    isDurable: false,
  })
  return {
    ...server,
    stop: async () => {
      await server.stop()
      fs.rmSync(own, { recursive: true, force: true })
    },
  }
}
