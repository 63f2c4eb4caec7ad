import { runWorker } from './worker'

const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())

await runWorker({ signal: stopping.signal })
// the pool of the database client would keep the process for a while
process.exit()
