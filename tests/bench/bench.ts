import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import pg from 'pg'
import type { Day } from '@/lib/calendar/day'
import { fillDatabase } from './fill-database'
import { timeSearches } from './search-bench'
import { cpuClockOf } from './server-cpu'

// Ratios within one run, never absolute times across runs: an almost empty page is the anchor of pages, an action
// that stops at its validation is the anchor of saves. Rounds are interleaved so that drift hits all alike. The time of the
// server's own CPU tells more than the clock where the load loop and PostgreSQL share its cores.

const base = process.env.BASE_URL ?? ''
const citizens = Number(process.argv[2] ?? 20_000)
const ROUNDS = 4
const PAGES_A_ROUND = 60
const PAGES_A_BLOCK = 20
const SAVES_A_ROUND = 60

async function signIn(userId: string): Promise<string> {
  const first = await fetch(`${base}/api/auth/csrf`)
  const { csrfToken } = (await first.json()) as { csrfToken: string }
  const jar = first.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  const answer = await fetch(`${base}/api/auth/callback/demo`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: jar.join('; '), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, userId }),
  })
  const cookies = [...jar, ...answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])]
  return cookies.join('; ')
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN
}

const median = (values: readonly number[]) => quantile(values, 0.5)

async function timePage(route: string, cookie: string): Promise<number> {
  const started = performance.now()
  const answer = await fetch(base + route, { headers: { cookie }, redirect: 'manual' })
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${route} answered ${answer.status}`)
  return performance.now() - started
}

async function weighPage(route: string, cookie: string): Promise<{ html: number; script: number }> {
  const html = await (await fetch(base + route, { headers: { cookie } })).text()
  const sources = [
    ...new Set(
      [...html.matchAll(/<script(?![^>]*noModule)[^>]+src="([^"]+)"/gi)].map((match) => match[1] ?? ''),
    ),
  ]
  const scripts = await Promise.all(
    sources.map(async (source) => Buffer.from(await (await fetch(base + source)).arrayBuffer())),
  )
  const kilobytes = (bytes: number) => Math.round(bytes / 102.4) / 10
  return {
    html: kilobytes(gzipSync(html).length),
    script: kilobytes(scripts.reduce((sum, script) => sum + gzipSync(script).length, 0)),
  }
}

/** The id Next gave a server action in this build. */
function actionId(name: string): string {
  const file = path.resolve(import.meta.dirname, '../../.next/server/server-reference-manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
    node: Record<string, { exportedName?: string }>
  }
  const id = Object.entries(manifest.node).find(([, entry]) => entry.exportedName === name)?.[0]
  if (!id) throw new Error(`The build has no action ${name}`)
  return id
}

async function save(cookie: string, values: Record<string, unknown>, expected: string): Promise<number> {
  const started = performance.now()
  const answer = await fetch(`${base}/besoeg/nyt`, {
    method: 'POST',
    headers: {
      cookie,
      accept: 'text/x-component',
      'content-type': 'text/plain;charset=UTF-8',
      origin: base,
      'next-action': actionId('logVisitAction'),
    },
    body: JSON.stringify([randomUUID(), values]),
  })
  const text = await answer.text()
  const took = performance.now() - started
  if (!text.includes(`"status":"${expected}"`))
    throw new Error(`A save did not answer ${expected}: ${text.slice(0, 400)}`)
  return took
}

const dayBefore = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

const today = (process.env.TEST_NOW?.slice(0, 10) ?? dayBefore(0)) as Day
const client = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL })
await client.connect()
const began = performance.now()
const { consultantId, leaderId, aftercareIds, citizenId } = await fillDatabase(client, { citizens, today })
console.log(`${citizens} citizens in ${((performance.now() - began) / 1000).toFixed(1)} s`)
const { rows } = await client.query<{ id: string; start: Date }>(
  `SELECT a.id, e."fromOn" AS start FROM aftercares a JOIN employments e ON e.id = a."employmentId" WHERE a.id = ANY($1)`,
  [aftercareIds],
)
await client.end()

const cookie = await signIn(consultantId)
const pages = {
  'almost empty page': '/indstillinger',
  'W1 own caseload': '/borgere',
  'W5 a case with its history': `/borgere/${citizenId}`,
  'its journal': `/borgere/${citizenId}/journal`,
  'I dag': '/i-dag',
}
const pageTimes: Record<string, number[]> = {}
const pageCpu: Record<string, number> = {}
const readCpu = cpuClockOf(Number(new URL(base).port))
const saveTimes: Record<'refused' | 'saved', number[]> = { refused: [], saved: [] }
for (const route of Object.values(pages)) await timePage(route, cookie)

let savedVisits = 0
for (let round = 0; round < ROUNDS; round += 1) {
  for (let block = 0; block < PAGES_A_ROUND / PAGES_A_BLOCK; block += 1) {
    for (const [name, route] of Object.entries(pages)) {
      const cpuBefore = readCpu()
      for (let n = 0; n < PAGES_A_BLOCK; n += 1) {
        pageTimes[name] = [...(pageTimes[name] ?? []), await timePage(route, cookie)]
      }
      pageCpu[name] = (pageCpu[name] ?? 0) + ((readCpu() ?? Number.NaN) - (cpuBefore ?? Number.NaN))
    }
  }
  for (let n = 0; n < SAVES_A_ROUND; n += 1) {
    saveTimes.refused.push(await save(cookie, {}, 'invalid'))
    const job = rows[savedVisits % rows.length]
    const onDate = new Date(Date.parse(today) - Math.floor(savedVisits / rows.length) * 86_400_000)
    savedVisits += 1
    const visit = {
      aftercareId: job?.id,
      onDate: onDate.toISOString().slice(0, 10),
      form: 'PHONE',
      participants: ['CITIZEN'],
      howItGoes: 'WELL',
      summary: 'Det går godt.',
      nextVisit: 'NONE',
    }
    saveTimes.saved.push(await save(cookie, visit, 'ok'))
  }
}

const anchor = median(pageTimes['almost empty page'] ?? [])
const cpuAnchor = pageCpu['almost empty page'] ?? Number.NaN
const table: Record<string, Record<string, string | number>> = {}
for (const [name, route] of Object.entries(pages)) {
  const p50 = median(pageTimes[name] ?? [])
  const { html, script } = await weighPage(route, cookie)
  table[name] = {
    'p50 ms': p50.toFixed(1),
    ratio: (p50 / anchor).toFixed(2),
    'CPU ratio': ((pageCpu[name] ?? Number.NaN) / cpuAnchor).toFixed(2),
    'HTML kB gz': html,
    'script kB gz': script,
  }
}
const savedAt = median(saveTimes.saved)
const refusedAt = median(saveTimes.refused)
table['empty action'] = { 'p50 ms': refusedAt.toFixed(1), ratio: '1.00' }
table['W3 save a visit'] = { 'p50 ms': savedAt.toFixed(1), ratio: (savedAt / refusedAt).toFixed(2) }
const searches = await timeSearches([consultantId, leaderId])
table['W2 search, SQL'] = {
  'p50 ms': median(searches).toFixed(1),
  'p95 ms': quantile(searches, 0.95).toFixed(1),
}
console.table(table)
