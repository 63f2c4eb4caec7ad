import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { ExtractError } from '@/lib/history/extract/extract-error'
import { bytesSource, type ExtractSource, formatOf } from '@/lib/history/extract/extract-source'

const PIECE_BYTES = 256 * 1024
const START_BYTES = 4096

/** A file on disk is read piece by piece; a pipe, which can be read only once, is taken whole. */
export async function openExtractFile(file: string): Promise<ExtractSource> {
  const { place, isFile, isDirectory, size } = await findFile(file)
  if (isDirectory) throw new ExtractError({ code: 'FILE_NOT_READABLE' })
  if (!isFile) return bytesSource(await readFile(place))
  const read = (start: number, length: number) => readPart({ place, start, length })
  const format = formatOf(await read(0, Math.min(START_BYTES, size)))
  if (format === 'XLSX') return { format, size, read }
  return { format, open: () => createReadStream(place, { highWaterMark: PIECE_BYTES }) }
}

async function readPart({ place, start, length }: { place: string; start: number; length: number }) {
  const handle = await open(place)
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, start)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** npm runs the command in the project's folder and names the folder it was called from in INIT_CWD. */
async function findFile(file: string) {
  for (const folder of [process.cwd(), process.env.INIT_CWD ?? process.cwd()]) {
    const place = path.resolve(folder, file)
    const found = await stat(place).catch(() => null)
    if (found !== null) {
      return { place, isFile: found.isFile(), isDirectory: found.isDirectory(), size: found.size }
    }
  }
  throw new ExtractError({ code: 'FILE_NOT_FOUND' })
}
