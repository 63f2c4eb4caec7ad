import { readFileSync } from 'node:fs'
import path from 'node:path'
import { runCommand } from '@/lib/deadlines/run-command'
import { completeImport, uploadImport } from '@/lib/history/commands'
import type { ImportAnswer } from '@/lib/history/stored-imports'
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
}

function uploadValues({
  content,
  programmeId,
  extractOn = '',
  coversFrom = '',
  fileName = 'udtræk.csv',
}: Upload) {
  const file = new File([new Uint8Array(Buffer.from(content))], fileName, { type: 'text/csv' })
  return { file, programmeId, extractOn, coversFrom }
}

export function uploadExtract(viewer: Viewer, upload: Upload): Promise<ImportAnswer> {
  return runCommand(uploadImport, { viewer, values: uploadValues(upload) })
}

/** Uploaded and imported, as the adviser does it in two steps. */
export async function importExtract(viewer: Viewer, upload: Upload): Promise<ImportAnswer> {
  const { importId } = await uploadExtract(viewer, upload)
  return runCommand(completeImport, { viewer, values: { importId } })
}
