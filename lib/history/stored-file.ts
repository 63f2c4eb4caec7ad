import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { decrypt } from '@/lib/platform/secrets'
import type { ExtractFormat } from '@/prisma/generated/enums'
import { deletePeople } from './checked-people'
import type { ExtractSource } from './extract/extract-source'

/** Every part but the last holds so many bytes of the file. */
export const PART_BYTES = 1024 * 1024

/** A workbook is read from its end and from several places at once. */
const PARTS_KEPT = 8

export type StoredFile = { importId: string; format: ExtractFormat; fileBytes: number }

/** The uploaded file as the readers take it, a part at a time decrypted. */
export function openStoredFile(tx: Tx, { importId, format, fileBytes }: StoredFile): ExtractSource {
  const partCount = Math.ceil(fileBytes / PART_BYTES)
  const kept = new Map<number, Promise<Buffer>>()
  if (format === 'CSV') return { format, open: eachPart }
  return { format, size: fileBytes, read }

  async function* eachPart(): AsyncGenerator<Uint8Array> {
    for (let ordinal = 0; ordinal < partCount; ordinal++) yield await readPart(tx, { importId, ordinal })
  }

  async function read(start: number, length: number): Promise<Uint8Array> {
    const pieces: Buffer[] = []
    for (let at = start; at < start + length; ) {
      const ordinal = Math.floor(at / PART_BYTES)
      const offset = at - ordinal * PART_BYTES
      const part = await keepPart(ordinal)
      const piece = part.subarray(offset, offset + start + length - at)
      if (piece.length === 0) break
      pieces.push(piece)
      at += piece.length
    }
    return pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces)
  }

  function keepPart(ordinal: number): Promise<Buffer> {
    const part = kept.get(ordinal) ?? readPart(tx, { importId, ordinal })
    kept.delete(ordinal)
    kept.set(ordinal, part)
    const [oldest] = kept.keys()
    if (kept.size > PARTS_KEPT && oldest !== undefined) kept.delete(oldest)
    return part
  }
}

async function readPart(tx: Tx, where: { importId: string; ordinal: number }): Promise<Buffer> {
  const part = await tx.historyImportPart.findUniqueOrThrow({
    where: { importId_ordinal: where },
    select: { content: true },
  })
  return decrypt(part.content)
}

/** The file, and what was read of it, are kept no longer than needed. */
export async function deleteStoredFiles(tx: Tx, importIds: readonly string[]): Promise<void> {
  await tx.historyImportPart.deleteMany({ where: { importId: { in: [...importIds] } } })
  await deletePeople(tx, importIds)
}
