import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { runCommand } from '@/lib/deadlines/run-command'
import { completeImport, undoImport } from '@/lib/history/commands'
import { receiveUpload } from '@/lib/history/receive-upload'
import { runNextJob } from '@/lib/jobs/run-job'
import { db } from '@/lib/platform/db'
import { createUnit, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'
import { generateExtract } from './generate-extract'

const ROWS_PER_PERSON = 16
const ANCHOR_ROUNDS = 3
const TABLES = ['benefit_periods', 'employments']

type Seconds = Record<'upload' | 'check' | 'import' | 'undo', number>

/**
 * A first import of so many people, 16 rows each, as the worker does it, against COPY of the same rows into tables without
 * indexes or keys. `client` is the owner's, on a migrated database of its own.
 */
export async function benchImport(client: pg.Client, people: number): Promise<void> {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'fodfaeste-bench-'))
  try {
    const file = path.join(directory, 'extract.csv')
    const lines = generateExtract({ people, rowsPerPerson: ROWS_PER_PERSON })
    await pipeline(Readable.from(inPieces(lines)), createWriteStream(file))
    const { seconds, importId, undo } = await importFile(file)
    const peak = Math.round(process.resourceUsage().maxRSS / 1024)
    const anchor = await copyToHeap(client, importId)
    await undo()
    console.log(`${people} people, ${people * ROWS_PER_PERSON} rows`)
    console.log(`  COPY of the rows into a heap: ${anchor.toFixed(1)} s`)
    for (const [step, took] of Object.entries(seconds)) {
      console.log(`  ${step}: ${took.toFixed(1)} s, ${(took / anchor).toFixed(1)} of the COPY`)
    }
    const whole = seconds.check + seconds.import
    console.log(`  check and import: ${whole.toFixed(1)} s, ${(whole / anchor).toFixed(1)} of the COPY`)
    console.log(`  most memory of the process: ${peak} MB`)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece = ''
  for (const line of lines) {
    piece += line
    if (piece.length < 1_000_000) continue
    yield piece
    piece = ''
  }
  yield piece
}

async function importFile(file: string) {
  const unit = await createUnit(db)
  const { viewer } = await createUser(db, { role: 'MYNDIGHEDSRAADGIVER', unitId: unit.id })
  const programmeId = (await createProgramme(db, { unitId: unit.id })).id
  const seconds: Seconds = { upload: 0, check: 0, import: 0, undo: 0 }
  const measure = async <Value>(step: keyof Seconds, work: () => Promise<Value>): Promise<Value> => {
    const started = performance.now()
    const value = await work()
    seconds[step] += (performance.now() - started) / 1000
    return value
  }
  const input = {
    submissionId: randomUUID(),
    fileName: 'udtræk.csv',
    programmeId,
    source: 'Måling',
    extractOn: '2022-08-15' as const,
    coversFrom: null,
  }
  const { importId } = await measure('upload', () =>
    receiveUpload({ viewer, input, statedBytes: null, body: createReadStream(file) }),
  )
  await measure('check', runNextJob)
  await runCommand(completeImport, { viewer, values: { importId } })
  await measure('import', runNextJob)
  await requireStatus(importId, 'COMPLETED')
  const undo = async () => {
    await runCommand(undoImport, { viewer, values: { importId } })
    await measure('undo', runNextJob)
    await requireStatus(importId, 'UNDONE')
  }
  return { seconds, importId, undo }
}

async function requireStatus(importId: string, expected: string): Promise<void> {
  const { status } = await db.historyImport.findUniqueOrThrow({ where: { id: importId } })
  if (status !== expected) throw new Error(`The import is ${status}, not ${expected}`)
}

/** The median of a few rounds, in seconds. */
async function copyToHeap(client: pg.Client, importId: string): Promise<number> {
  const rounds: number[] = []
  const texts = await Promise.all(TABLES.map((table) => readRows(client, { table, importId })))
  for (let round = 0; round < ANCHOR_ROUNDS; round++) {
    await client.query('BEGIN')
    for (const table of TABLES) await client.query(`CREATE TABLE "heap_${table}" (LIKE "${table}")`)
    const started = performance.now()
    for (const [index, table] of TABLES.entries()) {
      await pipeline(
        Readable.from(texts[index] as Buffer[]),
        client.query(copyFrom(`COPY "heap_${table}" FROM STDIN`)),
      )
    }
    rounds.push((performance.now() - started) / 1000)
    await client.query('ROLLBACK')
  }
  return rounds.sort((a, b) => a - b)[Math.floor(ANCHOR_ROUNDS / 2)] as number
}

async function readRows(
  client: pg.Client,
  { table, importId }: { table: string; importId: string },
): Promise<Buffer[]> {
  const pieces: Buffer[] = []
  const query = `COPY (SELECT * FROM "${table}" WHERE "importId" = '${importId}') TO STDOUT`
  for await (const piece of client.query(copyTo(query))) pieces.push(piece as Buffer)
  return [Buffer.concat(pieces)].flatMap((whole) => cut(whole))
}

function cut(whole: Buffer): Buffer[] {
  const size = 256 * 1024
  return Array.from({ length: Math.ceil(whole.length / size) }, (_, index) =>
    whole.subarray(index * size, (index + 1) * size),
  )
}
