import 'server-only'
import { createHash } from 'node:crypto'
import type { Day } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import { enqueueJob } from '@/lib/jobs/queue'
import { recordAuditBy } from '@/lib/platform/audit'
import { runBulkTransaction } from '@/lib/platform/bulk-transaction'
import { AlreadySavedError, ConflictError, FieldError, NotFoundError } from '@/lib/platform/command-error'
import { db, type Tx } from '@/lib/platform/db'
import { maskCprIn } from '@/lib/platform/mask-cpr'
import { routes } from '@/lib/platform/routes'
import { newRowId } from '@/lib/platform/row-id'
import { blindIndex } from '@/lib/platform/secrets'
import type { Viewer } from '@/lib/platform/viewer'
import { importableProgrammes } from './access'
import { readHeadings } from './columns-to-match'
import { matchHeader } from './extract/columns'
import type { UploadInput } from './schema'
import { readHeader, storeFile } from './store-upload'
import { findImported, type ImportAnswer } from './stored-imports'
import { LARGEST_EXTRACT_BYTES } from './upload-limit'

const OPERATION = 'history.uploadImport'

export type Upload = {
  viewer: Viewer
  input: UploadInput
  /** What the sender says of its length; null when it says nothing. */
  statedBytes: number | null
  body: AsyncIterable<Uint8Array>
}

/**
 * Takes an extract in, piece by piece, on a connection of its own: a slow line must not hold one of the pages'. Nothing
 * is seen of it before the last byte. Throws FieldError or ExtractError for what is wrong with it.
 */
export async function receiveUpload(upload: Upload): Promise<ImportAnswer> {
  const { viewer, input, statedBytes } = upload
  const before = await db.commandReceipt.findUnique({ where: { id: input.submissionId } })
  if (before) return answerGivenBefore(before, upload)
  if (statedBytes !== null && statedBytes > LARGEST_EXTRACT_BYTES)
    throw new FieldError('file', 'fileTooLarge')
  checkDays(input)
  const programme = await db.programme.findFirst({
    where: { id: input.programmeId, AND: [importableProgrammes(viewer)] },
    select: { id: true },
  })
  if (!programme) throw new NotFoundError({ entity: 'Programme', entityId: input.programmeId })
  try {
    return await runBulkTransaction(({ tx }) => storeUpload(tx, upload))
  } catch (error) {
    if (!(error instanceof RepeatedUploadError)) throw error
    const first = await db.commandReceipt.findUniqueOrThrow({ where: { id: input.submissionId } })
    return readAnswer(first, { ...upload, fileHash: error.fileHash })
  }
}

function checkDays({ extractOn, coversFrom }: { extractOn: Day | null; coversFrom: Day | null }): void {
  const on = today()
  if (extractOn !== null && extractOn > on) throw new FieldError('extractOn', 'extractAfterToday')
  const latest = extractOn ?? on
  if (coversFrom !== null && coversFrom > latest) {
    throw new FieldError('coversFrom', 'coversFromAfterExtract', { extractOn: latest })
  }
}

