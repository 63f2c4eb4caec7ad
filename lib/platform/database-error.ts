import type { Refusal } from './refusal'

/** What a constraint of the database says: a colleague was first, a rule, or values that do not fit together. */
export type DatabaseAnswer =
  | { kind: 'clash' }
  | { kind: 'rule'; refusal: Refusal }
  | { kind: 'misfit'; constraint: string | null }

/** Unique, exclusion, restrict (a decided row), serialization failure, deadlock. */
const CLASHES = ['23505', '23P01', '23001', '40001', '40P01']
const CHECK_VIOLATION = '23514'

/**
 * Null when the error is not a constraint's. Prisma hands them on in three forms: by model, by raw SQL, at the commit; COPY
 * hands on the server's own.
 */
export function readDatabaseError(error: unknown): DatabaseAnswer | null {
  const { state, message } = originOf(error)
  if (state === null) return null
  if (CLASHES.includes(state)) return { kind: 'clash' }
  if (state !== CHECK_VIOLATION) return null
  if (message.startsWith('R20:')) {
    return { kind: 'rule', refusal: { rule: 'R20', reason: 'NO_COORDINATOR', facts: {} } }
  }
  if (message.startsWith('R21:')) {
    return { kind: 'rule', refusal: { rule: 'R21', reason: 'HOLDS_CASES', facts: { openCases: null } } }
  }
  return { kind: 'misfit', constraint: /check constraint "(\w+)"/.exec(message)?.[1] ?? null }
}

function originOf(error: unknown): { state: string | null; message: string } {
  const cause = read(read(read(error, 'meta'), 'driverAdapterError') ?? error, 'cause')
  const state = read(cause, 'originalCode') ?? read(error, 'code')
  const message = read(cause, 'originalMessage') ?? read(error, 'message')
  return {
    state: typeof state === 'string' ? state : null,
    message: typeof message === 'string' ? message : '',
  }
}

function read(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}
