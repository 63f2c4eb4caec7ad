import 'server-only'
import { describeError, log } from './log'

/**
 * From here on, errors printed by the framework go to the log without their message: a message of the database or of
 * Prisma can hold the values that were asked for.
 */
export function keepErrorMessagesOffTheConsole(): void {
  const print = console.error.bind(console)
  console.error = (...parts: unknown[]) => {
    const errors = parts.filter((part) => part instanceof Error)
    if (errors.length === 0) return print(...parts)
    for (const error of errors) if (!digestOf(error)) log.error(describeError(error), 'error')
  }
}

/** An error a page or a route handler threw; `digest` is the code the error page shows. */
export function logRequestError(error: unknown, route: string): void {
  log.error({ digest: digestOf(error), route, ...describeError(error) }, 'request failed')
}

/** What Next gives an error it reports with its route, besides printing it. */
function digestOf(error: unknown): string | null {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null
}