async function storeUpload(tx: Tx, upload: Upload): Promise<ImportAnswer> {
  const { viewer, input } = upload
  const importId = newRowId()
  const source = await findOrCreateSource(tx, upload)
  const file = await storeFile(tx, { importId, sourceId: source.id, upload })
  if (!(await openReceipt(tx, { viewer, input, fileHash: file.fileHash }))) {
    // A second press: the first one's answer stands once it has committed, and nothing of this one is kept.
    throw new RepeatedUploadError(file.fileHash)
  }
  const audit = (entry: Parameters<typeof recordAuditBy>[2]) => recordAuditBy(viewer, tx, entry)
  const before = await findImported(tx, { unitId: viewer.unitId, programmeId: input.programmeId, ...file })
  if (before) {
    await forgetFile(tx, importId)
    await audit({
      kind: 'VIEW',
      operation: OPERATION,
      entity: 'HistoryImport',
      entityId: before,
      details: { outcome: 'ALREADY_IMPORTED' },
    })
    const answer = { href: `${routes.import(before)}?gentaget=1`, importId: before, isRepeat: true }
    return closeReceipt(tx, input, answer)
  }
  const header = await readHeader(tx, { importId, ...file })
  const match = matchHeader(header, source.columns)
  const status = 'columns' in match ? 'CHECKING' : 'UPLOADED'
  await tx.historyImport.update({
    where: { id: importId },
    data: { ...file, status, header, ...('columns' in match ? { columns: match.columns } : {}) },
    select: { id: true },
  })
  if (status === 'CHECKING')
    await enqueueJob(tx, { kind: 'history.checkImport', subjectId: importId, viewer })
  await audit({
    kind: 'CREATE',
    operation: OPERATION,
    entity: 'HistoryImport',
    entityId: importId,
    details: { status, programmeId: input.programmeId, sourceId: source.id, ...file },
  })
  return closeReceipt(tx, input, { href: routes.import(importId), importId, isRepeat: false })
}

async function findOrCreateSource(tx: Tx, { viewer, input }: Upload) {
  const name = maskCprIn(input.source)
  await tx.importSource.createMany({
    data: [{ unitId: viewer.unitId, name, createdById: viewer.userId }],
    skipDuplicates: true,
  })
  const source = await tx.importSource.findUniqueOrThrow({
    where: { unitId_name: { unitId: viewer.unitId, name } },
    select: { id: true, columns: true },
  })
  const columns = readHeadings(source.columns)
  return { id: source.id, columns: Object.keys(columns).length > 0 ? columns : null }
}

async function forgetFile(tx: Tx, importId: string): Promise<void> {
  await tx.historyImportPart.deleteMany({ where: { importId } })
  await tx.historyImport.delete({ where: { id: importId }, select: { id: true } })
}

type Submitted = Pick<Upload, 'viewer' | 'input'> & { fileHash: string }

function hashOf({ input, fileHash }: Omit<Submitted, 'viewer'>): Uint8Array<ArrayBuffer> {
  return blindIndex(JSON.stringify([input, fileHash]))
}

/** False when the same submission was taken in meanwhile; waits for one that is being taken in. */
async function openReceipt(tx: Tx, { viewer, input, fileHash }: Submitted): Promise<boolean> {
  const opened = await tx.$executeRaw`
    INSERT INTO "command_receipts" ("id", "userId", "command", "inputHash", "answer")
    VALUES (${input.submissionId}::uuid, ${viewer.userId}::uuid, ${OPERATION}, ${hashOf({ input, fileHash })}, 'null'::jsonb)
    ON CONFLICT DO NOTHING`
  return opened === 1
}

async function closeReceipt(tx: Tx, input: UploadInput, answer: ImportAnswer): Promise<ImportAnswer> {
  await tx.commandReceipt.update({
    where: { id: input.submissionId },
    data: { answer },
    select: { id: true },
  })
  return answer
}

class RepeatedUploadError extends Error {
  constructor(readonly fileHash: string) {
    super('The same submission was taken in meanwhile')
  }
}

type Receipt = { userId: string; command: string; inputHash: Uint8Array; answer: unknown }

/** The file is read for its hash alone. */
async function answerGivenBefore(receipt: Receipt, upload: Upload): Promise<ImportAnswer> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of upload.body) {
    bytes += piece.length
    if (bytes > LARGEST_EXTRACT_BYTES) throw new AlreadySavedError()
    hash.update(piece)
  }
  return readAnswer(receipt, { ...upload, fileHash: hash.digest('hex') })
}

/** Another person's submission, or another file or other fields under the same id, is not a repeat. */
function readAnswer(receipt: Receipt, { viewer, input, fileHash }: Submitted): ImportAnswer {
  if (receipt.userId !== viewer.userId || receipt.command !== OPERATION) throw new ConflictError()
  if (!Buffer.from(receipt.inputHash).equals(hashOf({ input, fileHash }))) throw new AlreadySavedError()
  return receipt.answer as ImportAnswer
}
