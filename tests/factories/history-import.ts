import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { runCommand } from '@/lib/deadlines/run-command'
import { completeImport, undoImport } from '@/lib/history/commands'
import { receiveUpload } from '@/lib/history/receive-upload'
import { uploadFields } from '@/lib/history/schema'
import type { ImportAnswer } from '@/lib/history/stored-imports'
import { runNextJob } from '@/lib/jobs/run-job'
import { db } from '@/lib/platform/db'
import type { Viewer } from '@/lib/platform/viewer'

const fixtures = path.resolve(import.meta.dirname, '../fixtures/history')

export function readFixture(name: string): Buffer {
  return readFileSync(path.join(fixtures, name))
}

export function readExpected(name: string) {
  return JSON.parse(readFixture(name).toString('utf8'))
}

type Upload = {
  content: string | Buffer
  programmeId: string
  extractOn?: string
  coversFrom?: string
  fileName?: string
  source?: string
  submissionId?: string
}

/** Pieces of a size a line could give. */
async function* inPieces(content: Buffer): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < content.length; start += 60_000) yield content.subarray(start, start + 60_000)
}

/** Taken in, and not looked at yet. */
export async function sendExtract(viewer: Viewer, upload: Upload): Promise<ImportAnswer> {
  const {
    content,
    extractOn = '',
    coversFrom = '',
    fileName = 'udtræk.csv',
    source = 'Ydelsessystemet',
  } = upload
  const input = await uploadFields.parseAsync({
    submissionId: upload.submissionId ?? randomUUID(),
    fileName,
    programmeId: upload.programmeId,
    source,
    extractOn,
    coversFrom,
  })
  const bytes = Buffer.from(content)
  return receiveUpload({ viewer, input, statedBytes: bytes.length, body: inPieces(bytes) })
}

/** Does what the worker would do, until there is nothing left. */
export async function runJobs(): Promise<void> {
  while (await runNextJob()) {
    // the next one
  }
}

/** Taken in and held against what is known. */
export async function uploadExtract(viewer: Viewer, upload: Upload): Promise<ImportAnswer> {
  const answer = await sendExtract(viewer, upload)
  await runJobs()
  return answer
}

/** Uploaded and imported, as the adviser does it in two steps. Throws where the import was not made. */
export async function importExtract(viewer: Viewer, upload: Upload): Promise<ImportAnswer> {
  const { importId } = await uploadExtract(viewer, upload)
  const answer = await runCommand(completeImport, { viewer, values: { importId } })
  await runJobs()
  await expectStatus(answer.importId, 'COMPLETED')
  return answer
}

export async function undoExtract(viewer: Viewer, importId: string): Promise<void> {
  await runCommand(undoImport, { viewer, values: { importId } })
  await runJobs()
  await expectStatus(importId, 'UNDONE')
}

async function expectStatus(importId: string, expected: string): Promise<void> {
  const { status, failure } = await db.historyImport.findUniqueOrThrow({ where: { id: importId } })
  if (status !== expected) throw new Error(`The import is ${status}: ${JSON.stringify(failure)}`)
}
