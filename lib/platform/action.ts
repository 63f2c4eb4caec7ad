import 'server-only'
import { randomUUID } from 'node:crypto'
import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { isDay } from '@/lib/calendar/day'
import { formatDay, formatTime } from '@/lib/calendar/format'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import type { Action, ActionResult } from './action-result'
import { recordAuditBy } from './audit'
import { type Command, type RefreshDeadlines, runCommandInTransaction } from './command'
import { AlreadySavedError, ConflictError, FieldError, NotFoundError, RefusalError } from './command-error'
import { readDatabaseError } from './database-error'
import { db } from './db'
import { describeError, log } from './log'
import { readableFacts } from './readable-facts'
import type { Refusal } from './refusal'
import { getSessionState } from './session'
import type { Viewer } from './viewer'

/**
 * Makes the one action wrapper: session, parse, transaction, error mapping, refresh of the page. What is kept while
 * somebody is still writing leaves the page as it is.
 */
export function createStaffAction(refreshDeadlines: RefreshDeadlines) {
  return function staffAction<Schema extends z.ZodType, Value>(
    command: Command<Schema, Value>,
    { refreshesPage }: { refreshesPage: boolean } = { refreshesPage: true },
  ): Action<Value> {
    return async (submissionId, values) => {
      const state = await getSessionState()
      if (state.kind !== 'signed-in') return signedOut()
      const { viewer } = state
      const id = z.uuid().safeParse(submissionId)
      const parsed = await command.schema.safeParseAsync(values)
      if (!id.success || !parsed.success) return invalid(parsed.error, viewer)
      try {
        const value = await runCommandInTransaction(command, {
          viewer,
          submissionId: id.data,
          input: parsed.data,
          refreshDeadlines,
        })
        if (refreshesPage) refresh()
        return { status: 'ok', value }
      } catch (error) {
        return explainError(error, { viewer, operation: command.name })
      }
    }
  }
}

export async function signedOut<T>(): Promise<ActionResult<T>> {
  const t = await getTranslations('action')
  return { status: 'signed-out', message: t('signedOut') }
}

export async function invalid<T>(error: z.ZodError | undefined, viewer: Viewer): Promise<ActionResult<T>> {
  const t = await getTranslations({ locale: viewer.locale, namespace: 'validation' })
  const fields: Record<string, string> = {}
  for (const issue of error?.issues ?? []) {
    const field = String(issue.path[0] ?? '')
    fields[field] ??= t.has(issue.message as ValidationKey)
      ? t(issue.message as ValidationKey)
      : t('unreadable')
  }
  return { status: 'invalid', fields }
}

async function refused<T>(
  refusal: Refusal,
  link: RefusalError['link'],
  viewer: Viewer,
): Promise<ActionResult<T>> {
  const t = await getTranslations({ locale: viewer.locale })
  const key = `refusals.${refusal.rule}.${refusal.reason}`
  return {
    status: 'refused',
    rule: refusal.rule,
    title: t(`rules.${refusal.rule}` as never),
    message: t(key as never, readableFacts(refusal.facts, viewer.locale) as never),
    ...(link ? { link: { href: link.href, label: t(link.labelKey as never) } } : {}),
  }
}

export async function explainError<T>(
  error: unknown,
  context: { viewer: Viewer; operation: string },
): Promise<ActionResult<T>> {
  const { viewer, operation } = context
  const t = await getTranslations({ locale: viewer.locale, namespace: 'action' })
  if (error instanceof RefusalError) return refused(error.refusal, error.link, viewer)
  if (error instanceof FieldError) {
    const v = await getTranslations({ locale: viewer.locale, namespace: 'validation' })
    return {
      status: 'invalid',
      fields: { [error.field]: v(error.key, readableFacts(error.facts, viewer.locale) as never) },
    }
  }
  if (error instanceof NotFoundError) {
    await recordAuditBy(viewer, db, { kind: 'DENIED', operation, ...error.what })
    return { status: 'refused', rule: 'ACCESS', title: t('noAccessTitle'), message: t('noAccess') }
  }
  if (error instanceof ConflictError) {
    const by = error.by
    const { theirs } = error
    const key = theirs ? 'conflictSeen' : 'conflict'
    const message = by ? t(`${key}By`, { name: by.name, time: formatTime(by.at, viewer.locale) }) : t(key)
    if (!theirs) return { status: 'conflict', message }
    const values = Object.entries(theirs.values).map(([name, value]) => [
      name,
      isDay(value) ? formatDay(value, viewer.locale) : value,
    ])
    return {
      status: 'conflict',
      message,
      theirs: { version: theirs.version, values: Object.fromEntries(values) },
    }
  }
  if (error instanceof AlreadySavedError) return { status: 'conflict', message: t('alreadySaved') }
  return explainUnexpected(error, context)
}

/** What the database refused, by its constraints; the rest is logged with an id and no message. */
async function explainUnexpected<T>(
  error: unknown,
  { viewer, operation }: { viewer: Viewer; operation: string },
): Promise<ActionResult<T>> {
  const t = await getTranslations({ locale: viewer.locale, namespace: 'action' })
  const answer = readDatabaseError(error)
  if (answer?.kind === 'clash') return { status: 'conflict', message: t('conflict') }
  if (answer?.kind === 'rule') return refused(answer.refusal, null, viewer)
  const errorId = randomUUID().slice(0, 8).toUpperCase()
  if (answer?.kind === 'misfit') {
    log.warn({ errorId, operation, constraint: answer.constraint }, 'refused by the database')
    const words = { title: t('misfitTitle'), message: t('misfit', { errorId }) }
    return { status: 'refused', rule: 'DATA', ...words }
  }
  log.error({ errorId, operation, ...describeError(error) }, 'action failed')
  return { status: 'error', message: t('failed', { errorId }), errorId }
}
