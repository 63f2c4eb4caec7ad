import 'server-only'
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { Day } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import { Prisma } from '@/prisma/generated/client'
import { type AuditEntry, recordAuditBy } from './audit'
import { AlreadySavedError, ConflictError } from './command-error'
import { db, type Tx } from './db'
import { blindIndex } from './secrets'
import type { Viewer } from './viewer'

export type CommandContext<Input> = {
  tx: Tx
  viewer: Viewer
  today: Day
  input: Input
  /** Every command leaves at least one line; one that leaves none is rolled back. */
  audit: (entry: Omit<AuditEntry, 'operation'>) => Promise<void>
}

export type CommandOutcome<Value> = {
  /** What the form is told; no personal data, it is kept with the receipt. */
  value: Value
  /** Citizens whose deadlines may have changed. */
  touchedCitizenIds?: readonly string[]
}

export type Command<Schema extends z.ZodType = z.ZodType, Value = unknown> = {
  /** capability.verbNoun, as the audit trail names it */
  name: string
  schema: Schema
  run: (context: CommandContext<z.output<Schema>>) => Promise<CommandOutcome<Value>>
}

export function defineCommand<Schema extends z.ZodType, Value>(
  command: Command<Schema, Value>,
): Command<Schema, Value> {
  return command
}

export type RefreshDeadlines = (tx: Tx, citizenIds: readonly string[]) => Promise<void>

const TRANSACTION = { maxWait: 10_000, timeout: 120_000 }

/**
 * Runs a command in one transaction with its audit lines, deadlines and receipt. The same submission id gives the
 * answer of the first run and changes nothing; two at once wait for one another on the receipt's key.
 */
export async function runCommandInTransaction<Schema extends z.ZodType, Value>(
  command: Command<Schema, Value>,
  run: { viewer: Viewer; submissionId: string; input: z.output<Schema>; refreshDeadlines: RefreshDeadlines },
): Promise<Value> {
  const { viewer, submissionId, input, refreshDeadlines } = run
  const receipt = {
    id: submissionId,
    userId: viewer.userId,
    command: command.name,
    inputHash: await hashInput(input),
  }
  return db.$transaction(async (tx) => {
    const opened = await tx.$executeRaw`
      INSERT INTO command_receipts ("id", "userId", "command", "inputHash", "answer")
      VALUES (${receipt.id}::uuid, ${receipt.userId}::uuid, ${receipt.command}, ${receipt.inputHash}, 'null'::jsonb)
      ON CONFLICT DO NOTHING`
    if (opened === 0) return answerGivenBefore<Value>(tx, receipt)
    let auditLines = 0
    const outcome = await command.run({
      tx,
      viewer,
      today: today(),
      input,
      audit: async (entry) => {
        auditLines += 1
        await recordAuditBy(viewer, tx, { ...entry, operation: command.name })
      },
    })
    if (auditLines === 0) throw new Error(`${command.name} left no line in the audit trail`)
    if (outcome.touchedCitizenIds?.length) await refreshDeadlines(tx, outcome.touchedCitizenIds)
    await tx.commandReceipt.update({
      where: { id: submissionId },
      data: { answer: (outcome.value ?? Prisma.JsonNull) as Prisma.InputJsonValue },
      select: { id: true },
    })
    return outcome.value
  }, TRANSACTION)
}

/** A file counts by its bytes: as JSON every file is the same. */
async function hashInput(input: unknown): Promise<Uint8Array<ArrayBuffer>> {
  const values = typeof input === 'object' && input !== null ? Object.entries(input) : [['', input]]
  const readable = await Promise.all(
    values.map(async ([key, value]) => [
      key,
      value instanceof Blob
        ? createHash('sha256')
            .update(new Uint8Array(await value.arrayBuffer()))
            .digest('hex')
        : value,
    ]),
  )
  return blindIndex(JSON.stringify(readable))
}

type Receipt = { id: string; userId: string; command: string; inputHash: Uint8Array<ArrayBuffer> }

/** The first run's answer; another person's submission or other values under the same id is not a repeat. */
async function answerGivenBefore<Value>(tx: Tx, receipt: Receipt): Promise<Value> {
  const before = await tx.commandReceipt.findUnique({ where: { id: receipt.id } })
  if (before?.userId !== receipt.userId || before.command !== receipt.command) throw new ConflictError()
  if (!Buffer.from(before.inputHash).equals(receipt.inputHash)) throw new AlreadySavedError()
  return before.answer as Value
}
