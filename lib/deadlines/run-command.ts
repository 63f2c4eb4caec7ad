import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { type Command, runCommandInTransaction } from '@/lib/platform/command'
import type { Viewer } from '@/lib/platform/viewer'
import { refreshDeadlines } from './refresh-deadlines'

/** Runs a command outside a form: same parsing, transaction, audit and deadlines. Throws what the command throws. */
export async function runCommand<Schema extends z.ZodType, Value>(
  command: Command<Schema, Value>,
  run: { viewer: Viewer; values: z.input<Schema>; submissionId?: string },
): Promise<Value> {
  return runCommandInTransaction(command, {
    viewer: run.viewer,
    submissionId: run.submissionId ?? randomUUID(),
    input: await command.schema.parseAsync(run.values),
    refreshDeadlines,
  })
}
