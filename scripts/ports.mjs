import net from 'node:net'
import { Problem } from './problem.mjs'

const answers = (port, host) =>
  new Promise((resolve) => {
    const socket = net.connect({ port, host, timeout: 1_000 })
    const finish = (isOpen) => {
      socket.destroy()
      resolve(isOpen)
    }
    socket.once('connect', () => finish(true))
    socket.once('error', () => finish(false))
    socket.once('timeout', () => finish(false))
  })

/** The error code of listening on the port, or null when that works. */
const listenError = (port, host) =>
  new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', (error) => resolve(error.code))
    server.listen({ port, host }, () => server.close(() => resolve(null)))
  })

export async function isPortTaken(port) {
  // listening alone is not proof: some systems let a second program share the port on another address
  if ((await answers(port, '127.0.0.1')) || (await answers(port, '::1'))) return true
  return (await listenError(port, '127.0.0.1')) === 'EADDRINUSE'
}

export const findFreePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/** The port the app will serve on, checked before anything else is done. */
export async function requireAppPort(text) {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Problem(`PORT is "${text}", which is not a port number. Set it to a number from 1 to 65535.`)
  if (await isPortTaken(port))
    throw new Problem(
      `Port ${port} is taken by another program (or another Fodfæste). Stop that one, or set PORT to a free port.`,
    )
  if ((await listenError(port)) === 'EACCES')
    throw new Problem(`This user may not serve on port ${port}. Set PORT to one above 1023.`)
  return port
}
