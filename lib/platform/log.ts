import 'server-only'
import pino from 'pino'

/** Structured lines without personal data: ids, operations and codes only, never names, CPR numbers or typed text. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: undefined,
  redact: { paths: ['cpr', 'name', '*.cpr', '*.name', '*.summary', 'err.message'], censor: '[removed]' },
})

/** What may be said of an unexpected error: its class, code and stack frames; its message can carry values. */
export function describeError(error: unknown): { type: string; code: string | null; frames: string[] } {
  if (!(error instanceof Error)) return { type: typeof error, code: null, frames: [] }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
  return { type: error.name, code, frames: frames.map((line) => line.trim()) }
}
