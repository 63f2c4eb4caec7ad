import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { ExtractSource } from '@/lib/history/extract/csv-rows'
import { ExtractError } from '@/lib/history/extract/extract-error'

const PIECE_BYTES = 256 * 1024

/** A file on disk is read piece by piece; a pipe, which can be read only once, is taken whole. */
export async function openExtractFile(file: string): Promise<ExtractSource> {
  const { place, isFile, isDirectory } = await findFile(file)
  if (isDirectory) throw new ExtractError({ code: 'FILE_NOT_READABLE' })
  if (!isFile) {
    const content = await readFile(place)
    return { open: () => createOnce(content) }
  }
  return { open: () => createReadStream(place, { highWaterMark: PIECE_BYTES }) }
}

/** npm runs the command in the project's folder and names the folder it was called from in INIT_CWD. */
async function findFile(file: string) {
  for (const folder of [process.cwd(), process.env.INIT_CWD ?? process.cwd()]) {
    const place = path.resolve(folder, file)
    const found = await stat(place).catch(() => null)
    if (found !== null) return { place, isFile: found.isFile(), isDirectory: found.isDirectory() }
  }
  throw new ExtractError({ code: 'FILE_NOT_FOUND' })
}

async function* createOnce(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content
}
