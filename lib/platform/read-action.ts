import 'server-only'
import type { z } from 'zod'
import { explainError, invalid, signedOut } from './action'
import type { Action } from './action-result'
import { getSessionState } from './session'
import { runStaffRead, type StaffRead } from './staff-read'

/**
 * A look that is posted because its question or answer is personal: search text, a number shown on request. Unlike a
 * command it leaves no receipt, which would keep the answer; the audit line is in the same transaction.
 */
export function staffRead<Schema extends z.ZodType, Value>(read: StaffRead<Schema, Value>): Action<Value> {
  return async (_submissionId, values) => {
    const state = await getSessionState()
    if (state.kind !== 'signed-in') return signedOut()
    const { viewer } = state
    const parsed = await read.schema.safeParseAsync(values)
    if (!parsed.success) return invalid(parsed.error, viewer)
    try {
      return { status: 'ok', value: await runStaffRead(read, { viewer, input: parsed.data }) }
    } catch (error) {
      return explainError(error, { viewer, operation: read.name })
    }
  }
}
