import 'server-only'
import { createHash } from 'node:crypto'
import { toDbDate } from '@/lib/calendar/day'
import { now } from '@/lib/calendar/today'
import { FieldError } from '@/lib/platform/command-error'
import type { Tx } from '@/lib/platform/db'
import { maskCprIn, maskNumbersIn } from '@/lib/platform/mask-cpr'
import { encrypt } from '@/lib/platform/secrets'
import type { Viewer } from '@/lib/platform/viewer'
import { ExtractError } from './extract/extract-error'
import { type ExtractFormat, formatOf } from './extract/extract-source'
import { readExtractStart } from './extract/read-rows'
import type { UploadInput } from './schema'
import { openStoredFile, PART_BYTES } from './stored-file'
import { LARGEST_EXTRACT_BYTES } from './upload-limit'

export type StoredUpload = { fileHash: string; fileBytes: number; format: ExtractFormat }

type UploadToStore = { viewer: Viewer; input: UploadInput; body: AsyncIterable<Uint8Array> }

/** The row first, which the parts point to; seen by no one before the transaction ends. */
export async function storeFile(
  tx: Tx,
  { importId, sourceId, upload }: { importId: string; sourceId: string; upload: UploadToStore },
): Promise<StoredUpload> {
  const { viewer, input, body } = upload
  await tx.historyImport.create({
    data: {
      id: importId,
      unitId: viewer.unitId,
      programmeId: input.programmeId,
      sourceId,
      fileName: maskCprIn(input.fileName),
      fileHash: '',
      fileBytes: 0,
      format: 'CSV',
      header: [],
      extractOn: input.extractOn && toDbDate(input.extractOn),
      coversFrom: input.coversFrom && toDbDate(input.coversFrom),
      createdAt: now(),
      createdById: viewer.userId,
    },
    select: { id: true },
  })
  const hash = createHash('sha256')
  let fileBytes = 0
  let ordinal = 0
  let format: ExtractFormat | null = null
  for await (const part of inParts(body)) {
    format ??= formatOf(part)
    fileBytes += part.length
    if (fileBytes > LARGEST_EXTRACT_BYTES) throw new FieldError('file', 'fileTooLarge')
    hash.update(part)
    await tx.historyImportPart.create({
      data: { importId, ordinal, content: encrypt(part) },
      select: { ordinal: true },
    })
    ordinal += 1
  }
  if (format === null) throw new ExtractError({ code: 'EMPTY_FILE' })
  return { fileHash: hash.digest('hex'), fileBytes, format }
}

/** Pieces of one size but for the last, whatever the line gives at a time. */
async function* inParts(body: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of body) {
    pieces.push(piece)
    length += piece.length
    if (length < PART_BYTES) continue
    let rest = Buffer.concat(pieces)
    for (; rest.length >= PART_BYTES; rest = rest.subarray(PART_BYTES)) yield rest.subarray(0, PART_BYTES)
    pieces = [Buffer.from(rest)]
    length = rest.length
  }
  if (length > 0) yield Buffer.concat(pieces)
}

/** Enough of a file for its header: a text is judged by its first part alone, up to the last whole line. */
export async function readHeader(tx: Tx, file: StoredUpload & { importId: string }): Promise<string[]> {
  const source = openStoredFile(tx, file)
  const isWhole = file.fileBytes <= PART_BYTES
  const start = await readExtractStart(
    source.format === 'CSV' && !isWhole ? { format: 'CSV', open: () => firstPart(source.open()) } : source,
    { rowCount: 1 },
  )
  if (start === null) throw new ExtractError({ code: 'EMPTY_FILE' })
  if (start.rows.length === 0) throw new FieldError('file', 'fileWithoutRows')
  // In a file without headings the first row is a person's.
  return start.header.map(maskNumbersIn)
}

const LINE_FEED = 0x0a

async function* firstPart(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const part of parts) {
    const end = part.lastIndexOf(LINE_FEED)
    yield end < 0 ? part : part.subarray(0, end + 1)
    return
  }
}
